import { importCycles } from './support/house/cycles';
import { areaOf } from './support/house/import-rules';
import { resolveImport, sourceFiles, type SourceFile } from './support/house/source-files';
import { stringsOf } from './support/house/locale-strings';
import { sentenceCaseProblem } from './support/house/sentence-case';

const files = sourceFiles('src');

/** Generated from data, or tables of words: long by nature, with nothing in them to understand. */
const TABLES = /^src\/(locales\/|core\/note\/headings\/)/;

describe('the house', () => {
  test('every source file belongs to an area', () => {
    expect(files.filter((file) => areaOf(file.path) === undefined).map((file) => file.path)).toEqual([]);
    expect(files.length).toBeGreaterThan(20);
  });

  test('who imports whom', () => {
    expect(files.flatMap(forbiddenImports)).toEqual([]);
  });

  test('the rules see a forbidden import', () => {
    const wrong = (imports: readonly string[]): SourceFile => ({
      path: 'src/core/model/x.ts',
      lines: 1,
      imports,
      functions: [],
    });
    for (const module of ['obsidian', 'node:fs', 'moment', 'yaml', '../../git/x', '../../plugin/x', 'simple-git']) {
      expect(forbiddenImports(wrong([module]))).toHaveLength(1);
    }
    expect(forbiddenImports(wrong(['./item', '../note/wikilink']))).toEqual([]);
  });

  test('nobody imports main, and nothing reaches into a folder by its index', () => {
    const targets = files.flatMap((file) => file.imports.map((module) => resolveImport(file, module) ?? ''));
    expect(targets.filter((target) => target === 'src/main.ts' || target.endsWith('/index.ts'))).toEqual([]);
  });

  test('no import cycles, types included', () => {
    expect(importCycles(files)).toEqual([]);
  });

  test('the cycle search finds a cycle', () => {
    const file = (path: string, imports: string[]): SourceFile => ({ path, lines: 1, imports, functions: [] });
    const cycle = importCycles([
      file('src/a.ts', ['./b']),
      file('src/b.ts', ['./c']),
      file('src/c.ts', ['./a']),
      file('src/d.ts', ['./a']),
    ]);
    expect(cycle).toEqual(['src/a.ts -> src/b.ts -> src/c.ts -> src/a.ts']);
  });

  test('files are small', () => {
    const code = files.filter((file) => !TABLES.test(file.path));
    expect(code.filter((file) => file.lines > 300).map((file) => `${file.path}: ${file.lines}`)).toEqual([]);
    expect(median(code.map((file) => file.lines))).toBeLessThanOrEqual(90);
  });

  test('functions are short', () => {
    const long = files.flatMap((file) =>
      file.functions.filter((fn) => fn.lines > 60).map((fn) => `${file.path}:${fn.line} ${fn.name}: ${fn.lines}`),
    );
    expect(long).toEqual([]);
  });

  test('strings for people are in sentence case', () => {
    const strings = sourceFiles('src/locales').flatMap((file) => stringsOf(file.path));
    expect(strings.length).toBeGreaterThan(0);
    expect(strings.flatMap((text) => sentenceCaseProblem(text) ?? [])).toEqual([]);
  });

  test('the sentence-case rule knows title case from a sentence', () => {
    expect(sentenceCaseProblem('Open Handoff Index')).toBeDefined();
    expect(sentenceCaseProblem('open index')).toBeDefined();
    expect(sentenceCaseProblem('Open index')).toBeUndefined();
    expect(sentenceCaseProblem('Link Git repository. Then write.')).toBeUndefined();
  });
});

function forbiddenImports(file: SourceFile): readonly string[] {
  const area = areaOf(file.path);
  if (area === undefined) return [];
  return file.imports
    .filter((module) => {
      const target = resolveImport(file, module);
      if (target === undefined) return !area.packages.test(module);
      return !area.mayImport.test(target) && areaOf(target) !== area && !isCoreInCore(file.path, target);
    })
    .map((module) => `${file.path} imports ${module}`);
}

/** The frontmatter file is core too: it has a row of its own only for its package. */
function isCoreInCore(from: string, to: string): boolean {
  return from.startsWith('src/core/') && to.startsWith('src/core/');
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
