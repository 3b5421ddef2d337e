import type { IndexSnapshot } from '../core/index/snapshot';
import { loadIndex } from '../core/use-cases/load-index';
import { noteCache, type OpenVault } from './compose';
import type { Io } from './io';

/** Everything that the notes of a vault say. */
export async function openIndex(vault: OpenVault, io: Io): Promise<IndexSnapshot> {
  const cache = noteCache(vault, io);
  const index = await loadIndex(vault.store, vault.settings.folder, undefined, cache === undefined ? {} : { cache });
  return index.snapshot();
}
