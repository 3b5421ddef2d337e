import { isTimeOfDay, isTimeSpan } from '../triggers/quiet-hours';
import { folderPatternFault, namePatternFault } from './name-pattern';
import { PROFILES, type Profile } from './handoff';

/** What travels with the vault. Facts of a device (repository folders, git's path) are kept apart. */
export interface Settings {
  readonly version: number;
  /** Vault folder that holds one folder per project. */
  readonly folder: string;
  readonly defaultProfile: Profile;
  /** Pattern of a new handoff's name, without its ending; ends in `-{{id}}`. */
  readonly handoffName: string;
  /** Pattern of the folder that it goes to, below that of its project; empty for that folder itself. */
  readonly handoffFolder: string;
  /** Folders of decisions, blockers and phases, below that of their project. */
  readonly decisionFolder: string;
  readonly blockerFolder: string;
  readonly phaseFolder: string;
  /** Vault path of the template of new handoffs, unless their project names one; empty for none. */
  readonly template: string;
  /** Characters after which records are offered while somebody writes; empty when nothing is to be offered. */
  readonly suggestTrigger: string;
  /** Whether links to what holds no longer are marked. */
  readonly markLinks: boolean;
  /** Whether handoffs are linked in the daily note, and under which heading. */
  readonly dailyNote: boolean;
  readonly dailyHeading: string;
  /** Ids of check rules that are switched off, `HO202, HO503`. */
  readonly rulesOff: string;
  /** Tokens that a resume brief may have. */
  readonly briefBudget: string;
  /** `17:30`, when the work day ends; empty for no offer then. */
  readonly offerAt: string;
  /** Number of commits since the last handoff after which one is offered; empty for none. */
  readonly offerAfterCommits: string;
  readonly offerAtPhaseEnd: boolean;
  readonly offerAtBranchChange: boolean;
  /** Whether a start after work without a handoff offers one. */
  readonly offerAtStart: boolean;
  /** Write a draft at once instead of offering it. */
  readonly draftAlone: boolean;
  /** Whether handoffs that agents leave in linked repositories are offered. */
  readonly offerInbox: boolean;
  /** Whether the window that syncs memory files offers a commit of them. */
  readonly commitMemory: boolean;
  /** `22:00-07:00`, in which nothing is offered; empty for none. */
  readonly quietHours: string;
}

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  folder: 'Handoffs',
  defaultProfile: 'standard',
  handoffName: '{{date:YYYY-MM-DD-HHmm}}-{{slug}}-{{id}}',
  handoffFolder: '',
  decisionFolder: 'Decisions',
  blockerFolder: 'Blockers',
  phaseFolder: 'Phases',
  template: '',
  suggestTrigger: '@@',
  markLinks: true,
  dailyNote: false,
  dailyHeading: 'Handoffs',
  rulesOff: '',
  briefBudget: '600',
  offerAt: '',
  offerAfterCommits: '',
  offerAtPhaseEnd: false,
  offerAtBranchChange: false,
  offerAtStart: false,
  draftAlone: false,
  offerInbox: true,
  commitMemory: false,
  quietHours: '',
};

type Key = Exclude<keyof Settings, 'version'>;

/** What each setting may be. */
const HOLDS: Readonly<Record<Key, (value: unknown) => boolean>> = {
  folder: (value) => typeof value === 'string' && settingsFolder(value) === value,
  defaultProfile: (value) => (PROFILES as readonly unknown[]).includes(value),
  handoffName: (value) => typeof value === 'string' && namePatternFault(value) === undefined,
  handoffFolder: (value) => typeof value === 'string' && folderPatternFault(value) === undefined,
  decisionFolder: isPlainFolder,
  blockerFolder: isPlainFolder,
  phaseFolder: isPlainFolder,
  template: (value) => value === '' || (typeof value === 'string' && settingsFolder(value) === value),
  suggestTrigger: isTrigger,
  markLinks: isBoolean,
  dailyNote: isBoolean,
  dailyHeading: isHeading,
  rulesOff: isRuleList,
  briefBudget: isBudget,
  offerAt: (value) => value === '' || isTimeOfDay(value),
  offerAfterCommits: isCount,
  offerAtPhaseEnd: isBoolean,
  offerAtBranchChange: isBoolean,
  offerAtStart: isBoolean,
  draftAlone: isBoolean,
  offerInbox: isBoolean,
  commitMemory: isBoolean,
  quietHours: (value) => value === '' || isTimeSpan(value),
};

export interface ReadSettings {
  readonly settings: Settings;
  /** What the stored object held beside ours: written back untouched. */
  readonly unknown: Readonly<Record<string, unknown>>;
  readonly problems: readonly string[];
}

/** Turns whatever was stored into settings that hold; never throws. */
export function readSettings(raw: unknown): ReadSettings {
  const { version, ...stored } = isRecord(raw) ? raw : {};
  const entries = Object.entries(stored);
  const own = entries.filter(([key]) => isKey(key));
  const held = own.filter(([key, value]) => isKey(key) && HOLDS[key](value));
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    ...(Object.fromEntries(held) as Partial<Settings>),
    // A newer plugin on another device wrote them: its version stays, so that it need not migrate them again.
    version: typeof version === 'number' && version > DEFAULT_SETTINGS.version ? version : DEFAULT_SETTINGS.version,
  };
  const problems = own.filter((entry) => !held.includes(entry)).map(([key]) => key);
  return { settings, unknown: Object.fromEntries(entries.filter(([key]) => !isKey(key))), problems };
}

/** The settings with one changed; `undefined` when the key is not ours or the value does not hold. */
export function withSetting(settings: Settings, key: string, value: unknown): Settings | undefined {
  return isKey(key) && HOLDS[key](value) ? { ...settings, [key]: value } : undefined;
}

/** The value of a setting by its name; `undefined` for names that are not ours. */
export function settingOf(settings: Settings, key: string): unknown {
  return isKey(key) ? settings[key] : undefined;
}

/** What is stored again: ours, and beside it what others put there. */
export function storedSettings({ settings, unknown }: ReadSettings): Readonly<Record<string, unknown>> {
  return { ...unknown, ...settings };
}

/** The one form of a folder setting, `Work/Handoffs`; `undefined` for what cannot be a folder of notes in this vault. */
export function settingsFolder(text: string): string | undefined {
  const names = text
    .normalize('NFC')
    .trim()
    .replace(/^\/+|\/+$/g, '')
    .split('/');
  const wrong = names.some((name) => name.trim() === '' || name.startsWith('.') || /[\\:\p{Cc}]/u.test(name));
  return wrong ? undefined : names.join('/');
}

/** Characters that can stand before a search while somebody writes: letters and blanks would start it in every word. */
export function isTrigger(value: unknown): value is string {
  return typeof value === 'string' && /^[^\s\p{L}\p{N}\p{Cc}]{0,5}$/u.test(value);
}

/** The words of a heading: one line, without its mark. */
export function isHeading(value: unknown): value is string {
  return typeof value === 'string' && value === value.trim() && /^[^#\p{Cc}][^\p{Cc}]{0,99}$/u.test(value);
}

/** A folder below that of a project, the same for every note. */
export function isPlainFolder(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('{') && folderPatternFault(value) === undefined;
}

/** Ids of rules, parted by commas; rules of other versions stay in it. */
export function isRuleList(value: unknown): value is string {
  return typeof value === 'string' && /^(?:HO\d{3}(?:, ?HO\d{3})*)?$/.test(value);
}

/** Tokens as people type them: a brief does not fit into fewer, and nobody reads more. */
export function isBudget(value: unknown): value is string {
  return typeof value === 'string' && /^[1-9]\d{2,4}$/.test(value);
}

/** A number of things as people type it; empty for none. */
export function isCount(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[1-9]\d{0,2})?$/.test(value);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKey(key: string): key is Key {
  return Object.hasOwn(HOLDS, key);
}
