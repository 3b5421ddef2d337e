import { LocalMemory } from '../../src/plugin/local-memory';
import { deviceMemoryContract } from '../support/device-memory-contract';
import { openMemory } from './node/open-vault';

let app: any;
beforeEach(async () => {
  ({ app } = await openMemory());
});

deviceMemoryContract(() => {
  const again = () => new LocalMemory(app);
  return { memory: again(), again };
});

test('what somebody else put there counts as nothing', async () => {
  const memory = new LocalMemory(app);
  for (const stored of ['text', 7, null, ['/a'], { '/a': { deep: true } }]) {
    app.saveLocalStorage('session-handoff-trust', stored);
    expect(await memory.recall('trust', '/a')).toBeUndefined();
  }
});
