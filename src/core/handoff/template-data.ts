import type { Handoff, HandoffSection } from '../model/handoff';
import { boxOf, type Item } from '../model/item';
import { SECTION_KINDS, type SectionKind } from '../model/section-kind';
import { outsideCode, outsideLine, outsideLink } from '../note/outside-text';
import { renderSectionBody } from '../note/render-handoff';
import { itemLines } from '../note/render-item';
import { workCommits, type RepoFacts } from './repo-facts';

const CHILD = { line: '', text: '', id: '', status: '', box: '' };
const ITEM = { ...CHILD, percent: '', priority: '', fields: [{ name: '', value: '' }], children: [CHILD] };
const COMMIT = { repo: '', hash: '', short: '', subject: '', kind: '', scope: '', author: '', date: '' };
const FILE = { repo: '', path: '', status: '', added: '', removed: '', uncommitted: false };

/** Everything that a template may name, with one element in each list. Values are Markdown that is already inert. */
export const TEMPLATE_SHAPE = {
  title: '',
  project: '',
  profile: '',
  phase: '',
  created: '',
  progress: '',
  health: '',
  branch: '',
  commit: '',
  short: '',
  tests: '',
  wip: false,
  for: '',
  authors: [''],
  previous: [''],
  summary: '',
  goal: '',
  resume: '',
  completed: [ITEM],
  inProgress: [ITEM],
  next: [ITEM],
  carried: [ITEM],
  questions: [ITEM],
  decisionsNeeded: [ITEM],
  items: [ITEM],
  commits: [COMMIT],
  files: [FILE],
  sections: [{ heading: '', body: '' }],
  body: Object.fromEntries(SECTION_KINDS.map((kind) => [camelCase(kind), ''])),
};

export type HandoffTemplateData = typeof TEMPLATE_SHAPE;

/** A handoff and what git said as data for a template. */
export function templateData(handoff: Handoff, repos: readonly RepoFacts[]): HandoffTemplateData {
  const { sections } = handoff;
  const text = (kind: SectionKind): string => sections.find((section) => section.kind === kind)?.text ?? '';
  const items = (...kinds: readonly SectionKind[]): HandoffTemplateData['items'] =>
    sections.filter(({ kind }) => kind !== undefined && kinds.includes(kind)).flatMap(itemsOf);
  return {
    ...factsOf(handoff),
    summary: text('summary'),
    goal: text('goal'),
    resume: resumeOf(handoff),
    completed: items('completed'),
    inProgress: items('in-progress'),
    next: items('next'),
    carried: items('carried'),
    questions: items('questions'),
    decisionsNeeded: items('decisions-needed'),
    items: items('in-progress', 'next', 'carried'),
    commits: repos.flatMap(commitsOf),
    files: repos.flatMap(filesOf),
    sections: sections.map((section) => ({ heading: section.heading, body: renderSectionBody(section) })),
    body: Object.fromEntries(SECTION_KINDS.map((kind) => [camelCase(kind), bodyOf(sections, kind)])),
  };
}

/** The paragraph to paste, without its quote marks. */
export function resumeOf(handoff: Pick<Handoff, 'sections'>): string {
  const section = handoff.sections.find(({ kind }) => kind === 'resume');
  return (section?.text ?? '').replace(/^> ?/gm, '');
}

type Facts = Pick<
  HandoffTemplateData,
  | 'title'
  | 'project'
  | 'profile'
  | 'phase'
  | 'created'
  | 'progress'
  | 'health'
  | 'branch'
  | 'commit'
  | 'short'
  | 'tests'
  | 'wip'
  | 'for'
  | 'authors'
  | 'previous'
>;

function factsOf({ title, properties }: Handoff): Facts {
  return {
    title,
    project: properties.project,
    profile: properties.profile,
    phase: outsideLink(properties.phase ?? ''),
    created: properties.created,
    progress: properties.progress?.toString() ?? '',
    health: properties.health ?? '',
    branch: properties.branch === undefined ? '' : outsideLine(properties.branch),
    commit: properties.commit ?? '',
    short: properties.commit?.slice(0, 8) ?? '',
    tests: properties.tests ?? '',
    wip: properties.wip === true,
    for: properties.for === undefined ? '' : outsideLine(properties.for),
    authors: properties.authors.map(outsideLine),
    previous: [...properties.previous],
  };
}

function itemsOf(section: HandoffSection): HandoffTemplateData['items'] {
  return [section, ...section.groups].flatMap((part) => part.items).map(itemData);
}

function itemData(item: Item): HandoffTemplateData['items'][number] {
  return {
    ...lineData(item),
    percent: item.percent?.toString() ?? '',
    priority: item.priority ?? '',
    fields: item.fields.map(({ name, value }) => ({ name, value })),
    children: item.children.map(lineData),
  };
}

function lineData(item: Item): HandoffTemplateData['items'][number]['children'][number] {
  return {
    line: itemLines(item).join('\n'),
    text: item.text,
    id: item.id === undefined ? '' : `^${item.id}`,
    status: item.status,
    box: `[${boxOf(item.status)}]`,
  };
}

function commitsOf(repo: RepoFacts): HandoffTemplateData['commits'] {
  return workCommits(repo).map((commit) => ({
    repo: outsideLine(repo.name),
    hash: commit.hash,
    short: commit.hash.slice(0, 8),
    subject: outsideLine(commit.subject),
    kind: commit.kind,
    scope: commit.scope === undefined ? '' : outsideLine(commit.scope),
    author: outsideLine(commit.author),
    date: commit.date.slice(0, 10),
  }));
}

function filesOf(repo: RepoFacts): HandoffTemplateData['files'] {
  if (repo.since?.kind !== 'since') return [];
  return repo.since.files.map((file) => ({
    repo: outsideLine(repo.name),
    path: outsideCode(file.path),
    status: file.status,
    added: file.added.toString(),
    removed: file.removed.toString(),
    uncommitted: file.uncommitted,
  }));
}

function bodyOf(sections: readonly HandoffSection[], kind: SectionKind): string {
  return sections
    .filter((section) => section.kind === kind)
    .map(renderSectionBody)
    .join('\n\n');
}

function camelCase(kind: SectionKind): string {
  return kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
