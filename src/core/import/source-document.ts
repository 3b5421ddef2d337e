import { sha256 } from '../model/sha256';

/** A document as it lies somewhere, before anything of it was understood. */
export interface SourceDocument {
  /** Path as it was named, with `/`; of a commit its short hash. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When git recorded it last, ISO 8601 with offset. */
  readonly recorded?: string;
  /** A message of a commit: its lines `Key: a, b` are sections. */
  readonly isCommit?: boolean;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Text of bytes in one encoding; `undefined` when they are not of it. A mark of the byte order is left out. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string | undefined;

/** A document whose text can be read. */
export interface ReadDocument {
  readonly source: SourceDocument;
  readonly text: string;
  readonly encoding: Encoding;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly hash: string;
}

/**
 * The text of a document: UTF-16 when a mark says so, UTF-8 when that is possible, else windows-1252, in which every
 * byte is some letter. `undefined` for what is no text.
 */
export function readDocument(source: SourceDocument, decode: Decode): ReadDocument | undefined {
  const { bytes } = source;
  const encoding = markedEncoding(bytes);
  if (encoding === undefined && bytes.includes(0)) return undefined;
  const candidates: readonly Encoding[] = encoding === undefined ? ['utf-8', 'windows-1252'] : [encoding];
  for (const candidate of candidates) {
    const text = decode(bytes, candidate);
    if (text !== undefined) return { source, text, encoding: candidate, hash: sha256(bytes) };
  }
  return undefined;
}

function markedEncoding([first, second]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
