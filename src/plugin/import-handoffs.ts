import { Notice } from 'obsidian';
import { projectName } from '../core/index/project-name';
import { HandoffError, type Problem } from '../core/model/errors';
import type { ReadDocument } from '../core/import/source-document';
import type { PlannedImport } from '../core/use-cases/import-documents';
import { enIo } from '../locales/en-io';
import { decodeBytes } from '../vault/decode-bytes';
import { ImportModal, type ImportWish, type OnStep } from '../views/import-modal';
import { appClock } from './clock';
import { type Context, portsOf } from './context';
import { projectsOf } from './plan-handoff';
import { reportProblems } from './report';

const en = enIo.import;
const TEXTS = /\.(?:md|markdown|mdx|txt)$/i;

/** Opens the window that imports handoffs and decision records from files of this device. */
export async function openImport(context: Context): Promise<void> {
  const projects = projectsOf(await context.index.current()).map(projectName);
  context.windows.show(
    new ImportModal(context.app, {
      projects,
      preview: async (wish, onStep) => {
        const { planned, problems } = await planFiles(context, wish, onStep);
        const notes = planned.plan.changes.length;
        const words = [...planned.words, ...problems.map(({ message }) => message)];
        return { documents: planned.documents, notes, words, total: en.total(notes) };
      },
      run: (wish, onStep) => importFiles(context, wish, onStep),
    }),
  );
}

async function importFiles(context: Context, wish: ImportWish, onStep: OnStep): Promise<void> {
  const { planned } = await planFiles(context, wish, onStep);
  await carryOutImport(context, planned, onStep);
}

/** Writes what was planned so that it can be taken back, and says how it went. */
export async function carryOutImport(context: Context, planned: PlannedImport, onStep: OnStep): Promise<void> {
  const { applyImport } = await import('../core/use-cases/apply-import');
  const applied = await applyImport(context.store, planned, (done, of) => onStep(en.writing(done, of)));
  const { steps, written, problems, incomplete } = applied;
  if (steps.length > 0) await context.undo.write({ format: 1, at: appClock.now().local, what: 'import', steps });
  context.index.readAgain(written);
  new Notice(incomplete && problems.length === 0 ? en.stopped : en.done(written.length));
  reportProblems(problems);
}

async function planFiles(
  context: Context,
  { project, files, promote }: ImportWish,
  onStep: OnStep,
): Promise<{ readonly planned: PlannedImport; readonly problems: readonly Problem[] }> {
  const [{ planImport }, ports] = await Promise.all([import('../core/use-cases/import-documents'), portsOf(context)]);
  const { documents, problems } = await readFiles(files);
  const planned = await planImport(ports, {
    project,
    documents,
    promote,
    all: false,
    onDocument: async (done, of) => {
      // The window draws and hears clicks between two documents.
      await new Promise((resolve) => window.setTimeout(resolve, 0));
      if (!onStep(en.reading(done, of))) throw new HandoffError('failed', en.stopped);
    },
  });
  return { planned, problems };
}

async function readFiles(
  files: readonly File[],
): Promise<{ readonly documents: readonly ReadDocument[]; readonly problems: readonly Problem[] }> {
  const { readDocument } = await import('../core/import/source-document');
  const documents: ReadDocument[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    if (!TEXTS.test(file.name)) continue;
    const name = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
    const document = readDocument({ name, bytes: new Uint8Array(await file.arrayBuffer()) }, decodeBytes);
    if (document === undefined) problems.push({ code: 'binary', path: name, line: 0, message: en.binary(name) });
    else documents.push(document);
  }
  return { documents, problems };
}
