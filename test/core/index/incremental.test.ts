import fc from 'fast-check';
import { HandoffIndex } from '../../../src/core/index/handoff-index';
import type { IndexedNote } from '../../../src/core/index/indexed-note';
import { readNote } from '../../../src/core/index/read-note';
import type { IndexSnapshot } from '../../../src/core/index/snapshot';
import { hashOfKey, textHash } from '../../../src/core/index/text-hash';
import { equalTextKey } from '../../../src/core/model/equal-text';

const FOLDERS = ['Handoffs/App', 'Handoffs/Web', 'Handoffs/App/Archive'];
const NAMES = ['start-aaaa', 'middle-bbbb', 'late-cccc', 'last-dddd', 'use-sql-eeee', 'token-ffff', 'Plan'];
const IDS = ['t-111111', 't-222222', 'q-333333', 'd-eeee00', 'b-ffff00'];
const TEXTS = [
  'Map the fields',
  'map the **fields**.',
  'Mapped the fields of invoices',
  'Ship it',
  '[[use-sql-eeee]] chosen',
  'Überall',
];

const entry = fc
  .record({
    section: fc.constantFrom('Next actions', 'Completed', 'Questions', 'Gotchas', 'Blockers'),
    box: fc.constantFrom('[ ] ', '[/] ', '[x] ', '[-] ', ''),
    text: fc.constantFrom(...TEXTS),
    id: fc.option(fc.constantFrom(...IDS)),
  })
  .map(({ section, box, text, id }) => `## ${section}\n\n- ${box}${text}${id === null ? '' : ` ^${id}`}\n`);

const handoff = fc
  .record({
    id: fc.constantFrom('h-aaaa00', 'h-bbbb00', 'h-cccc00', 'h-dddd00'),
    day: fc.option(fc.integer({ min: 1, max: 9 })),
    status: fc.constantFrom('open', 'resumed', 'abandoned'),
    previous: fc.array(fc.constantFrom(...NAMES.slice(0, 4), ...NAMES, 'moved-bbbb'), { maxLength: 2 }),
    isImported: fc.boolean(),
    entries: fc.array(entry, { minLength: 1, maxLength: 4 }),
  })
  .map(({ id, day, status, previous, isImported, entries }) => {
    const created = day === null ? '' : `created: 2026-03-0${day}T10:00:00\n`;
    const links = previous.map((name) => `  - "[[${name}]]"\n`).join('');
    const source = isImported ? 'source_hash: [aa]\n' : '';
    return `---\ntype: handoff\nid: ${id}\nstatus: ${status}\n${created}${source}previous:\n${links}---\n\n${entries.join('\n')}`;
  });

const record = fc.constantFrom(
  '---\ntype: decision\nid: d-eeee00\nstatus: accepted\n---\n',
  '---\ntype: blocker\nid: b-ffff00\nstatus: open\n---\n',
  '---\ntype: phase\nid: p-aaaa11\n---\n',
  '---\ntype: handoff\nid: [\n---\n',
  'not ours',
);

type Event =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'delete'; readonly path: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string }
  | { readonly kind: 'move folder'; readonly from: string; readonly to: string }
  | { readonly kind: 'look' };

const anyPath = fc
  .tuple(fc.constantFrom(...FOLDERS), fc.constantFrom(...NAMES))
  .map(([folder, name]) => `${folder}/${name}.md`);
/** Mostly the same few, so that they get to do with each other. */
const path = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NAMES.slice(0, 4)).map((name) => `Handoffs/App/${name}.md`) },
  { weight: 1, arbitrary: anyPath },
);
const folder = fc.constantFrom(...FOLDERS);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), path, text: handoff }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('write' as const), path: anyPath, text: record }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete' as const), path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), from: path, to: path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move folder' as const), from: folder, to: folder }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('look' as const) }) },
);

/** A vault of texts, and an index that is told of each change as a store reports them. */
class Vault {
  readonly texts = new Map<string, string>();
  readonly index = new HandoffIndex('Handoffs');

  apply(change: Event): void {
    if (change.kind === 'write') this.write(change.path, change.text);
    else if (change.kind === 'delete') this.drop(change.path);
    else if (change.kind === 'move') this.move(change.from, change.to);
    else if (change.kind === 'move folder' && change.from !== change.to) {
      for (const from of [...this.texts.keys()].filter((one) => one.startsWith(`${change.from}/`))) {
        this.move(from, change.to + from.slice(change.from.length));
      }
    }
  }

  private write(at: string, text: string): void {
    this.texts.set(at, text);
    const note = readNote(at, text);
    if (note === undefined) this.index.remove(at);
    else this.index.set(note);
  }

  private drop(at: string): void {
    this.texts.delete(at);
    this.index.remove(at);
  }

  private move(from: string, to: string): void {
    const text = this.texts.get(from);
    if (text === undefined || from === to) return;
    this.texts.delete(from);
    this.texts.set(to, text);
    this.index.rename(from, to, readNote(to, text));
  }
}

function fresh(texts: ReadonlyMap<string, string>): HandoffIndex {
  const index = new HandoffIndex('Handoffs');
  for (const [at, text] of texts) {
    const note = readNote(at, text);
    if (note !== undefined) index.set(note);
  }
  return index;
}

/** Everything that a snapshot shows. */
function shown(index: IndexSnapshot): unknown {
  return {
    notes: index.all().map((note: IndexedNote) => note.path),
    links: [...NAMES, 'moved-bbbb', 'x-eeee', ...FOLDERS.map((one) => `${one}/Plan`)].map((name) =>
      index.find(`[[${name}]]`),
    ),
    projects: index.folders().map((one) => {
      const { chain, handoffs, phases, decisions, blockers, items, openItems, lost, problems, project } =
        index.project(one);
      const links = [...chain.links.values()].map(({ note, ...link }) => ({ ...link, path: note.path }));
      const heads = chain.heads.map(({ note }) => note.path);
      return { one, links, heads, handoffs, phases, decisions, blockers, items, openItems, lost, problems, project };
    }),
  };
}

describe('an index that follows changes', () => {
  test('is always what a fresh one would be', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60, size: 'max' }), (events) => {
        const vault = new Vault();
        for (const change of events) {
          vault.apply(change);
          if (change.kind === 'look') expect(shown(vault.index)).toEqual(shown(fresh(vault.texts)));
        }
        expect(shown(vault.index)).toEqual(shown(fresh(vault.texts)));
      }),
      { numRuns: 60 },
    );
  });

  test('a handoff whose continuation is deleted is a head again', () => {
    const index = new HandoffIndex('Handoffs');
    const write = (name: string, previous: string, body: string): void => {
      const text = `---\ntype: handoff\nid: h-${name}0000\nprevious: ${previous}\n---\n\n## Next actions\n\n- [ ] ${body}\n`;
      const note = readNote(`Handoffs/App/${name}.md`, text);
      if (note !== undefined) index.set(note);
    };
    const found = (): unknown => {
      const { items, lost } = index.project('Handoffs/App');
      return [items.map(({ text }) => text), lost.map(({ text }) => text)];
    };
    write('aa', '[]', 'Map it');
    expect(found()).toEqual([['Map it'], []]);
    write('bb', '["[[aa]]"]', 'Other');
    expect(found()).toEqual([['Other'], ['Map it']]);
    index.remove('Handoffs/App/bb.md');
    expect(found()).toEqual([['Map it'], []]);
  });

  test('a snapshot stays as it was', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), fc.array(event, { maxLength: 12 }), (before, after) => {
        const vault = new Vault();
        for (const change of before) vault.apply(change);
        const snapshot = vault.index.snapshot();
        const texts = new Map(vault.texts);
        for (const change of after) {
          vault.apply(change);
          vault.index.snapshot();
        }
        expect(shown(snapshot)).toEqual(shown(fresh(texts)));
      }),
    );
  });

  test('nothing is worked out twice between changes', () => {
    const vault = new Vault();
    vault.apply({ kind: 'write', path: 'Handoffs/App/a.md', text: '---\ntype: handoff\nid: h-aaaa00\n---\n' });
    vault.apply({ kind: 'write', path: 'Handoffs/Web/b.md', text: '---\ntype: handoff\nid: h-bbbb00\n---\n' });
    const [first, web] = [vault.index.snapshot(), vault.index.project('Handoffs/Web')];
    expect(vault.index.snapshot()).toBe(first);
    vault.apply({ kind: 'write', path: 'Handoffs/App/a.md', text: '---\ntype: handoff\nid: h-aaaa01\n---\n' });
    expect(vault.index.snapshot()).not.toBe(first);
    expect(vault.index.project('Handoffs/Web')).toBe(web);
  });

  test('texts that count as equal have the same number', () => {
    const character = fc.constantFrom(...'aB c\t.,;:!*_~`\\^#-é。\u0301'.split(''));
    const beginning = fc.constantFrom('', 'Some words in front', 'Some more words in front');
    fc.assert(
      fc.property(beginning, fc.array(character, { maxLength: 12 }), (start, characters) => {
        const text = start + characters.join('');
        expect(textHash(text)).toBe(hashOfKey(equalTextKey(text)));
      }),
      { numRuns: 2000 },
    );
  });
});
