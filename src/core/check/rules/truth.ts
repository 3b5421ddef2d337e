import { claimsIn, judgeClaims } from '../../handoff/claims';
import { equalTextKey } from '../../model/equal-text';
import { isOpen } from '../../model/item';
import type { MemoryOutOfStep } from '../../memory/memory-standing';
import type { ParsedEntry } from '../../model/parsed-handoff';
import type { Seen } from '../check-finding';
import { memoryDifferences } from '../memory-differences';
import { ticked } from '../ticked';
import type { Subject } from '../subject';

/** Shorter texts (`Tests`, `Update docs`) stand in a document more than once and mean different things. */
const WORDS_THAT_NAME = 3;

/** The same item finished in one place and open in another. */
export function doneAndOpen(subject: Subject): readonly Seen[] {
  const items = subject.read.entries.filter(({ kind }) => kind === 'item');
  const done = new Map(
    items
      .filter((entry) => isPlainlyDone(subject, entry))
      .flatMap((entry) => keysOf(entry).map((key) => [key, entry] as const)),
  );
  return items
    .filter(({ status }) => isOpen(status))
    .flatMap((entry) => {
      const finished = keysOf(entry)
        .map((key) => done.get(key))
        .find((one) => one !== undefined);
      if (finished === undefined) return [];
      return [
        {
          range: subject.entryRange(entry),
          message: `This is open here and done in line ${finished.firstLine}.`,
          fix: 'Tick it here, or say what of it is left.',
          ...ticked(subject, entry),
        },
      ];
    });
}

/** By its own box, or in no list of what is still to be done. */
function isPlainlyDone(subject: Subject, { status, boxed, firstLine }: ParsedEntry): boolean {
  if (status !== 'done' || boxed) return status === 'done';
  return !subject
    .sections('next', 'carried')
    .some((section) => section.firstLine <= firstLine && section.lastLine >= firstLine);
}

export function progressDiffers(subject: Subject): readonly Seen[] {
  const own = subject.read.properties.progress;
  const lines = subject.given.bodyStart === 0 ? [] : subject.text.slice(subject.given.bodyStart).split('\n');
  const at = lines.findIndex((line) => OVERALL.test(line));
  const said = Number(OVERALL.exec(lines[at] ?? '')?.[1]);
  if (own === undefined || at < 0 || said === own) return [];
  const before = subject.text.slice(0, subject.given.bodyStart).split('\n').length - 1;
  return [
    {
      range: subject.lineRange(before + at + 1),
      message: `The text says ${said}% and the properties say ${own}%.`,
      fix: 'Let both say the same.',
    },
  ];
}

const OVERALL = /^[\s>*_-]*(?:overall |phase |project )?progress\**\s*:\**\s*(\d{1,3})\s?%/i;

/** 100% and still open. */
export function finishedButOpen(subject: Subject): readonly Seen[] {
  return subject.read.entries
    .filter(({ kind, status, percent }) => kind === 'item' && isOpen(status) && percent === 100)
    .map((entry) => ({
      range: subject.entryRange(entry),
      message: 'This says 100% and is not ticked.',
      fix: 'Tick it, or say what is left.',
      ...ticked(subject, entry),
    }));
}

const FAILING = /\b([1-9]\d*) (?:tests? )?(?:failed|failing|failures?)\b|\btests? fail\b/i;

/** The properties say that tests passed, the text says that they did not. */
export function testsDiffer(subject: Subject): readonly Seen[] {
  if (subject.read.properties.tests !== 'passed') return [];
  return subject.sections('verification', 'status').flatMap((section) => {
    for (let line = section.firstLine; line <= section.lastLine; line++) {
      const range = subject.lineRange(line);
      if (!FAILING.test(subject.text.slice(range.from, range.to))) continue;
      return [
        {
          range,
          message: 'The properties say that the tests passed, this line that they did not.',
          fix: 'Let both say the same.',
        },
      ];
    }
    return [];
  });
}

export function memoryDiffers({ known, read }: Subject): readonly Seen[] {
  const said = (known.memory ?? []).flatMap((file) =>
    memoryDifferences(read, file).map((message) => ({
      message,
      fix: 'Bring the memory file into step, or mend the handoff.',
    })),
  );
  const blocks = (known.outOfStep ?? []).map(({ path, state }) => OUT_OF_STEP[state](path));
  return [...said, ...blocks];
}

const OUT_OF_STEP: Readonly<Record<MemoryOutOfStep['state'], (path: string) => Seen>> = {
  absent: (path) => ({ message: `${path} does not say yet where the project stands.`, fix: 'Sync the memory files.' }),
  outdated: (path) => ({ message: `${path} says what was true before.`, fix: 'Sync the memory files.' }),
  edited: (path) => ({
    message: `The block in ${path} was changed by hand.`,
    fix: 'Move the words out of the block, then sync the memory files.',
  }),
  broken: (path) => ({
    message: `The marker lines of the block in ${path} do not fit together.`,
    fix: 'Mend or remove them by hand.',
  }),
};

/** What a report says otherwise; stale reports bear nothing out. */
export function contradictedClaims(subject: Subject): readonly Seen[] {
  const { reports } = subject.known;
  if (reports === undefined) return [];
  return judgeClaims(claimsIn(subject.text), reports)
    .filter(({ verdict }) => verdict === 'contradicted')
    .map(({ line, words }) => ({
      range: subject.lineRange(line),
      message: words,
      fix: 'Run the tests again and write what they say.',
    }));
}

function keysOf({ id, text }: ParsedEntry): readonly string[] {
  const key = equalTextKey(text);
  const names = key.split(' ').length >= WORDS_THAT_NAME ? [key] : [];
  return id === undefined ? names : [`^${id}`, ...names];
}
