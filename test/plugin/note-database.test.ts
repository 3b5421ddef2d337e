import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import type { KeptNote } from '../../src/core/index/note-cache';
import { readNote } from '../../src/core/index/read-note';
import { NoteDatabase } from '../../src/plugin/note-database';

const FOLDER = 'Handoffs/App';
const NAME = 'session-handoff-test';

function kept(n: number): KeptNote {
  const path = `${FOLDER}/note-${n}.md`;
  const note = readNote(path, `---\ntype: handoff\nid: h-${String(n).padStart(6, '0')}\n---\n\n# Note ${n}\n`) ?? null;
  return { file: { path, modified: n, size: n }, note };
}

const some = (count: number): KeptNote[] => Array.from({ length: count }, (_, n) => kept(n));

describe('notes in the browser database', () => {
  beforeEach(() => deleteDB(NAME));

  test('come back as they were, over several records', async () => {
    const database = new NoteDatabase(NAME, 'one');
    await database.save(FOLDER, some(600));
    const loaded = await new NoteDatabase(NAME, 'one').load(FOLDER);
    expect([...loaded.values()]).toEqual(some(600));
    expect((await database.load('Handoffs/Web')).size).toBe(0);
  });

  test('fewer notes leave nothing of the many before', async () => {
    const database = new NoteDatabase(NAME, 'one');
    await database.save(FOLDER, some(600));
    await database.save(FOLDER, some(10));
    expect((await database.load(FOLDER)).size).toBe(10);
    const raw = await openDB(NAME, 1);
    expect(await raw.getAllKeys('chunks')).toEqual([[FOLDER, 0]]);
    raw.close();
  });

  test('another build takes nothing', async () => {
    await new NoteDatabase(NAME, 'one').save(FOLDER, some(10));
    expect((await new NoteDatabase(NAME, 'two').load(FOLDER)).size).toBe(0);
  });

  test('a database of another form is thrown away, and used again', async () => {
    const other = await openDB(NAME, 7, { upgrade: (fresh) => void fresh.createObjectStore('other') });
    other.close();
    const database = new NoteDatabase(NAME, 'one');
    expect((await database.load(FOLDER)).size).toBe(0);
    await database.save(FOLDER, some(10));
    expect((await database.load(FOLDER)).size).toBe(10);
  });

  test('a record that is no list of notes is not taken', async () => {
    await new NoteDatabase(NAME, 'one').save(FOLDER, some(3));
    const raw = await openDB(NAME, 1);
    await raw.put('chunks', { build: 'one', notes: [{ file: null }, 7, kept(2)] }, [FOLDER, 0]);
    raw.close();
    expect([...(await new NoteDatabase(NAME, 'one').load(FOLDER)).keys()]).toEqual([kept(2).file.path]);
  });
});
