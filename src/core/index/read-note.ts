import type { Problem } from '../model/errors';
import { readProperties, type ReadProperties } from '../note/frontmatter';
import { readBlocker } from '../note/blocker-note';
import { readDecision } from '../note/decision-note';
import { readContent } from '../note/handoff-note';
import { readPhase } from '../note/phase-note';
import { readProject } from '../note/project-note';
import type { IndexedNote } from './indexed-note';

/** The newest note format that this version knows. */
const FORMAT = 1;

/** Notes below these folders are never ours: forms to fill in, and documents kept as they came. */
const NOT_OURS = /(^|\/)(Templates|Originals)\//;

/** A name that this program gives: tells a handoff whose properties cannot be read at all. */
const HANDOFF_NAME = /\/\d{4}-\d{2}-\d{2}-\d{4}-.+-[0-9a-z]{4}\.md$/;

const TYPES: readonly unknown[] = ['handoff', 'decision', 'blocker', 'phase', 'project'];

/** Whether the property `type` makes a note one of ours. */
export function isOurType(type: unknown): boolean {
  return TYPES.includes(type);
}

/** Reads one note of the vault; `undefined` when it is none of ours. `given` are properties that are already known. */
export function readNote(
  path: string,
  text: string,
  given?: Readonly<Record<string, unknown>>,
): IndexedNote | undefined {
  if (NOT_OURS.test(path)) return undefined;
  const read: ReadProperties = given === undefined ? readProperties(text) : { properties: given, bodyStart: 0 };
  const problems: readonly Problem[] =
    read.problem === undefined
      ? []
      : [{ code: 'broken-properties', path, line: read.problem.line, message: read.problem.message }];
  const type = read.properties['type'] ?? (problems.length > 0 && HANDOFF_NAME.test(path) ? 'handoff' : undefined);
  const format = read.properties['format'];
  if (typeof format === 'number' && format > FORMAT && typeof type === 'string')
    return { type: 'broken', path, problems: [newer(path, format)] };
  return noteOf(type, path, text, read.properties, problems);
}

function noteOf(
  type: unknown,
  path: string,
  text: string,
  properties: Readonly<Record<string, unknown>>,
  problems: readonly Problem[],
): IndexedNote | undefined {
  const given = { path, properties };
  switch (type) {
    case 'handoff': {
      return { type, path, parsed: readContent(text, properties), problems };
    }
    case 'decision': {
      const read = readDecision(text, given);
      return { type, path, decision: read.value, problems: problems.length > 0 ? problems : read.problems };
    }
    case 'blocker': {
      const read = readBlocker(text, given);
      return { type, path, blocker: read.value, problems: problems.length > 0 ? problems : read.problems };
    }
    case 'phase': {
      const read = readPhase(text, given);
      return { type, path, phase: read.value, problems: problems.length > 0 ? problems : read.problems };
    }
    case 'project': {
      const read = readProject(text, given);
      return { type, path, project: read.value, problems: problems.length > 0 ? problems : read.problems };
    }
    default:
      return problems.length > 0 ? { type: 'broken', path, problems } : undefined;
  }
}

function newer(path: string, format: number): Problem {
  return {
    code: 'newer-format',
    path,
    line: 0,
    message: `This note has format ${format}; this version knows format ${FORMAT}. It is shown and never edited.`,
  };
}
