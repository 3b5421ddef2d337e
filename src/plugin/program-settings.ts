import type { Setting, SettingGroupItem } from 'obsidian';
import type { RepositoryState } from '../core/model/git-state';
import { enGit } from '../locales/en-git';
import type { Context } from './context';
import { gitOf } from './git';
import { reportError } from './report';

/** Which programs a repository names for reading its files, in full, and a way to allow them. */
export function programsRow(context: Context, folder: string): SettingGroupItem {
  return {
    name: enGit.programs,
    desc: enGit.programsHint,
    render: (setting) => {
      void show(context, folder, setting).catch(reportError);
    },
  };
}

async function show(context: Context, folder: string, setting: Setting): Promise<void> {
  const state = await (await gitOf(context.device))?.state({ folder });
  if (state?.kind !== 'repository') return;
  const programs = state.programs ?? [];
  const { descEl } = setting;
  if (programs.length === 0) {
    descEl.createDiv({ text: enGit.noProgram });
    return;
  }
  for (const { text, print } of programs) {
    descEl.createEl('pre', { text: plain(text), cls: 'session-handoff-program' });
    if (print === '') descEl.createDiv({ text: enGit.neverAllowed });
  }
  setting.addToggle((toggle) => {
    toggle
      .setValue(programs.every(({ allowed }) => allowed))
      .setDisabled(programs.some(({ print }) => print === ''))
      .onChange((value) => void store(context, state, value).catch(reportError));
    toggle.toggleEl.querySelector('input')?.setAttribute('aria-label', enGit.allow);
  });
}

/** What was shown is what is allowed, whatever lies there by now. */
async function store(context: Context, { root, programs = [] }: RepositoryState, isAllowed: boolean): Promise<void> {
  const { RememberedTrust } = await import('../git/remembered-trust');
  const trust = new RememberedTrust(context.device.memory);
  if (isAllowed) await trust.allow(root, programs);
  else await trust.withdraw(root);
}

/** Nothing in it hides or turns round what would be run. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) =>
    character === '\n' ? character : '\ufffd',
  );
}
