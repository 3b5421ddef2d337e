import { projectName } from '../../core/index/project-name';
import { BLOCKER_KINDS, SEVERITIES } from '../../core/model/blocker';
import { HandoffError } from '../../core/model/errors';
import type { PlannedRecords } from '../../core/use-cases/desk';
import { en } from '../../locales/en';
import type { FormField, RecordForm } from '../../views/records/record-form';
import { chooseProject } from '../choose-project';
import { carryOutPlan, deskFor, type LaterPlan } from '../carry-out-plan';
import type { Context } from '../context';
import { projectsOf } from '../plan-handoff';
import { personHere } from '../settle-plan';
import { projectAt } from './project-at';

const { fields, inProject, insteadOf, kinds, severities, statuses } = en.records;

type Values = Readonly<Record<string, string>>;

const DECISION: readonly FormField[] = [
  { key: 'title', name: fields.title, kind: 'text' },
  { key: 'why', name: fields.why, hint: fields.whyHint, kind: 'area' },
  { key: 'options', name: fields.options, hint: fields.oneALine, kind: 'area' },
  { key: 'files', name: fields.files, hint: fields.filesHint, kind: 'area' },
  { key: 'consequences', name: fields.consequences, kind: 'area' },
  { key: 'status', name: fields.status, kind: { options: statuses }, value: 'accepted' },
];
const BLOCKER: readonly FormField[] = [
  { key: 'title', name: fields.title, kind: 'text' },
  { key: 'severity', name: fields.severity, kind: { options: severities }, value: 'important' },
  { key: 'kind', name: fields.kind, kind: { options: kinds }, value: 'technical' },
  { key: 'impact', name: fields.impact, hint: fields.impactHint, kind: 'area' },
  { key: 'wayOut', name: fields.wayOut, hint: fields.wayOutHint, kind: 'area' },
  { key: 'owner', name: fields.owner, kind: 'text' },
  { key: 'waitingOn', name: fields.waitingOn, kind: 'text' },
  { key: 'expectedOn', name: fields.expectedOn, kind: 'date' },
];
const PHASE: readonly FormField[] = [
  { key: 'title', name: fields.title, kind: 'text' },
  { key: 'number', name: fields.number, kind: 'text' },
  { key: 'target', name: fields.target, hint: fields.targetHint, kind: 'text' },
  { key: 'goal', name: fields.goal, kind: 'area' },
  { key: 'deliverables', name: fields.deliverables, hint: fields.oneALine, kind: 'area' },
  { key: 'criteria', name: fields.criteria, hint: fields.oneALine, kind: 'area' },
];

export const newDecision = (context: Context, given?: string): Promise<void> =>
  forProject(context, given, (project) => {
    show(context, [en.records.newDecision, inProject(project)], DECISION, async (values) => {
      await made(context, 'decide', await planDecision(context, project, values), values);
    });
  });

export const newBlocker = (context: Context, given?: string): Promise<void> =>
  forProject(context, given, (project) => {
    show(context, [en.records.newBlocker, inProject(project)], BLOCKER, async (values) => {
      const { planBlock } = await import('../../core/use-cases/block');
      const severity = SEVERITIES.find((one) => one === values['severity']);
      const kind = BLOCKER_KINDS.find((one) => one === values['kind']);
      const planned = planBlock(await deskFor(context, project), {
        title: values['title'] ?? '',
        ...(severity === undefined ? {} : { severity }),
        ...(kind === undefined ? {} : { kind }),
        ...said(values, 'owner', 'waitingOn', 'expectedOn', 'impact', 'wayOut'),
      });
      await made(context, 'block', planned, values);
    });
  });

export const newPhase = (context: Context, given?: string): Promise<void> =>
  forProject(context, given, (project) => {
    show(context, [en.records.newPhase, inProject(project)], PHASE, async (values) => {
      const { planPhase } = await import('../../core/use-cases/phase-verbs');
      const number = numberOf(values['number'] ?? '');
      const planned = planPhase(await deskFor(context, project), {
        title: values['title'] ?? '',
        deliverables: linesOf(values['deliverables']),
        criteria: linesOf(values['criteria']),
        ...(number === undefined ? {} : { number }),
        ...said(values, 'target', 'goal'),
      });
      await made(context, 'phase', planned, values);
    });
  });

/** A new decision that stands in the place of another. */
export async function supersede(context: Context, older: string, title: string): Promise<void> {
  const project = await projectAt(context, older);
  show(context, [en.records.supersede, insteadOf(title)], DECISION, async (values) => {
    const planned = await planDecision(context, project, values);
    const { planSupersede } = await import('../../core/use-cases/supersede');
    await made(context, 'supersede', planned, values, [
      async () => planSupersede(await deskFor(context, project), older, planned.path ?? ''),
    ]);
  });
}

async function planDecision(context: Context, project: string | undefined, values: Values): Promise<PlannedRecords> {
  const { planDecide } = await import('../../core/use-cases/decide');
  return planDecide(await deskFor(context, project), {
    title: values['title'] ?? '',
    why: values['why'] ?? '',
    options: linesOf(values['options']),
    files: linesOf(values['files']),
    ...said(values, 'consequences'),
    ...(values['status'] === 'accepted' ? { accepted: { by: personHere(context) } } : {}),
  });
}

async function made(
  context: Context,
  what: string,
  planned: PlannedRecords,
  values: Values,
  later: readonly LaterPlan[] = [],
): Promise<void> {
  await carryOutPlan(context, what, planned, en.records.made(values['title'] ?? ''), later);
  if (planned.path !== undefined) await context.app.workspace.openLinkText(planned.path, '', 'tab');
}

/** What was typed and left is kept for each project and each decision that is superseded. */
function show(
  context: Context,
  [title, about]: readonly [title: string, about: string],
  form: readonly FormField[],
  submit: RecordForm['submit'],
): void {
  context.windows.ask({ title, about, button: en.records.create, fields: form, submit });
}

/** The project that is given or that of the open note, else the only one, else the one that a person chooses. */
async function forProject(context: Context, given: string | undefined, run: (project: string) => void): Promise<void> {
  const file = given === undefined ? context.app.workspace.getActiveFile() : null;
  const here = given ?? (file === null ? undefined : await projectAt(context, file.path));
  if (here !== undefined) run(here);
  else {
    chooseProject(context, projectsOf(await context.index.current()), (project) => {
      run(projectName(project));
      return Promise.resolve();
    });
  }
}

function said(values: Values, ...keys: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    keys.flatMap((key) => ((values[key] ?? '').trim() === '' ? [] : [[key, values[key] ?? '']])),
  );
}

function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*[-*+]\s+/, '').trim())
    .filter((line) => line !== '');
}

function numberOf(text: string): number | undefined {
  if (text.trim() === '') return undefined;
  if (/^\d{1,4}$/.test(text.trim())) return Number(text);
  throw new HandoffError('bad-input', en.records.noNumber);
}
