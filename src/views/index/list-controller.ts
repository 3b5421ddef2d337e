import { type App, Keymap, type HoverParent, type PaneType } from 'obsidian';
import { enView } from '../../locales/en-view';
import { intentOf, type ListIntent } from './list-keys';
import type { Row } from './row';
import type { RowAction } from './row-action';
import { linkText, markdownLink, openTarget } from './row-links';
import type { RowList } from './row-list';
import { rowMenu, type RowMenuHandlers } from './row-menu';
import { TypeAhead } from './type-ahead';

/** What the list asks of the view around it. */
export interface ListHost {
  readonly app: App;
  readonly hoverParent: HoverParent;
  readonly hoverSource: string;
  readonly toggle: (row: Row) => void;
  readonly perform: (action: RowAction) => void;
  readonly undo: () => void;
  readonly search: () => void;
  readonly showKeys: () => void;
  readonly say: (words: string) => void;
  readonly report: (error: unknown) => void;
}

/** Turns what a person does in the list into what is done: by mouse, by touch and by key alike. */
export class ListController {
  private readonly typed = new TypeAhead();

  constructor(
    private readonly list: RowList,
    private readonly host: ListHost,
  ) {
    const { el } = list;
    el.addEventListener('keydown', (event) => {
      this.onKey(event);
    });
    el.addEventListener('click', (event) => {
      this.onClick(event);
    });
    el.addEventListener('auxclick', (event) => {
      const row = list.rowOf(event.target)?.placed.row;
      if (event.button === 1 && row !== undefined) this.open(row, 'tab');
    });
    el.addEventListener('contextmenu', (event) => {
      this.onContextMenu(event);
    });
    el.addEventListener('mouseover', (event) => {
      this.onHover(event);
    });
    el.addEventListener('dragstart', (event) => {
      this.onDrag(event);
    });
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isMirrored = this.list.el.doc.body.hasClass('mod-rtl');
    const intent = intentOf(event, isMirrored);
    if (intent === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.act(intent, event);
  }

  private act(intent: ListIntent, event: KeyboardEvent): void {
    const { list, host } = this;
    const at = list.activePlace;
    switch (intent.kind) {
      case 'move':
        list.activate(at + intent.by);
        return;
      case 'page':
        list.activate(at + intent.by * list.pageLength());
        return;
      case 'edge':
        list.activate(intent.to === 'first' ? 0 : list.shown.length - 1);
        return;
      case 'type':
        this.goToTyped(intent.letter, event.timeStamp);
        return;
      case 'search':
        host.search();
        return;
      case 'keys':
        host.showKeys();
        return;
      case 'undo':
        host.undo();
        return;
      default:
        this.actOnRow(intent.kind, event);
    }
  }

  private actOnRow(kind: 'open' | 'unfold' | 'fold' | 'menu' | 'tick' | 'copy', event: KeyboardEvent): void {
    const placed = this.list.activeRow();
    if (placed === undefined) return;
    const { row, isOpen, parent } = placed;
    if (kind === 'open') this.enter(row, event);
    else if (kind === 'copy') this.copy(row);
    else if (kind === 'menu') this.menuAtRow(row);
    else if (kind === 'tick') this.tick(row);
    else if (kind === 'unfold' && row.below !== undefined) {
      if (isOpen) this.list.activate(this.list.activePlace + 1);
      else this.host.toggle(row);
    } else if (kind === 'fold') {
      if (isOpen) this.host.toggle(row);
      else if (parent !== -1) this.list.activate(parent);
    }
  }

  private onClick(event: MouseEvent): void {
    const found = this.list.rowOf(event.target);
    if (found === undefined) return;
    const { part, placed } = found;
    const { row } = placed;
    this.list.activate(part.place);
    this.list.el.focus({ preventScroll: true });
    const inside = (el: HTMLElement): boolean => el.contains(event.target as Node);
    if (inside(part.mend)) this.tick(row);
    else if (inside(part.more)) {
      rowMenu(row, this.handlers()).showAtMouseEvent(event);
    } else if (inside(part.box)) {
      // The box shows what the note says, and the note is not changed yet.
      event.preventDefault();
      this.tick(row);
    } else if (inside(part.fold) && row.below !== undefined) this.host.toggle(row);
    else this.enter(row, event);
  }

  private onContextMenu(event: MouseEvent): void {
    const found = this.list.rowOf(event.target);
    if (found?.placed.row.target === undefined) return;
    event.preventDefault();
    this.list.activate(found.part.place);
    rowMenu(found.placed.row, this.handlers()).showAtMouseEvent(event);
  }

  private onHover(event: MouseEvent): void {
    const found = this.list.rowOf(event.target);
    const target = found?.placed.row.target;
    if (found === undefined || target === undefined) return;
    const { app, hoverParent, hoverSource: source } = this.host;
    const linktext = linkText(target);
    app.workspace.trigger('hover-link', {
      event,
      source,
      hoverParent,
      targetEl: found.part.el,
      linktext,
      sourcePath: '',
    });
  }

  private onDrag(event: DragEvent): void {
    const row = this.list.rowOf(event.target)?.placed.row;
    const link = row === undefined ? undefined : markdownLink(this.host.app, row);
    if (link === undefined || event.dataTransfer === null) return;
    event.dataTransfer.setData('text/plain', link);
    event.dataTransfer.effectAllowed = 'copyLink';
  }

  /** A row that leads somewhere is opened, any other shows what is below it. */
  private enter(row: Row, event: MouseEvent | KeyboardEvent): void {
    if (row.target !== undefined) this.open(row, Keymap.isModEvent(event));
    else if (row.below !== undefined) this.host.toggle(row);
  }

  private open(row: Row, where: PaneType | boolean): void {
    if (row.target !== undefined) void openTarget(this.host.app, row.target, where).catch(this.host.report);
  }

  private tick(row: Row): void {
    if (row.subject?.kind === 'item') {
      this.host.perform({ ...row.subject, kind: 'settle-item', status: 'done' });
    } else if (row.subject?.kind === 'mend') this.host.perform(row.subject);
    else if (row.below !== undefined) this.host.toggle(row);
  }

  private copy(row: Row): void {
    const link = markdownLink(this.host.app, row);
    if (link === undefined) return;
    const said = (): void => {
      this.host.say(enView.did.copied);
    };
    void navigator.clipboard.writeText(link).then(said).catch(this.host.report);
  }

  private menuAtRow(row: Row): void {
    const el = this.list.activeElement();
    if (el === undefined || (row.target === undefined && row.subject === undefined)) return;
    const { left, bottom } = el.getBoundingClientRect();
    const menu = rowMenu(row, this.handlers());
    menu.onHide(() => {
      this.list.el.focus({ preventScroll: true });
    });
    menu.showAtPosition({ x: left + 24, y: bottom }, el.doc);
  }

  private goToTyped(letter: string, now: number): void {
    const found = this.typed.find(this.list.shown, this.list.activePlace, letter, now);
    if (found !== -1) this.list.activate(found);
  }

  private handlers(): RowMenuHandlers {
    return {
      open: (row, where) => {
        this.open(row, where);
      },
      copyLink: (row) => {
        this.copy(row);
      },
      perform: this.host.perform,
    };
  }
}
