import type { GitState, RepositoryState } from '../core/model/git-state';
import type { RepositoryProgram } from '../core/model/repository-program';
import { RememberedTrust } from '../git/remembered-trust';
import { enCliGit as en } from '../locales/en-cli-git';
import { deviceMemory } from './device-memory';
import type { Io } from './io';
import { plainLine } from './terminal';

/** Lines about the programs that a repository names, for a person. */
export function programLines(state: RepositoryState): readonly string[] {
  return (state.programs ?? []).flatMap((program) => [
    en.program(state.root, program.filter),
    ...program.text.split('\n').map((line) => `  ${line}`),
    program.allowed ? en.allowed : canBeAllowed(program) ? `${en.notAllowed} ${en.howToAllow}` : en.neverAllowed,
  ]);
}

/**
 * Asks the person at the terminal for each program without which git cannot tell what is changed; true when one was
 * allowed. Without a person nothing is asked, and so nothing allowed.
 */
export async function askForTrust(states: readonly GitState[], io: Io): Promise<boolean> {
  const memory = deviceMemory(io.env);
  if (io.ask === undefined || memory === undefined) return false;
  const trust = new RememberedTrust(memory);
  let changed = false;
  for (const state of states) {
    if (state.kind !== 'repository' || state.unsure.length === 0) continue;
    for (const program of (state.programs ?? []).filter((one) => !one.allowed && canBeAllowed(one))) {
      const answer = await io.ask(question(state, program));
      if (answer.trim().toLowerCase() !== 'yes') continue;
      await trust.allow(state.root, [program]);
      changed = true;
    }
  }
  return changed;
}

/** Takes back what was allowed, and says so. */
export async function withdrawTrust(states: readonly GitState[], io: Io): Promise<void> {
  const memory = deviceMemory(io.env);
  for (const state of states) {
    if (state.kind !== 'repository') continue;
    const was = memory === undefined ? false : await new RememberedTrust(memory).withdraw(state.root);
    io.stderr(`${plainLine(was ? en.withdrawn(state.root) : en.nothingToWithdraw(state.root))}\n`);
  }
}

function canBeAllowed({ print }: RepositoryProgram): boolean {
  return print !== '';
}

function question(state: RepositoryState, program: RepositoryProgram): string {
  const text = program.text.split('\n').map((line) => `  ${line}`);
  const lines = [en.program(state.root, program.filter), ...text, en.unsure(state.unsure.length), en.ask];
  return lines.map(plainLine).join('\n');
}
