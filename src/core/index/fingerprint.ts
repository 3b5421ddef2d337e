import type { NoteFile } from '../model/ports';

/** One text for names, times and sizes of files: it is another one when any of them is, but for a chance of 2^-64. */
export function fingerprint(files: readonly NoteFile[]): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const { path, modified, size, changed = 0 } of files) {
    for (let at = 0; at < path.length; at += 1) {
      const code = path.charCodeAt(at);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    for (const fact of [path.length, modified * 1000, size, changed * 1000]) {
      high = Math.imul(high ^ Math.floor(fact / 0x100000000), 2654435761) ^ fact;
      low = Math.imul(low ^ fact, 1597334677);
    }
    // Mixed, so that no change of one file makes up for that of another.
    [high, low] = [
      Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909),
      Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909),
    ];
  }
  return `${files.length}-${(high >>> 0).toString(36)}-${(low >>> 0).toString(36)}`;
}
