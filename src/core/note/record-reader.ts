import type { Problem } from '../model/errors';
import { readProperties, type FrontmatterProblem, type Properties } from './frontmatter';
import { findFrontmatter } from './frontmatter-block';
import { readRecordBody, type RecordBody } from './record-body';

/** What the caller knows already, so that it is not read again. */
export interface Given {
  readonly path?: string;
  readonly properties?: Properties;
}

/** A note as a value. What could not be understood has its default and stands in `problems`. */
export interface ParsedRecord<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** The newest shape of notes that this version writes. */
export const NOTE_FORMAT = 1;

/** Reads the properties of one record note, noting what is missing or not understood. */
export class RecordReader {
  readonly body: RecordBody;
  private readonly properties: Properties;
  private readonly found: Problem[] = [];
  private readonly path: string;

  constructor(
    private readonly text: string,
    given: Given = {},
  ) {
    this.path = given.path ?? '';
    const read = given.properties === undefined ? readProperties(text) : undefined;
    this.properties = given.properties ?? read?.properties ?? {};
    this.body = readRecordBody(text, read?.bodyStart ?? findFrontmatter(text).bodyStart);
    if (read?.problem !== undefined) this.noteYaml(read.problem);
    const format = this.properties['format'];
    if (typeof format === 'number' && format > NOTE_FORMAT) {
      this.note('newer-format', 'format', `The note has format ${format}; this version knows ${NOTE_FORMAT}.`);
    }
  }

  get problems(): readonly Problem[] {
    return this.found;
  }

  /** The plain title: the first alias, else the first heading, else the name of the file. */
  title(): string {
    const name = this.path.slice(this.path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
    return this.list('aliases')[0] ?? this.body.title ?? name;
  }

  required(name: string): string {
    const value = this.optional(name);
    if (value === undefined) this.note('missing-property', name, `The property "${name}" is missing.`);
    return value ?? '';
  }

  optional(name: string): string | undefined {
    const value = this.properties[name];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    const [only, ...others] = this.list(name);
    if (only !== undefined && others.length === 0) return only;
    this.note('wrong-type', name, `The property "${name}" should be one text.`);
    return undefined;
  }

  number(name: string): number | undefined {
    const value = Number(this.optional(name));
    return Number.isFinite(value) ? value : undefined;
  }

  list(name: string): readonly string[] {
    return this.optionalList(name) ?? [];
  }

  /** `undefined` when there is none, which an empty one is not. */
  optionalList(name: string): readonly string[] | undefined {
    const value = this.properties[name];
    if (value === undefined || value === null || value === '') return undefined;
    return (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((item) => listItem(item));
  }

  /** One of a closed set, also under a name that other tools use for it. */
  oneOf<T extends string>(name: string, names: readonly T[], synonyms: Readonly<Record<string, T>>, otherwise: T): T {
    const written = this.optional(name);
    if (written === undefined) return otherwise;
    const word = written
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-');
    const value = names.find((candidate) => candidate === word) ?? synonyms[word];
    if (value === undefined) {
      const words = `The property "${name}" is "${written}"; expected one of ${names.join(', ')}.`;
      this.note('unknown-value', name, words);
    }
    return value ?? otherwise;
  }

  /** 1-based line on which a property stands; 0 when it is absent. */
  lineOf(name: string): number {
    const block = findFrontmatter(this.text);
    if (block.kind !== 'block') return 0;
    const at = this.text
      .slice(0, block.to)
      .split('\n')
      .findIndex((line) => line.startsWith(`${name}:`));
    return at + 1;
  }

  private note(code: string, name: string, message: string): void {
    this.found.push({ code, path: this.path, line: this.lineOf(name), message });
  }

  private noteYaml({ line, message }: FrontmatterProblem): void {
    this.found.push({ code: 'broken-properties', path: this.path, line, message });
  }
}

/** An unquoted `[[link]]` is a list in a list to YAML: read as the link that was meant. */
function listItem(item: unknown): readonly string[] {
  if (typeof item === 'string') return item === '' ? [] : [item];
  if (typeof item === 'number' || typeof item === 'boolean') return [String(item)];
  const inner: unknown = Array.isArray(item) && item.length === 1 ? item[0] : undefined;
  const name: unknown = Array.isArray(inner) && inner.length === 1 ? inner[0] : inner;
  return typeof name === 'string' ? [`[[${name}]]`] : [];
}
