import type { EntryKind, ParsedEntry } from '../core/model/parsed-handoff';
import { fileReferences } from '../core/note/file-references';
import type { ReadHandoff } from '../core/note/read-handoff';

const GOTCHAS = new Set<EntryKind>(['gotcha', 'learning', 'failed-approach']);

/** What was understood, with flat lists for other programs and every entry with its place. */
export function parseJson(read: ReadHandoff): unknown {
  const { facts, entries } = read;
  const items = (status: ParsedEntry['status']): readonly string[] =>
    entries.filter((entry) => entry.kind === 'item' && entry.status === status).map((entry) => entry.text);
  return {
    isHandoff: read.isHandoff,
    title: read.title ?? null,
    date: facts.date ?? null,
    time: facts.time ?? null,
    branch: facts.branch ?? null,
    commit: facts.commit ?? null,
    phase: facts.phase ?? null,
    progress: facts.progress ?? null,
    health: facts.health ?? null,
    tests: facts.tests ?? null,
    coverage: facts.coverage ?? null,
    authors: facts.authors,
    completed: items('done'),
    inProgress: items('in-progress'),
    next: items('open'),
    dropped: items('dropped'),
    blockers: ofKind(entries, 'blocker'),
    decisions: ofKind(entries, 'decision'),
    decisionsNeeded: ofKind(entries, 'decision-needed'),
    questions: ofKind(entries, 'question'),
    gotchas: entries.filter((entry) => GOTCHAS.has(entry.kind)).map((entry) => entry.text),
    filesTouched: facts.filesTouched,
    resume: facts.resume ?? null,
    metrics: facts.metrics,
    properties: read.properties,
    sections: read.sections.map(({ text: _text, ...section }) => section),
    entries: entries.map((entry) => ({ ...entry, files: fileReferences(entry.text) })),
  };
}

function ofKind(entries: readonly ParsedEntry[], kind: EntryKind): readonly string[] {
  return entries.filter((entry) => entry.kind === kind && entry.status !== 'done').map((entry) => entry.text);
}
