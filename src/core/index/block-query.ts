import { BLOCKER_STATUSES } from '../model/blocker';
import { DECISION_STATUSES } from '../model/decision';
import { HANDOFF_STATUSES } from '../model/handoff';
import { PHASE_STATUSES } from '../model/phase';
import { readProperties } from '../note/frontmatter';
import { listProperty, textProperty } from '../note/property-values';

/** What a code block can list, each with the statuses that it can be asked for. */
export const BLOCK_KINDS = {
  handoffs: [...HANDOFF_STATUSES, 'superseded'],
  phases: PHASE_STATUSES,
  decisions: DECISION_STATUSES,
  blockers: BLOCKER_STATUSES,
  items: ['open', 'in-progress', 'done', 'dropped'],
  lost: [],
  lessons: [],
} as const;
export type BlockKind = keyof typeof BLOCK_KINDS;

/** Statuses that are listed when the block names none; all of a kind that is not here. */
const USUAL: Readonly<Partial<Record<BlockKind, readonly string[]>>> = {
  decisions: ['accepted', 'proposed'],
  blockers: ['open'],
  items: ['open', 'in-progress'],
};

/** Kinds whose rows know their phase. */
const WITH_PHASE: readonly BlockKind[] = ['handoffs', 'decisions', 'blockers'];
const KEYS = ['project', 'kind', 'status', 'phase', 'limit'];
const USUAL_LIMIT = 20;
const MOST = 500;

/** The query of a code block `handoffs`. */
export interface BlockQuery {
  readonly kind: BlockKind;
  /** Name of the project; without one the project around the note. */
  readonly project?: string;
  readonly statuses: readonly string[];
  /** Name, title or link of a phase. */
  readonly phase?: string;
  readonly limit: number;
}

/** What is wrong with a query. */
export interface QueryProblem {
  /** In the block, from 1. */
  readonly line: number;
  readonly message: string;
}

/** Reads the YAML of a code block; an empty one lists the handoffs of the project. */
export function readBlockQuery(source: string): BlockQuery | QueryProblem {
  const { properties: given, problem } = readProperties(`---\n${source}\n---\n`);
  if (problem !== undefined) {
    // The fences that were put around it are no lines of the block.
    const line = Math.max(1, Math.min(problem.line - 1, source.split('\n').length));
    return { line, message: problem.message };
  }
  const wrong = (key: string, message: string): QueryProblem => ({ line: lineOf(source, key), message });
  const unknown = Object.keys(given).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) return wrong(unknown, `"${unknown}" is not known; expected ${KEYS.join(', ')}.`);
  const kind = (Object.keys(BLOCK_KINDS) as BlockKind[]).find((one) => one === (given['kind'] ?? 'handoffs'));
  if (kind === undefined) return wrong('kind', `The kind is one of ${Object.keys(BLOCK_KINDS).join(', ')}.`);
  const known: readonly string[] = BLOCK_KINDS[kind];
  const statuses = given['status'] === undefined ? undefined : (listProperty(given, 'status') ?? []);
  if (statuses?.some((status) => !known.includes(status)) === true || statuses?.length === 0) {
    return wrong(
      'status',
      known.length === 0 ? `"${kind}" have no status.` : `The status is one of ${known.join(', ')}.`,
    );
  }
  const phase = textProperty(given, 'phase');
  if (phase !== undefined && !WITH_PHASE.includes(kind)) return wrong('phase', `"${kind}" have no phase.`);
  const limit = given['limit'] ?? USUAL_LIMIT;
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1 || limit > MOST) {
    return wrong('limit', `The limit is a whole number from 1 to ${MOST}.`);
  }
  const project = textProperty(given, 'project');
  return {
    kind,
    statuses: statuses ?? USUAL[kind] ?? known,
    limit,
    ...(project === undefined ? {} : { project }),
    ...(phase === undefined ? {} : { phase }),
  };
}

export function isProblem(read: BlockQuery | QueryProblem): read is QueryProblem {
  return 'message' in read;
}

/** Line of a key in the block, from 1. */
export function lineOf(source: string, key: string): number {
  const at = source.split('\n').findIndex((line) => line.replace(/^\s*["']?/, '').startsWith(key));
  return at === -1 ? 1 : at + 1;
}
