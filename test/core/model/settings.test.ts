import { DEFAULT_SETTINGS, readSettings, settingsFolder, storedSettings } from '../../../src/core/model/settings';

test.each([undefined, null, [], 'text', 3])('%j becomes the defaults', (raw) => {
  expect(readSettings(raw)).toEqual({ settings: DEFAULT_SETTINGS, unknown: {}, problems: [] });
});

test('what holds is kept, what does not is named and set to its default', () => {
  const read = readSettings({ version: 1, folder: '../out', defaultProfile: 'quick' });
  expect(read.settings).toEqual({ ...DEFAULT_SETTINGS, defaultProfile: 'quick' });
  expect(read.problems).toEqual(['folder']);
});

test('keys that are not ours, and a newer version, are stored again as they were', () => {
  const raw = { ...DEFAULT_SETTINGS, version: 7, folder: 'Work', defaultProfile: 'quick', later: { deep: [1] } };
  expect(storedSettings(readSettings(raw))).toEqual(raw);
});

test('settings without a version are those of the first one', () => {
  expect(storedSettings(readSettings({ folder: 'Work' }))).toEqual({ ...DEFAULT_SETTINGS, folder: 'Work' });
});

test.each([
  ['Handoffs', 'Handoffs'],
  [' /Work/Handoffs/ ', 'Work/Handoffs'],
  ['U\u0308ber', 'Über'],
  ['', undefined],
  ['/', undefined],
  ['..', undefined],
  ['a/../b', undefined],
  ['.obsidian/x', undefined],
  ['a//b', undefined],
  ['C:\\x', undefined],
])('the folder %j is %j', (typed, folder) => {
  expect(settingsFolder(typed)).toBe(folder);
});

test.each([
  ['@@', '@@'],
  ['', ''],
  ['!', '!'],
  ['as', '@@'],
  ['@ @', '@@'],
  ['@@@@@@', '@@'],
  [3, '@@'],
])('the trigger %j is read as %j', (suggestTrigger, trigger) => {
  expect(readSettings({ suggestTrigger }).settings.suggestTrigger).toBe(trigger);
});
