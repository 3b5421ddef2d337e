import { LAYOUTS } from '../../../../src/core/model/handoff';
import type { Item } from '../../../../src/core/model/item';
import { SECTION_KINDS } from '../../../../src/core/model/section-kind';
import { readProperties } from '../../../../src/core/note/frontmatter';
import { parseHandoff } from '../../../../src/core/note/handoff-note';
import { kindsIn } from '../../../../src/core/note/layouts/arrange';
import { FORMS, renderInLayout } from '../../../../src/core/note/layouts/render-layout';
import { FULL } from '../../../support/full-handoff';
import { itemsOf, kindReadBack, titleReadBack } from '../../../support/layout-tables';

const boxed = FULL.sections.flatMap(itemsOf);
const native = renderInLayout(FULL, 'native');

/** Every word of every line, headings and list markers left out. */
function words(text: string): readonly string[] {
  return text
    .slice(readProperties(text).bodyStart)
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.replace(/^\s*(?:-|\d+\.)\s/, '').split(/\s+/))
    .filter(Boolean);
}

const plain = (item: Item): unknown => ({ ...item, children: item.children.map(plain) });

describe.each(LAYOUTS)('the layout %s', (layout) => {
  const text = renderInLayout(FULL, layout);
  const parsed = parseHandoff(text);

  test('has the same properties as any other', () => {
    expect(text.slice(0, readProperties(text).bodyStart)).toBe(native.slice(0, readProperties(native).bodyStart));
    expect(parsed.properties).toEqual(FULL.properties);
  });

  test('leaves no word out and says none twice', () => {
    const said = new Map<string, number>();
    for (const word of words(text)) said.set(word, (said.get(word) ?? 0) + 1);
    const missing = words(native).filter((word) => {
      const left = said.get(word) ?? 0;
      said.set(word, left - 1);
      return left === 0;
    });
    expect(missing).toEqual([]);
    expect(text.match(/\^[tqgb]-\w{6}$/gm)?.sort()).toEqual(native.match(/\^[tqgb]-\w{6}$/gm)?.sort());
  });

  test('gives every item back with its id, state, figure, fields and children', () => {
    for (const item of boxed) {
      const entry = parsed.entries.find((one) => (item.id === undefined ? one.text === item.text : one.id === item.id));
      expect({ ...entry }).toMatchObject({
        text: item.text,
        status: item.status,
        boxed: true,
        line: true,
        fields: item.fields,
        children: item.children.map(plain),
      });
      expect(entry?.percent).toBe(item.percent);
    }
  });

  test('loses no section: each is read back from some section', () => {
    expect(FULL.sections.filter((section) => kindReadBack(section, parsed) === 'lost')).toEqual([]);
  });

  test('a handoff that says nothing has no empty heading', () => {
    const empty = renderInLayout({ ...FULL, sections: [] }, layout);
    expect(empty).not.toMatch(/^##/m);
  });
});

describe('layouts', () => {
  test('the native one is read back exactly', () => {
    const parsed = parseHandoff(native);
    expect(titleReadBack(FULL, 'native')).toBe('yes');
    expect(
      parsed.sections.filter((section) => section.level === 2).map(({ kind, heading }) => [kind, heading]),
    ).toEqual(FULL.sections.map(({ kind, heading }) => [kind, heading]));
    const withText = FULL.sections.filter(({ text }) => text !== '' && !/^- /.test(text));
    for (const { heading, text } of withText) {
      expect([heading, parsed.sections.find((section) => section.heading === heading)?.text]).toEqual([heading, text]);
    }
    const written = FULL.sections.flatMap((section) =>
      [section, ...section.groups].flatMap((part) =>
        part.items.map((item) => [section.kind, 'priority' in part ? part.priority : undefined, item.text]),
      ),
    );
    expect(
      parsed.entries.filter((entry) => entry.boxed).map((entry) => [entry.section, entry.priority, entry.text]),
    ).toEqual(written);
  });

  test('a form names no section twice, and only sections that exist', () => {
    for (const form of Object.values(FORMS)) {
      const kinds = kindsIn(form.places);
      expect(new Set(kinds).size).toBe(kinds.length);
      expect(kinds.filter((kind) => !SECTION_KINDS.includes(kind))).toEqual([]);
    }
  });

  test('the warning of a summary stands above every section, once', () => {
    const callout = '> [!warning] Do not merge\n> - Tests fail';
    const [summary, ...others] = FULL.sections;
    const sections = [{ ...summary!, text: `${callout}\n\n${summary!.text}` }, ...others];
    for (const layout of LAYOUTS) {
      const text = renderInLayout({ ...FULL, sections }, layout);
      const above = text.slice(0, text.indexOf('\n## ', text.indexOf(layout === 'native' ? summary!.text : '\n# ')));
      expect([layout, above]).toEqual([layout, expect.stringContaining(callout)]);
      expect(text.split(callout)).toHaveLength(2);
      expect(text).toContain(`\n\n${summary!.text}\n`);
    }
  });

  test("a warning in front stays in front, and somebody's own heading is kept", () => {
    const [summary] = FULL.sections;
    const warning = { kind: undefined, heading: 'Do not merge', text: 'Tests fail.', items: [], groups: [] };
    const own = { ...summary!, kind: 'learnings' as const, heading: 'What the harbour taught us' };
    for (const layout of LAYOUTS) {
      const text = renderInLayout({ ...FULL, sections: [warning, summary!, own] }, layout);
      expect(/^## .*/m.exec(text)?.[0]).toBe('## Do not merge');
      expect(text).toMatch(/^##+ What the harbour taught us$/m);
    }
  });
});
