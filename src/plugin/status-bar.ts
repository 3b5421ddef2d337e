import { Component, debounce, Platform, type Plugin, setTooltip } from 'obsidian';
import { isBelow } from '../core/model/vault-path';
import { enHealth } from '../locales/en-health';
import type { Context } from './context';
import { checkNote } from './health';
import { openIndexAt } from './open-index';
import { reportError } from './report';

/** Milliseconds between a change and the next check: somebody may be typing. */
const PAUSE = 800;

/** The score of the handoff that is open, below the window. Phones have no such place. */
export class ScoreInStatusBar extends Component {
  private el: HTMLElement | undefined;
  /** Grows with each check: what an older one found is out of date. */
  private asked = 0;
  private readonly later = debounce(() => void this.show().catch(reportError), PAUSE, true);

  constructor(
    private readonly plugin: Plugin,
    private readonly context: Context,
  ) {
    super();
  }

  override onload(): void {
    if (Platform.isMobile) return;
    const { workspace } = this.context.app;
    this.el = this.plugin.addStatusBarItem();
    this.el.addClass('session-handoff-score', 'mod-clickable');
    this.el.hide();
    this.registerDomEvent(this.el, 'click', () => void this.open().catch(reportError));
    this.registerEvent(workspace.on('file-open', () => void this.show().catch(reportError)));
    this.register(
      this.context.index.onChange(() => {
        this.later();
      }),
    );
    this.register(() => {
      this.later.cancel();
    });
    workspace.onLayoutReady(() => {
      this.later();
    });
  }

  /** The findings of the project that the open handoff belongs to. */
  private async open(): Promise<void> {
    const path = this.context.app.workspace.getActiveFile()?.path ?? '';
    const index = await this.context.index.current();
    const project = index.folders().find((folder) => isBelow(path, folder)) ?? '';
    await openIndexAt(this.context, { tab: 'health', project });
  }

  private async show(): Promise<void> {
    const mine = (this.asked += 1);
    const path = this.context.app.workspace.getActiveFile()?.path;
    // No note is read for files that cannot be handoffs.
    const { index } = this.context;
    const mayBe = path !== undefined && index.stopped === undefined && isBelow(path, this.context.settings().folder);
    const checked = mayBe ? await checkNote(this.context, path) : undefined;
    if (mine !== this.asked || this.el === undefined) return;
    this.el.toggle(checked !== undefined);
    if (checked === undefined) return;
    this.el.setText(enHealth.score(checked.score));
    setTooltip(this.el, enHealth.scoreHint(checked.score, checked.findings.length), { placement: 'top' });
  }
}
