import type { OpenEntry } from '../handoff/carry-forward';
import { compareMemory, memoryAsPrevious, type MemoryFile } from '../handoff/memory-files';
import type { CurrentPhase } from '../handoff/phase-completion';
import type { RepoFacts } from '../handoff/repo-facts';
import type { ChainLink } from '../index/chain';
import type { HandoffIndex, ProjectIndex } from '../index/handoff-index';
import { equalTextKey } from '../model/equal-text';
import type { Problem } from '../model/errors';
import { basenameOf } from '../model/vault-path';
import { linkTo, renderLink } from '../note/wikilink';
import { openEntriesOf } from './open-entries';

type PhaseOf = ProjectIndex['phases'][number];

/** A project as it stands before its next handoff is composed. */
export interface Known {
  readonly folder: string;
  readonly index: HandoffIndex;
  readonly project: ProjectIndex;
  readonly previous: readonly ChainLink[];
  readonly facts: readonly RepoFacts[];
  /** Present texts of the previous handoffs and of the project note, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is left open by the previous handoffs, or by memory files where there is none. */
  readonly open: readonly OpenEntry[];
  readonly goal?: string;
  readonly remarks: readonly string[];
}

export function leftBehind(
  project: ProjectIndex,
  previous: readonly ChainLink[],
  texts: ReadonlyMap<string, string>,
  memory: readonly MemoryFile[],
): Pick<Known, 'open' | 'goal' | 'remarks'> {
  if (previous.length === 0) return memoryAsPrevious(memory);
  const progress = previous[0]?.note.parsed.properties.progress;
  return {
    open: openEntriesOf(project, previous, texts),
    remarks: [...previous.flatMap(remarksOn), ...compareMemory(memory, project.items, progress)],
  };
}

/** The phase that the author names, else that of the previous handoff while it lasts, else the only active one. */
export function currentPhase({ index, project, previous }: Known, said: string | undefined): CurrentPhase | undefined {
  const named = previous[0]?.note.parsed.properties.phase;
  const path = named === undefined ? undefined : index.resolve(named);
  const before = project.phases.find((one) => one.path === path);
  const active = project.phases.filter(({ phase }) => phase.status === 'active');
  const only = active.length === 1 ? active[0] : undefined;
  const isOver = before?.phase.status === 'done' || before?.phase.status === 'retired';
  const found =
    (said === undefined ? undefined : phaseCalled(project.phases, said)) ??
    (isOver ? (only ?? before) : (before ?? only));
  return found === undefined ? undefined : { link: linkTo(found.path, phaseName(found.phase)), phase: found.phase };
}

/** `Phase 2: Gateway` */
function phaseName({ number, title }: PhaseOf['phase']): string {
  return number === undefined ? title : `Phase ${number}: ${title}`;
}

/** By its title or its number: `Phase 2 - Gateway`, `2`. */
export function phaseCalled(phases: readonly PhaseOf[], said: string): PhaseOf | undefined {
  const key = equalTextKey(said);
  const number = /^\D{0,20}(\d+)\b/.exec(said)?.[1];
  return (
    phases.find(({ phase }) => equalTextKey(phase.title) === key) ??
    phases.find(({ phase }) => phase.number !== undefined && phase.number === Number(number)) ??
    phases.find(({ phase }) => key.endsWith(equalTextKey(phase.title)))
  );
}

/** By its path: a note of the same name may well be there elsewhere in the vault. */
export function projectLink(known: Known, title: string): string {
  const path = known.project.project?.path ?? `${known.folder}/${basenameOf(known.folder)}.md`;
  return renderLink({ target: path.replace(/\.md$/i, ''), alias: title });
}

function remarksOn({ note }: ChainLink): readonly string[] {
  const broken = note.problems.filter((problem) => problem.code === 'broken-properties');
  return broken.map(
    ({ line, message }) => `The properties of the previous handoff could not be read whole (line ${line}): ${message}`,
  );
}

/** The words name a phase that has no note. */
export function phaseProblems({ folder, project }: Known, said: string | undefined): readonly Problem[] {
  if (said === undefined || phaseCalled(project.phases, said) !== undefined) return [];
  const message = `There is no phase note for "${said}". Make one with "session-handoff phase new", or name one that is there.`;
  return [{ code: 'phase-unknown', path: folder, line: 0, message }];
}

export function gitProblems(facts: readonly RepoFacts[]): readonly Problem[] {
  return facts.flatMap(({ name, state }) =>
    state.kind === 'repository' ? [] : [{ code: state.kind, path: name, line: 0, message: state.words }],
  );
}
