import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { Nodes, Root } from 'mdast';

interface Remark {
  parse(text: string): Root;
  toString(node: Nodes): string;
}

// Remark is published as ES modules only, which jest cannot require: bundled once per test file that wants it.
const SOURCE = `
  import remarkGfm from 'remark-gfm';
  import remarkParse from 'remark-parse';
  import { unified } from 'unified';
  import { toString } from 'mdast-util-to-string';
  const markdown = unified().use(remarkParse).use(remarkGfm);
  export const parse = (text) => markdown.parse(text);
  export { toString };
`;

function load(): Remark {
  const root = join(__dirname, '../..');
  const esbuild = join(root, 'node_modules/esbuild/bin/esbuild');
  const args = ['--bundle', '--format=cjs', '--platform=node', '--log-level=error'];
  const bundle = execFileSync(esbuild, args, { input: SOURCE, cwd: root, encoding: 'utf8' });
  const module = { exports: {} };
  const run = runInThisContext(`(module, require) => { ${bundle} }`) as (
    module: object,
    require: NodeJS.Require,
  ) => void;
  run(module, require);
  return module.exports as Remark;
}

const remark = load();

/** Markdown with GitHub's extensions as a tree. */
export function parseMarkdown(text: string): Root {
  return remark.parse(text);
}

/** The words that a reader sees. */
export function wordsOf(node: Nodes): string {
  return remark.toString(node);
}

/** Types of a node and of everything in it, in document order. */
export function kindsOf(node: Nodes): readonly string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(kindsOf) : [])];
}
