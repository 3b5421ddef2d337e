import fc from 'fast-check';
import { loadIndex } from '../../../src/core/use-cases/load-index';
import { applyPlan } from '../../../src/core/use-cases/apply-plan';
import { planNewHandoff, type HandoffPorts, type PlannedHandoff } from '../../../src/core/use-cases/create-handoff';
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings';
import { NO_WORDS, type GivenItem, type GivenOutcome, type Words } from '../../../src/core/model/words';
import { countingIds } from '../../support/counting-ids';
import { MemoryNoteStore } from '../../support/memory-note-store';

const OPEN_LINE = /^- \[[ /]\] .*\^([tqb]-[0-9a-z]{6})$/gm;
const CLOSED_LINE = /^- \[[x-]\] .*\^([tqb]-[0-9a-z]{6})$/gm;
const idsIn = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, id]) => id!);

/** One step: what the new handoff continues, and what happens to each open item in turn. */
const step = fc.record({
  from: fc.constantFrom('head', 'older', 'join'),
  which: fc.nat(20),
  fates: fc.array(
    fc.constantFrom('carry', 'done', 'drop', 'move', 'backlog', 'tick', 'cross', 'repeat', 'doing', 'promote'),
    {
      minLength: 1,
      maxLength: 8,
    },
  ),
  added: fc.nat(3),
  questions: fc.nat(1),
  byHand: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

class World {
  readonly store = new MemoryNoteStore();
  readonly made: string[] = [];
  private readonly ids = countingIds();
  private minute = 0;
  private words = 0;

  async play(one: Step): Promise<void> {
    const previous = await this.previousOf(one);
    if (one.byHand && previous[0] !== undefined) this.append(previous[0], `- [ ] By hand ${this.words++}`);
    const openLines = new Map<string, string>();
    for (const path of previous) for (const [line, id] of this.text(path).matchAll(OPEN_LINE)) openLines.set(id!, line);
    const words = this.fatesOf(one, openLines, previous);
    const planned = await planNewHandoff(this.ports(), {
      project: 'App',
      repos: [],
      previous,
      join: false,
      title: 'T',
      words,
      force: true,
    });
    const applied = await applyPlan(this.store, planned.plan);
    expect(applied.problems).toEqual([]);
    this.made.push(planned.path);
    this.check(planned, openLines);
    expect((await loadIndex(this.store, 'Handoffs')).project('Handoffs/App').lost).toEqual([]);
  }

  /** Open before = done + carried + moved + dropped + promoted after, and the note says the same. */
  private check(planned: PlannedHandoff, before: ReadonlyMap<string, string>): void {
    const outcomes = new Map(planned.outcomes.map((one) => [one.id, one.outcome]));
    expect(outcomes.size).toBe(planned.outcomes.length);
    expect([...before.keys()].filter((id) => !outcomes.has(id))).toEqual([]);
    const text = this.text(planned.path);
    const open = idsIn(text, OPEN_LINE);
    const closed = idsIn(text, CLOSED_LINE);
    expect(new Set([...open, ...closed]).size).toBe(open.length + closed.length);
    for (const [id, outcome] of outcomes) expect(outcome === 'carried' ? open : closed).toContain(id);
  }

  private fatesOf(one: Step, open: ReadonlyMap<string, string>, previous: readonly string[]): Words {
    const outcomes: GivenOutcome[] = [];
    const next: GivenItem[] = [];
    const inProgress: GivenItem[] = [];
    const decisions: Words['decisions'][number][] = [];
    [...open].forEach(([id, line], at) => {
      const text = line.replace(/^- \[.\] /, '').replace(/ \^\S+$/, '');
      const fate = one.fates[at % one.fates.length]!;
      if (fate === 'done') outcomes.push({ item: id, outcome: 'done' });
      if (fate === 'drop') outcomes.push({ item: id, outcome: 'dropped', reason: 'no' });
      if (fate === 'move') outcomes.push({ item: id, outcome: 'moved', reason: 'issue 12' });
      if (fate === 'backlog') outcomes.push({ item: id, outcome: 'moved', reason: 'backlog' });
      if (fate === 'tick' || fate === 'cross') this.mark(previous, line, fate === 'tick' ? 'x' : '-');
      if (fate === 'repeat') next.push({ text, fields: [], children: [] });
      if (fate === 'doing') inProgress.push({ id, text, fields: [], children: [] });
      if (fate === 'promote') decisions.push({ id, title: `D ${this.words++}`, why: '', options: [], files: [] });
    });
    for (let n = 0; n < one.added; n++) next.push({ text: `Item ${this.words++}`, fields: [], children: [] });
    const questions = Array.from({ length: one.questions }, () => `Question ${this.words++}?`);
    return { ...NO_WORDS, outcomes, next, inProgress, decisions, questions };
  }

  private async previousOf(one: Step): Promise<readonly string[]> {
    if (this.made.length === 0) return [];
    const { heads } = (await loadIndex(this.store, 'Handoffs')).project('Handoffs/App').chain;
    if (one.from === 'join') return heads.map((head) => head.note.path);
    if (one.from === 'older') return [this.made[one.which % this.made.length]!];
    return [heads[one.which % heads.length]!.note.path];
  }

  private mark(paths: readonly string[], line: string, box: string): void {
    for (const path of paths) {
      this.store.notes.set(path, this.text(path).replace(line, line.replace(/^- \[.\]/, `- [${box}]`)));
    }
  }

  private append(path: string, line: string): void {
    this.store.notes.set(path, `${this.text(path)}\n## Next actions\n\n${line}\n`);
  }

  private text(path: string): string {
    return this.store.notes.get(path)!;
  }

  private ports(): HandoffPorts {
    const minute = this.minute++;
    const time = `${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const clock = { now: () => ({ local: `2026-03-08T${time}:00`, offset: '+01:00' }), format: () => '' };
    return { store: this.store, git: undefined, clock, ids: this.ids, settings: DEFAULT_SETTINGS };
  }
}

test('over any chain, fork and join with any outcomes, no id is lost and none is doubled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
      const world = new World();
      for (const one of steps) await world.play(one);
    }),
    { numRuns: 150 },
  );
});
