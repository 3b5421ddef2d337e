import type { FileVersions } from '../model/git-writer';
import { removeProperty } from '../note/frontmatter';
import { findBlock } from './managed-block';

/**
 * True when a file differs from what is committed, or from what is staged, in more than our block: a commit of the file
 * would take somebody's own work along. `present` is its text in the work tree.
 */
export function hasOwnChanges(present: string, { head, staged }: FileVersions, owner: string): boolean {
  const now = outside(present, owner);
  const committed = outside(head ?? '', owner);
  return now !== committed || (staged !== undefined && outside(staged, owner) !== committed);
}

/** A file without our block, without the properties that we set, and without the blanks around the block. */
function outside(text: string, owner: string): string {
  const finding = findBlock(text, owner);
  const bare = finding.kind === 'block' ? text.slice(0, finding.block.start) + text.slice(finding.block.end) : text;
  return withoutOurs(bare.replace(/^\uFEFF/, ''))
    .replace(/\r\n/g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

const OURS = ['last_updated', 'auto_load', 'scope'];

function withoutOurs(text: string): string {
  try {
    return OURS.reduce((now, name) => removeProperty(now, name), text).replace(/^---\s*---\s*/, '');
  } catch {
    return text;
  }
}
