import { projectName } from '../../core/index/project-name';
import type { Context } from '../context';

/** Name of the project in whose folder a note lies; `undefined` elsewhere. */
export async function projectAt(context: Context, path: string): Promise<string | undefined> {
  const index = await context.index.current();
  const folder = index.folders().find((one) => path.startsWith(`${one}/`));
  return folder === undefined ? undefined : projectName(index.project(folder));
}
