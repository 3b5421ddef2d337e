import { conflictLines } from '../../note/conflict-hunks';
import { findSecrets } from '../../note/secrets';
import type { Seen } from '../check-finding';
import type { Subject } from '../subject';

/** What was found is never repeated: only its kind and its place. */
export function secrets({ text }: Subject): readonly Seen[] {
  return findSecrets(text).map(({ kind, from, to }) => ({
    range: { from, to },
    message: `This looks like a secret (${kind}).`,
    fix: 'Take it out, say where it is kept instead, and replace it: it may have been read already.',
    edit: { from, to, insert: `[removed: ${kind}]` },
  }));
}

/** The folder of a person: `/home/ada/`, `/Users/ada/`, `C:\Users\ada\`. */
const HOME =
  /(^|[^\w./~-])((?:\/home\/|\/Users\/|[A-Za-z]:[\\/]Users[\\/])(?!(?:user(?:name)?|you(?:r[\w-]*)?|me|name|shared|public|runner|example)(?![\w.-]))[\w.-]+)(?=[\\/])/gm;

export function homePaths({ text }: Subject): readonly Seen[] {
  return [...text.matchAll(HOME)].map((match) => {
    const from = match.index + (match[1]?.length ?? 0);
    const to = match.index + match[0].length;
    return {
      range: { from, to },
      message: 'This path names the folder of one person on one machine.',
      fix: 'Write the path from the root of the repository, or from "~".',
      edit: { from, to, insert: '~' },
    };
  });
}

export function conflictMarks(subject: Subject): readonly Seen[] {
  return conflictLines(subject.text).map((line) => ({
    range: subject.lineRange(line),
    message: 'Two versions were merged here and the conflict is left.',
    fix: 'Run session-handoff repair, or settle it by hand.',
  }));
}
