import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import moment from 'moment';
import { TEMPLATE_SHAPE } from '../../../src/core/handoff/template-data';
import { fromTemplate } from '../../../src/core/handoff/user-template';
import { readProperties } from '../../../src/core/note/frontmatter';
import { parseHandoff } from '../../../src/core/note/handoff-note';
import { FULL } from '../../support/full-handoff';

const format = (pattern: string): string => moment(FULL.properties.created).format(pattern);

function filled(text: string, handoff = FULL): string {
  const result = fromTemplate({ name: 'mine.md', text }, handoff, [], format);
  if (result.kind === 'wrong') throw new Error(JSON.stringify(result.faults));
  return result.text;
}

const bodyOf = (text: string): string => text.slice(readProperties(text).bodyStart + 1);
const ids = (text: string): readonly string[] => (text.match(/\^[tqgb]-\w{6}$/gm) ?? []).sort();
const nativeIds = ids(filled('{{#sections}}\n{{body}}\n\n{{/sections}}'));

describe("a user's template", () => {
  test('fills the exact names first, with formats, and everywhere', () => {
    const text = bodyOf(
      filled('# {{title}} $DATE\n{{date}} {{time}} {{date:DD.MM.YY}} {{time:HH}}\n$BRANCH $BRANCHES'),
    );
    expect(text).toMatch(
      /^# Ferry timetable import 2026-04-02\n2026-04-02 17:45 02\.04\.26 17\nfeat\/import \$BRANCHES\n/,
    );
    expect(bodyOf(filled('> $RESUME_COMMAND'))).toMatch(/^> Continue Ferry on branch `feat\/import`\. Next step/);
  });

  test('what is put in is never read as a part of the template', () => {
    const text = bodyOf(filled('{{title}}\n{{#items}}{{/items}}', { ...FULL, title: '{{#items}} $DATE {{nothing}}' }));
    expect(text).toMatch(/^\{\{#items\}\} \$DATE \{\{nothing\}\}\n/);
  });

  test('keeps our properties and adds its own as values', () => {
    const text = filled(
      '---\nid: mine\nmood: fine\nrank: 3\nwhen: {{date:YYYY}}\nwho: {{authors}}\non: "at {{branch}}: {{title}}"\nhow: {{progress}}\nempty:\ntags: [own]\ncssclasses: wide\n---\nx',
      { ...FULL, properties: { ...FULL.properties, branch: 'a: [b', aliases: ['"x": {y}\n- z'] } },
    );
    expect(readProperties(text).properties).toMatchObject({
      id: 'h-fu11aa',
      mood: 'fine',
      rank: 3,
      when: '2026',
      who: ['Ada', 'Grace'],
      on: 'at a: [b: "x": {y}\n- z',
      how: 40,
      empty: '',
      tags: ['ferry', 'own'],
      cssclasses: ['session-handoff', 'wide'],
    });
    expect(parseHandoff(text).properties).toMatchObject({ id: 'h-fu11aa', previous: FULL.properties.previous });
  });

  test('what carries an id and has no place follows below, once', () => {
    expect(nativeIds.length).toBeGreaterThan(10);
    expect(ids(filled('# Only a title'))).toEqual(nativeIds);
    const half = filled('{{#items}}\n{{line}}\n{{/items}}');
    expect(ids(half)).toEqual(nativeIds);
    const parsed = parseHandoff(half).entries;
    expect(parsed.find(({ id }) => id === 'g-aaaaa1')?.kind).toBe('gotcha');
    const bare = filled('{{#inProgress}}\n- {{box}} {{text}} {{id}}\n{{/inProgress}}');
    expect(ids(bare)).toEqual(nativeIds);
  });

  test('is reported with its lines when it is wrong, properties included', () => {
    const text = '---\na: {{nme}}\nb:\n  c: 1\nd: x\n---\n\n{{title}}\n{{tilte}}\n';
    const result = fromTemplate({ name: 'mine.md', text }, FULL, [], format);
    expect(result).toMatchObject({
      kind: 'wrong',
      faults: [
        { line: 2, placeholder: '{{nme}}' },
        { placeholder: 'b', message: expect.stringContaining('one value') },
        { line: 9, placeholder: '{{tilte}}' },
      ],
    });
    const broken = fromTemplate({ name: 'mine.md', text: '---\na: [\n---\nx' }, FULL, [], format);
    expect(broken).toMatchObject({ kind: 'wrong', faults: [{ line: expect.any(Number) }] });
  });

  test('with Windows line endings it is the same', () => {
    const source = '---\nmood: fine\n---\n# {{title}}\n\n{{#items}}\n{{line}}\n{{/items}}\n';
    expect(filled(source.replaceAll('\n', '\r\n'))).toBe(filled(source));
  });
});

describe('docs/templates.md', () => {
  const page = readFileSync(join(__dirname, '../../../docs/templates.md'), 'utf8');

  test('names everything that a template may name', () => {
    const { items, commits, files, sections, ...top } = TEMPLATE_SHAPE;
    const names = [...Object.keys(top), ...[items, commits, files, sections].flatMap(([one]) => Object.keys(one!))];
    expect(names.filter((name) => !page.includes(`\`${name}`))).toEqual([]);
  });

  test('its example can be filled', () => {
    const example = /```markdown\n([\s\S]*?)```/.exec(page)![1]!;
    expect(bodyOf(filled(example))).toMatch(/^# Session handoff — 2026-04-02\n/);
    expect(readProperties(filled(example)).properties).toMatchObject({ mood: 'fine', written: 'Thursday' });
  });
});
