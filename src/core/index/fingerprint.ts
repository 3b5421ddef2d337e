import type { NoteFile } from '../model/ports';

/** One text for names, times and sizes of files: it is another one when any of them is, but for a chance of 2^-53. */
export function fingerprint(files: readonly NoteFile[]): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const { path, modified, size, changed = 0 } of files) {
    const line = `${path}\0${modified}\0${size}\0${changed}\n`;
    for (let at = 0; at < line.length; at += 1) {
      const code = line.charCodeAt(at);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    // Mixed, so that no change of one file makes up for that of another.
    [high, low] = [
      Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909),
      Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909),
    ];
  }
  return `${files.length}-${(high >>> 0).toString(36)}-${(low >>> 0).toString(36)}`;
}
