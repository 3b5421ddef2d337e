import type { CliData } from 'obsidian';
import { HandoffError } from '../../core/model/errors';

/** What was typed behind a command of Obsidian's own command line: hostile until it is read. */
export class Parameters {
  constructor(private readonly data: CliData) {}

  /** `undefined` when it is absent or empty. */
  text(name: string): string | undefined {
    const value = Object.hasOwn(this.data, name) ? this.data[name] : undefined;
    return typeof value !== 'string' || value.trim() === '' ? undefined : value;
  }

  /** Given alone, or as `name=true`. */
  flag(name: string): boolean {
    const value = this.text(name);
    return value !== undefined && value !== 'false';
  }

  /** Throws `usage` for a word that is none of the known ones. */
  choice<T extends string>(name: string, known: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = known.find((one) => one === value);
    if (found !== undefined) return found;
    throw new HandoffError('usage', `${name} is "${value.slice(0, 80)}"; expected one of ${known.join(', ')}.`, {
      candidates: known,
      fix: `Give one of them: ${name}=${known[0] ?? ''}.`,
    });
  }

  /** Those of the names that were given, with their texts. */
  texts<T extends string>(...names: readonly T[]): Partial<Record<T, string>> {
    const given = names.flatMap((name) => {
      const value = this.text(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    return Object.fromEntries(given) as Partial<Record<T, string>>;
  }

  /** Names that were given and mean nothing here: nobody should believe that they did something. */
  unknown(known: readonly string[]): readonly string[] {
    return Object.keys(this.data).filter((name) => !known.includes(name));
  }
}
