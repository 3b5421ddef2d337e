import type { Nodes } from 'mdast';
import { readProperties } from '../../src/core/note/frontmatter';
import { parseMarkdown, wordsOf } from './remark';

/** One of each documented syntax that runs, embeds, links, tags, hides or restructures somewhere. */
export const HOSTILE: readonly string[] = [
  '<% tp.file.rename("x") %> <%* await 1 -%>',
  '`= this.file.name` `$= dv.pages()` due:: today (when:: now)',
  '![[secret]] [[other|words]] [a](obsidian://run) ![b](http://x.example/p.png)',
  '<img src=x onerror=y> <!-- gone --> <script>z</script>',
  '%% hidden %% #tag ==mark== $x^2$ | cell |',
  '> [!danger] call\n# Head\n- [ ] task ^t-zzzzzz\n---\n```dataviewjs\ndv.x()\n```',
  '{{title}} {{#items}}{{/items}} $DATE $RESUME_COMMAND {{{constructor}}}',
];

/** Everything that a note must not hold, however its words came in. `links` are the targets that it may link to. */
export function whatRuns(note: string, links: RegExp): readonly string[] {
  const { bodyStart } = readProperties(note);
  // What is folded is ours: a callout with nothing but a count.
  const body = note
    .slice(bodyStart)
    .replace(/^> \[!note\]- \d+ (?:more )?(?:commits|decisions|files: [^\n]*)$/gm, '> folded');
  const outside = body
    .replace(/^(`{3,}).*\n[\s\S]*?\n\1$/gm, '')
    .replace(/(\\[!-/:-@[-`{-~])|(`+)(?!`)(?:.*?[^`])\2(?!`)/g, (_, escape?: string) => escape ?? '``');
  const lines = (pattern: RegExp): readonly string[] => outside.split('\n').filter((line) => pattern.test(line));
  const found = [
    ...body.split('\n').filter((line) => /<%|%>|%%/.test(line)),
    // Obsidian shows the words of a link as they are: no formula there.
    ...outside
      .replace(/\[\[[^\]]*\]\]/g, '')
      .split('\n')
      .filter((line) => /(?:^|[^\\])\$(?=\S)/.test(line)),
    ...lines(/::|!\[|(?:^|\s)#[\p{L}_/-]+|^\s*> ?\[!/u),
    ...[...outside.matchAll(/\[\[([^\]|]*)/g)].map(([, target = '']) => target).filter((target) => !links.test(target)),
    ...[...note.slice(0, bodyStart).matchAll(/\[\[([^\]|]*)/g)].flatMap(([, target = '']) =>
      links.test(target) ? [] : [target],
    ),
    ...nodesThatAct(parseMarkdown(body)),
  ];
  return found;
}

/** Headings as a reader sees them. */
export function headingsOf(note: string): readonly string[] {
  const { children } = parseMarkdown(note.slice(readProperties(note).bodyStart));
  return children.flatMap((node) => (node.type === 'heading' ? [wordsOf(node)] : []));
}

const ACTS = new Set(['html', 'image', 'link', 'linkReference', 'imageReference', 'definition', 'footnoteReference']);

function nodesThatAct(node: Nodes): readonly string[] {
  const runs =
    (node.type === 'inlineCode' && /^\s*(?:=|\$=|\{|dice:)/.test(node.value)) ||
    (node.type === 'code' && node.lang !== 'text');
  const own = runs || ACTS.has(node.type) ? [`${node.type}: ${wordsOf(node)}`] : [];
  return [...own, ...('children' in node ? node.children.flatMap(nodesThatAct) : [])];
}
