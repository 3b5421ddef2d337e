import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Every string literal and template head of a locale file, property names left out. */
export function stringsOf(path: string): readonly string[] {
  const tree = ts.createSourceFile(
    path,
    readFileSync(join(__dirname, '../../..', path), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const strings: string[] = [];
  const visit = (node: ts.Node): void => {
    const isName = ts.isPropertyAssignment(node.parent ?? node) && (node.parent as ts.PropertyAssignment).name === node;
    const isType = node.parent !== undefined && ts.isLiteralTypeNode(node.parent);
    const isImport = node.parent !== undefined && ts.isImportDeclaration(node.parent);
    if (ts.isStringLiteralLike(node) && !isName && !isType && !isImport) strings.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return strings.filter((text) => /\p{L}/u.test(text));
}
