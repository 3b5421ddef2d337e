import { exportedDecision } from '../export/exported-decision';
import { exportedHandoff } from '../export/exported-handoff';
import { HandoffError } from '../model/errors';
import type { Layout } from '../model/handoff';
import { basenameOf } from '../model/vault-path';
import type { Desk, PlannedRecords } from './desk';

/** A note as a document for people and agents outside the vault. */
export interface ExportedNote {
  /** Of the note. */
  readonly path: string;
  /** Of the document. */
  readonly name: string;
  readonly text: string;
}

type NameOf = (basename: string) => string;

/** A handoff in a layout, or a decision as a decision record; decisions name each other by `nameOf`. Throws `not-found`. */
export function exportNote(desk: Desk, path: string, layout: Layout, nameOf: NameOf = (name) => name): ExportedNote {
  const note = desk.index.note(path);
  const name = `${nameOf(basenameOf(path))}.md`;
  if (note?.type === 'handoff') return { path, name, text: exportedHandoff(note, desk.texts.get(path) ?? '', layout) };
  if (note?.type !== 'decision') throw new HandoffError('not-found', `There is no note ${path}.`, { path });
  const text = exportedDecision(
    note.decision,
    (link) => {
      const other = desk.index.note(desk.index.resolve(link) ?? '');
      return other?.type === 'decision' ? other : undefined;
    },
    nameOf,
  );
  return { path, name, text };
}

/** Where documents of a project are put inside the vault. */
export function exportFolder(project: string): string {
  return `${project}/Exports`;
}

/** Writes documents beside the notes of their project, never over what is there; the same document again is left out. */
export async function planExport(
  desk: Desk,
  folder: string,
  documents: readonly ExportedNote[],
): Promise<PlannedRecords> {
  const { store } = desk.ports;
  const there = new Set(await store.names(folder));
  const changes: PlannedRecords['plan']['changes'][number][] = [];
  const words: string[] = [];
  for (const { name, text } of documents) {
    const path = `${folder}/${name}`;
    if (!there.has(name)) changes.push({ kind: 'create', path, text, why: 'an exported document' });
    else if ((await store.read(path)) === text) words.push(`${path} says the same already.`);
    else throw taken(path);
  }
  return { plan: { changes }, words };
}

function taken(path: string): HandoffError {
  return new HandoffError('exists', `There is already another ${path}.`, {
    path,
    fix: 'Move it or take it away first.',
  });
}
