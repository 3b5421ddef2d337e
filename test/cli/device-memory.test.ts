import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deviceMemory } from '../../src/cli/device-memory';
import { deviceMemoryContract } from '../support/device-memory-contract';
import { tempFolder } from '../support/temp-repo';

deviceMemoryContract(() => {
  const home = tempFolder();
  const again = () => deviceMemory({ HOME: home })!;
  return { memory: again(), again };
});

test('one file each, for its person alone, named by no folder, and nothing half written', async () => {
  const home = tempFolder();
  const memory = deviceMemory({ HOME: '/nowhere', XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home })!;
  await Promise.all(
    Array.from({ length: 40 }, (_, at) => memory.remember(at % 2 ? 'roots' : 'trust', `/secret-${at % 8}`, `${at}`)),
  );
  for (const topic of ['roots', 'trust']) {
    const folder = join(home, 'session-handoff', topic);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toHaveLength(4);
    for (const name of readdirSync(folder)) {
      expect(name).toMatch(/^[0-9a-f]{32}\.json$/);
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    }
  }
});

test('what cannot be kept is told', async () => {
  const memory = deviceMemory({ HOME: '/dev/null' })!;
  await expect(memory.remember('trust', '/a', 'x')).rejects.toThrow();
  expect(await memory.recall('trust', '/a')).toBeUndefined();
  expect(await memory.forget('trust', '/a').catch(() => false)).toBe(false);
});
