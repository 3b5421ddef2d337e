import type { CheckResult } from '../../../src/core/check/check-finding';
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings';
import { applyPlan } from '../../../src/core/use-cases/apply-plan';
import { checkOne } from '../../../src/core/use-cases/check';
import { checkPlanned } from '../../../src/core/use-cases/check-planned';
import { planKnown, type HandoffPorts, type KnownHandoffRequest } from '../../../src/core/use-cases/create-handoff';
import { loadIndex } from '../../../src/core/use-cases/load-index';
import { lookAround } from '../../../src/core/use-cases/look-around';
import { readWords } from '../../../src/core/use-cases/read-words';
import { countingIds } from '../../support/counting-ids';
import { MemoryNoteStore } from '../../support/memory-note-store';

const AROUND = { repos: [] };
let day = 1;
const ids = countingIds();

function portsOf(store: MemoryNoteStore): HandoffPorts {
  const clock = { now: () => ({ local: `2026-03-0${day}T14:30:00`, offset: '+01:00' }), format: () => '' };
  return { store, git: undefined, clock, ids, settings: DEFAULT_SETTINGS };
}

/** What is said of the next handoff before it is written, and once it is. */
async function scored(store: MemoryNoteStore, said: string): Promise<readonly [CheckResult, CheckResult]> {
  const ports = portsOf(store);
  const known = await lookAround(ports, { project: 'App', repos: [], previous: [], join: false });
  const request: KnownHandoffRequest = { project: 'App', title: `Day ${day}`, words: readWords(said), force: true };
  const planned = await planKnown(ports, request, known);
  const revision = JSON.stringify(known.index.all());
  const before = await checkPlanned(planned, known, AROUND);
  expect(JSON.stringify(known.index.all())).toBe(revision);
  await applyPlan(store, planned.plan);
  const index = await loadIndex(store, 'Handoffs', 'Handoffs');
  const text = await store.read(planned.path);
  const noteOf = (link: string) => index.note(index.resolve(link) ?? '');
  const handoff = { text, path: planned.path, project: index.project('Handoffs/App'), noteOf };
  day += 1;
  return [before!, await checkOne(handoff, AROUND)];
}

test('a handoff that is not written yet scores what it will score once it is', async () => {
  const store = new MemoryNoteStore();
  const [first, firstWritten] = await scored(
    store,
    '## Summary\n\nWrote the parser.\n\n## Next actions\n\n- fix it\n\n## Blockers\n\n- No key (critical)\n',
  );
  expect(first).toEqual(firstWritten);
  expect(first.score).toBeLessThan(100);
  const [second, secondWritten] = await scored(store, '## Decisions\n\n- Keep it: nobody minds\n');
  expect(second).toEqual(secondWritten);
});

test('what only its place in the chain shows is found before it is written', async () => {
  const store = new MemoryNoteStore();
  await scored(store, '## Next actions\n\n- Draw the map of the harbour\n- Sound the depths\n');
  const [path = ''] = [...store.notes.keys()].filter((one) => one.includes('day-'));
  const id = /Draw the map.*\^(t-\w{6})/.exec(await store.read(path))![1]!;
  await scored(store, '## Summary\n\nSounded.\n');
  const [, later = ''] = [...store.notes.keys()].filter((one) => one.includes('day-')).sort();
  // Somebody took the line out of the newest note: nobody carries it any more.
  store.notes.set(later, (await store.read(later)).replace(new RegExp(`^.*\\^${id}\n`, 'm'), ''));
  const [before, written] = await scored(store, '## Summary\n\nSounded again.\n');
  expect(before.findings.map(({ rule }) => rule)).toContain('HO306');
  expect(before).toEqual(written);
});

test('nothing that would be written has no score', async () => {
  const store = new MemoryNoteStore();
  await scored(store, '## Summary\n\nWords.\n');
  const ports = portsOf(store);
  const known = await lookAround(ports, { project: 'App', repos: [], previous: [], join: false });
  const planned = await planKnown(ports, { project: 'App', words: readWords(''), force: false }, known);
  expect(await checkPlanned(planned, known, AROUND)).toBeUndefined();
});
