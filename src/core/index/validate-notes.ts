import { conflictLines } from '../note/conflict-hunks';
import { blockerAge } from './blocker-age';
import { decisionStandings, copiesOf, supersessionCycles, type DecisionStanding } from './decision-relations';
import { readiness, waitingInCircles } from './dependencies';
import { finding, RECORD_RULES, type RecordFinding, type RecordRule } from './finding';
import type { IndexSnapshot, ProjectIndex } from './snapshot';
import { idOf, type IndexedNote } from './indexed-note';
import { recordLinks, renamedInBody, type RecordLink } from './record-links';

export interface NotesToValidate {
  readonly index: IndexSnapshot;
  readonly texts: ReadonlyMap<string, string>;
  /** Local date. */
  readonly today: string;
  /** Folders of the projects to look at. */
  readonly folders: readonly string[];
}

/** Everything that is wrong with the records and their relations, sorted by path and line. */
export function validateNotes(given: NotesToValidate): readonly RecordFinding[] {
  const isIncluded = (path: string): boolean => given.folders.some((folder) => path.startsWith(`${folder}/`));
  const notes = given.index.all().filter((note) => isIncluded(note.path));
  const projects = given.folders.map((folder) => given.index.project(folder));
  const found = [
    ...conflicts(given.texts, isIncluded),
    ...notes.flatMap((note) => (isConflicted(given, note) ? [] : problemsOf(note))),
    ...duplicateIds(notes),
    ...notes.flatMap((note) => linkFindings(given, note)),
    ...decisionFindings(given, isIncluded),
    ...projects.flatMap((project) => chainFindings(project)),
    ...projects.flatMap((project) => dependencyFindings(given.index, project)),
    ...projects.flatMap((project) => forgottenBlockers(project, given.today)),
  ];
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
}

function conflicts(
  texts: ReadonlyMap<string, string>,
  isIncluded: (path: string) => boolean,
): readonly RecordFinding[] {
  return [...texts]
    .filter(([path]) => isIncluded(path))
    .flatMap(([path, text]) =>
      conflictLines(text).map((line) =>
        finding(
          'conflict',
          { path, line },
          'Two versions of this note were merged and a conflict is left.',
          'Run session-handoff repair, or settle it by hand.',
        ),
      ),
    );
}

function isConflicted({ texts }: NotesToValidate, note: IndexedNote): boolean {
  return conflictLines(texts.get(note.path) ?? '').length > 0;
}

function problemsOf(note: IndexedNote): readonly RecordFinding[] {
  return note.problems.flatMap(({ code, path, line, message }) =>
    isRule(code) ? [finding(code, { path, line }, message, 'Mend the properties of this note.')] : [],
  );
}

function isRule(code: string): code is RecordRule {
  return Object.hasOwn(RECORD_RULES, code);
}

function duplicateIds(notes: readonly IndexedNote[]): readonly RecordFinding[] {
  const byId = new Map<string, string[]>();
  for (const note of notes) {
    const id = idOf(note);
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), note.path]);
  }
  return [...byId]
    .filter(([, paths]) => paths.length > 1)
    .flatMap(([id, paths]) =>
      paths.map((path) =>
        finding(
          'duplicate-id',
          { path },
          `The id ${id} is used by ${paths.length} notes: ${paths.join(', ')}.`,
          'Delete the copy, or give it an id of its own.',
        ),
      ),
    );
}

function linkFindings({ index, texts }: NotesToValidate, note: IndexedNote): readonly RecordFinding[] {
  const text = texts.get(note.path) ?? '';
  return [...recordLinks(index, note, text), ...renamedInBody(index, text)].flatMap((link) => {
    const at = { path: note.path, line: link.line };
    const what = `"${link.property}" links ${link.link}`;
    const [only] = link.paths;
    if (only === undefined) return [missing(at, link, what)];
    if (link.paths.length > 1) {
      return [
        finding(
          'link-ambiguous',
          at,
          `${what}, which may mean ${link.paths.join(' or ')}.`,
          'Give the notes different names, or link by the path.',
        ),
      ];
    }
    if (!link.exact) {
      return [finding('link-renamed', at, `${what}; the note is ${only} now.`, 'Run session-handoff repair.')];
    }
    if (link.property === 'supersedes' && only === note.path) {
      return [finding('supersedes-itself', at, 'The decision says that it supersedes itself.', 'Take the link out.')];
    }
    return [];
  });
}

function missing(at: { path: string; line: number }, link: RecordLink, what: string): RecordFinding {
  const message = `${what}, which is not there.`;
  if (link.property === 'previous') {
    return finding('previous-missing', at, message, 'Run session-handoff repair, or link the handoff before it.');
  }
  const isTruth = link.property === 'supersedes' || link.property === 'amends';
  return finding(
    isTruth ? 'relation-missing' : 'link-missing',
    at,
    message,
    'Bring the note back, or take the link out.',
  );
}

function decisionFindings({ index }: NotesToValidate, isIncluded: (path: string) => boolean): readonly RecordFinding[] {
  const decisions = index.all().filter((note) => note.type === 'decision');
  const standings = decisionStandings(decisions, (link) => index.resolve(link));
  const cycles = supersessionCycles(standings).map((cycle) =>
    finding(
      'supersession-cycle',
      { path: [...cycle].sort()[0] ?? '' },
      `These decisions supersede each other in a circle: ${cycle.join(', ')}.`,
      'Take the wrong link out of "supersedes".',
    ),
  );
  const own = [...standings.values()].flatMap((standing) =>
    isIncluded(standing.note.path) ? standingFindings(standing) : [],
  );
  return [...cycles.filter(({ path }) => isIncluded(path)), ...own];
}

function standingFindings(standing: DecisionStanding): readonly RecordFinding[] {
  const { note, replacedBy, lost } = standing;
  const copies = copiesOf(standing);
  const differs =
    copies.status !== note.decision.status || copies.supersededBy.join('\n') !== note.decision.supersededBy.join('\n');
  return [
    ...(differs
      ? [
          finding(
            'copy-differs',
            note,
            `Its status should be ${copies.status}, superseded by ${copies.supersededBy.join(', ') || 'nothing'}: so the newer notes say.`,
            'Run session-handoff repair.',
          ),
        ]
      : []),
    ...lost.map((link) =>
      finding(
        'successor-missing',
        note,
        `It was superseded by ${link}, which is not there.`,
        'Bring the newer decision back, or supersede this one by another.',
      ),
    ),
    ...(replacedBy.length > 1
      ? [
          finding(
            'fork',
            note,
            `It has ${replacedBy.length} successors: ${replacedBy.join(', ')}.`,
            'Let one of them supersede the other when only one holds.',
          ),
        ]
      : []),
  ];
}

/** Gaps are found link by link already. */
function chainFindings(project: ProjectIndex): readonly RecordFinding[] {
  return project.chain.problems
    .filter(({ code }) => code === 'previous-cycle')
    .map(({ path, message }) => finding('previous-cycle', { path }, message, 'Take the wrong link out of "previous".'));
}

function dependencyFindings(index: IndexSnapshot, project: ProjectIndex): readonly RecordFinding[] {
  const noteOf = (link: string): IndexedNote | undefined => index.note(index.resolve(link) ?? '');
  const all = readiness(project, noteOf);
  const circles = waitingInCircles(all).map((item) =>
    finding(
      'dependency-cycle',
      { path: item.handoff, line: item.line },
      'The item waits for itself, directly or over others.',
      'Take one of the dependencies out.',
    ),
  );
  const unclear = all.flatMap(({ item, dependencies }) =>
    dependencies
      .filter(({ state }) => state === 'unknown' || state === 'ambiguous')
      .map(({ words, state }) => {
        const at = { path: item.handoff, line: item.line };
        const why = state === 'unknown' ? 'which is not known' : 'which may mean several things';
        return finding(
          'dependency-unknown',
          at,
          `The item depends on "${words}", ${why}; it counts as waiting.`,
          'Name an item or blocker by its id or a link.',
        );
      }),
  );
  return [...circles, ...unclear];
}

function forgottenBlockers(project: ProjectIndex, today: string): readonly RecordFinding[] {
  return project.blockers.flatMap((note) => {
    const { forgotten, days, handoffs } = blockerAge(project, note, today);
    const age = `${days ?? 'an unknown number of'} days and ${handoffs} handoffs`;
    return forgotten
      ? [
          finding(
            'blocker-forgotten',
            note,
            `It has been open for ${age}.`,
            'Resolve it, drop it, or say when it is expected to end.',
          ),
        ]
      : [];
  });
}
