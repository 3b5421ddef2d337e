import { HandoffError } from '../model/errors';
import { bytesOf, whatIsWrong } from '../model/file-name';
import { shortOf } from '../model/ids';
import { dateOf, type Stamp } from '../model/stamp';

/** Bytes of UTF-8, so that a whole name stays far below the 255 that file systems allow. */
const SLUG_BYTES = 80;

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
