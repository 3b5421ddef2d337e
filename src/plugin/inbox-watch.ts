import { Component, Platform } from 'obsidian';
import type { ProjectIndex } from '../core/index/handoff-index';
import { projectName } from '../core/index/project-name';
import { enInbox } from '../locales/en-inbox';
import { appClock } from './clock';
import type { Context } from './context';
import { openInbox, waitingIn } from './inbox';
import { linkedProjects } from './linked-projects';
import { InboxMemory } from './inbox-memory';
import type { OfferNotice } from './offer-notice';
import { projectsOf } from './plan-handoff';
import { reportError } from './report';
import { stampsOf } from './repository-documents';
import { PAUSE } from './triggers';

/** Offers handoffs that agents leave in linked repositories, each once. On a desktop, where a repository is linked. */
export class InboxWatch extends Component {
  private isLooking = false;
  private notToday = '';
  /** What lay in the repositories of a project when it was looked at last, by folder. */
  private readonly seen = new Map<string, string>();

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

  /** Names and times of files are looked at; a file is read only when one of them has changed. */
  async look(): Promise<void> {
    const { offerInbox } = this.context.settings();
    if (!offerInbox || !this.context.device.hasFolders || this.isLooking || this.offers.isOpen) return;
    if (this.context.index.stopped !== undefined) return;
    this.isLooking = true;
    try {
      if (await this.isQuietNow()) return;
      const projects = projectsOf(await this.context.index.current());
      for (const project of linkedProjects(this.context, projects)) {
        if (await this.lookAt(project)) return;
      }
    } finally {
      this.isLooking = false;
    }
  }

  private async isQuietNow(): Promise<boolean> {
    const { isQuiet } = await import('../core/triggers/quiet-hours');
    const now = appClock.now();
    return this.notToday === now.local.slice(0, 10) || isQuiet(now, this.context.settings().quietHours);
  }

  /** True when something was offered. */
  private async lookAt(project: ProjectIndex): Promise<boolean> {
    const { inboxPatterns } = await import('../core/use-cases/read-inbox');
    const stamps = (await stampsOf(this.context, project, inboxPatterns(project))).join('\n');
    if (this.seen.get(project.folder) === stamps) return false;
    this.seen.set(project.folder, stamps);
    const memory = new InboxMemory(this.context.app);
    const { entries } = await waitingIn(this.context, project);
    const fresh = entries.map(({ document }) => document.hash).filter((hash) => !memory.has('offered', hash));
    if (fresh.length === 0) return false;
    memory.add('offered', fresh);
    this.offers.show(enInbox.found(projectName(project), fresh.length), {
      [enInbox.look]: () => void openInbox(this.context).catch(reportError),
      [enInbox.notToday]: () => {
        this.notToday = appClock.now().local.slice(0, 10);
      },
      [enInbox.later]: () => undefined,
    });
    return true;
  }
}
