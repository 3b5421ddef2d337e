import { renderScalar } from '../note/frontmatter-scalar';

/** The first line of a file that we made, with a number of what follows: any edit makes it another file than ours. */
const MARK = '# Made by Session Handoff, number ';

export function basesPath(folder: string): string {
  return folder === '' ? 'Handoffs.base' : `${folder}/Handoffs.base`;
}

/** Tables of handoffs, decisions and blockers below a folder, as a file for the core plugin Bases. */
export function basesFile(folder: string): string {
  const body = bodyOf(folder);
  return `${MARK}${numberOf(body)}\n${body}`;
}

/** Nobody has changed the text since `basesFile` made it, from whatever settings. */
export function isMadeByUs(text: string): boolean {
  const end = text.indexOf('\n');
  return text.startsWith(MARK) && text.slice(MARK.length, end) === numberOf(text.slice(end + 1));
}

interface View {
  readonly name: string;
  readonly filters: readonly string[];
  readonly groupBy?: string;
  readonly order: readonly string[];
  readonly sort: readonly (readonly [property: string, direction: 'ASC' | 'DESC'])[];
}

const VIEWS: readonly View[] = [
  {
    name: 'Handoffs by phase',
    filters: ['type == "handoff"'],
    groupBy: 'note.phase',
    order: ['file.name', 'note.created', 'note.status', 'note.health', 'note.branch', 'note.tests', 'note.blockers'],
    sort: [['note.created', 'DESC']],
  },
  {
    name: 'Open decisions',
    filters: ['type == "decision"', 'status == "proposed"'],
    groupBy: 'note.phase',
    order: ['file.name', 'note.decided_by', 'note.decided_on', 'note.decided_in', 'note.files'],
    sort: [['note.decided_on', 'ASC']],
  },
  {
    name: 'Decisions in force',
    filters: ['type == "decision"', 'status == "accepted"'],
    groupBy: 'note.phase',
    order: ['file.name', 'note.decided_on', 'note.decided_in', 'note.supersedes', 'note.files'],
    sort: [['note.decided_on', 'DESC']],
  },
  {
    name: 'Open blockers',
    filters: ['type == "blocker"', 'status == "open"'],
    groupBy: 'note.severity',
    order: [
      'file.name',
      'note.kind',
      'note.owner',
      'note.waiting_on',
      'note.expected_on',
      'note.raised_in',
      'formula.age',
    ],
    sort: [['note.raised_on', 'ASC']],
  },
];

const NAMES: readonly (readonly [property: string, name: string])[] = [
  ['note.created', 'Written'],
  ['note.phase', 'Phase'],
  ['note.decided_by', 'Decided by'],
  ['note.decided_on', 'Decided on'],
  ['note.decided_in', 'Decided in'],
  ['note.waiting_on', 'Waiting on'],
  ['note.expected_on', 'Expected on'],
  ['note.raised_in', 'Raised in'],
  ['formula.age', 'Age in days'],
];

function bodyOf(folder: string): string {
  const isInside = `file.inFolder(${JSON.stringify(folder)})`;
  return [
    'filters:',
    '  and:',
    ...[...(folder === '' ? [] : [isInside]), 'file.ext == "md"'].map((filter) => `    - ${quoted(filter)}`),
    'formulas:',
    `  age: ${quoted('(now() - date(raised_on)).days.floor()')}`,
    'properties:',
    ...NAMES.flatMap(([property, name]) => [`  ${property}:`, `    displayName: ${name}`]),
    'views:',
    ...VIEWS.flatMap(viewLines),
    '',
  ].join('\n');
}

function viewLines({ name, filters, groupBy, order, sort }: View): readonly string[] {
  return [
    '  - type: table',
    `    name: ${name}`,
    '    filters:',
    '      and:',
    ...filters.map((filter) => `        - ${quoted(filter)}`),
    ...(groupBy === undefined ? [] : ['    groupBy:', `      property: ${groupBy}`, '      direction: ASC']),
    '    order:',
    ...order.map((property) => `      - ${property}`),
    '    sort:',
    ...sort.flatMap(([property, direction]) => [`      - property: ${property}`, `        direction: ${direction}`]),
  ];
}

function quoted(text: string): string {
  return renderScalar(text, 'single');
}

/** FNV-1a: tells an edited file from one of ours; nothing depends on it for safety. */
function numberOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
