import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** Relative to the repository, with `/`: `src/core/model/item.ts`. */
  readonly path: string;
  readonly lines: number;
  /** Modules as written, types and dynamic imports included. */
  readonly imports: readonly string[];
  readonly functions: readonly { readonly name: string; readonly line: number; readonly lines: number }[];
}

const ROOT = join(__dirname, '../../..');

export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readSource(posix.join(folder, name.replaceAll('\\', '/'))))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The file that a relative import means, `undefined` for a package. */
export function resolveImport(from: SourceFile, module: string): string | undefined {
  return module.startsWith('.') ? `${posix.join(dirname(from.path), module)}.ts` : undefined;
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const imports: string[] = [];
  const functions: { name: string; line: number; lines: number }[] = [];
  const lineOf = (position: number): number => tree.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    const module = moduleOf(node);
    if (module !== undefined) imports.push(module);
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const line = lineOf(node.getStart(tree));
      functions.push({ name: node.name?.getText(tree) ?? 'function', line, lines: lineOf(node.end) - line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { path: relative(ROOT, join(ROOT, path)), lines: text.split('\n').length - 1, imports, functions };
}

function moduleOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return textOf(node.arguments[0]);
  return undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteral(node) ? node.text : undefined;
}
