import { basenameOf } from '../model/vault-path';
import { slugOf } from '../note/note-name';
import { renderLink } from '../note/wikilink';
import type { ReadDocument } from './source-document';

/** A document as it came, kept beside the notes that were made of it. */
export interface Original {
  /** In the vault. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Digits of the hash in the name: enough for one folder of one project. */
const DIGITS = 10;
/** What a plugin would run when the file is made, or when somebody opens it. */
const RUNS =
  /<%|^[\s>]*(?:`{3,}|~{3,})\s*(?:dataview|tasks|meta-bind|js-engine|buttons?)\b|^[\s>]*(?:`{3,}|~{3,})\s*dataviewjs|`\s*(?:\$?=|[A-Z_]+\[|dice:)/m;

/**
 * Where a document is kept, byte for byte. One in which something would run in Obsidian does not end in `.md`, so that
 * no plugin takes it for a note.
 */
export function originalOf(document: ReadDocument, folder: string): Original {
  const { source, hash, text, encoding } = document;
  const name = nameOfSource(source.name);
  const isNote = encoding === 'utf-8' && !RUNS.test(text);
  const path = `${folder}/Archive/Originals/${slugOf(name, 'document')}-${hash.slice(0, DIGITS)}${isNote ? '.md' : '.txt'}`;
  return { path, bytes: source.bytes };
}

/** A link to it, as the property `source` holds it. */
export function linkToOriginal({ path }: Original): string {
  return renderLink({ target: path.endsWith('.md') ? basenameOf(path) : path.slice(path.lastIndexOf('/') + 1) });
}

/** The slug that the name of an original holds, whatever version of the document it is. */
export function slugOfOriginal(link: string): string | undefined {
  return new RegExp(`([^/[\\]|]+)-[0-9a-f]{${DIGITS}}(?:\\.txt)?(?:\\||\\]|$)`).exec(link)?.[1];
}

/** `docs/adr/0009-scripts.md` is `0009-scripts`. */
export function nameOfSource(name: string): string {
  const base = name.replace(/^.*[\\/]/, '');
  return base.replace(/(?!^)\.(?:md|markdown|mdx|txt)$/i, '');
}
