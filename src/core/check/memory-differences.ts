import type { MemoryFile } from '../handoff/memory-files';
import { equalTextKey } from '../model/equal-text';
import { isOpen } from '../model/item';
import type { ParsedEntry } from '../model/parsed-handoff';
import { readHandoff, type ReadHandoff } from '../note/read-handoff';

/** What a memory file says otherwise than the handoff that was written with it, one sentence each. */
export function memoryDifferences(handoff: ReadHandoff, { name, text }: MemoryFile): readonly string[] {
  const memory = readHandoff(text, name);
  return [...progressDiffers(handoff, memory, name), ...itemsDiffer(handoff, memory, name)];
}

function progressDiffers(handoff: ReadHandoff, memory: ReadHandoff, name: string): readonly string[] {
  const here = handoff.properties.progress ?? handoff.facts.progress;
  const there = memory.facts.progress;
  if (here === undefined || there === undefined || here === there) return [];
  return [`${name} says ${there}% progress, the handoff ${here}%.`];
}

function itemsDiffer(handoff: ReadHandoff, memory: ReadHandoff, name: string): readonly string[] {
  const here = new Map(handoff.entries.filter(hasState).flatMap((entry) => keysOf(entry).map((key) => [key, entry])));
  return memory.entries.filter(hasState).flatMap((entry) => {
    const own = keysOf(entry)
      .map((key) => here.get(key))
      .find((one) => one !== undefined);
    if (own === undefined || isOpen(own.status) === isOpen(entry.status)) return [];
    return [`${name} has "${entry.text}" as ${entry.status}, the handoff as ${own.status}.`];
  });
}

function hasState({ kind }: ParsedEntry): boolean {
  return kind === 'item' || kind === 'blocker';
}

function keysOf({ id, text }: ParsedEntry): readonly string[] {
  const key = equalTextKey(text);
  return id === undefined ? [key] : [`^${id}`, key];
}
