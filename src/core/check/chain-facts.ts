import { ancestorsOf } from '../index/chain';
import type { ProjectIndex } from '../index/handoff-index';
import type { IndexedNote } from '../index/indexed-note';
import type { ChainFacts } from './knowledge';

/** What the chain says of one of its handoffs. `noteOf` finds the note that a wikilink means. */
export function chainFacts(
  { chain, items, lost }: ProjectIndex,
  path: string,
  noteOf: (link: string) => IndexedNote | undefined,
): ChainFacts {
  const before = ancestorsOf(chain, path);
  const progressBefore = progressOf({ chain }, before, path);
  return {
    closed: items.flatMap(({ id, handoff, closedIn }) =>
      id === undefined || closedIn === undefined || handoff !== path ? [] : [{ id, handoff: closedIn }],
    ),
    lost: lost.filter(({ handoff }) => before.has(handoff) && !isImported(chain, handoff)),
    ...(progressBefore === undefined ? {} : { progressBefore }),
    record: noteOf,
  };
}

/** Of words that nobody carried by an id one in four is told in other ones: worth a list, not a verdict. */
function isImported({ links }: ProjectIndex['chain'], path: string): boolean {
  return links.get(path)?.note.parsed.properties.sourceHash !== undefined;
}

const FINISHED = 100;

function progressOf(
  { chain }: Pick<ProjectIndex, 'chain'>,
  before: ReadonlySet<string>,
  path: string,
): ChainFacts['progressBefore'] {
  const phase = chain.links.get(path)?.note.parsed.properties.phase;
  const figures = [...chain.links.values()].flatMap(({ note }) => {
    const { progress, phase: own, status } = note.parsed.properties;
    const counts = before.has(note.path) && own === phase && status !== 'abandoned';
    return progress === undefined || !counts ? [] : [{ progress, handoff: note.path }];
  });
  const last = figures.at(-1);
  // Without a phase, what follows finished work is other work.
  return phase === undefined && last?.progress === FINISHED ? undefined : last;
}
