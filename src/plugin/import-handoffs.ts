import { Notice } from 'obsidian';
import { projectName } from '../core/index/project-name';
import { HandoffError, type Problem } from '../core/model/errors';
import type { ReadDocument, SourceDocument } from '../core/import/source-document';
import type { PlannedImport } from '../core/use-cases/import-documents';
import { enIo } from '../locales/en-io';
import { ImportModal, type ImportWish, type OnStep } from '../views/import-modal';
import { ChosenDates } from './chosen-dates';
import { appClock } from './clock';
import { type Context, portsOf } from './context';
import { projectsOf } from './plan-handoff';
import { reportProblems } from './report';
import { repositoryDocuments, textsOf, type DocumentsRead } from './repository-documents';
import { linkedProjects } from './linked-projects';

const en = enIo.import;
const TEXTS = /\.(?:md|markdown|mdx|txt)$/i;

/** Opens the window that imports handoffs and decision records from files of this device. */
export async function openImport(context: Context): Promise<void> {
  const known = projectsOf(await context.index.current());
  const projects = known.map(projectName);
  const dates = new ChosenDates(context);
  context.windows.show(
    new ImportModal(context.app, {
      projects,
      hasRepository: linkedProjects(context, known).length > 0,
      preview: async (wish, onStep) => {
        const { planned, problems } = await planWish(context, wish, dates, onStep);
        const notes = planned.plan.changes.length;
        const hints = wish.files.length > 0 ? [en.chosenDates] : [];
        const words = [...planned.words, ...problems.map(({ message }) => message), ...hints];
        return { documents: planned.documents, notes, words, total: en.total(notes) };
      },
      run: async (wish, onStep) => {
        const { planned } = await planWish(context, wish, dates, onStep);
        await carryOutImport(context, planned, onStep);
      },
    }),
  );
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

/** Works out what documents become; the window draws and hears clicks between two of them. */
export async function planDocuments(
  context: Context,
  wish: { readonly project: string; readonly documents: readonly ReadDocument[]; readonly promote: boolean },
  onStep: OnStep = () => true,
): Promise<PlannedImport> {
  const [{ planImport }, ports] = await Promise.all([import('../core/use-cases/import-documents'), portsOf(context)]);
  return planImport(ports, {
    ...wish,
    all: false,
    onDocument: async (done, of) => {
      await new Promise((resolve) => window.setTimeout(resolve, 0));
      if (!onStep(en.reading(done, of))) throw new HandoffError('failed', en.stopped);
    },
  });
}

async function planWish(
  context: Context,
  { project, files, sources, commits, promote }: ImportWish,
  dates: ChosenDates,
  onStep: OnStep,
): Promise<{ readonly planned: PlannedImport; readonly problems: readonly Problem[] }> {
  const chosen = await textsOf(await dates.dated(project, await bytesOf(files)));
  const recorded = await fromRepository(context, project, sources, commits);
  const documents = [...chosen.documents, ...recorded.documents];
  const planned = await planDocuments(context, { project, documents, promote }, onStep);
  return { planned, problems: [...chosen.problems, ...recorded.problems] };
}

async function fromRepository(
  context: Context,
  name: string,
  sources: readonly string[],
  commits: boolean,
): Promise<DocumentsRead> {
  if (sources.length === 0 && !commits) return { documents: [], problems: [] };
  const project = projectsOf(await context.index.current()).find((one) => projectName(one) === name);
  if (project === undefined) throw new HandoffError('not-found', en.noRepository, { fix: en.linkFirst });
  const found = await repositoryDocuments(context, project, sources, commits);
  if (found.documents.length + found.problems.length > 0) return found;
  throw new HandoffError('not-found', en.noSource, { fix: en.noSourceFix });
}

async function bytesOf(files: readonly File[]): Promise<readonly SourceDocument[]> {
  const texts = files.filter(({ name }) => TEXTS.test(name));
  return Promise.all(
    texts.map(async (file) => ({
      name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
