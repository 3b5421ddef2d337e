/** Bytes of UTF-8: room for an ending, and for the names that sync programs make. */
const FOLDER_BYTES = 120;
const NOT_IN_FOLDER = /[/\\#^[\]|:*?"<>\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/u;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;
// Notes below folders of these names are not ours, so a project could not live there.
const NOT_A_PROJECT = /^(?:templates|originals|archive)$/i;

/** Why a name cannot be that of a file or folder on every system, as a sentence; `undefined` when it can. */
export function segmentFault(name: string): string | undefined {
  const wrong = whatIsWrong(name) ?? (name !== name.trim() ? 'it begins or ends in a blank.' : undefined);
  return wrong === undefined ? undefined : `${wrong.charAt(0).toUpperCase()}${wrong.slice(1)}`;
}

/** The same as part of a sentence, for a name without blanks around it. */
export function whatIsWrong(name: string): string | undefined {
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

function shownCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return /[\p{C}]/u.test(character) ? `the character U+${code.toString(16).toUpperCase().padStart(4, '0')}` : character;
}

/** Bytes of UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
