import fc from 'fast-check';
import { HandoffError } from '../../src/core/model/errors';
import { planArchive } from '../../src/core/use-cases/archive';
import { planBlock } from '../../src/core/use-cases/block';
import { planDecide } from '../../src/core/use-cases/decide';
import type { Desk, PlannedRecords } from '../../src/core/use-cases/desk';
import { planPhase, planPhaseFinish, planPhaseStart } from '../../src/core/use-cases/phase-verbs';
import { planRepair } from '../../src/core/use-cases/repair';
import { planSettleBlocker } from '../../src/core/use-cases/settle-blocker';
import { planAccept, planReject } from '../../src/core/use-cases/settle-decision';
import { planAmend, planSupersede } from '../../src/core/use-cases/supersede';
import { validateDesk } from '../../src/core/use-cases/validate';
import { idOf } from '../../src/core/index/indexed-note';
import { recordLinks } from '../../src/core/index/record-links';
import { scrambledIds } from '../support/counting-ids';
import { MemoryNoteStore } from '../support/memory-note-store';
import { Writer } from '../support/writer';

type Act = readonly [verb: string, first: number, second: number];

const VERBS = [
  'decide',
  'propose',
  'accept',
  'reject',
  'supersede',
  'supersede',
  'amend',
  'block',
  'resolve',
  'drop',
  'phase',
  'start',
  'finish',
  'handoff',
  'rename',
  'move',
  'delete',
  'copy',
  'edit',
  'archive',
  'repair',
  'break',
];

const acts = fc.array(fc.tuple(fc.constantFrom(...VERBS), fc.nat(50), fc.nat(50)), { maxLength: 25 });

/** What a person does to files behind the program's back. */
function touch(store: MemoryNoteStore, verb: string, path: string | undefined, n: number): void {
  if (path === undefined) return;
  const text = store.notes.get(path)!;
  const folder = path.slice(0, path.lastIndexOf('/'));
  if (verb === 'rename') rename(store, path, `${folder}/Renamed ${n}.md`);
  if (verb === 'move') rename(store, path, `Handoffs/App/Moved/${path.slice(path.lastIndexOf('/') + 1)}`);
  if (verb === 'delete') store.notes.delete(path);
  if (verb === 'copy') store.notes.set(path.replace(/\.md$/, ` ${n}.md`), text);
  if (verb === 'edit') store.notes.set(path, `${text}\nA line of mine.\n`);
  if (verb === 'break') store.notes.set(path, text.replace('aliases:', 'aliases: [never closed\nx: "'));
}

function rename(store: MemoryNoteStore, path: string, to: string): void {
  if (store.notes.has(to)) return;
  store.notes.set(to, store.notes.get(path)!);
  store.notes.delete(path);
}

/** Ids of two decisions, as a command related them. */
type Stated = readonly [newer: string, older: string];

async function perform(
  writer: Writer,
  store: MemoryNoteStore,
  [verb, first, second]: Act,
  stated: Stated[],
): Promise<void> {
  const desk = await writer.desk();
  const paths = (type: string): readonly string[] =>
    desk.index
      .all()
      .filter((note) => note.type === type)
      .map((note) => note.path);
  const one = (type: string, n: number): string => paths(type)[n % Math.max(1, paths(type).length)] ?? 'none';
  const plans: Record<string, (at: Desk) => PlannedRecords> = {
    decide: (at) =>
      planDecide(at, { title: `D${first}`, why: 'W', options: [], files: [], accepted: { by: 'Ada', via: 'cli' } }),
    propose: (at) => planDecide(at, { title: `D${first}`, why: 'W', options: [], files: [] }),
    accept: (at) => planAccept(at, one('decision', first), { by: 'Bob' }),
    reject: (at) => planReject(at, one('decision', first), {}),
    supersede: (at) => planSupersede(at, one('decision', first), one('decision', second)),
    amend: (at) => planAmend(at, one('decision', first), one('decision', second)),
    block: (at) => planBlock(at, { title: `B${first}` }),
    resolve: (at) => planSettleBlocker(at, one('blocker', first), { status: 'resolved', how: 'H' }),
    drop: (at) => planSettleBlocker(at, one('blocker', first), { status: 'dropped', how: 'H' }),
    phase: (at) => planPhase(at, { title: `P${first}`, deliverables: ['A'], criteria: [] }),
    start: (at) => planPhaseStart(at, one('phase', first)),
    finish: (at) => planPhaseFinish(at, one('phase', first), second % 2 === 0),
    repair: planRepair,
  };
  const plan = plans[verb];
  if (plan !== undefined) {
    const did = await writer.do(plan);
    const older = desk.index.note(one('decision', first));
    if (verb === 'supersede' && older !== undefined) stated.push([did.id!, idOf(older)!]);
  }
  if (plan !== undefined) return;
  if (verb === 'handoff') await writer.handoff({ summary: `S${first}`, next: [`I${first}`] }, { join: true });
  else if (verb === 'archive')
    for (const { path, to } of planArchive(desk, { olderThan: 0 }).moves) await store.move(path, to);
  else
    touch(
      store,
      verb,
      [...store.notes.keys()].filter((path) => !path.endsWith('/App.md'))[first % (store.notes.size - 1)]!,
      second,
    );
}

test('any sequence of commands, renames and deletions leaves relations that validation accepts or names', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const store = new MemoryNoteStore();
      const writer = new Writer(store, scrambledIds());
      const stated: Stated[] = [];
      await writer.handoff({ summary: 'Start' });
      for (const [at, act] of sequence.entries()) {
        writer.now = `2026-03-${String(1 + (at % 28)).padStart(2, '0')}T09:00:${String(at % 60).padStart(2, '0')}`;
        try {
          await perform(writer, store, act, stated);
        } catch (error) {
          // A refusal is an answer; anything else is a fault.
          if (!(error instanceof HandoffError) || error.code === 'failed') throw error;
        }
      }
      const desk = await writer.desk();
      const findings = validateDesk(desk);
      expectNamed(desk, findings);
      expectKept(desk, findings, stated);
      const repaired = await writer.do(planRepair);
      expect(repaired.applied.problems).toEqual([]);
      const after = await writer.desk();
      expect(planRepair(after).plan.changes).toEqual([]);
      expectNamed(after, validateDesk(after));
      expectKept(after, validateDesk(after), stated);
      for (const { rule, path } of validateDesk(after)) {
        if (rule === 'copy-differs' || rule === 'link-renamed') expect(isRefused(after, path)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
}, 120_000);

/** A note whose properties cannot be spliced keeps its faults, and they are named. */
function isRefused(desk: Desk, path: string): boolean {
  return validateDesk(desk).some(
    (finding) => finding.path === path && ['broken-properties', 'duplicate-id'].includes(finding.rule),
  );
}

/** Every link that leads to no one note, and every id that two notes have, is named where it stands. */
function expectNamed(desk: Desk, findings: ReturnType<typeof validateDesk>): void {
  const named = new Set(findings.map(({ path }) => path));
  const ids = new Map<string, string>();
  for (const note of desk.index.all()) {
    for (const link of recordLinks(desk.index, note, desk.texts.get(note.path)!)) {
      if (link.paths.length !== 1 || !link.exact) expect([note.path, named.has(note.path)]).toEqual([note.path, true]);
    }
    const id = idOf(note);
    if (id === undefined) continue;
    if (ids.has(id)) expect(named.has(note.path)).toBe(true);
    ids.set(id, note.path);
  }
}

/** Every supersession that a command made still leads to the same decision, or is named on the note that states it. */
function expectKept(desk: Desk, findings: ReturnType<typeof validateDesk>, stated: readonly Stated[]): void {
  const named = new Set(findings.map(({ path }) => path));
  const decisions = desk.index.all().filter((note) => note.type === 'decision');
  for (const [newer, older] of stated) {
    for (const { path, decision } of decisions.filter((note) => note.decision.id === newer)) {
      const targets = decision.supersedes.map((link) => desk.index.note(desk.index.resolve(link) ?? ''));
      const isKept = targets.some((note) => note !== undefined && idOf(note) === older);
      expect([path, isKept || named.has(path)]).toEqual([path, true]);
    }
  }
}
