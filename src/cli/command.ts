import type { ParseArgsConfig } from 'node:util';
import { HandoffError } from '../core/model/errors';
import type { Io } from './io';

export type OptionValue = string | boolean | (string | boolean)[] | undefined;

/** One verb of the command line. */
export interface Command {
  readonly name: string;
  /** Form of the call, one line. */
  readonly usage: string;
  /** What it does, one sentence; then a line for each option. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Names of positional arguments; the last may repeat when it ends in `...`. */
  readonly positionals?: readonly string[];
  /** The exit code. */
  readonly run: (args: Arguments, io: Io) => Promise<number>;
}

/** Options and positionals of one call, typed when they are asked for. */
export class Arguments {
  constructor(
    private readonly values: Readonly<Record<string, OptionValue>>,
    readonly positionals: readonly string[],
  ) {}

  /** The same for calls that ask the same. */
  get key(): string {
    return JSON.stringify([this.values, this.positionals]);
  }

  flag(name: string): boolean {
    return this.values[name] === true;
  }

  /** The last one given. */
  text(name: string): string | undefined {
    return this.texts(name).at(-1);
  }

  texts(name: string): readonly string[] {
    const value = this.values[name];
    const list = Array.isArray(value) ? value : [value];
    return list.filter((one) => typeof one === 'string');
  }

  required(name: string): string {
    const value = this.text(name);
    if (value !== undefined && value.trim() !== '') return value;
    throw new HandoffError('usage', `The option --${name} is missing.`, { fix: `Give --${name} and a value.` });
  }

  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : chosen(name, value, choices);
  }

  /** All that were given, each once; `a,b` counts as two. */
  choices<T extends string>(name: string, choices: readonly T[]): readonly T[] {
    const values = this.texts(name).flatMap((value) => value.split(','));
    return [...new Set(values.map((value) => chosen(name, value.trim(), choices)))];
  }
}

function chosen<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new HandoffError('usage', `--${name} is "${value}"; expected one of ${choices.join(', ')}.`, {
    fix: `Choose one of ${choices.join(', ')}.`,
  });
}
