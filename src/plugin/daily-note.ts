import { type App, Component, normalizePath } from 'obsidian';
import type { Settings } from '../core/model/settings';
import { dateOf } from '../core/model/stamp';
import { appClock } from './clock';
import type { LiveIndex } from './live-index';
import { reportError } from './report';

/** Milliseconds until a new daily note has been filled from its template. */
const FILLED = 3_000;
const DEFAULTS = { folder: '', format: 'YYYY-MM-DD' };

/** Keeps a line for each handoff of today in the daily note, when the setting says so. A daily note is never made here. */
export class DailyNote extends Component {
  private waiting: number | undefined;

  constructor(
    private readonly app: App,
    private readonly index: LiveIndex,
    private readonly settings: () => Settings,
  ) {
    super();
  }

  override onload(): void {
    const { vault, workspace } = this.app;
    workspace.onLayoutReady(() => {
      this.registerEvent(
        vault.on('create', ({ path }) => {
          if (this.settings().dailyNote && path.endsWith('.md')) void this.whenCreated(path);
        }),
      );
    });
    this.register(() => {
      window.clearTimeout(this.waiting);
    });
  }

  /** Links the handoffs of today. Does nothing when the setting is off or there is no daily note yet. */
  async link(): Promise<void> {
    const { app, index, settings } = this;
    if (!settings().dailyNote) return;
    const note = app.vault.getFileByPath(await this.path());
    if (note === null) return;
    const [{ handoffsOfDay }, { withDailyLines }] = await Promise.all([
      import('../core/index/handoffs-of-day'),
      import('../core/note/daily-lines'),
    ]);
    const handoffs = handoffsOfDay(await index.current(), dateOf(appClock.now()));
    const text = await app.vault.read(note);
    if (withDailyLines(text, settings().dailyHeading, handoffs) === text) return;
    await app.vault.process(note, (now) => withDailyLines(now, settings().dailyHeading, handoffs));
  }

  /** Takes the lines of handoffs out again that are not there any more. */
  async unlink(paths: readonly string[]): Promise<void> {
    const { app, settings } = this;
    if (!settings().dailyNote || paths.length === 0) return;
    const note = app.vault.getFileByPath(await this.path());
    if (note === null) return;
    const { withoutDailyLines } = await import('../core/note/daily-lines');
    const text = await app.vault.read(note);
    if (withoutDailyLines(text, paths) === text) return;
    await app.vault.process(note, (now) => withoutDailyLines(now, paths));
  }

  private async whenCreated(path: string): Promise<void> {
    try {
      if (path !== (await this.path())) return;
      window.clearTimeout(this.waiting);
      this.waiting = window.setTimeout(() => void this.link().catch(reportError), FILLED);
    } catch (error) {
      reportError(error);
    }
  }

  /** Where the core plugin puts the note of today. */
  private async path(): Promise<string> {
    const { adapter, configDir } = this.app.vault;
    const file = normalizePath(`${configDir}/daily-notes.json`);
    const { folder, format } = (await adapter.exists(file)) ? optionsOf(await adapter.read(file)) : DEFAULTS;
    return normalizePath(`${folder}/${appClock.format(appClock.now(), format)}.md`);
  }
}

function optionsOf(json: string): typeof DEFAULTS {
  try {
    const raw = JSON.parse(json) as { folder?: unknown; format?: unknown } | null;
    const text = (value: unknown, fallback: string): string =>
      typeof value === 'string' && value.trim() !== '' ? value.trim() : fallback;
    return { folder: text(raw?.folder, DEFAULTS.folder), format: text(raw?.format, DEFAULTS.format) };
  } catch {
    // A torn file of another plugin: what everybody has without it.
    return DEFAULTS;
  }
}
