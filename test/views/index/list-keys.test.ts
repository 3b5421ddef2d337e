import { intentOf, type PressedKey } from '../../../src/views/index/list-keys';

const pressed = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

test.each([
  ['ArrowDown', {}, { kind: 'move', by: 1 }],
  ['End', {}, { kind: 'edge', to: 'last' }],
  ['F10', { shiftKey: true }, { kind: 'menu' }],
  ['Enter', { metaKey: true }, { kind: 'open' }],
  ['z', { ctrlKey: true }, { kind: 'undo' }],
  ['?', { shiftKey: true }, { kind: 'keys' }],
  ['ж', {}, { kind: 'type', letter: 'ж' }],
  ['F5', {}, undefined],
  ['z', { ctrlKey: true, shiftKey: true }, undefined],
  ['p', { ctrlKey: true }, undefined],
  ['x', { altKey: true }, undefined],
  ['Tab', {}, undefined],
])('%s %j', (key, more, intent) => {
  expect(intentOf(pressed(key, more), false)).toEqual(intent);
});

test('left and right change places where the window is mirrored', () => {
  expect(intentOf(pressed('ArrowRight'), false)).toEqual({ kind: 'unfold' });
  expect(intentOf(pressed('ArrowRight'), true)).toEqual({ kind: 'fold' });
});
