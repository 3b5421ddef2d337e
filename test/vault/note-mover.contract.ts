import type { NoteMover, NoteRemover, NoteStore } from '../../src/core/model/ports';

type Store = NoteStore & NoteMover & NoteRemover;

/** What every store promises that moves notes and takes them away. */
export function noteMoverContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} moves notes`, () => {
    test('into a folder that is not there yet, byte for byte', async () => {
      const store = await open();
      await store.create('Handoffs/a.md', '\uFEFFa\r\n');
      await store.move('Handoffs/a.md', 'Handoffs/Archive/2026/a.md');
      expect((await store.list('Handoffs')).map(({ path }) => path)).toEqual(['Handoffs/Archive/2026/a.md']);
      expect(await store.read('Handoffs/Archive/2026/a.md')).toBe('\uFEFFa\r\n');
    });

    test('and back again', async () => {
      const store = await open();
      await store.create('a.md', 'a');
      await store.move('a.md', 'Archive/a.md');
      await store.move('Archive/a.md', 'a.md');
      expect(await store.read('a.md')).toBe('a');
      await expect(store.read('Archive/a.md')).rejects.toMatchObject({ code: 'not-found' });
    });

    test('never over another one, also when the name differs only in case', async () => {
      const store = await open();
      await store.create('a.md', 'a');
      await store.create('Archive/A.md', 'b');
      await expect(store.move('a.md', 'Archive/A.md')).rejects.toMatchObject({ code: 'exists' });
      await expect(store.move('a.md', 'Archive/a.md')).rejects.toMatchObject({ code: 'exists' });
      expect([await store.read('a.md'), await store.read('Archive/A.md')]).toEqual(['a', 'b']);
    });

    test('not out of the vault, and not what is not there', async () => {
      const store = await open();
      await store.create('a.md', 'a');
      await expect(store.move('a.md', '../a.md')).rejects.toMatchObject({ code: 'bad-name' });
      await expect(store.move('b.md', 'c.md')).rejects.toMatchObject({ code: 'not-found' });
      expect(await store.read('a.md')).toBe('a');
    });
  });

  describe(`${name} takes notes away`, () => {
    test('only while they hold what is expected', async () => {
      const store = await open();
      await store.create('Handoffs/a.md', 'a');
      await expect(store.remove('Handoffs/a.md', 'b')).rejects.toMatchObject({ code: 'changed' });
      expect(await store.read('Handoffs/a.md')).toBe('a');
      await store.remove('Handoffs/a.md', 'a');
      expect(await store.list('Handoffs')).toEqual([]);
      await expect(store.read('Handoffs/a.md')).rejects.toMatchObject({ code: 'not-found' });
    });

    test('not outside of the vault, and not what is not there', async () => {
      const store = await open();
      await expect(store.remove('../a.md', 'a')).rejects.toMatchObject({ code: 'bad-name' });
      await expect(store.remove('a.md', 'a')).rejects.toMatchObject({ code: 'not-found' });
    });

    test('a name that was taken away is free again', async () => {
      const store = await open();
      await store.create('a.md', 'a');
      await store.remove('a.md', 'a');
      await store.create('a.md', 'b');
      expect(await store.read('a.md')).toBe('b');
    });
  });
}
