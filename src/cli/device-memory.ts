import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { DeviceMemory, DeviceTopic } from '../core/model/ports';
import type { Io } from './io';

const NAME = 'session-handoff';

/**
 * What this device remembers, in the folders of the person: what was allowed lies with the config, what can be found
 * again in the cache. One file for each repository, readable by that person alone; `undefined` without a home.
 */
export function deviceMemory(env: Io['env']): DeviceMemory | undefined {
  const config = folderOf(env, 'XDG_CONFIG_HOME', 'APPDATA', '.config');
  const cache = folderOf(env, 'XDG_CACHE_HOME', 'LOCALAPPDATA', '.cache');
  return config === undefined || cache === undefined ? undefined : new FileMemory({ trust: config, roots: cache });
}

/** A relative path in these variables means nothing, by the specification that they come from. */
function folderOf(env: Io['env'], variable: string, windows: string, below: string): string | undefined {
  const home = env['HOME'] ?? env['USERPROFILE'];
  const named = [env[variable], env[windows]].find((path) => path !== undefined && isAbsolute(path));
  return named ?? (home !== undefined && isAbsolute(home) ? join(home, below) : undefined);
}

class FileMemory implements DeviceMemory {
  constructor(private readonly folders: Readonly<Record<DeviceTopic, string>>) {}

  recall(topic: DeviceTopic, folder: string): Promise<string | undefined> {
    return readFile(this.fileOf(topic, folder), 'utf8').catch(() => undefined);
  }

  async remember(topic: DeviceTopic, folder: string, text: string): Promise<void> {
    const file = this.fileOf(topic, folder);
    await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
    const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      await writeFile(temporary, text, { mode: 0o600, flag: 'wx' });
      await rename(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async forget(topic: DeviceTopic, folder: string): Promise<boolean> {
    const isThere = (await this.recall(topic, folder)) !== undefined;
    await rm(this.fileOf(topic, folder), { force: true });
    return isThere;
  }

  private fileOf(topic: DeviceTopic, folder: string): string {
    const name = createHash('sha256').update(folder).digest('hex').slice(0, 32);
    return join(this.folders[topic], NAME, topic, `${name}.json`);
  }
}
