import { conflictLines } from '../../note/conflict-hunks';
import { findFrontmatter } from '../../note/frontmatter-block';
import { NOTE_FORMAT } from '../../note/record-reader';
import { readProperties } from '../../note/frontmatter';
import type { Seen } from '../check-finding';
import { mendedSigns } from '../damaged-signs';
import { propertyClashes } from '../property-types';
import type { Subject } from '../subject';

export function brokenProperties(subject: Subject): readonly Seen[] {
  const { problem } = subject.given;
  if (problem === undefined || conflictLines(subject.text).length > 0) return [];
  return [
    {
      range: subject.lineRange(problem.line),
      message: `The properties cannot be read: ${problem.message.replace(/[.\s]*$/, '')}.`,
      fix: 'Mend this line by hand.',
    },
  ];
}

export function newerFormat(subject: Subject): readonly Seen[] {
  if (!subject.isNewer) return [];
  const format = String(subject.given.properties['format']);
  return [
    {
      message: `This note has format ${format}; this version knows format ${NOTE_FORMAT} and will not edit it.`,
      fix: 'Update Session Handoff.',
    },
  ];
}

/** The first line keeps the id. */
export function idTwice(subject: Subject): readonly Seen[] {
  const first = new Map<string, number>();
  return subject.read.entries.flatMap(({ id, firstLine }) => {
    if (id === undefined) return [];
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, firstLine);
      return [];
    }
    const line = subject.lineRange(firstLine);
    const at = subject.text.slice(line.from, line.to).lastIndexOf(`^${id}`) + line.from;
    const blanks = /\s*$/.exec(subject.text.slice(line.from, at))?.[0].length ?? 0;
    return [
      {
        range: { from: at, to: at + id.length + 1 },
        message: `Line ${before} has the same id.`,
        fix: 'Take the id off here: this line gets one of its own when it is carried.',
        edit: { from: at - blanks, to: at + id.length + 1, insert: '' },
      },
    ];
  });
}

/** A tool wrote its own properties above those that were there. */
export function secondProperties(subject: Subject): readonly Seen[] {
  const { text, given } = subject;
  const behind = text.slice(given.bodyStart);
  const blank = /^\s*/.exec(behind)?.[0].length ?? 0;
  if (given.bodyStart === 0 || findFrontmatter(behind.slice(blank)).kind !== 'block') return [];
  if (Object.keys(readProperties(behind.slice(blank)).properties).length === 0) return [];
  const line = text.slice(0, given.bodyStart + blank).split('\n').length;
  return [
    {
      range: subject.lineRange(line),
      message: 'Properties stand here a second time; only the first ones count.',
      fix: 'Join them by hand.',
    },
  ];
}

/** Signs that were written in one encoding and read in another. */
export function damagedSigns({ text }: Subject): readonly Seen[] {
  return mendedSigns(text).map(({ from, to, insert }) => ({
    range: { from, to },
    message: `These characters are what is left of ${insert}.`,
    fix: `Write ${insert}.`,
    edit: { from, to, insert },
  }));
}

/** Obsidian would show such a property as broken, and write it in another form when it is edited. */
export function propertyTypes(subject: Subject): readonly Seen[] {
  const { known, given, text } = subject;
  if (known.propertyTypes === undefined || !subject.isOurs) return [];
  const lines = text.slice(0, given.bodyStart).split('\n');
  return propertyClashes(Object.keys(given.properties), known.propertyTypes).map(({ name, has, fits }) => {
    const at = lines.findIndex((line) => line.startsWith(`${name}:`));
    return {
      ...(at < 0 ? {} : { range: subject.lineRange(at + 1) }),
      message: `This vault has the property "${name}" as ${has}, and handoffs have ${fits} in it.`,
      fix: `Choose ${fits} as its type in Obsidian, or give the other property of that name a new one.`,
    };
  });
}
