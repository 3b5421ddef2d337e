import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings, type Settings } from '../core/model/settings';
import { en } from '../locales/en-cli-next';
import type { Io } from './io';

/** Where Obsidian keeps the settings of the plugin, below the vault. */
const FILE = '.obsidian/plugins/session-handoff/data.json';

/**
 * The settings that the plugin has in this vault, so that both write alike; the defaults where there are none. What does
 * not hold is said on standard error.
 */
export async function vaultSettings(vault: string, io: Io): Promise<Settings> {
  const text = await readFile(join(vault, FILE), 'utf8').catch(() => undefined);
  const raw = text === undefined ? undefined : parsed(text);
  const { settings, problems } = readSettings(raw);
  const isBroken = text !== undefined && raw === undefined;
  if (isBroken) io.stderr(`${en.settings.broken(FILE)}\n`);
  if (problems.length > 0) io.stderr(`${en.settings.passedOver(FILE, problems.join(', '))}\n`);
  return settings;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
