import { readDocument } from '../../core/import/source-document';
import type { ProjectIndex } from '../../core/index/handoff-index';
import { projectName } from '../../core/index/project-name';
import type { AppliedImport } from '../../core/use-cases/apply-import';
import { carryOutImport } from '../../core/use-cases/carry-out-import';
import { oneProject, type Desk } from '../../core/use-cases/desk';
import { planImport } from '../../core/use-cases/import-documents';
import { checkedPatterns, inboxOf, inboxPatterns, type InboxEntry } from '../../core/use-cases/read-inbox';
import type { Problem } from '../../core/model/errors';
import { enImport } from '../../locales/en-cli-import';
import { enIo } from '../../locales/en-cli-io';
import { decodeBytes } from '../../vault/decode-bytes';
import { findBelow, readSources } from '../../vault/disk-sources';
import { nodeDisk } from '../../vault/folder-calls';
import type { Arguments, Command } from '../command';
import { carryOutPorts, existingFolder, gitReader, historyReader, type OpenVault } from '../compose';
import type { Io } from '../io';
import { printJson, problemText } from '../print';
import { deskOf, RECORD_OPTIONS } from '../record-command';
import { plainLine } from '../terminal';
import { resolve } from 'node:path';

export const inboxCommand: Command = {
  name: 'inbox',
  usage: 'session-handoff inbox --vault DIR --repo DIR [--project NAME] [--pattern P]... [--take] [--dry-run] [--json]',
  help: enIo.inbox.help,
  options: {
    ...RECORD_OPTIONS,
    repo: { type: 'string' },
    pattern: { type: 'string', multiple: true },
    take: { type: 'boolean' },
  },
  run: inbox,
};

async function inbox(args: Arguments, io: Io): Promise<number> {
  const { desk, vault } = await deskOf(args, io);
  const project = oneProject(desk);
  const { entries, problems } = await waiting(args, { desk, project }, io);
  const isTaken = args.flag('take') && !args.flag('dry-run');
  const taken = isTaken ? await take(entries, { desk, project, vault }) : NOTHING;
  const said = [...problems, ...taken.problems];
  const json = entries.map(({ document, title, date }) => ({ path: document.source.name, title, date: date ?? null }));
  const lines = entries.map(
    ({ document, title, date }) => `${document.source.name}: ${[date, title].filter(Boolean).join(' ')}`,
  );
  const text = [
    ...(lines.length === 0 ? [enIo.inbox.empty] : lines),
    ...taken.written.map((path) => `${enIo.inbox.took} ${path}`),
    ...(lines.length > 0 && !isTaken ? [enIo.inbox.take] : []),
  ];
  const shown = { waiting: json, written: taken.written, problems: said };
  io.stdout(args.flag('json') ? printJson(shown) : `${text.map(plainLine).join('\n')}\n`);
  if (said.length > 0) io.stderr(`${said.map(problemText).join('\n')}\n`);
  return taken.incomplete ? 4 : 0;
}

interface Place {
  readonly desk: Desk;
  readonly project: ProjectIndex;
}

interface Waiting {
  readonly entries: readonly InboxEntry[];
  readonly problems: readonly Problem[];
}

/** Patterns are meant from the top of the repository, whichever of its folders was named. */
async function waiting(args: Arguments, { desk, project }: Place, io: Io): Promise<Waiting> {
  const named = args.texts('pattern');
  const folder = await existingFolder(resolve(io.cwd, args.required('repo')), args.required('repo'));
  const state = await gitReader(io).state({ folder });
  const root = state.kind === 'repository' ? state.root : folder;
  const files = await findBelow(nodeDisk, root, checkedPatterns(named.length > 0 ? named : inboxPatterns(project)));
  const dates = await historyReader(io).recorded(root);
  const read = await readSources(nodeDisk, files, (path) => Promise.resolve(dates.get(path)));
  const problems = [...read.problems];
  const texts = read.documents.flatMap((source) => {
    const document = readDocument(source, decodeBytes);
    if (document === undefined) problems.push({ code: 'binary', path: source.name, line: 0, message: enImport.binary });
    return document ?? [];
  });
  return { entries: inboxOf(texts, project, desk.texts), problems };
}

const NOTHING: AppliedImport = { written: [], problems: [], steps: [], incomplete: false };

async function take(
  entries: readonly InboxEntry[],
  { desk, project, vault }: Place & { readonly vault: OpenVault },
): Promise<AppliedImport> {
  const documents = entries.map(({ document }) => document);
  const request = { project: projectName(project), documents, all: false, promote: false };
  return carryOutImport(carryOutPorts(vault), await planImport(desk.ports, request));
}
