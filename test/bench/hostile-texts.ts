import { noteOf } from './notes';

/** Ordinary notes one after another, so many characters. */
export function plainText(length: number): string {
  const parts: string[] = [];
  for (let size = 0, seed = 0; size < length; seed++) {
    const body = noteOf(seed * 3 + 1).text.replace(/^---\n[^]*?\n---\n/, '');
    parts.push(body);
    size += body.length;
  }
  return parts.join('\n').slice(0, length);
}

/** Texts that make careless readers slow. */
export function hostileTexts(length: number): readonly (readonly [name: string, text: string])[] {
  const fill = (piece: string): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  return [
    ['backticks', fill('`')],
    ['one line', fill('word ')],
    ['unclosed fences', fill('```\n~~~\n')],
    ['quotes in quotes', fill('> ')],
    ['lists in lists', fill('- ')],
    ['rules that are none', `${fill('* ')}a`],
    ['deep lists and blank lines', `${'- '.repeat(length / 4)}a\n${'\n'.repeat(length / 2)}`],
    ['growing indents', Array.from({ length: 1400 }, (_, at) => `${' '.repeat(at)}- a`).join('\n')],
    ['quoted lazy lines', `${'> '.repeat(1000)}a\n${fill('b\n')}`],
    ['headings', fill('# a\n')],
    ['different headings', Array.from({ length: length / 20 }, (_, at) => `## Next ${at} steps\n`).join('\n')],
    ['long headings', `${`# ${'next '.repeat(2000)}\n`.repeat(length / 10_000)}`],
    ['underlines', fill('a\n---\n')],
    ['unclosed frontmatter', `---\n${fill('a: b\n')}`],
    ['unclosed comments', fill('%% a\n\n')],
    ['unclosed HTML', fill('<!-- a\n')],
    ['tags', fill('<a b="')],
    ['table pipes', `| a |\n| - |\n${fill('|')}`],
    ['table rows', `| Task | Status |\n| - | - |\n${fill('| a | done |\n')}`],
    ['labels', fill('**a**\n\n- b\n\n')],
    ['items with colons', `## Next\n\n${fill('- a: b: c — d: e\n')}`],
    ['a long item of colons', `## Next\n\n- ${fill(': — (')}`],
    ['stars', `## Next\n\n- ${fill('**a')}`],
    ['brackets', `## Next\n\n- ${fill('[(')}`],
    ['paths', `## Next\n\n- ${fill('a/b.')}`],
    ['a path without end', `## Next\n\n- ${fill('a/')}`],
    ['carets', `## Next\n\n${fill('- a ^t-aaaaaa\n')}`],
    ['blanks', fill(' ')],
    ['tabs', fill('\t')],
    ['carriage returns', fill('a\r')],
    ['nul', fill('\u0000')],
    ['lone surrogates', fill('\ud800\n')],
    ['emoji', `## Next\n\n${fill('✅')}`],
    ['signs as bullets', `## Next\n\n${fill('✅ a\n')}`],
    ['Chinese', `## ${fill('未完成的')}`],
  ];
}
