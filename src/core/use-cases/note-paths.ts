import { segmentFault } from '../model/file-name';
import type { Profile } from '../model/handoff';
import { shortOf } from '../model/ids';
import type { Clock } from '../model/ports';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings';
import type { Stamp } from '../model/stamp';
import { fillFolder, fillName, type PatternValues } from '../model/name-pattern';
import { handoffFileName, recordFileName, slugOf } from '../note/note-name';

/** Where notes go and what they are called: the patterns of the settings. */
export interface Naming {
  readonly settings: Settings;
  readonly clock: Pick<Clock, 'format'>;
}

export type RecordKind = 'decision' | 'blocker' | 'phase';

interface NamedNote {
  readonly id: string;
  readonly title: string;
  readonly created: Stamp;
}

export interface NamedHandoff extends NamedNote {
  readonly project: string;
  readonly profile: Profile;
  readonly branch: string | undefined;
}

/**
 * Path of a new handoff in the folder of its project. A pattern that gives no usable name at this moment is passed over:
 * no handoff is lost for its name.
 */
export function handoffPath({ settings, clock }: Naming, folder: string, note: NamedHandoff): string {
  const values: PatternValues = {
    texts: {
      slug: slugOf(note.title, 'handoff'),
      id: shortOf(note.id),
      project: slugOf(note.project, 'project'),
      profile: note.profile,
      branch: slugOf(note.branch ?? '', 'no-branch'),
    },
    format: (pattern) => clock.format(note.created, pattern),
  };
  const plain = handoffFileName(note.created, note.title, note.id);
  const isPlain = settings.handoffName === DEFAULT_SETTINGS.handoffName;
  const name = isPlain ? plain : usableName(fillName(settings.handoffName, values), plain);
  return joined(folder, usableFolder(fillFolder(settings.handoffFolder, values)), name);
}

/** Path of a new decision, blocker or phase in the folder of its project. */
export function recordPath(naming: Naming, folder: string, kind: RecordKind, note: Omit<NamedNote, 'created'>): string {
  const { settings } = naming;
  const below = { decision: settings.decisionFolder, blocker: settings.blockerFolder, phase: settings.phaseFolder };
  return joined(folder, below[kind], recordFileName(note.title, note.id, kind));
}

function usableName(name: string, plain: string): string {
  return segmentFault(name) === undefined ? `${name}.md` : plain;
}

function usableFolder(folder: string): string {
  return folder.split('/').some((name) => segmentFault(name) !== undefined) ? '' : folder;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('/');
}
