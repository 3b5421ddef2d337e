import { enView } from '../../locales/en-view';
import type { Chart, ColumnChart, ShareChart } from './chart';

const HEIGHT = 36;
const COLUMN = 10;

export function drawCharts(parent: HTMLElement, charts: readonly Chart[]): void {
  parent.empty();
  parent.toggle(charts.length > 0);
  for (const chart of charts) {
    const figure = parent.createEl('figure', { cls: 'session-handoff-chart' });
    if (chart.kind === 'columns') drawColumns(figure, chart);
    else drawShares(figure, chart);
  }
}

function drawColumns(figure: HTMLElement, { title, text, columns }: ColumnChart): void {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  const svg = figure.createSvg('svg', {
    cls: 'session-handoff-columns',
    attr: {
      viewBox: `0 0 ${columns.length * COLUMN} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': text,
    },
  });
  svg.setCssProps({ '--session-handoff-columns': String(columns.length) });
  columns.forEach(({ label, value }, at) => {
    // An empty week still has a foot, so that time is seen to pass.
    const height = value === 0 ? 1 : Math.max(3, (value / most) * HEIGHT);
    const rect = svg.createSvg('rect', {
      cls: value === 0 ? 'is-empty' : '',
      attr: { x: at * COLUMN + 1, y: HEIGHT - height, width: COLUMN - 2, height },
    });
    rect.createSvg('title').textContent = enView.charts.share(label, value);
  });
  figure.createEl('figcaption', { text: title });
}

function drawShares(figure: HTMLElement, { title, shares }: ShareChart): void {
  const shown = shares.filter(({ value }) => value > 0);
  const all = shown.reduce((sum, { value }) => sum + value, 0);
  const words = shown.map(({ label, value }) => enView.charts.share(label, value));
  const svg = figure.createSvg('svg', {
    cls: 'session-handoff-shares',
    attr: {
      viewBox: '0 0 100 6',
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': `${title}: ${words.join(', ')}`,
    },
  });
  let start = 0;
  for (const { value, tone } of shown) {
    const width = (value / all) * 100;
    svg.createSvg('rect', {
      attr: { x: start, y: 0, width: Math.max(0.5, width - 0.6), height: 6, 'data-tone': tone },
    });
    start += width;
  }
  // The picture is read out as one; its legend is for the eyes.
  const legend = figure.createEl('figcaption', { attr: { 'aria-hidden': 'true' } });
  shown.forEach(({ tone }, at) => {
    const part = legend.createSpan({ cls: 'session-handoff-legend', attr: { 'data-tone': tone } });
    part.createSpan({ text: words[at] ?? '' });
  });
}
