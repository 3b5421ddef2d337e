import { basename, dirname } from 'node:path';
import { HandoffError, type Problem } from '../core/model/errors';
import { carryOut } from '../core/use-cases/carry-out';
import { enCheck } from '../locales/en-cli-check';
import { openFolderVault } from '../vault/folder-note-store';
import type { SourceToCheck } from './check-source';
import { carryOutPorts } from './compose';

/** A handoff with the text that it is to have. */
export interface Mended {
  readonly source: SourceToCheck;
  readonly text: string;
  /** How many of its findings are mended in it. */
  readonly fixes: number;
}

/**
 * Writes what was mended: the notes of a vault as one action that can be taken back, a file of its own in place. Throws
 * `changed` when somebody else wrote meanwhile; what could not be written after the first is returned.
 */
export async function writeMended(mended: readonly Mended[]): Promise<readonly Problem[]> {
  const changed = mended.filter(({ source, text }) => text !== source.text);
  for (const { source, text } of changed) if (source.file !== undefined) await writeFile(source.file, source, text);
  const vault = changed.find(({ source }) => source.vault !== undefined)?.source.vault;
  if (vault === undefined) return [];
  const changes = changed
    .filter(({ source }) => source.vault !== undefined)
    .map(({ source: { path, text: expected }, text, fixes }) => ({
      kind: 'edit' as const,
      path,
      expected,
      edit: () => text,
      why: enCheck.mended(fixes),
    }));
  const { problems } = await carryOut(carryOutPorts(vault), { what: 'check', plan: { changes } });
  return problems;
}

async function writeFile(file: string, { name, text: before }: SourceToCheck, after: string): Promise<void> {
  const folder = await openFolderVault(dirname(file));
  await folder.edit(basename(file), (now) => {
    if (now === before) return after;
    throw new HandoffError('changed', `${name} was changed by somebody else in the meantime; it was left as it is.`, {
      path: name,
      fix: 'Check it again.',
    });
  });
}
