/** What a key asks of the list. */
export type ListIntent =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'page'; readonly by: 1 | -1 }
  | { readonly kind: 'edge'; readonly to: 'first' | 'last' }
  | { readonly kind: 'open' | 'unfold' | 'fold' | 'menu' | 'tick' | 'copy' | 'undo' | 'search' | 'keys' }
  | { readonly kind: 'type'; readonly letter: string };

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const PLAIN: Readonly<Record<string, ListIntent>> = {
  ArrowDown: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
  PageDown: { kind: 'page', by: 1 },
  PageUp: { kind: 'page', by: -1 },
  Home: { kind: 'edge', to: 'first' },
  End: { kind: 'edge', to: 'last' },
  Enter: { kind: 'open' },
  ' ': { kind: 'tick' },
  ContextMenu: { kind: 'menu' },
  '/': { kind: 'search' },
  '?': { kind: 'keys' },
};

const WITH_MOD: Readonly<Record<string, ListIntent>> = {
  Enter: { kind: 'open' },
  '.': { kind: 'menu' },
  c: { kind: 'copy' },
  z: { kind: 'undo' },
  f: { kind: 'search' },
};

/** `undefined` for a key that is none of the list's: it stays with the app. */
export function intentOf(pressed: PressedKey, isMirrored: boolean): ListIntent | undefined {
  const { key } = pressed;
  const mod = pressed.ctrlKey || pressed.metaKey;
  if (pressed.altKey) return undefined;
  if (key === 'F10' && pressed.shiftKey) return { kind: 'menu' };
  if (mod) return pressed.shiftKey ? undefined : (WITH_MOD[key.toLowerCase()] ?? WITH_MOD[key]);
  if (key === 'ArrowRight' || key === 'ArrowLeft')
    return { kind: (key === 'ArrowRight') === isMirrored ? 'fold' : 'unfold' };
  const plain = PLAIN[key];
  if (plain !== undefined) return plain;
  return Array.from(key).length === 1 ? { kind: 'type', letter: key } : undefined;
}
