import type { ParseArgsConfig } from 'node:util';
import { projectName } from '../core/index/project-name';
import { selectedProjects } from '../core/index/selected-projects';
import type { IndexSnapshot, ProjectIndex } from '../core/index/snapshot';
import { dateOf } from '../core/model/stamp';
import { deviceClock } from './clock';
import type { Arguments, Command } from './command';
import { openVault } from './compose';
import type { Io } from './io';
import { keptOutput } from './kept-output';
import { openIndex } from './open-index';
import { printJson } from './print';
import { tableLines, type Column } from './table-text';

/** What a verb finds in one project. */
export interface Listing {
  readonly snapshot: IndexSnapshot;
  readonly project: ProjectIndex;
  /** Local date. */
  readonly today: string;
  readonly args: Arguments;
}

/** A verb that lists one kind of thing out of the index. */
export interface ListVerb<Row extends object> {
  readonly name: string;
  readonly usage?: string;
  readonly help: string;
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** What is printed when nothing is found. */
  readonly none: string;
  readonly rows: (listing: Listing) => readonly Row[];
  readonly columns: readonly Column[];
  readonly cells: (row: Row) => readonly (string | number | undefined)[];
}

/** A command that prints a table that fits the terminal, or with `--json` `{<name>: [{project, …}]}`. */
export function listCommand<Row extends object>(verb: ListVerb<Row>): Command {
  const { name, usage = '', help, options = {} } = verb;
  return {
    name,
    usage: `session-handoff ${name} --vault DIR [--project NAME]${usage} [--json]`,
    help,
    options: { vault: { type: 'string' }, project: { type: 'string' }, json: { type: 'boolean' }, ...options },
    run: (args, io) => runList(verb, args, io),
  };
}

async function runList<Row extends object>(verb: ListVerb<Row>, args: Arguments, io: Io): Promise<number> {
  const vault = await openVault(args.required('vault'), io);
  const today = dateOf(deviceClock.now());
  const call = { name: verb.name, args, today };
  io.stdout(await keptOutput(vault, io, call, async () => textOf(verb, args, io, await openIndex(vault, io), today)));
  return 0;
}

function textOf<Row extends object>(
  verb: ListVerb<Row>,
  args: Arguments,
  io: Io,
  snapshot: IndexSnapshot,
  today: string,
): string {
  const found = selectedProjects(snapshot, args.text('project')).map((project) => {
    return { name: projectName(project), rows: verb.rows({ snapshot, project, today, args }) };
  });
  if (args.flag('json')) {
    const all = found.flatMap(({ name, rows }) => rows.map((row) => ({ project: name, ...row })));
    return printJson({ [verb.name]: all });
  }
  const parts = found
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, rows }) => {
      const cells = rows.map((row) => verb.cells(row).map((cell) => String(cell ?? '')));
      const lines = tableLines(verb.columns, cells, io.outputColumns);
      return found.length > 1 ? [name, ...lines].join('\n') : lines.join('\n');
    });
  return `${parts.length === 0 ? verb.none : parts.join('\n\n')}\n`;
}
