import { Component, Notice, Platform } from 'obsidian';
import type { ProjectIndex } from '../core/index/handoff-index';
import { projectName } from '../core/index/project-name';
import type { TriggerSettings, WatchedProject, Offer, TriggerMemory } from '../core/triggers/next-offer';
import { enIo } from '../locales/en-io';
import { appClock } from './clock';
import { type Context, portsOf } from './context';
import { openHandoffWindow } from './new-handoff';
import type { OfferNotice } from './offer-notice';
import { lookFor, planFor, projectsOf } from './plan-handoff';
import { applyChanges } from './apply-changes';
import { reportError } from './report';
import { reposHere } from './repositories';

const KEY = 'session-handoff-triggers';
/** Milliseconds between two looks at git's own files. */
export const PAUSE = 60_000;
const en = enIo.offer;

/** Offers a handoff when there is an occasion for one. Off until switched on, on a desktop only, one offer at a time. */
export class Triggers extends Component {
  private isStart = true;
  private isLooking = false;
  /** Commits since the newest handoff, by project, as long as neither HEAD nor the handoff has moved. */
  private readonly counted = new Map<string, { readonly at: string; readonly commits: number }>();

  constructor(
    private readonly context: Context,
    private readonly offers: OfferNotice,
  ) {
    super();
  }

  override onload(): void {
    if (!(Platform.isDesktop && Platform.isDesktopApp)) return;
    this.registerInterval(window.setInterval(() => void this.look().catch(reportError), PAUSE));
  }

  override onunload(): void {
    this.offers.hide();
  }

  /** One look: nothing is read while everything is off or an offer is still open. */
  async look(): Promise<void> {
    const settings = this.settings();
    const isOff = settings.endOfDay === '' && settings.commits === 0 && !settings.phaseComplete;
    if (isOff && !settings.branchChanged && !settings.unfinished) return;
    if (this.isLooking || this.offers.isOpen || this.context.index.stopped !== undefined) return;
    this.isLooking = true;
    try {
      const { nextOffer, afterLook, NO_MEMORY } = await import('../core/triggers/next-offer');
      const watched = await this.watch();
      const memory = readMemory(this.context.app.loadLocalStorage(KEY)) ?? NO_MEMORY;
      const now = appClock.now();
      const offer = nextOffer(now, settings, watched, memory, this.isStart);
      this.isStart = false;
      this.remember(afterLook(now, settings, watched, memory, offer));
      if (offer !== undefined) await this.make(offer);
    } finally {
      this.isLooking = false;
    }
  }

  private settings(): TriggerSettings {
    const settings = this.context.settings();
    return {
      endOfDay: settings.offerAt,
      commits: Number(settings.offerAfterCommits),
      phaseComplete: settings.offerAtPhaseEnd,
      branchChanged: settings.offerAtBranchChange,
      unfinished: settings.offerAtStart,
      quietHours: settings.quietHours,
    };
  }

  private async watch(): Promise<readonly WatchedProject[]> {
    const index = await this.context.index.current();
    const watched = await Promise.all(projectsOf(index).map((project) => this.watchOne(project)));
    return watched.flatMap((one) => one ?? []);
  }

  private async watchOne(project: ProjectIndex): Promise<WatchedProject | undefined> {
    const [repo] = reposHere(this.context, project);
    if (repo === undefined) return undefined;
    const [{ headFilesHere }, { phaseProgress }, index] = await Promise.all([
      import('./desktop-git'),
      import('../core/index/phase-progress'),
      this.context.index.current(),
    ]);
    const seen = await headFilesHere(repo.where.folder);
    if (seen === undefined) return undefined;
    const [newest] = project.chain.heads;
    const { id, commit } = newest?.note.parsed.properties ?? {};
    const complete = project.phases.find(
      (note) => note.phase.status === 'active' && phaseProgress(project, note, (link) => index.resolve(link)).complete,
    );
    return {
      project: projectName(project),
      commits: await this.commitsSince(project.folder, repo.where, commit, `${seen.head ?? ''} ${commit ?? ''}`),
      ...(id === undefined ? {} : { handoff: id }),
      ...seen,
      ...(complete === undefined ? {} : { completePhase: complete.phase.title }),
    };
  }

  /** Git is asked only when HEAD or the newest handoff has moved. */
  private async commitsSince(
    folder: string,
    where: ReturnType<typeof reposHere>[number]['where'],
    commit: string | undefined,
    at: string,
  ): Promise<number> {
    const known = this.counted.get(folder);
    if (known?.at === at) return known.commits;
    const { git } = await portsOf(this.context);
    const since = await git?.since(where, commit);
    const commits = since?.kind === 'since' ? since.commits.filter((one) => !one.bookkeeping && !one.merge).length : 0;
    this.counted.set(folder, { at, commits });
    return commits;
  }

  private async make(offer: Offer): Promise<void> {
    if (this.context.settings().draftAlone) await this.draft(offer.project);
    else this.show(offer);
  }

  private show({ kind, project, about }: Offer): void {
    this.offers.show(en.says[kind](project, about), {
      [en.write]: () => void openHandoffWindow(this.context, project).catch(reportError),
      [en.notToday]: () => {
        this.decline();
      },
      [en.later]: () => undefined,
    });
  }

  private decline(): void {
    const memory = readMemory(this.context.app.loadLocalStorage(KEY));
    if (memory !== undefined) this.remember({ ...memory, notToday: appClock.now().local.slice(0, 10) });
  }

  /** From git and the previous note alone: its author is `inferred`. */
  private async draft(project: string): Promise<void> {
    const { NO_WORDS } = await import('../core/model/words');
    const wanted = { project, words: NO_WORDS, previous: [], join: false, force: false, draft: true } as const;
    const planned = await planFor(this.context, wanted, await lookFor(this.context, wanted));
    if (planned.reason !== undefined) return;
    await applyChanges(this.context, 'new', planned.plan);
    new Notice(en.wroteDraft(planned.path));
  }

  private remember(memory: TriggerMemory): void {
    this.context.app.saveLocalStorage(KEY, memory);
  }
}

function readMemory(raw: unknown): TriggerMemory | undefined {
  if (typeof raw !== 'object' || raw === null || !('branches' in raw) || !('offered' in raw)) return undefined;
  const { branches, offered } = raw;
  if (typeof branches !== 'object' || branches === null || !Array.isArray(offered)) return undefined;
  const names = Object.entries(branches).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const notToday = 'notToday' in raw && typeof raw.notToday === 'string' ? { notToday: raw.notToday } : {};
  return {
    branches: Object.fromEntries(names),
    offered: offered.filter((one) => typeof one === 'string'),
    ...notToday,
  };
}
