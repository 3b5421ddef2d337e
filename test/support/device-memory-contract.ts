import type { DeviceMemory } from '../../src/core/model/ports';

/** What every memory of a device does. `again` opens the same memory a second time, as the next run would. */
export function deviceMemoryContract(open: () => { memory: DeviceMemory; again: () => DeviceMemory }): void {
  test('keeps one text for each topic and folder, until the next run', async () => {
    const { memory, again } = open();
    expect(await memory.recall('roots', '/a')).toBeUndefined();
    await memory.remember('roots', '/a', 'one');
    await memory.remember('roots', '/b', 'two');
    await memory.remember('trust', '/a', 'three');
    await memory.remember('roots', '/a', 'four');
    expect(await again().recall('roots', '/a')).toBe('four');
    expect(await again().recall('roots', '/b')).toBe('two');
    expect(await again().recall('trust', '/a')).toBe('three');
    expect(await again().recall('trust', '/b')).toBeUndefined();
  });

  test('forgets, and says whether there was something', async () => {
    const { memory, again } = open();
    await memory.remember('trust', '/a', 'x');
    expect(await memory.forget('trust', '/a')).toBe(true);
    expect(await again().recall('trust', '/a')).toBeUndefined();
    expect(await again().forget('trust', '/a')).toBe(false);
  });

  test('takes any name of a folder and any text', async () => {
    const { memory, again } = open();
    for (const folder of ['__proto__', '../../x', '/ü/日本 "\n', 'C:\\x', '']) {
      await memory.remember('trust', folder, `text of ${folder}\u0000`);
      expect(await again().recall('trust', folder)).toBe(`text of ${folder}\u0000`);
    }
  });
}
