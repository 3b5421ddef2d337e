import { isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair, Scalar, YAMLMap } from 'yaml';
import { HandoffError } from '../model/errors';
import { findFrontmatter, lineAt, newlineOf, type FrontmatterBlock } from './frontmatter-block';
import { readWrittenProperties } from './frontmatter-fast';
import { renderListLines, renderScalar, type PropertyValue, type ScalarStyle } from './frontmatter-scalar';
import { spliceOut, spliceValue, type ListItemPlace, type ValuePlace } from './frontmatter-splice';

export type Properties = Readonly<Record<string, unknown>>;

/** What stops a frontmatter from being read whole. */
export interface FrontmatterProblem {
  /** In the file, from 1. */
  readonly line: number;
  readonly message: string;
}

export interface ReadProperties {
  /** YAML core schema, so dates are strings; without the properties that could not be read. */
  readonly properties: Properties;
  readonly problem?: FrontmatterProblem;
  /** Offset of the first character behind the frontmatter. */
  readonly bodyStart: number;
}

type Block = Extract<FrontmatterBlock, { kind: 'block' }>;

/** Reads the frontmatter of any note; never throws. */
export function readProperties(text: string): ReadProperties {
  const found = findFrontmatter(text);
  const written = found.kind === 'block' ? readWrittenProperties(text.slice(found.from, found.to)) : undefined;
  return written === undefined ? parseProperties(text, found) : { properties: written, bodyStart: found.bodyStart };
}

/** The same with nothing but the YAML parser. */
export function parseProperties(text: string, found: FrontmatterBlock = findFrontmatter(text)): ReadProperties {
  if (found.kind === 'none') return { properties: {}, bodyStart: found.bodyStart };
  if (found.kind === 'unclosed') {
    return { properties: {}, problem: { line: 1, message: UNCLOSED }, bodyStart: found.bodyStart };
  }
  const source = text.slice(found.from, found.to);
  const { data, problem } = readSource(source);
  if (problem === undefined) return { properties: data, bodyStart: found.bodyStart };
  const line = lineAt(text, found.from + problem.offset);
  return { properties: data, problem: { line, message: problem.message }, bodyStart: found.bodyStart };
}

/**
 * Sets one property by replacing only its value in the text; adds the key at the end when it is absent, and a
 * frontmatter when there is none. Throws `refused` when the source cannot be changed without touching more than that.
 */
export function setProperty(text: string, key: string, value: PropertyValue): string {
  const newline = newlineOf(text);
  const found = findFrontmatter(text);
  if (found.kind === 'none') {
    return text.slice(0, found.bodyStart) + renderLines([[key, value]], newline) + text.slice(found.bodyStart);
  }
  const block = editable(found);
  const { root, data } = parsed(text, block);
  if (Object.hasOwn(data, key) && same(data[key], value)) return text;
  const pair = root === undefined ? undefined : pairOf(root, key);
  const changed =
    pair === undefined
      ? appended(text, block, root, [key, value], newline)
      : spliceValue(text, placeOf(text, block, pair), value, newline);
  return verified(text, changed, key, { ...data, [key]: value });
}

/** Takes one property out with the lines it stands on; the same text when it is absent. */
export function removeProperty(text: string, key: string): string {
  const found = findFrontmatter(text);
  if (found.kind === 'none') return text;
  const block = editable(found);
  const { root, data } = parsed(text, block);
  const pair = root === undefined ? undefined : pairOf(root, key);
  if (pair === undefined) return text;
  const expected = Object.fromEntries(Object.entries(data).filter(([name]) => name !== key));
  return verified(text, spliceOut(text, placeOf(text, block, pair)), key, expected);
}

/** A whole frontmatter with its fences for a new note; properties that are undefined are left out. */
export function renderProperties(entries: readonly (readonly [string, PropertyValue | undefined])[]): string {
  return renderLines(
    entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
    '\n',
  );
}

const UNCLOSED = 'The properties begin with --- but no second line of --- ends them.';

function renderLines(entries: readonly (readonly [string, PropertyValue])[], newline: string): string {
  return ['---', ...entries.flatMap(([key, value]) => propertyLines(key, value, '')), '---', ''].join(newline);
}

function propertyLines(key: string, value: PropertyValue, indent: string): readonly string[] {
  const head = `${indent}${renderScalar(key)}:`;
  if (typeof value !== 'object') return [`${head} ${renderScalar(value)}`];
  return value.length === 0 ? [`${head} []`] : [head, ...renderListLines(value, `${indent}  `)];
}

interface SourceProblem {
  readonly offset: number;
  readonly message: string;
}

function readSource(source: string): { data: Record<string, unknown>; problem?: SourceProblem } {
  try {
    const document = compose(source);
    const problem = problemOf(document);
    if (problem === undefined) return { data: (document.toJS() as Record<string, unknown> | null) ?? {} };
    return { data: salvage(source), problem };
  } catch {
    return { data: {}, problem: { offset: 0, message: 'The properties are nested too deep to be read.' } };
  }
}

function compose(source: string): Document.Parsed {
  return parseDocument(source, { keepSourceTokens: true, prettyErrors: false, logLevel: 'error' });
}

function problemOf(document: Document.Parsed): SourceProblem | undefined {
  const [error] = document.errors;
  if (error !== undefined) return { offset: error.pos[0], message: error.message };
  const { contents } = document;
  if (contents === null || isMap(contents) || (isScalar(contents) && contents.value === null)) return undefined;
  return { offset: contents.range[0], message: 'The properties are not a list of "name: value" lines.' };
}

/** Reads property by property what can be read alone; of a name that stands twice, the first. */
function salvage(source: string): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const part of source.split(/^(?=[^\s#-])/m)) {
    const document = compose(part);
    if (document.errors.length > 0 || !isMap(document.contents)) continue;
    for (const [key, value] of Object.entries(document.toJS() as object)) {
      if (!Object.hasOwn(data, key)) data[key] = value;
    }
  }
  return data;
}

function refused(message: string, line: number): HandoffError {
  const fix = 'Change this property by hand, or mend the properties of the note.';
  return new HandoffError('refused', `Line ${line}: ${message}`, { line, fix });
}

function editable(found: FrontmatterBlock): Block {
  if (found.kind !== 'block') throw refused(UNCLOSED, 1);
  return found;
}

function parsed(text: string, block: Block): { root: YAMLMap | undefined; data: Record<string, unknown> } {
  const document = compose(text.slice(block.from, block.to));
  const problem = problemOf(document);
  const at = (offset: number): number => lineAt(text, block.from + offset);
  if (problem !== undefined) throw refused(problem.message, at(problem.offset));
  refuseWhatCannotBeSpliced(document, at);
  const root = isMap(document.contents) ? document.contents : undefined;
  if (root?.flow === true) throw refused('the properties are written as one {…} value.', at(root.range[0]));
  return { root, data: (document.toJS() as Record<string, unknown> | null) ?? {} };
}

function refuseWhatCannotBeSpliced(document: Document.Parsed, at: (offset: number) => number): void {
  const [warning] = document.warnings;
  if (warning !== undefined) throw refused(warning.message, at(warning.pos[0]));
  visit(document, {
    Node(_key, node) {
      const line = at(node.range?.[0] ?? 0);
      if (isAlias(node)) throw refused('the properties use a YAML alias (*name).', line);
      if (node.anchor !== undefined) throw refused('the properties use a YAML anchor (&name).', line);
      if (node.tag !== undefined) throw refused('the properties use a YAML tag (!name).', line);
    },
    Pair(_key, pair) {
      if (!isScalar(pair.key)) throw refused('a property name is not plain text.', at(0));
      if (pair.key.value === '<<')
        throw refused('the properties use a YAML merge key (<<).', at(pair.key.range?.[0] ?? 0));
    },
  });
}

function pairOf(root: YAMLMap, key: string): Pair | undefined {
  return root.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

function appended(
  text: string,
  block: Block,
  root: YAMLMap | undefined,
  [key, value]: readonly [string, PropertyValue],
  newline: string,
): string {
  const first = root?.items[0]?.key as Scalar | undefined;
  const start = block.from + (first?.range?.[0] ?? 0);
  const indent = first === undefined ? '' : text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const lines = propertyLines(key, value, indent).map((line) => line + newline);
  return text.slice(0, block.to) + lines.join('') + text.slice(block.to);
}

function placeOf(text: string, block: Block, pair: Pair): ValuePlace {
  const key = pair.key as Scalar;
  const value = pair.value as Node | null;
  const keyStart = block.from + (key.range?.[0] ?? 0);
  const colon = pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind');
  if (pair.srcToken?.start.some((token) => token.type === 'explicit-key-ind') === true || colon === undefined) {
    throw refused('the property is not written as "name: value".', lineAt(text, keyStart));
  }
  const afterColon = block.from + colon.offset + 1;
  const common = { lineStart: text.lastIndexOf('\n', keyStart - 1) + 1, afterColon, style: styleOf(value) };
  const start = block.from + (value?.range?.[0] ?? 0);
  const end = block.from + endOf(text.slice(block.from, block.to), value);
  if (value === null || start === end)
    return { ...common, start: afterColon, end: afterColon, shape: 'empty', items: [] };
  return { ...common, start, end, shape: shapeOf(value), items: itemsOf(text, block, value) };
}

function styleOf(value: Node | null): ScalarStyle {
  if (!isScalar(value)) return 'plain';
  if (value.type === 'QUOTE_SINGLE') return 'single';
  return value.type === 'QUOTE_DOUBLE' ? 'double' : 'plain';
}

function shapeOf(value: Node): ValuePlace['shape'] {
  if (!isCollection(value)) return 'scalar';
  if (value.flow === true) return 'flow';
  return isSeq(value) ? 'list' : 'lines';
}

/** End of the last character that belongs to a value: a block value's own range runs on over comments and blank lines. */
function endOf(source: string, node: unknown): number {
  if (isPair(node)) return endOf(source, node.value ?? node.key);
  if (isCollection(node) && node.flow !== true && node.items.length > 0) return endOf(source, node.items.at(-1));
  const range = isNode(node) ? node.range : undefined;
  if (range === null || range === undefined) return 0;
  return isScalar(node) && node.type?.startsWith('BLOCK') === true
    ? range[0] + source.slice(range[0], range[1]).trimEnd().length
    : range[1];
}

function itemsOf(text: string, block: Block, value: Node): readonly ListItemPlace[] {
  if (!isSeq(value) || value.flow === true) return [];
  const source = text.slice(block.from, block.to);
  const tokens = value.srcToken?.type === 'block-seq' ? value.srcToken.items : [];
  return value.items.map((item, index) => {
    const dash = tokens[index]?.start.find((token) => token.type === 'seq-item-ind')?.offset ?? 0;
    const end = Math.max(endOf(source, item), dash + 1);
    return { dash: block.from + dash, end: block.from + end, value: isScalar(item) ? item.value : item };
  });
}

/** Reads the changed text again: the wanted properties in the same order and the same body, or nothing is changed. */
function verified(before: string, after: string, key: string, expected: Record<string, unknown>): string {
  const read = parseProperties(after);
  const body = before.slice(findFrontmatter(before).bodyStart);
  if (read.problem === undefined && same(read.properties, expected) && after.slice(read.bodyStart) === body)
    return after;
  let difference = 0;
  while (before[difference] === after[difference]) difference++;
  throw refused(`the property "${key}" cannot be changed without changing its neighbours.`, lineAt(before, difference));
}

function same(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return Object.is(left, right);
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [a, b] = [Object.entries(left), Object.entries(right)];
  if (a.length !== b.length) return false;
  return a.every(([name, value], index) => {
    const other = b[index];
    return other?.[0] === name && same(value, other[1]);
  });
}
