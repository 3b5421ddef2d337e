import type { App, PaneType } from 'obsidian';
import type { Row, RowTarget } from './row';

/** Opens what a row leads to, at its block or line. */
export async function openTarget(app: App, target: RowTarget, where: PaneType | boolean): Promise<void> {
  const { line } = target;
  // A block id is found wherever the line has moved to; without one the line is all there is.
  const state = target.id === undefined && line !== undefined ? { eState: { line: line - 1 } } : undefined;
  await app.workspace.openLinkText(linkText(target), '', where, state);
}

export function linkText({ path, id }: RowTarget): string {
  return id === undefined ? path : `${path}#^${id}`;
}

/** A link to the row in the style that the person's vault has; `undefined` when the note is gone. */
export function markdownLink(app: App, row: Row): string | undefined {
  if (row.target === undefined) return undefined;
  const { path, id } = row.target;
  const file = app.vault.getFileByPath(path);
  if (file === null) return undefined;
  const source = app.workspace.getActiveFile()?.path ?? '';
  const words = row.text
    .replace(/[[\]|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return app.fileManager.generateMarkdownLink(file, source, id === undefined ? '' : `#^${id}`, words);
}
