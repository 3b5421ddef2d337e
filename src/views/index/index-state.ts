import { TAB_IDS, type TabId } from './tab';

/** What a view of the index remembers between starts. */
export interface IndexState {
  /** Folder of the project that is shown; the first one when it is not there. */
  readonly project: string;
  readonly tab: TabId;
  /** Keys of rows that are open or closed against what they would be by themselves. */
  readonly toggled: ReadonlySet<string>;
}

/** The state is stored with the layout: it stays small. */
const MOST_TOGGLED = 60;

export const FIRST_STATE: IndexState = { project: '', tab: 'now', toggled: new Set() };

/** Takes what holds of a stored state, and leaves the rest as it is. */
export function readState(stored: unknown, before: IndexState): IndexState {
  if (typeof stored !== 'object' || stored === null) return before;
  const project: unknown = 'project' in stored ? stored.project : undefined;
  const tab = TAB_IDS.find((id) => 'tab' in stored && stored.tab === id);
  const toggled: unknown = 'toggled' in stored ? stored.toggled : undefined;
  return {
    project: typeof project === 'string' ? project : before.project,
    tab: tab ?? before.tab,
    toggled: Array.isArray(toggled)
      ? new Set(toggled.filter((key): key is string => typeof key === 'string'))
      : before.toggled,
  };
}

export function storedState({ project, tab, toggled }: IndexState): Record<string, unknown> {
  return { project, tab, toggled: [...toggled].slice(-MOST_TOGGLED) };
}

export function withToggled(state: IndexState, keys: readonly string[]): IndexState {
  const toggled = new Set(state.toggled);
  for (const key of keys) if (!toggled.delete(key)) toggled.add(key);
  return { ...state, toggled };
}
