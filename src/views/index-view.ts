import {
  debounce,
  ItemView,
  type HoverParent,
  type HoverPopover,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian';
import { projectName } from '../core/index/project-name';
import type { IndexSnapshot, ProjectIndex } from '../core/index/snapshot';
import { enView } from '../locales/en-view';
import { IndexFrame, type FrameHost, type Page } from './index/index-frame';
import type { IndexSource } from './index/index-source';
import { FIRST_STATE, readState, storedState, withToggled, type IndexState } from './index/index-state';
import { KeysModal } from './index/keys-modal';
import { optionsMenu } from './index/options-menu';
import { knownRows, type Row } from './index/row';
import { everything, search } from './index/search';
import type * as Pages from './index/tab-contents';
import type { NextStep, TabId, TabInput } from './index/tab';
import { drawReading, drawStopped } from './index/stopped';
import { drawWelcome } from './index/welcome';

export const INDEX_VIEW = 'session-handoff-index';

/** Milliseconds between a letter typed into the search and its matches. */
const TYPING = 60;
let opened = 0;

/** Phases, decisions, blockers, work and lessons of one project, at a glance. */
export class IndexView extends ItemView implements HoverParent {
  override icon = 'scroll-text';
  override navigation = false;
  hoverPopover: HoverPopover | null = null;
  private kept: IndexState = FIRST_STATE;
  private query = '';
  private snapshot: IndexSnapshot | undefined;
  private frame: IndexFrame | undefined;
  private isWelcoming = false;
  private contents: Pages.TabContents | undefined;
  /** The pages read notes: their code is evaluated when somebody looks at the index, not when the app starts. */
  private pages: typeof Pages | undefined;
  /** What the search looks through, made when somebody first types. */
  private searched: readonly Row[] | undefined;
  private readonly positions = new Map<TabId, number>();
  /** Two views in one window must not share ids of elements. */
  private readonly id = `session-handoff-${(opened += 1)}`;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly source: IndexSource,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return INDEX_VIEW;
  }

  override getDisplayText(): string {
    return enView.title;
  }

  override onOpen(): Promise<void> {
    this.contentEl.addClass('session-handoff-index');
    this.register(this.source.onChange(() => void this.refresh()));
    drawReading(this.contentEl);
    // Not awaited: the window must not wait for notes to be read.
    void this.refresh();
    return Promise.resolve();
  }

  override onResize(): void {
    this.frame?.resized();
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...storedState(this.kept) };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    this.kept = readState(state, this.kept);
    await super.setState(state, result);
    this.draw();
  }

  private async refresh(): Promise<void> {
    const stopped = this.source.stopped();
    if (stopped === undefined) await this.read();
    else this.drawStopped(stopped);
  }

  private async read(): Promise<void> {
    try {
      this.pages ??= await import('./index/tab-contents');
      this.snapshot = await this.source.index();
      this.draw();
    } catch (error) {
      this.source.report(error);
    }
  }

  private drawStopped(at: { readonly done: number; readonly of: number }): void {
    this.frame = undefined;
    this.isWelcoming = false;
    drawStopped(this.contentEl, at, () => {
      drawReading(this.contentEl);
      void this.read();
    });
  }

  private project(snapshot: IndexSnapshot): ProjectIndex | undefined {
    const folders = snapshot.folders();
    const folder = folders.includes(this.kept.project) ? this.kept.project : folders[0];
    return folder === undefined ? undefined : snapshot.project(folder);
  }

  private draw(): void {
    const { snapshot, pages } = this;
    if (snapshot === undefined || pages === undefined) return;
    const project = this.project(snapshot);
    if (project === undefined) {
      this.drawWelcome();
      return;
    }
    this.isWelcoming = false;
    const { source } = this;
    const input = {
      snapshot,
      project,
      today: source.today(),
      person: source.person(),
      health: source.health(project),
    };
    this.frame ??= new IndexFrame(this.contentEl, this.id, this.host());
    this.frame.show(this.page(input, pages));
  }

  /** Once: somebody may be typing in it when something elsewhere changes. */
  private drawWelcome(): void {
    if (this.isWelcoming) return;
    this.frame = undefined;
    this.isWelcoming = true;
    drawWelcome(this.contentEl, this.id, this.source.welcome, this.source.remark());
  }

  private page(input: TabInput, pages: typeof Pages): Page {
    const { snapshot, project } = input;
    if (this.contents?.fits(input) !== true) {
      this.contents = new pages.TabContents(input);
      this.searched = undefined;
    }
    const { tab } = this.kept;
    const name = projectName(project);
    const common = {
      projects: snapshot.folders().map((folder) => ({ folder, name: projectName(snapshot.project(folder)) })),
      folder: project.folder,
      tabs: this.contents.tabs(),
      tab,
      toggled: this.kept.toggled,
      remark: this.source.remark(),
      isSample: project.project?.project.sample === true,
    };
    if (this.query !== '') return { ...common, ...this.matches(this.contents) };
    this.frame?.head.say('');
    return {
      ...common,
      ...this.contents.of(tab),
      label: enView.listOf(enView.tabs[tab], name),
      matchesOf: () => undefined,
    };
  }

  private matches(contents: Pages.TabContents): Pick<Page, 'label' | 'charts' | 'rows' | 'matchesOf' | 'empty'> {
    this.searched ??= everything(contents.all());
    const { found, all } = search(this.searched, this.query);
    const byRow = new Map(found.map(({ row, matches }) => [row, matches]));
    const words = found.length < all ? enView.foundMost(found.length) : enView.found(found.length, this.query);
    this.frame?.head.say(words);
    return {
      label: words,
      charts: [],
      rows: knownRows(found.map(({ row }) => row)),
      matchesOf: (row) => byRow.get(row),
      empty: { title: words, hint: enView.searchHint, next: 'clear-search' },
    };
  }

  private host(): FrameHost {
    const { source, app } = this;
    const drawLater = debounce(() => {
      this.draw();
    }, TYPING);
    return {
      app,
      hoverParent: this,
      hoverSource: INDEX_VIEW,
      toggle: (row) => {
        this.change(withToggled(this.kept, [row.key]));
      },
      perform: (action) => void source.perform(action).catch(source.report),
      undo: () => void source.undo().catch(source.report),
      showKeys: () => {
        this.showKeys();
      },
      report: source.report,
      onProject: (project) => {
        this.positions.clear();
        this.change({ ...this.kept, project });
      },
      onQuery: (query) => {
        this.query = query.trim();
        drawLater();
      },
      onTab: (tab) => {
        this.choose(tab);
      },
      onNext: (step) => {
        this.takeNext(step);
      },
      removeSample: () => void source.removeSample().catch(source.report),
      newHandoff: () => {
        source.newHandoff(this.projectName());
      },
      copyResume: () => {
        if (this.contents !== undefined) source.copyResume(this.contents.input.project.folder);
      },
      options: (event) => {
        this.showOptions(event);
      },
    };
  }

  private takeNext(step: NextStep): void {
    if (step !== 'clear-search') {
      this.source.takeNext(step, this.projectName());
      return;
    }
    this.choose(this.kept.tab);
    this.frame?.head.search.focus();
  }

  private choose(tab: TabId): void {
    const { frame, kept } = this;
    if (frame === undefined) return;
    if (this.query === '') this.positions.set(kept.tab, frame.position);
    this.query = '';
    frame.head.search.value = '';
    this.change({ ...kept, tab });
    frame.scrollTo(this.positions.get(tab) ?? 0);
  }

  private showOptions(event: MouseEvent): void {
    const groups = this.contents?.of(this.kept.tab).rows;
    optionsMenu({
      rows: groups ?? knownRows([]),
      toggled: this.kept.toggled,
      onToggle: (keys) => {
        this.change(withToggled(this.kept, keys));
      },
      whoAmI: this.source.askPerson,
      showKeys: () => {
        this.showKeys();
      },
      toMain: () => {
        this.source.openInMain(storedState(this.kept));
      },
    }).showAtMouseEvent(event);
  }

  private showKeys(): void {
    this.source.show(new KeysModal(this.app));
  }

  private change(state: IndexState): void {
    this.kept = state;
    this.draw();
    void this.app.workspace.requestSaveLayout();
  }

  private projectName(): string | undefined {
    return this.contents === undefined ? undefined : projectName(this.contents.input.project);
  }
}
