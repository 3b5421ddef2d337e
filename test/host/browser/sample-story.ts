import * as fs from 'node:fs';
import * as path from 'node:path';
import type { NoteStore } from '../../../src/core/model/ports';
import { setProperty } from '../../../src/core/note/frontmatter';
import { applyPlan } from '../../../src/core/use-cases/apply-plan';
import { planBlock } from '../../../src/core/use-cases/block';
import { planDecide } from '../../../src/core/use-cases/decide';
import { openDesk, type Desk, type PlannedRecords } from '../../../src/core/use-cases/desk';
import { planPhase, planPhaseFinish, planPhaseStart } from '../../../src/core/use-cases/phase-verbs';
import { planSettleBlocker } from '../../../src/core/use-cases/settle-blocker';
import { planSupersede } from '../../../src/core/use-cases/supersede';
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings';
import { FolderNoteStore } from '../../../src/vault/folder-note-store';
import { clockOn, countedIds, startRepo, writeHandoff } from './sample-vault';
import { STORY } from './story-words';

/** The day on which the story is looked at, for a page whose clock is set. */
export const STORY_TODAY = new Date('2026-03-27T09:12:00Z');

/** A vault with a project of four weeks: phases, decisions that replaced others, a fork of two branches, lessons. */
export async function makeStory(folder: string): Promise<{ vault: string; repo: string }> {
  const vault = path.join(folder, 'vault');
  const repo = startRepo(folder);
  fs.mkdirSync(path.join(vault, '.obsidian'), { recursive: true });
  const store = new FolderNoteStore(fs.realpathSync(vault));
  let at = 0;
  for (const { day, words, previous, properties = {} } of STORY) {
    const written = await writeHandoff({ vault, repo, day, at, words, previous: previous ?? [] });
    at += 1;
    for (const [name, value] of Object.entries({ ...properties, ...phaseOn(vault, day) })) {
      await store.edit(written, (text) => setProperty(text, name, value));
    }
    for (const plan of RECORDS[at] ?? []) await record(store, day, at, plan);
  }
  const decisions = path.join(vault, 'Handoffs/Harbour/Decisions');
  for (const name of fs.readdirSync(decisions)) {
    const file = path.join(decisions, name);
    const text = fs.readFileSync(file, 'utf8');
    if (/^# (Keep every time|Draw with SVG|Read the yearly)/m.test(text)) {
      fs.writeFileSync(file, setProperty(setProperty(text, 'status', 'accepted'), 'decided_by', 'user'));
    }
  }
  await tick(store, vault, 'read-the-tables', 3);
  await tick(store, vault, 'draw-the-day', 3);
  await record(store, 24, 90, (desk) =>
    planSupersede(desk, 'Read the yearly tables as local time', 'Keep every time in UTC until it is drawn'),
  );
  return { vault, repo };
}

/** Ticks the first deliverables of a phase, as a person does in the note. */
async function tick(store: NoteStore, vault: string, name: string, count: number): Promise<void> {
  const folder = 'Handoffs/Harbour/Phases';
  const file = fs.readdirSync(path.join(vault, folder)).find((one) => one.startsWith(name))!;
  await store.edit(`${folder}/${file}`, (text) => {
    let left = count;
    return text.replace(/- \[ \] /g, (box) => ((left -= 1) >= 0 ? '- [x] ' : box));
  });
}

/** The phase of a day, as its author would name it. */
function phaseOn(vault: string, day: number): { phase?: string } {
  const folder = path.join(vault, 'Handoffs/Harbour/Phases');
  const wanted = day < 5 ? 'read-the-tables' : 'draw-the-day';
  const found = fs.existsSync(folder) ? fs.readdirSync(folder).find((name) => name.startsWith(wanted)) : undefined;
  return found === undefined ? {} : { phase: `[[${found.replace(/\.md$/, '')}]]` };
}

type Plan = (desk: Desk) => PlannedRecords;

/** What is written beside the handoffs, after so many of them. */
const RECORDS: Readonly<Record<number, readonly Plan[]>> = {
  1: [
    (desk) =>
      planPhase(desk, {
        title: 'Read the tables',
        number: 1,
        target: '2026-03-09',
        deliverables: ['Reader of the yearly tables', 'Tests for three ports'],
        criteria: ['Spring tides come out right to the minute'],
      }),
    (desk) => planPhaseStart(desk, 'Read the tables'),
    (desk) =>
      planPhase(desk, {
        title: 'Draw the day',
        number: 2,
        target: '2026-03-31',
        deliverables: ['Curve of one day', 'Opening hours of the lock', 'Right-to-left layout', 'Units of depth'],
        criteria: ['Readable on a phone in the sun', 'A screen reader names every turn of the tide'],
      }),
    (desk) =>
      planPhase(desk, {
        title: 'Open to the ports',
        number: 3,
        target: '2026-04-20',
        deliverables: ['Permission of three ports', 'Printed sheet for the notice board'],
        criteria: ['One harbour uses it for a week'],
      }),
    (desk) =>
      planDecide(desk, {
        title: 'Read the yearly tables as local time',
        why: 'The office prints them so.',
        options: [],
        files: [],
        accepted: { by: 'Ada' },
      }),
  ],
  3: [
    (desk) => planPhaseFinish(desk, 'Read the tables', true),
    (desk) => planPhaseStart(desk, 'Draw the day'),
    (desk) =>
      planBlock(desk, {
        title: 'The certificate of the test server ran out',
        severity: 'minor',
        owner: 'Bo',
        impact: 'Nobody can try it from outside.',
      }),
  ],
  5: [
    (desk) =>
      planSettleBlocker(desk, 'The certificate of the test server ran out', {
        status: 'resolved',
        how: 'Renewed for a year',
        by: 'Bo',
      }),
    (desk) =>
      planBlock(desk, {
        title: 'The font of the axis has no Arabic digits',
        severity: 'important',
        owner: 'Ada',
        expectedOn: '2026-03-30',
        waitingOn: 'the foundry',
        impact: 'The table cannot be shown to the southern ports.',
      }),
    (desk) =>
      planDecide(desk, {
        title: 'Draw with SVG and not with a canvas',
        why: 'Screen readers can then name the points, and it prints sharply.',
        options: ['A canvas, faster for a whole year'],
        files: ['src/curve.ts', 'src/axis.ts'],
        accepted: { by: 'Ada' },
      }),
    (desk) =>
      planDecide(desk, {
        title: 'Cache the tables for a week on the device',
        why: 'Boats lose the network behind the mole; a table older than a week is marked as such.',
        options: [],
        files: ['src/cache.ts'],
      }),
  ],
};

async function record(store: NoteStore, day: number, at: number, plan: Plan): Promise<void> {
  const clock = clockOn(day);
  const ids = countedIds(at * 100 + (taken += 1));
  const desk = await openDesk({ store, git: undefined, clock, ids, settings: DEFAULT_SETTINGS });
  await applyPlan(store, plan(desk).plan);
}

let taken = 500;
