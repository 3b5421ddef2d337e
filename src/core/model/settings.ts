import { PROFILES, type Profile } from './handoff';

/** What travels with the vault. Facts of a device (repository folders, git's path) are kept apart. */
export interface Settings {
  readonly version: number;
  /** Vault folder that holds one folder per project. */
  readonly folder: string;
  readonly defaultProfile: Profile;
  /** Characters after which records are offered while somebody writes; empty when nothing is to be offered. */
  readonly suggestTrigger: string;
  /** Whether links to what holds no longer are marked. */
  readonly markLinks: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  folder: 'Handoffs',
  defaultProfile: 'standard',
  suggestTrigger: '@@',
  markLinks: true,
};

export interface ReadSettings {
  readonly settings: Settings;
  /** What the stored object held beside ours: written back untouched. */
  readonly unknown: Readonly<Record<string, unknown>>;
  readonly problems: readonly string[];
}

/** Turns whatever was stored into settings that hold; never throws. */
export function readSettings(raw: unknown): ReadSettings {
  const { version, folder, defaultProfile, suggestTrigger, markLinks, ...unknown } = isRecord(raw) ? raw : {};
  const problems: string[] = [];
  const kept = <T>(name: string, value: unknown, accepts: (value: unknown) => value is T, fallback: T): T => {
    if (accepts(value)) return value;
    if (value !== undefined) problems.push(name);
    return fallback;
  };
  const settings: Settings = {
    // A newer plugin on another device wrote them: its version stays, so that it need not migrate them again.
    version: typeof version === 'number' && version > DEFAULT_SETTINGS.version ? version : DEFAULT_SETTINGS.version,
    folder: kept('folder', folder, isFolder, DEFAULT_SETTINGS.folder),
    defaultProfile: kept('defaultProfile', defaultProfile, isProfile, DEFAULT_SETTINGS.defaultProfile),
    suggestTrigger: kept('suggestTrigger', suggestTrigger, isTrigger, DEFAULT_SETTINGS.suggestTrigger),
    markLinks: kept('markLinks', markLinks, isBoolean, DEFAULT_SETTINGS.markLinks),
  };
  return { settings, unknown, problems };
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

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFolder(value: unknown): value is string {
  return typeof value === 'string' && settingsFolder(value) === value;
}

function isProfile(value: unknown): value is Profile {
  return (PROFILES as readonly unknown[]).includes(value);
}
