import { HandoffError, type Problem } from '../../core/model/errors';
import type { AppliedImport } from '../../core/use-cases/apply-import';
import { carryOutImport, type ImportPorts } from '../../core/use-cases/carry-out-import';
import { planImport, type PlannedImport } from '../../core/use-cases/import-documents';
import { enImport } from '../../locales/en-cli-import';
import type { Arguments, Command } from '../command';
import { carryOutPorts, handoffPorts, historyReader, openVault } from '../compose';
import { documentsOf } from '../import/import-documents';
import { importText } from '../import/import-text';
import type { Io } from '../io';
import { printJson, problemText } from '../print';
import { Progress } from '../progress';

export const importCommand: Command = {
  name: 'import',
  usage:
    'session-handoff import SOURCE... --vault DIR --project NAME [--commits [--repo DIR]...] [--promote] [--all] [--dry-run] [--json]',
  help: enImport.help,
  options: {
    vault: { type: 'string' },
    project: { type: 'string' },
    repo: { type: 'string', multiple: true },
    commits: { type: 'boolean' },
    promote: { type: 'boolean' },
    all: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: ['SOURCE...'],
  run: importDocuments,
};

async function importDocuments(args: Arguments, io: Io): Promise<number> {
  const vault = await openVault(args.required('vault'), io);
  const project = args.required('project');
  const ports = handoffPorts(vault, io);
  const stop = io.interruption?.();
  const { documents, problems } = await documentsOf(args, historyReader(io), io);
  const reading = new Progress(io, enImport.reading);
  const planned = await planImport(ports, {
    project,
    documents,
    all: args.flag('all'),
    promote: args.flag('promote'),
    onDocument: async (done, of) => {
      reading.show(done, of);
      await turn();
      if (stop?.aborted === true) throw new HandoffError('failed', enImport.stopped);
    },
  });
  reading.clear();
  const isDry = args.flag('dry-run');
  const applied = isDry ? NOTHING : await write(planned, { ports: carryOutPorts(vault), io, stop });
  report(planned, applied, [...problems, ...applied.problems], args, io);
  if (stop?.aborted === true && applied.incomplete) io.stderr(`${enImport.stopped}\n`);
  const isUnread = problems.some(({ code }) => code === 'unreadable');
  return applied.incomplete || isUnread ? 4 : 0;
}

const NOTHING: AppliedImport = { written: [], problems: [], steps: [], incomplete: false };

async function write(
  planned: PlannedImport,
  to: { readonly ports: ImportPorts; readonly io: Io; readonly stop: AbortSignal | undefined },
): Promise<AppliedImport> {
  const writing = new Progress(to.io, enImport.writing);
  try {
    return await carryOutImport(to.ports, planned, (done, of) => {
      writing.show(done, of);
      return to.stop?.aborted !== true;
    });
  } finally {
    writing.clear();
  }
}

/** Lets what waits have its turn, an interruption among it. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function report(
  planned: PlannedImport,
  applied: AppliedImport,
  problems: readonly Problem[],
  args: Arguments,
  io: Io,
): void {
  const isDry = args.flag('dry-run');
  const json = {
    written: applied.written,
    documents: planned.documents,
    words: planned.words,
    ...(isDry ? { changes: planned.plan.changes.map(({ kind, path, why }) => ({ kind, path, why })) } : {}),
    problems,
  };
  io.stdout(args.flag('json') ? printJson(json) : importText(planned, applied.written.length, isDry));
  if (problems.length > 0) io.stderr(`${[enImport.look, ...problems.map(problemText)].join('\n')}\n`);
}
