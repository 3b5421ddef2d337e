import { FollowedItems } from '../../../src/core/import/followed-items';
import { importedHandoff } from '../../../src/core/import/imported-handoff';
import { seededIds } from '../../../src/core/import/seeded-ids';
import { sessionsOf } from '../../../src/core/import/sessions';
import { equalTextKey } from '../../../src/core/model/equal-text';
import { sha256OfText } from '../../../src/core/model/sha256';
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings';
import type { ParsedEntry } from '../../../src/core/model/parsed-handoff';
import { parseHandoff } from '../../../src/core/note/handoff-note';

/** Tells the items of one document from each other without holding their words. */
export function hashOfItem(text: string): string {
  return sha256OfText(equalTextKey(text)).slice(0, 8);
}

/** How many entries a document's sessions have, and how many their notes have too little or too much. */
export function entriesAfterImport(
  text: string,
  name: string,
): { readonly all: number; readonly missing: readonly string[]; readonly added: readonly string[] } {
  const all: string[] = [];
  const missing: string[] = [];
  const added: string[] = [];
  for (const session of sessionsOf(text, name, name)) {
    const ids = seededIds(session.hashes.join());
    const note = importedHandoff({
      id: ids.next('handoff'),
      naming: { settings: DEFAULT_SETTINGS, clock: { format: () => '' } },
      folder: 'Handoffs/App',
      projectName: 'App',
      project: '[[App]]',
      previous: [],
      source: '[[source]]',
      hashes: session.hashes,
      created: { local: '2026-01-01T00:00:00', offset: '+00:00' },
      name,
      text: session.text,
      read: session.read,
      ids: new FollowedItems().follow(session.read.entries, (kind) => ids.next(kind)),
    });
    const before = session.read.entries.map(keyOf);
    const left = parseHandoff(note.text).entries.map(keyOf);
    all.push(...before);
    for (const key of before) {
      const at = left.indexOf(key);
      if (at >= 0) left.splice(at, 1);
      else missing.push(key);
    }
    added.push(...left);
  }
  return { all: all.length, missing, added };
}

function keyOf({ kind, status, text }: ParsedEntry): string {
  return `${kind} ${status} ${equalTextKey(text).replace(/[\u2060\\]/g, '')}`;
}
