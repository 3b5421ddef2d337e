import type { ParsedEntry } from '../core/model/parsed-handoff';
import type { ReadHandoff } from '../core/note/read-handoff';
import { boxOf } from '../core/model/item';

/** What was understood, for people: facts first, then every entry under the section it was found in. */
export function parseText(read: ReadHandoff): string {
  const { facts } = read;
  const lines = [
    read.title ?? '(no title)',
    ...line('handoff', read.isHandoff ? 'yes' : 'no'),
    ...line('date', [facts.date, facts.time].filter((part) => part !== undefined).join(' ')),
    ...line('branch', facts.branch),
    ...line('commit', facts.commit),
    ...line('phase', facts.phase),
    ...line('progress', facts.progress === undefined ? undefined : `${facts.progress}%`),
    ...line('health', facts.health),
    ...line('tests', facts.tests),
    ...line('coverage', facts.coverage),
    ...line('authors', facts.authors.join(', ')),
    ...line('files', facts.filesTouched.join(', ')),
    ...line('resume', facts.resume?.split('\n', 1)[0]),
  ];
  return `${[...lines, '', ...read.entries.map(entryLine)].join('\n')}\n`;
}

function line(name: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [`  ${name}: ${value}`];
}

function entryLine(entry: ParsedEntry): string {
  const box = entry.kind === 'item' || entry.boxed ? `[${boxOf(entry.status)}] ` : '';
  return `${String(entry.firstLine).padStart(5)}  ${entry.kind}: ${box}${entry.text}`;
}
