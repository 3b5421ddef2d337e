import { blockerListing, decisionListing, readyListing } from '../../core/index/listings';
import { projectName } from '../../core/index/project-name';
import { selectedProjects } from '../../core/index/selected-projects';
import type { IndexSnapshot, ProjectIndex } from '../../core/index/snapshot';
import { dateOf } from '../../core/model/stamp';
import { appClock } from '../clock';
import type { Context } from '../context';
import type { Parameters } from './parameters';

interface Where {
  readonly snapshot: IndexSnapshot;
  readonly project: ProjectIndex;
  readonly today: string;
  readonly all: boolean;
}

export const ready = (context: Context, given: Parameters): Promise<object> =>
  list(context, given, 'ready', readyListing);

export const blockers = (context: Context, given: Parameters): Promise<object> =>
  list(context, given, 'blockers', blockerListing);

export const decisions = (context: Context, given: Parameters): Promise<object> =>
  list(context, given, 'decisions', (where) =>
    decisionListing(where, { phase: given.text('phase'), file: given.text('file') }),
  );

/** The same keys as with `--json`: `{<name>: [{project, …}]}`. */
async function list(
  context: Context,
  given: Parameters,
  name: string,
  rowsOf: (where: Where) => readonly object[],
): Promise<object> {
  const snapshot = (await context.index.current()).snapshot();
  const today = dateOf(appClock.now());
  const rows = selectedProjects(snapshot, given.text('project')).flatMap((project) =>
    rowsOf({ snapshot, project, today, all: given.flag('all') }).map((row) => ({
      project: projectName(project),
      ...row,
    })),
  );
  return { [name]: rows };
}
