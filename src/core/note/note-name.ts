import { HandoffError } from '../model/errors';
import { shortOf } from '../model/ids';
import { dateOf, type Stamp } from '../model/stamp';

/** Bytes of UTF-8, so that a whole name stays far below the 255 that file systems allow. */
const SLUG_BYTES = 80;
const FOLDER_BYTES = 120;
const NOT_IN_FOLDER = /[/\\#^[\]|:*?"<>\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/u;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;
// Notes below folders of these names are not ours, so a project could not live there.
const NOT_A_PROJECT = /^(?:templates|originals|archive)$/i;

/** `2026-03-08-1430-add-login-7k2m.md`. */
export function handoffFileName(created: Stamp, title: string, id: string): string {
  const time = created.local.slice(11, 16).replace(':', '');
  return `${dateOf(created)}-${time}-${slugOf(title, 'handoff')}-${shortOf(id)}.md`;
}

/** `use-sqlite-7k2m.md`, for decisions, blockers and phases; `fallback` stands for a title without letters. */
export function recordFileName(title: string, id: string, fallback: string): string {
  return `${slugOf(title, fallback)}-${shortOf(id)}.md`;
}

/** Lower-case letters and digits of any script joined by hyphens. */
export function slugOf(title: string, fallback: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u);
  const slug = withinBytes(words.map(withoutLeadingMarks).filter(Boolean).join('-'), SLUG_BYTES).replace(/-+$/, '');
  return slug === '' ? fallback : slug;
}

/**
 * The folder of a project: its name with blanks around and between words cleaned. Rejects with `bad-name` what cannot
 * be a folder on every system, or could not be linked to.
 */
export function projectFolderName(name: string): string {
  const cleaned = cleanName(name);
  const wrong = whatIsWrong(cleaned);
  if (wrong === undefined) return cleaned;
  const shown = cleaned.length > 60 ? `${Array.from(cleaned).slice(0, 60).join('')}…` : cleaned;
  throw new HandoffError('bad-name', `"${shown}" cannot be the name of a project: ${wrong}`, {
    fix: 'Use letters, digits, blanks, hyphens and underscores.',
  });
}

/** True when two names would be one folder on some system, or one person would take them for one. */
export function namesMeet(left: string, right: string): boolean {
  return folded(left) === folded(right);
}

function whatIsWrong(name: string): string | undefined {
  if (name.trim() === '') return 'it is empty.';
  const bad = NOT_IN_FOLDER.exec(name)?.[0];
  if (bad !== undefined) return `it contains ${shownCharacter(bad)}.`;
  if (name.startsWith('.')) return 'it begins with a dot, which hides the folder.';
  if (name.endsWith('.')) return 'it ends in a dot, which Windows drops.';
  if (name.includes('%%')) return 'it contains %%, which begins a comment in a link.';
  if (RESERVED_ON_WINDOWS.test(name)) return 'Windows keeps this name for a device.';
  if (NOT_A_PROJECT.test(name)) return 'notes in a folder of this name are not read.';
  const bytes = bytesOf(name);
  return bytes > FOLDER_BYTES ? `it is too long (${bytes} bytes, at most ${FOLDER_BYTES}).` : undefined;
}

/** Why a name cannot be that of a file or folder on every system, as a sentence; `undefined` when it can. */
export function segmentFault(name: string): string | undefined {
  const wrong = whatIsWrong(name) ?? (name !== name.trim() ? 'it begins or ends in a blank.' : undefined);
  return wrong === undefined ? undefined : `${wrong.charAt(0).toUpperCase()}${wrong.slice(1)}`;
}

function shownCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return /[\p{C}]/u.test(character) ? `the character U+${code.toString(16).toUpperCase().padStart(4, '0')}` : character;
}

function cleanName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function folded(name: string): string {
  return cleanName(name)
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
    .replace(/[. ]+$/, '');
}

function withoutLeadingMarks(word: string): string {
  return word.replace(/^\p{M}+/u, '');
}

function withinBytes(text: string, limit: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += bytesOf(character);
    if (used > limit) return kept;
    kept += character;
  }
  return kept;
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
