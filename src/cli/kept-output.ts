import { fingerprint } from '../core/index/fingerprint';
import type { Arguments } from './command';
import { noteCache, type OpenVault } from './compose';
import type { Io } from './io';

/** With fewer notes all of them are read faster than anything is worth keeping. */
const MANY = 30;

/** A verb that only reads, as it was called. */
export interface ReadingCall {
  readonly name: string;
  readonly args: Arguments;
  /** Local date. */
  readonly today: string;
}

/** What `work` gives for the standard output; in a large vault the text of the last call, while no note has changed. */
export async function keptOutput(
  vault: OpenVault,
  io: Io,
  { name, args, today }: ReadingCall,
  work: () => Promise<string>,
): Promise<string> {
  const cache = noteCache(vault, io);
  if (cache === undefined) return work();
  // Listed before anything is read: what changes meanwhile makes what is kept useless, not wrong.
  const files = await vault.store.list(vault.settings.folder);
  if (files.length <= MANY) return work();
  const asked = JSON.stringify([args.key, today, io.outputColumns, vault.settings, fingerprint(files)]);
  const kept = await cache.output(name);
  if (kept?.asked === asked) return kept.text;
  const text = await work();
  await cache.keepOutput(name, { asked, text }, files);
  return text;
}
