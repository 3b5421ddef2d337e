import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { ID_LETTERS } from '../../src/core/model/ids';
import type { Ids } from '../../src/core/model/ports';
import type { Desk } from '../../src/core/use-cases/desk';
import { planBlock } from '../../src/core/use-cases/block';
import { planDecide } from '../../src/core/use-cases/decide';
import { standingsOf } from '../../src/core/use-cases/decision-copies';
import { planPhase, planPhaseRollup, planPhaseStart } from '../../src/core/use-cases/phase-verbs';
import { planRepair } from '../../src/core/use-cases/repair';
import { planSettleBlocker } from '../../src/core/use-cases/settle-blocker';
import { planAccept } from '../../src/core/use-cases/settle-decision';
import { planSupersede } from '../../src/core/use-cases/supersede';
import { isSound, validateDesk } from '../../src/core/use-cases/validate';
import { FolderNoteStore } from '../../src/vault/folder-note-store';
import { gitEnvironment, tempFolder } from '../support/temp-repo';
import { Writer } from '../support/writer';

/** The same numbers in every run of one seed. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function lettered(letter: string): Ids {
  let n = 0;
  return {
    next: (kind) => {
      n += 1;
      return `${ID_LETTERS[kind]}-${n.toString(36).padStart(3, '0')}${letter}00`;
    },
  };
}

class Clone {
  readonly writer: Writer;
  readonly conflicted: { path: string; lines: readonly string[] }[] = [];

  constructor(
    readonly folder: string,
    private readonly home: string,
    readonly letter: string,
  ) {
    this.writer = new Writer(new FolderNoteStore(folder), lettered(letter));
  }

  git(...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      env: gitEnvironment(this.home),
      encoding: 'utf8',
      stdio: 'pipe',
    });
  }

  commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', message);
  }

  /** Merges what the other has pushed; only the program's own repair settles conflicts. */
  async pull(): Promise<void> {
    this.git('fetch', '-q');
    try {
      this.git('merge', '-q', '-m', 'merge', 'origin/main');
    } catch {
      const paths = this.git('diff', '--name-only', '--diff-filter=U', '-z').split('\0').filter(Boolean);
      for (const path of paths)
        this.conflicted.push({ path, lines: hunkLines(readFileSync(join(this.folder, path), 'utf8')) });
      await this.writer.do(planRepair);
      this.commit('merged and repaired');
    }
    // What follows from both sides together may need copies, without a conflict of lines.
    await this.writer.do(planRepair);
    this.commit('repair');
  }
}

/** Lines that stand in conflict and differ. */
function hunkLines(text: string): readonly string[] {
  return Array.from(text.matchAll(/^<{7}.*\n([\s\S]*?)^={7}\n([\s\S]*?)^>{7}/gm), ([, ours = '', theirs = '']) => {
    const [own, other] = [ours.split('\n'), theirs.split('\n')];
    return [...own.filter((line) => !other.includes(line)), ...other.filter((line) => !own.includes(line))];
  }).flat();
}

/** What one person does on one day. */
async function workday(clone: Clone, pick: (below: number) => number, done: string[]): Promise<void> {
  const { writer } = clone;
  const acts = 1 + pick(3);
  for (let act = 0; act < acts; act += 1) {
    const desk = await writer.desk();
    const decisions = [...standingsOf(desk).values()];
    const open = desk.index.all().filter((note) => note.type === 'blocker' && note.blocker.status === 'open');
    const one = <T>(list: readonly T[]): T | undefined => list[pick(list.length)];
    const kind = pick(7);
    if (kind <= 1 || decisions.length < 3) {
      await writer.do((at) =>
        planDecide(at, {
          title: `Decision ${done.length}`,
          why: 'Because.',
          options: [],
          files: [],
          ...(pick(2) === 0 ? { accepted: { by: 'Ada', via: 'cli' as const } } : {}),
        }),
      );
      done.push('decide');
    } else if (kind === 2) {
      await writer.do((at) => planBlock(at, { title: `Blocker ${done.length}`, severity: 'minor' }));
      done.push('block');
    } else if (kind === 3 && open.length > 0) {
      const blocker = one(open)!;
      await writer.do((at) =>
        planSettleBlocker(at, blocker.path, { status: 'resolved', how: `done by ${writer.now}`, by: 'Bob' }),
      );
      done.push(`resolve ${blocker.path}`);
    } else if (kind === 4) {
      const proposed = decisions.filter(({ status }) => status === 'proposed');
      const standing = one(proposed);
      if (standing !== undefined) {
        await writer.do((at) => planAccept(at, standing.note.path, { by: 'Ada', via: 'cli' }));
        done.push(`accept ${standing.note.path}`);
      }
    } else if (kind === 5) {
      // Yesterday's decisions are on both clones: both may supersede the same one today.
      const old = one(decisions.filter(({ status }) => status === 'accepted').slice(0, 3));
      // The truth stands in the note that the act made: one's own.
      const own = decisions.filter(({ note }) => note.path.endsWith(`${clone.letter}.md`));
      const newer = one(
        own.filter(({ status, note }) => status !== 'rejected' && note.path !== old?.note.path).slice(-4),
      );
      if (old !== undefined && newer !== undefined) {
        const did = await writer.do((at) => planSupersede(at, old.note.path, newer.note.path)).catch(() => undefined);
        if (did !== undefined) done.push(`supersede ${old.note.path} by ${newer.note.path}`);
      }
    } else {
      await writer.handoff({ summary: `Work of ${writer.now}`, next: [`Item ${done.length}`] }, { join: true });
      done.push('handoff');
    }
  }
  const phase = (await writer.desk()).index.all().find((note) => note.type === 'phase');
  if (phase !== undefined && pick(2) === 0) await writer.do((at) => planPhaseRollup(at, phase.path));
}

/** Every relation that the newer notes state, and every blocker that was resolved. */
function relationsOf(desk: Desk): readonly string[] {
  return desk.index.all().flatMap((note) => {
    if (note.type === 'decision') return note.decision.supersedes.map((link) => `${note.path} supersedes ${link}`);
    return note.type === 'blocker' && note.blocker.status === 'resolved' ? [`${note.path} resolved`] : [];
  });
}

// Copies, the state lines of a blocker and of an acceptance, a log line: nothing that only one place says.
const MAY_CONFLICT =
  /^(?:status: \w+|superseded_by:.*| {2}- "\[\[.*"|(?:accepted|resolved|decided)_(?:by|via|in|on): .*|cssclasses:| {2}- session-handoff|- \d{4}-\d{2}-\d{2}: Resolved .*|## Log|<!-- .*|## Roll-up|(?:Progress|Decisions|Blockers|Handoffs):.*|- (?:\d{4}-\d{2}-\d{2} )?\[.*|---|)$/;

test.each([2])(
  'two people, two clones, a month of work, merged every evening (%i)',
  async (seed) => {
    const home = tempFolder();
    const [bare, one, two] = [join(home, 'bare.git'), join(home, 'one'), join(home, 'two')];
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: home, env: gitEnvironment(home), encoding: 'utf8' });
    git('init', '-q', '--bare', '-b', 'main', bare);
    git('clone', '-q', bare, one);
    const first = new Clone(one, home, 'a');
    await first.writer.handoff({ summary: 'Start', next: ['First item'] });
    await first.writer.do((desk) => planPhase(desk, { title: 'Phase 1', deliverables: ['A', 'B'], criteria: [] }));
    await first.writer.do((desk) => planPhaseStart(desk, 'Phase 1'));
    for (let n = 0; n < 4; n += 1) {
      await first.writer.do((desk) =>
        planDecide(desk, { title: `Old ${n}`, why: 'W', options: [], files: [], accepted: { by: 'Ada', via: 'cli' } }),
      );
      await first.writer.do((desk) => planBlock(desk, { title: `Old blocker ${n}` }));
    }
    first.git('checkout', '-q', '-b', 'main');
    first.commit('start');
    first.git('push', '-q', '-u', 'origin', 'main');
    git('clone', '-q', bare, two);
    const second = new Clone(two, home, 'b');
    const pick = random(seed);
    const stated = new Set<string>();
    const done: string[] = [];
    for (let day = 1; day <= 30; day += 1) {
      for (const clone of [first, second]) {
        clone.writer.now = `2026-03-${String(day).padStart(2, '0')}T${clone === first ? '09' : '10'}:00:00`;
        await workday(clone, pick, done);
        for (const relation of relationsOf(await clone.writer.desk())) stated.add(relation);
        clone.commit(`day ${day}`);
      }
      first.git('push', '-q');
      await second.pull();
      second.git('push', '-q');
      await first.pull();
      const findings = validateDesk(await first.writer.desk());
      expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
      expect(isSound(findings)).toBe(true);
    }
    const conflicts = [...first.conflicted, ...second.conflicted];
    expect(
      conflicts.flatMap(({ path, lines }) =>
        lines.filter((line) => !MAY_CONFLICT.test(line)).map((line) => `${path}: ${line}`),
      ),
    ).toEqual([]);
    expect(conflicts.length).toBeGreaterThan(0);
    const desk = await first.writer.desk();
    expect(relationsOf(desk)).toEqual(expect.arrayContaining([...stated]));
    const forks = [...standingsOf(desk).values()].filter(({ replacedBy }) => replacedBy.length > 1);
    const named = validateDesk(desk)
      .filter(({ rule }) => rule === 'fork')
      .map(({ path }) => path);
    expect(named).toEqual(forks.map(({ note }) => note.path).sort());
    expect(first.git('rev-parse', 'HEAD^{tree}')).toBe(second.git('rev-parse', 'HEAD^{tree}'));
    expect(done.length).toBeGreaterThan(50);
  },
  120_000,
);
