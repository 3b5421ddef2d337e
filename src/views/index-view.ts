import {
  ItemView,
  Keymap,
  type HoverParent,
  type HoverPopover,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian';
import type { HandoffIndex, ProjectIndex } from '../core/index/handoff-index';
import { projectName } from '../core/index/project-name';
import { en } from '../locales/en';
import { drawEmpty, drawSections } from './draw-index';
import { indexSections, SECTIONS, type IndexRow, type SectionId } from './index-rows';

export const INDEX_VIEW = 'session-handoff-index';

/** What the view needs of the plugin. */
export interface IndexSource {
  readonly index: () => Promise<HandoffIndex>;
  /** Calls back after every change until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void;
  /** One line about git, where it cannot run. */
  readonly remark: () => string | undefined;
  readonly newHandoff: (project: string | undefined) => void;
  readonly copyResume: (project: string) => void;
  readonly report: (error: unknown) => void;
}

/** The list of phases, decisions, blockers, items and handoffs of one project. */
export class IndexView extends ItemView implements HoverParent {
  override icon = 'scroll-text';
  override navigation = false;
  hoverPopover: HoverPopover | null = null;
  /** Folder of the project that is shown; the first one when it is not there. */
  private folder = '';
  private closed: ReadonlySet<SectionId> = new Set();
  private whole: ReadonlySet<SectionId> = new Set();
  private shown: HandoffIndex | undefined;

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
    return en.index.title;
  }

  override onOpen(): Promise<void> {
    this.contentEl.addClass('session-handoff-index');
    this.addAction('file-plus', en.index.newHandoff, () => {
      this.source.newHandoff(this.project()?.name);
    });
    this.register(this.source.onChange(() => void this.refresh()));
    this.contentEl.createDiv({ cls: 'session-handoff-reading', text: en.index.reading });
    // Not awaited: the window must not wait for notes to be read.
    void this.refresh();
    return Promise.resolve();
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), project: this.folder, closed: [...this.closed] };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    if (typeof state === 'object' && state !== null) {
      if ('project' in state && typeof state.project === 'string') this.folder = state.project;
      if ('closed' in state && Array.isArray(state.closed)) {
        const closed: readonly unknown[] = state.closed;
        this.closed = new Set(SECTIONS.filter((id) => closed.includes(id)));
      }
    }
    await super.setState(state, result);
    this.draw();
  }

  private async refresh(): Promise<void> {
    try {
      this.shown = await this.source.index();
      this.draw();
    } catch (error) {
      this.source.report(error);
    }
  }

  private project(): { name: string; index: ProjectIndex } | undefined {
    const folders = this.shown?.folders() ?? [];
    const folder = folders.includes(this.folder) ? this.folder : folders[0];
    if (this.shown === undefined || folder === undefined) return undefined;
    const index = this.shown.project(folder);
    return { name: projectName(index), index };
  }

  private draw(): void {
    if (this.shown === undefined) return;
    const root = this.contentEl;
    const focused = root.doc.activeElement?.getAttribute('data-focus');
    const { scrollTop } = root;
    root.empty();
    const remark = this.source.remark();
    if (remark !== undefined) root.createDiv({ cls: 'session-handoff-remark', text: remark });
    const project = this.project();
    if (project === undefined) {
      drawEmpty(root, () => {
        this.source.newHandoff(undefined);
      });
      return;
    }
    this.drawHead(root, project.name, project.index.folder);
    drawSections(root, {
      sections: indexSections(project.index, this.shown),
      closed: this.closed,
      whole: this.whole,
      onToggle: (id) => {
        this.closed = toggled(this.closed, id);
        this.keep();
      },
      onShowAll: (id) => {
        this.whole = toggled(this.whole, id);
        this.draw();
      },
      onOpen: (row, event) => void this.app.workspace.openLinkText(row.link, '', Keymap.isModEvent(event)),
      onHover: (row, target, event) => {
        this.hover(row, target, event);
      },
    });
    root.scrollTop = scrollTop;
    if (typeof focused === 'string') root.querySelector<HTMLElement>(`[data-focus="${focused}"]`)?.focus();
  }

  private drawHead(root: HTMLElement, name: string, folder: string): void {
    const head = root.createDiv({ cls: 'session-handoff-head' });
    const folders = this.shown?.folders() ?? [];
    if (folders.length > 1) {
      const select = head.createEl('select', {
        cls: 'dropdown session-handoff-project',
        attr: { 'aria-label': en.index.project, 'data-focus': 'project' },
      });
      for (const one of folders) select.createEl('option', { value: one, text: this.nameOf(one) });
      select.value = folder;
      select.addEventListener('change', () => {
        this.folder = select.value;
        this.keep();
      });
    } else {
      head.createEl('h2', { cls: 'session-handoff-title', text: name });
    }
    const copy = head.createEl('button', { text: en.index.copyResume, attr: { 'data-focus': 'copy' } });
    copy.addEventListener('click', () => {
      this.source.copyResume(folder);
    });
  }

  private nameOf(folder: string): string {
    return this.shown === undefined ? folder : projectName(this.shown.project(folder));
  }

  private keep(): void {
    this.draw();
    void this.app.workspace.requestSaveLayout();
  }

  private hover(row: IndexRow, targetEl: HTMLElement, event: MouseEvent): void {
    const hovered = { event, source: INDEX_VIEW, hoverParent: this, targetEl, linktext: row.link, sourcePath: '' };
    this.app.workspace.trigger('hover-link', hovered);
  }
}

function toggled(set: ReadonlySet<SectionId>, id: SectionId): ReadonlySet<SectionId> {
  return set.has(id) ? new Set([...set].filter((one) => one !== id)) : new Set([...set, id]);
}
