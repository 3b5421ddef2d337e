import fc from 'fast-check';
import { appendToList, replaceRegion } from '../../../src/core/note/edit-section';
import { readRecordBody, sectionList } from '../../../src/core/note/record-body';

test.each([
  ['## Log\n\n- a\n', '## Log\n\n- a\n- new\n'],
  ['## Log\n\n- a\n\n## Next\n', '## Log\n\n- a\n- new\n\n## Next\n'],
  ['## Log\n## Next\n', '## Log\n\n- new\n\n## Next\n'],
  ['## Log\n\n\n## Next\n', '## Log\n\n- new\n\n\n## Next\n'],
  ['## Log', '## Log\n\n- new'],
  ['## log\n- a', '## log\n- a\n- new'],
  ['# T\n', '# T\n\n## Log\n\n- new\n'],
  ['# T', '# T\n\n## Log\n\n- new\n'],
  ['```\n## Log\n```\n', '```\n## Log\n```\n\n## Log\n\n- new\n'],
  ['---\na: |\n  ## Log\n---\n## Log\n- a\n', '---\na: |\n  ## Log\n---\n## Log\n- a\n- new\n'],
])('%j gets its line', (text, after) => {
  expect(appendToList(text, 'Log', 'new')).toBe(after);
  expect(appendToList(text.replaceAll('\n', '\r\n'), 'Log', 'new')).toBe(
    after.includes('\n') && text.includes('\n') ? after.replaceAll('\n', '\r\n') : after,
  );
});

test('in any text: the line is last in its list, and taking it out gives the text back', () => {
  const line = fc.constantFrom('', '# T', '## Log', '## Why', '- a', 'words', '```', '### deep', '  - b');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      fc.pre(!lines.includes('```'));
      const after = appendToList(text, 'Log', 'new 1');
      expect(sectionList(readRecordBody(after, 0), 'log')).toContain('new 1');
      const left = after.split('\n').filter((one) => one !== '- new 1' && one !== '' && one !== '## Log');
      expect(left).toEqual(lines.filter((one) => one !== '' && one !== '## Log'));
    }),
  );
});

test('a region is made at the end, and replaced where it stands', () => {
  const first = replaceRegion('# T\n', 'rollup', 'one\ntwo');
  expect(first).toBe('# T\n\n<!-- session-handoff:rollup -->\none\ntwo\n<!-- /session-handoff:rollup -->\n');
  expect(replaceRegion(`${first}\nafter\n`, 'rollup', '$& three')).toBe(
    '# T\n\n<!-- session-handoff:rollup -->\n$& three\n<!-- /session-handoff:rollup -->\n\nafter\n',
  );
});
