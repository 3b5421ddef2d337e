import type { WorkTree } from '../core/model/history';

export const WORKTREE_ARGS = ['worktree', 'list', '--porcelain', '-z'] as const;

/** Records of `name value` fields, each ending with NUL, parted by an empty one. Folders that are gone are left out. */
export function parseWorkTrees(out: string): readonly WorkTree[] {
  return out.split('\0\0').flatMap((record) => {
    const fields = new Map(record.split('\0').map((field) => cut(field)));
    const folder = fields.get('worktree');
    if (folder === undefined || fields.has('prunable') || fields.has('bare')) return [];
    const branch = fields.get('branch')?.replace(/^refs\/heads\//, '');
    return [{ folder, ...(branch === undefined ? {} : { branch }) }];
  });
}

function cut(field: string): [string, string] {
  const space = field.indexOf(' ');
  return space < 0 ? [field, ''] : [field.slice(0, space), field.slice(space + 1)];
}
