import { setIcon, type SearchMatches } from 'obsidian';
import { enView } from '../../locales/en-view';
import type { Chart } from './chart';
import { drawCharts } from './draw-charts';
import { FlatRows } from './flat-rows';
import { IndexHead, type HeadHandlers } from './index-head';
import { ListController, type ListHost } from './list-controller';
import type { Row, RowSource } from './row';
import { RowList } from './row-list';
import type { TabId } from './tab';
import { TabBar, type TabButton } from './tab-bar';

/** Everything that is seen at once. */
export interface Page {
  readonly projects: readonly { readonly folder: string; readonly name: string }[];
  readonly folder: string;
  readonly tabs: readonly TabButton[];
  readonly tab: TabId;
  /** Name of the list for those who do not see it. */
  readonly label: string;
  readonly charts: readonly Chart[];
  readonly rows: RowSource;
  readonly toggled: ReadonlySet<string>;
  readonly matchesOf: (row: Row) => SearchMatches | undefined;
  readonly empty: { readonly title: string; readonly hint: string };
  /** One line above everything, where git cannot run. */
  readonly remark: string | undefined;
}

export type FrameHost = Omit<ListHost, 'search' | 'say'> &
  Omit<HeadHandlers, 'onIntoList' | 'onEnter'> & { readonly onTab: (id: TabId) => void };

/** The page of the index in the document: made once, then changed. */
export class IndexFrame {
  readonly head: IndexHead;
  readonly list: RowList;
  private readonly remark: HTMLElement;
  private readonly bar: TabBar;
  private readonly panel: HTMLElement;
  private readonly charts: HTMLElement;
  private readonly empty: HTMLElement;

  constructor(root: HTMLElement, id: string, host: FrameHost) {
    root.empty();
    this.remark = root.createDiv({ cls: 'session-handoff-remark' });
    this.head = new IndexHead(root, {
      ...host,
      onIntoList: () => {
        this.focusList(0);
      },
      onEnter: () => {
        this.list.el.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
      },
    });
    this.bar = new TabBar(root, id, host.onTab);
    this.panel = root.createDiv({ cls: 'session-handoff-panel', attr: { id: `${id}-panel`, role: 'tabpanel' } });
    this.charts = this.panel.createDiv({ cls: 'session-handoff-charts' });
    this.empty = this.panel.createDiv({ cls: 'session-handoff-empty' });
    this.list = new RowList(this.panel, `${id}-row`);
    new ListController(this.list, {
      ...host,
      search: () => {
        this.head.search.focus();
        this.head.search.select();
      },
      say: (words) => {
        this.head.say(words);
      },
    });
    this.panel.addEventListener('scroll', () => {
      this.list.draw();
    });
  }

  show(page: Page): void {
    const isEmpty = page.rows.length === 0;
    this.remark.setText(page.remark ?? '');
    this.remark.toggle(page.remark !== undefined);
    this.head.drawProjects(page.projects, page.folder);
    this.bar.draw(page.tabs, page.tab);
    this.panel.setAttribute('aria-labelledby', this.bar.idOf(page.tab));
    this.list.el.setAttribute('aria-label', page.label);
    drawCharts(this.charts, page.charts);
    this.empty.empty();
    this.empty.toggle(isEmpty);
    this.list.el.toggle(!isEmpty);
    if (isEmpty) drawEmpty(this.empty, page.empty);
    this.list.show(new FlatRows(page.rows, page.toggled), page.matchesOf);
  }

  /** After the pane got another size. */
  resized(): void {
    this.list.draw();
  }

  focusList(place: number): void {
    this.list.activate(place);
    this.list.el.focus({ preventScroll: true });
  }

  get position(): number {
    return this.panel.scrollTop;
  }

  scrollTo(position: number): void {
    this.panel.scrollTop = position;
    this.list.draw();
  }
}

/** What stands in an index without a single note. */
export function drawWelcome(root: HTMLElement, remark: string | undefined, onNew: () => void): void {
  root.empty();
  if (remark !== undefined) root.createDiv({ cls: 'session-handoff-remark', text: remark });
  const el = root.createDiv({ cls: 'session-handoff-empty' });
  setIcon(el.createDiv({ cls: 'session-handoff-empty-icon' }), 'scroll-text');
  drawEmpty(el, enView.noProjects);
  const button = el.createEl('button', { cls: 'mod-cta', text: enView.newHandoff });
  button.addEventListener('click', onNew);
}

function drawEmpty(el: HTMLElement, { title, hint }: Page['empty']): void {
  el.createEl('p', { cls: 'session-handoff-empty-title', text: title });
  el.createEl('p', { text: hint });
}
