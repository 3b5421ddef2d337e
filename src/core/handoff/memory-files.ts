import { isCarried, type ItemState } from '../index/item-state';
import { equalTextKey } from '../model/equal-text';
import { isOpen, type Item } from '../model/item';
import type { ParsedEntry, ParsedHandoff } from '../model/parsed-handoff';
import { readProperties } from '../note/frontmatter';
import { parseHandoff } from '../note/handoff-note';
import { inertItem } from '../note/inert-item';
import { removeSecrets } from '../note/secrets';
import type { OpenEntry } from './carry-forward';
import { count } from './statistics';

/** A file in which somebody keeps what an agent should remember: phase status, project context, services. */
export interface MemoryFile {
  /** As it was named, for people. */
  readonly name: string;
  readonly text: string;
}

/** Differences that are said one by one. */
const LISTED = 8;

/** Memory read as if it were the previous handoff: its open work, and what the project is for. */
export interface MemoryAsPrevious {
  readonly open: readonly OpenEntry[];
  readonly goal?: string;
  readonly remarks: readonly string[];
}

export function memoryAsPrevious(files: readonly MemoryFile[]): MemoryAsPrevious {
  const read = files.map((file) => ({ ...file, parsed: parseHandoff(file.text) }));
  const known = new Set<string>();
  const open = read.flatMap((file) =>
    openIn(file.parsed).flatMap((entry): OpenEntry[] => {
      const keys = keysOf(entry);
      if (keys.some((key) => known.has(key))) return [];
      for (const key of keys) known.add(key);
      return [openEntry(file.name, entry, dateIn(file.text))];
    }),
  );
  const goal = read
    .flatMap(({ parsed }) => parsed.sections)
    .find((section) => section.kind === 'goal' && section.text !== '')?.text;
  return {
    open,
    ...(goal === undefined ? {} : { goal }),
    remarks: read.map(({ name, parsed }) => `Read from ${name}: ${count(openIn(parsed).length, 'open item')}`),
  };
}

/** What memory and the chain say differently, one sentence each; nothing is taken over from memory. */
export function compareMemory(
  files: readonly MemoryFile[],
  items: readonly ItemState[],
  progress: number | undefined,
): readonly string[] {
  const states = new Map(items.flatMap((state) => keysOf(state).map((key) => [key, state] as const)));
  const stateOf = (entry: ParsedEntry): ItemState | undefined =>
    keysOf(entry)
      .map((key) => states.get(key))
      .find((state) => state !== undefined);
  const differences = files.flatMap(({ name, text }) => {
    const parsed = parseHandoff(text);
    const figure = progressIn(text);
    return [
      ...(figure === undefined || progress === undefined || figure === progress
        ? []
        : [`${name} says ${figure}% progress, the previous handoff ${progress}%`]),
      ...parsed.entries.filter(isCarried).flatMap((entry) => difference(name, entry, stateOf(entry))),
    ];
  });
  const rest = differences.length - LISTED;
  return rest > 0
    ? [...differences.slice(0, LISTED), `and ${count(rest, 'more difference')} to memory files`]
    : differences;
}

function difference(name: string, entry: ParsedEntry, state: ItemState | undefined): readonly string[] {
  if (state === undefined) {
    return isOpen(entry.status) ? [`${name} has "${entry.text}" open; no handoff of this project names it`] : [];
  }
  if (isOpen(entry.status) === isOpen(state.status)) return [];
  return isOpen(entry.status)
    ? [`${name} still has "${entry.text}" open; it ended as ${state.status} in ${state.handoff}`]
    : [`${name} says that "${entry.text}" is ${entry.status}; it is open in ${state.handoff}`];
}

function openEntry(name: string, entry: ParsedEntry, since: string | undefined): OpenEntry {
  const state: ItemState = {
    ...(entry.id === undefined ? {} : { id: entry.id }),
    kind: entry.kind,
    text: inertWords(entry).text,
    status: entry.status,
    handoff: name,
    line: entry.firstLine,
    // Not a note of the vault: no id can be appended there.
    entry: { ...entry, ...inertWords(entry), line: false },
    firstIn: name,
    handoffs: 0,
    disagrees: [],
  };
  return since === undefined ? { state } : { state, since };
}

/** What a memory file says is data, as is everything that did not come from a note of the vault. */
function inertWords(item: Item): Pick<Item, 'text' | 'fields' | 'children'> {
  const clean = (text: string): string => removeSecrets(text).text;
  const cleaned = (one: Item): Item => ({
    ...one,
    text: clean(one.text),
    fields: one.fields.map((field) => ({ ...field, value: clean(field.value) })),
    children: one.children.map(cleaned),
  });
  const { text, fields, children } = inertItem(cleaned(item));
  return { text, fields, children };
}

function openIn(parsed: ParsedHandoff): readonly ParsedEntry[] {
  return parsed.entries.filter((entry) => isCarried(entry) && isOpen(entry.status));
}

function keysOf(entry: { readonly id?: string; readonly text: string }): readonly string[] {
  const text = equalTextKey(entry.text);
  return entry.id === undefined ? [text] : [`^${entry.id}`, text];
}

function dateIn(text: string): string | undefined {
  const { properties } = readProperties(text);
  const value = properties['last_updated'] ?? properties['updated'] ?? properties['date'];
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : undefined;
}

function progressIn(text: string): number | undefined {
  const figure = /^\W*progress\W*?\s*(\d{1,3})\s?%/im.exec(text)?.[1];
  return figure === undefined ? undefined : Number(figure);
}
