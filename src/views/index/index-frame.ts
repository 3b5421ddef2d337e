import type { SearchMatches } from 'obsidian';
import { enWelcome } from '../../locales/en-welcome';
import type { Chart } from './chart';
import { drawCharts } from './draw-charts';
import { FlatRows } from './flat-rows';
import { IndexHead, type HeadHandlers } from './index-head';
import { ListController, type ListHost } from './list-controller';
import type { Row, RowSource } from './row';
import { RowList } from './row-list';
import type { EmptyPage, NextStep, TabId } from './tab';
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
  readonly empty: EmptyPage;
  readonly isSample: boolean;
  /** One line above everything, where git cannot run. */
  readonly remark: string | undefined;
}

export type FrameHost = Omit<ListHost, 'search' | 'say'> &
  Omit<HeadHandlers, 'onIntoList' | 'onEnter'> & {
    readonly onTab: (id: TabId) => void;
    readonly onNext: (step: NextStep) => void;
    readonly removeSample: () => void;
  };

/** The page of the index in the document: made once, then changed. */
export class IndexFrame {
  readonly head: IndexHead;
  readonly list: RowList;
  private readonly remark: HTMLElement;
  private readonly sample: HTMLElement;
  private readonly bar: TabBar;
  private readonly panel: HTMLElement;
  private readonly charts: HTMLElement;
  private readonly empty: HTMLElement;
  private emptyShown = '';

  constructor(
    root: HTMLElement,
    id: string,
    private readonly host: FrameHost,
  ) {
    root.empty();
    this.remark = root.createDiv({ cls: 'session-handoff-remark' });
    this.sample = drawSample(root, host.removeSample);
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
    this.sample.toggle(page.isSample);
    this.head.drawProjects(page.projects, page.folder);
    this.bar.draw(page.tabs, page.tab);
    this.panel.setAttribute('aria-labelledby', this.bar.idOf(page.tab));
    this.list.el.setAttribute('aria-label', page.label);
    drawCharts(this.charts, page.charts);
    this.empty.toggle(isEmpty);
    this.list.el.toggle(!isEmpty);
    if (isEmpty) this.drawEmpty(page.empty);
    this.list.show(new FlatRows(page.rows, page.toggled), page.matchesOf);
  }

  /** Only when it changes: whoever stands on its button must not lose it. */
  private drawEmpty(page: EmptyPage): void {
    const now = JSON.stringify(page);
    if (now === this.emptyShown) return;
    this.emptyShown = now;
    this.empty.empty();
    drawEmpty(this.empty, page, this.host.onNext);
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

/** The row above the sample project that takes it away. */
function drawSample(root: HTMLElement, remove: () => void): HTMLElement {
  const el = root.createDiv({ cls: 'session-handoff-remark session-handoff-sample' });
  el.createSpan({ text: enWelcome.sample.banner });
  el.createEl('button', { text: enWelcome.sample.removeIt }).addEventListener('click', remove);
  return el;
}

function drawEmpty(el: HTMLElement, { title, hint, next }: EmptyPage, onNext: (step: NextStep) => void): void {
  el.createEl('p', { cls: 'session-handoff-empty-title', text: title });
  el.createEl('p', { text: hint });
  if (next === undefined) return;
  el.createEl('button', { text: enWelcome.next[next] }).addEventListener('click', () => {
    onNext(next);
  });
}
