import { fillTemplate, templateFaults } from '../../../../src/core/note/templates/fill-template';

const shape = { name: '', wip: false, people: [''], items: [{ text: '', parts: [{ size: '' }] }], body: { goal: '' } };
const data = {
  name: 'Ferry <b>&amp; {{wip}}',
  wip: true,
  people: ['Ada', 'Lin'],
  items: [
    { text: 'one', parts: [{ size: '3' }] },
    { text: 'two', parts: [] },
  ],
  body: { goal: 'Sail' },
};

describe('a template', () => {
  test('is filled with values, loops and conditions, and nothing is escaped or read again', () => {
    const source =
      '{{name}} {{{name}}} {{body.goal}}\n{{#items}}\n- {{text}}{{#parts}} ({{size}}){{/parts}}\n{{/items}}\n{{#wip}}stop{{/wip}}{{^wip}}go{{/wip}} {{#people}}{{.}} {{/people}}';
    expect(templateFaults(source, shape)).toEqual([]);
    expect(fillTemplate(source, data)).toBe(
      'Ferry <b>&amp; {{wip}} Ferry <b>&amp; {{wip}} Sail\n- one (3)\n- two\nstop Ada Lin ',
    );
  });

  test.each([
    ['a\n{{nme}}', 2, '{{nme}}', 'nothing called "nme"'],
    ['{{#items}}\n{{size}}\n{{/items}}', 2, '{{size}}', 'nothing called "size"'],
    ['{{#items}}\nx', 1, '{{#items}}', 'Unclosed section "items"'],
    ['a\nb {{name', 2, '{{name', 'Unclosed tag'],
    ['a\n{{/items}}', 2, '{{/items}}', 'Unopened section "items"'],
    ['{{#items}}{{/people}}', 1, '{{/people}}', 'Unclosed section "items"'],
    ['\n\n{{> other}}', 3, '{{> other}}', 'another one'],
    ['{{items}}', 1, '{{items}}', 'is not one value'],
    ['{{=<% %>=}}\n<%nme%>', 2, '<%nme%>', 'nothing called "nme"'],
    // Nothing of the language itself can be reached.
    ['{{constructor}}', 1, '{{constructor}}', 'nothing called'],
    ['{{name.constructor.constructor}}', 1, '{{name.constructor.constructor}}', 'nothing called'],
    ['{{#items.constructor.constructor}}x{{/items.constructor.constructor}}', 1, /^\{\{#items/, 'nothing called'],
    ['{{#people}}{{.constructor}}{{/people}}', 1, '{{.constructor}}', 'nothing called'],
    ['{{__proto__}}', 1, '{{__proto__}}', 'nothing called'],
  ])('%j is wrong in line %i at %s', (source, line, placeholder, message) => {
    const [fault] = templateFaults(source, shape);
    expect(fault).toMatchObject({ line, message: expect.stringContaining(message) });
    if (typeof placeholder === 'string') expect(fault?.placeholder).toBe(placeholder);
    else expect(fault?.placeholder).toMatch(placeholder);
  });
});
