import type { App } from 'obsidian';
import type { NoteMover, NoteRemover, NoteStore, OriginalStore, UndoMemory } from '../core/model/ports';
import type { Settings } from '../core/model/settings';
import type { HandoffPorts } from '../core/use-cases/create-handoff';
import { appClock } from './clock';
import type { DailyNote } from './daily-note';
import type { DeviceFacts } from './device-facts';
import { gitOf, repoFilesHere, reportsHere } from './git';
import { randomIds } from './ids';
import type { LiveIndex } from './live-index';
import type { OpenWindows } from './open-windows';

/** What every action of the plugin works with. */
export interface Context {
  readonly app: App;
  readonly store: NoteStore & NoteMover & NoteRemover & OriginalStore;
  /** The last action of this device. */
  readonly undo: UndoMemory;
  readonly device: DeviceFacts;
  readonly index: LiveIndex;
  readonly settings: () => Settings;
  readonly daily: DailyNote;
  readonly windows: OpenWindows;
}

export async function portsOf(context: Context): Promise<HandoffPorts> {
  const evidence = reportsHere();
  const [git, files] = await Promise.all([gitOf(context.device), repoFilesHere()]);
  return {
    store: context.store,
    git,
    ...(evidence === undefined ? {} : { evidence }),
    ...(files === undefined ? {} : { files }),
    clock: appClock,
    ids: randomIds,
    settings: context.settings(),
  };
}
