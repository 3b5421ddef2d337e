import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Esbuild from 'esbuild';
import type * as Playwright from 'playwright-core';
import { HandoffIndex } from '../../src/core/index/handoff-index';
import { readNote } from '../../src/core/index/read-note';
import { NOT_CHECKED } from '../../src/views/index/health';
import { TabContents } from '../../src/views/index/tab-contents';
import { TAB_IDS } from '../../src/views/index/tab';
import { median, report } from './ratio';
import { vaultOf } from './vault';

/** Rows of the long list and of the short one, and how often each is opened and scrolled through. */
const MANY = 30_000;
const FEW = 300;
const ROUNDS = 9;
const QUERY_ROUNDS = 5;
/** More than a window full of rows would hold, whatever its height. */
const MOST_NODES = 900;
const root = process.env['SESSION_HANDOFF_ROOT'] ?? process.cwd();
const load = createRequire(join(root, 'package.json'));

await queries();
await drawing();

/** Every page of the view, and the rows that a window shows, against reading all notes into a fresh index. */
async function queries(): Promise<void> {
  const notes = vaultOf(10_000);
  const read = (): HandoffIndex => {
    const index = new HandoffIndex('Handoffs');
    for (const { path, text, properties } of notes) {
      const note = readNote(path, text, properties);
      if (note !== undefined) index.set(note);
    }
    index.snapshot().project('Handoffs/App');
    return index;
  };
  const snapshot = read().snapshot();
  const project = snapshot.project('Handoffs/App');
  const page = (id: (typeof TAB_IDS)[number]) => (): void => {
    const { rows } = new TabContents({ snapshot, project, today: '2026-03-06', person: 'Ada', health: NOT_CHECKED }).of(
      id,
    );
    for (let at = 0; at < Math.min(60, rows.length); at += 1) rows.at(at).below?.at(0);
  };
  console.error(`  ${project.items.length} items, ${project.handoffs.length} handoffs`);
  const ratios = new Map<string, number[]>(TAB_IDS.map((id) => [id, []]));
  for (let round = -1; round < QUERY_ROUNDS; round += 1) {
    const cold = timed(read);
    for (const id of TAB_IDS) {
      const ratio = timed(page(id)) / cold;
      if (round >= 0) ratios.get(id)!.push(ratio);
    }
  }
  for (const [id, all] of ratios) {
    report({ name: `page ${id} / cold index`, ratio: median(all), limit: 0.01, kind: 'at-most' });
  }
}

function timed(work: () => unknown): number {
  (globalThis as { gc?: () => void }).gc?.();
  const start = performance.now();
  work();
  return performance.now() - start;
}

interface Opened {
  readonly drawn: number;
  readonly painted: number;
  readonly nodes: number;
}

async function drawing(): Promise<void> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const { chromium } = load('playwright-core') as typeof Playwright;
  const folder = mkdtempSync(join(tmpdir(), 'session-handoff-view-'));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 420, height: 900 } });
    writeFileSync(join(folder, 'index.html'), await pageOf());
    await page.goto(`file://${join(folder, 'index.html')}`);
    const open = (count: number): Promise<Opened> => page.evaluate(`benchOpen(${count})`);
    const scroll = (): Promise<{ frame: number; work: number; nodes: number }> => page.evaluate('benchScroll()');
    const few: number[][] = [];
    const many: number[][] = [];
    let nodes = 0;
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const count of round % 2 === 0 ? [FEW, MANY] : [MANY, FEW]) {
        const opened = await open(count);
        const scrolled = await scroll();
        nodes = Math.max(nodes, opened.nodes, scrolled.nodes);
        if (round >= 0)
          (count === FEW ? few : many).push([opened.drawn, opened.painted, scrolled.frame, scrolled.work]);
      }
    }
    const ratio = (at: number): number => median(many.map((figures, n) => figures[at]! / few[n]![at]!));
    const shown = (at: number): string => median(many.map((figures) => figures[at]!)).toFixed(1);
    console.error(`  ${MANY} rows: drawn ${shown(0)} ms, painted ${shown(1)} ms, longest frame ${shown(2)} ms`);
    report({ name: `drawn, ${MANY} / ${FEW} rows`, ratio: ratio(0), limit: 1.5, kind: 'at-most' });
    report({ name: `first paint, ${MANY} / ${FEW} rows`, ratio: ratio(1), limit: 1.5, kind: 'at-most' });
    report({ name: `longest frame of scrolling, ${MANY} / ${FEW} rows`, ratio: ratio(2), limit: 1.5, kind: 'at-most' });
    report({ name: `all work of scrolling, ${MANY} / ${FEW} rows`, ratio: ratio(3), limit: 1.5, kind: 'at-most' });
    report({ name: `nodes in the document / ${MOST_NODES}`, ratio: nodes / MOST_NODES, limit: 1, kind: 'at-most' });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One file that holds the list, its styles and what stands in for the app. */
async function pageOf(): Promise<string> {
  const { build } = load('esbuild') as typeof Esbuild;
  const built = await build({
    entryPoints: [join(root, 'test/bench/view-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    alias: { obsidian: join(root, 'test/bench/view-obsidian.ts') },
    absWorkingDir: root,
    logLevel: 'warning',
  });
  const styles = [join(root, 'test/host/browser/app.css'), join(root, 'styles.css')].map((file) =>
    readFileSync(file, 'utf8'),
  );
  const layout = 'body { height: 100vh; } .session-handoff-index { height: 100%; }';
  const code = (built.outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  return `<!doctype html><style>${styles.join('\n')}${layout}</style><body class="theme-light"><script>${code}</script>`;
}
