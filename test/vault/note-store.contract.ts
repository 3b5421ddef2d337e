import { HandoffError, type ErrorCode } from '../../src/core/model/errors';
import type { NoteStore } from '../../src/core/model/ports';

export interface StoreUnderTest {
  readonly store: NoteStore;
  /** Puts a file there behind the store's back, as a person or a sync program does. */
  readonly put: (path: string, text: string) => Promise<void>;
  readonly close?: () => Promise<void>;
}

/** What every NoteStore promises, whatever lies behind it. */
export function noteStoreContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the contract of NoteStore`, () => {
    let vault: StoreUnderTest;
    beforeEach(async () => {
      vault = await open();
    });
    afterEach(async () => vault.close?.());

    const rejects = async (work: Promise<unknown>, code: ErrorCode): Promise<void> => {
      const error = await work.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(HandoffError);
      expect((error as HandoffError).code).toBe(code);
    };

    test('a note comes back byte for byte, whatever its line endings', async () => {
      const text = '\uFEFF---\r\nid: x\r\n---\r\n# Ümläut 🎉\r\n\r\nno newline at end  ';
      await vault.store.create('Handoffs/App/Ümläut note.md', text);
      expect(await vault.store.read('Handoffs/App/Ümläut note.md')).toBe(text);
    });

    test('lists Markdown notes at any depth, sorted, without hidden folders and other files', async () => {
      await vault.put('Handoffs/b.md', 'b');
      await vault.put('Handoffs/a/deep/c.md', 'c');
      await vault.put('Handoffs/picture.png', 'x');
      await vault.put('Other/d.md', 'd');
      expect((await vault.store.list('Handoffs')).map((file) => file.path)).toEqual([
        'Handoffs/a/deep/c.md',
        'Handoffs/b.md',
      ]);
      expect((await vault.store.list('Handoffs'))[1]!.size).toBe(1);
    });

    test('an absent folder is an empty list', async () => {
      expect(await vault.store.list('Nowhere')).toEqual([]);
      expect(await vault.store.names('Nowhere')).toEqual([]);
    });

    test('a folder is not confused with one whose name begins the same', async () => {
      await vault.put('Handoffs old/x.md', 'x');
      expect(await vault.store.list('Handoffs')).toEqual([]);
    });

    test('create never writes over a note, also when the name differs only in case', async () => {
      await vault.store.create('Handoffs/Note.md', 'first');
      await rejects(vault.store.create('Handoffs/Note.md', 'second'), 'exists');
      await rejects(vault.store.create('Handoffs/note.md', 'second'), 'exists');
      expect(await vault.store.read('Handoffs/Note.md')).toBe('first');
    });

    test('of two creates at once one wins and the other is told', async () => {
      const both = await Promise.allSettled(['one', 'two'].map((text) => vault.store.create('Handoffs/n.md', text)));
      expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    test('reading or editing what is not there says so', async () => {
      await rejects(vault.store.read('Handoffs/none.md'), 'not-found');
      await rejects(
        vault.store.edit('Handoffs/none.md', (text) => text),
        'not-found',
      );
    });

    test('an edit sees the present text and returns what was written', async () => {
      await vault.put('Handoffs/n.md', 'a');
      expect(await vault.store.edit('Handoffs/n.md', (text) => `${text}b`)).toBe('ab');
      expect(await vault.store.read('Handoffs/n.md')).toBe('ab');
    });

    test('an edit that throws changes nothing and passes its reason on', async () => {
      await vault.put('Handoffs/n.md', 'a');
      await rejects(
        vault.store.edit('Handoffs/n.md', () => {
          throw new HandoffError('changed', 'no');
        }),
        'changed',
      );
      expect(await vault.store.read('Handoffs/n.md')).toBe('a');
    });

    test('twenty edits at once are all there in the end', async () => {
      await vault.put('Handoffs/n.md', '');
      await Promise.all(
        Array.from({ length: 20 }, (_, n) => vault.store.edit('Handoffs/n.md', (text) => `${text}${n}\n`)),
      );
      const lines = (await vault.store.read('Handoffs/n.md')).trim().split('\n');
      expect(lines.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    });

    test.each(['../out.md', '/etc/out.md', 'a/../../out.md', 'a//b.md', 'C:/x.md', 'a\\b.md', '', 'nul\0.md'])(
      'a path that leaves the vault is refused: %j',
      async (path) => {
        await rejects(vault.store.create(path, 'x'), 'bad-name');
        await rejects(vault.store.read(path), 'bad-name');
        await rejects(
          vault.store.edit(path, () => 'x'),
          'bad-name',
        );
      },
    );

    test('names are those directly below a folder', async () => {
      await vault.put('Handoffs/App/x.md', 'x');
      await vault.put('Handoffs/y.md', 'y');
      expect(await vault.store.names('Handoffs')).toEqual(['App', 'y.md']);
    });
  });
}
