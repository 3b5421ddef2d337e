import fc from 'fast-check';
import {
  afterLook,
  declined,
  NO_MEMORY,
  nextOffer,
  type Offer,
  type TriggerMemory,
  type TriggerSettings,
  type WatchedProject,
} from '../../../src/core/triggers/next-offer';
import { isQuiet, isTimeSpan } from '../../../src/core/triggers/quiet-hours';

const OFF: TriggerSettings = {
  endOfDay: '',
  commits: 0,
  phaseComplete: false,
  branchChanged: false,
  unfinished: false,
  quietHours: '',
};
const ON: TriggerSettings = {
  endOfDay: '17:30',
  commits: 5,
  phaseComplete: true,
  branchChanged: true,
  unfinished: true,
  quietHours: '22:00-07:00',
};
const at = (local: string): { local: string; offset: string } => ({ local: `2026-03-0${local}:00`, offset: '+00:00' });
const app = (more: Partial<WatchedProject> = {}): WatchedProject => ({
  project: 'App',
  handoff: 'h-1',
  head: 'aaa',
  branch: 'main',
  commits: 0,
  ...more,
});

/** A day of looks, one after another, each remembering the one before. */
class Day {
  memory: TriggerMemory = NO_MEMORY;
  private isStart = true;

  constructor(private readonly settings: TriggerSettings) {}

  look(time: string, ...watched: WatchedProject[]): string | undefined {
    const offer = this.offer(time, ...watched);
    return offer === undefined ? undefined : `${offer.project} ${offer.kind} ${offer.about}`;
  }

  private offer(time: string, ...watched: WatchedProject[]): Offer | undefined {
    const offer = nextOffer(at(time), this.settings, watched, this.memory, this.isStart);
    this.memory = afterLook(at(time), this.settings, watched, this.memory, offer);
    this.isStart = false;
    return offer;
  }

  decline(time: string): void {
    this.memory = declined(this.memory, at(time));
  }
}

test('nothing is offered until it is switched on', () => {
  const day = new Day(OFF);
  expect(day.look('1T18:00', app({ commits: 99, completePhase: 'Import' }))).toBeUndefined();
  expect(day.look('1T18:01', app({ commits: 99, branch: 'side' }))).toBeUndefined();
});

test('at the end of the work day, once a day, and only when there is work', () => {
  const day = new Day({ ...OFF, endOfDay: '17:30' });
  expect(day.look('1T17:29', app({ commits: 2 }))).toBeUndefined();
  expect(day.look('1T17:30', app())).toBeUndefined();
  expect(day.look('1T17:31', app({ commits: 2 }))).toBe('App end-of-day 2');
  expect(day.look('1T17:32', app({ commits: 3 }))).toBeUndefined();
  expect(day.look('2T17:30', app({ commits: 3 }))).toBe('App end-of-day 3');
});

test('after so many commits, and again after as many more; a handoff begins anew', () => {
  const day = new Day({ ...OFF, commits: 5 });
  const said = [4, 5, 6, 9, 10, 11].map((commits) => day.look('1T10:00', app({ commits })));
  expect(said).toEqual([undefined, 'App commits 5', undefined, undefined, 'App commits 10', undefined]);
  expect(day.look('1T11:00', app({ commits: 5, handoff: 'h-2' }))).toBe('App commits 5');
});

test('when a phase is complete, and when a branch is left with work on it', () => {
  const day = new Day({ ...OFF, phaseComplete: true, branchChanged: true });
  expect(day.look('1T10:00', app({ commits: 1 }))).toBeUndefined();
  expect(day.look('1T10:01', app({ commits: 1, completePhase: 'Import' }))).toBe('App phase Import');
  expect(day.look('1T10:02', app({ commits: 1, completePhase: 'Import', branch: 'side' }))).toBe('App branch main');
  expect(day.look('1T10:03', app({ commits: 1, branch: 'side' }))).toBeUndefined();
  expect(day.look('1T10:04', app({ branch: 'main' }))).toBeUndefined();
});

test('at the start, when the last session ended without a handoff; later no more', () => {
  const day = new Day({ ...OFF, unfinished: true });
  expect(day.look('1T09:00', app({ commits: 3 }))).toBe('App unfinished 3');
  expect(day.look('1T09:01', app({ commits: 4, head: 'bbb' }))).toBeUndefined();
  const next = new Day({ ...OFF, unfinished: true });
  next.memory = day.memory;
  expect(next.look('2T09:00', app({ commits: 3 }))).toBeUndefined();
});

test('quiet hours and "Not today" hold everything back; a branch that was left meanwhile is not forgotten', () => {
  const day = new Day({ ...ON, endOfDay: '' });
  expect(day.look('1T10:00', app())).toBeUndefined();
  expect(day.look('1T23:00', app({ commits: 1, branch: 'side' }))).toBeUndefined();
  expect(day.look('2T08:00', app({ commits: 1, branch: 'side' }))).toBe('App branch main');
  day.decline('2T08:01');
  expect(day.look('2T20:00', app({ commits: 5, branch: 'side' }))).toBeUndefined();
  expect(day.look('3T08:00', app({ commits: 5, branch: 'side' }))).toBe('App commits 5');
});

test('one offer at a time; the other project is offered at the next look', () => {
  const day = new Day({ ...OFF, commits: 2 });
  const both = [app({ commits: 2 }), app({ project: 'Web', commits: 3 })];
  expect([day.look('1T10:00', ...both), day.look('1T10:01', ...both), day.look('1T10:02', ...both)]).toEqual([
    'App commits 2',
    'Web commits 3',
    undefined,
  ]);
});

test('whatever happens, no occasion is offered twice', () => {
  const look = fc.record({
    hour: fc.integer({ min: 0, max: 23 }),
    day: fc.integer({ min: 1, max: 3 }),
    commits: fc.integer({ min: 0, max: 12 }),
    branch: fc.constantFrom('main', 'side'),
    head: fc.constantFrom('a', 'b'),
    decline: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(look, { maxLength: 30 }), (looks) => {
      let memory = NO_MEMORY;
      const seen = new Set<string>();
      for (const [n, { hour, day, commits, branch, head, decline }] of looks.entries()) {
        const now = at(`${day}T${String(hour).padStart(2, '0')}:15`);
        const watched = [app({ commits, branch, head })];
        const offer = nextOffer(now, ON, watched, memory, n === 0);
        memory = afterLook(now, ON, watched, memory, offer);
        if (offer !== undefined) {
          expect(isQuiet(now, ON.quietHours)).toBe(false);
          expect(seen.has(offer.occasion)).toBe(false);
          seen.add(offer.occasion);
          if (decline) memory = declined(memory, now);
        }
      }
    }),
  );
});

test('spans of the day, also over midnight', () => {
  const quiet = (time: string, span: string): boolean => isQuiet(at(`1T${time}`), span);
  expect([quiet('23:00', '22:00-07:00'), quiet('06:59', '22:00-07:00'), quiet('07:00', '22:00-07:00')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([
    quiet('12:00', '11:00-13:00'),
    quiet('13:00', '11:00-13:00'),
    quiet('12:00', '12:00-12:00'),
    quiet('12:00', ''),
  ]).toEqual([true, false, false, false]);
  expect(['22:00-07:00', '', '25:00-07:00', '22-7', '22:00-07:00-08:00'].map(isTimeSpan)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
