import { readDocument } from '../../core/import/source-document';
import type { ProjectIndex } from '../../core/index/handoff-index';
import { projectName } from '../../core/index/project-name';
import { applyImport } from '../../core/use-cases/apply-import';
import { oneProject, type Desk } from '../../core/use-cases/desk';
import { planImport } from '../../core/use-cases/import-documents';
import { checkedPatterns, inboxOf, inboxPatterns, type InboxEntry } from '../../core/use-cases/read-inbox';
import { enIo } from '../../locales/en-cli-io';
import { decodeBytes } from '../../vault/decode-bytes';
import { findBelow, readSources } from '../../vault/disk-sources';
import { nodeDisk } from '../../vault/folder-calls';
import type { Arguments, Command } from '../command';
import { existingFolder, historyReader, type OpenVault } from '../compose';
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
  const repo = await existingFolder(resolve(io.cwd, args.required('repo')), args.required('repo'));
  const found = await waiting(args, { desk, project, repo }, io);
  const isTaken = args.flag('take') && !args.flag('dry-run');
  const written = isTaken ? await take(found, { desk, project, vault }) : [];
  const json = found.map(({ document, title, date }) => ({ path: document.source.name, title, date: date ?? null }));
  const lines = found.map(
    ({ document, title, date }) => `${document.source.name}: ${[date, title].filter(Boolean).join(' ')}`,
  );
  const text = [
    ...(lines.length === 0 ? [enIo.inbox.empty] : lines),
    ...written.map((path) => `${enIo.inbox.took} ${path}`),
    ...(lines.length > 0 && !isTaken ? [enIo.inbox.take] : []),
  ];
  io.stdout(args.flag('json') ? printJson({ waiting: json, written }) : `${text.map(plainLine).join('\n')}\n`);
  return 0;
}

interface Place {
  readonly desk: Desk;
  readonly project: ProjectIndex;
  readonly repo: string;
}

async function waiting(args: Arguments, { desk, project, repo }: Place, io: Io): Promise<readonly InboxEntry[]> {
  const named = args.texts('pattern');
  const files = await findBelow(nodeDisk, repo, checkedPatterns(named.length > 0 ? named : inboxPatterns(project)));
  const dates = await historyReader(io).recorded(repo);
  const { documents, problems } = await readSources(nodeDisk, files, (path) => Promise.resolve(dates.get(path)));
  if (problems.length > 0) io.stderr(`${problems.map(problemText).join('\n')}\n`);
  const texts = documents.flatMap((source) => readDocument(source, decodeBytes) ?? []);
  return inboxOf(texts, project, desk.texts);
}

async function take(
  found: readonly InboxEntry[],
  { desk, project, vault }: { readonly desk: Desk; readonly project: ProjectIndex; readonly vault: OpenVault },
): Promise<readonly string[]> {
  const documents = found.map(({ document }) => document);
  const request = { project: projectName(project), documents, all: false, promote: false };
  return (await applyImport(vault.store, await planImport(desk.ports, request))).written;
}
