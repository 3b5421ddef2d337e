import type { HandoffProperties } from '../model/handoff';
import { readHandoff } from '../note/read-handoff';

/** Where one repository stood when a handoff was written, as far as the handoff says. */
export interface RepoThen {
  readonly name?: string;
  readonly branch?: string;
  /** As long as it was written, 7 to 64 characters. */
  readonly commit?: string;
}

/** `app main 3f2a91c0…`; on a branch without commits `app main`. */
const AT = /^(\S+)(?: (?![0-9a-f]{40,64}$)(\S+))?(?: ([0-9a-f]{40,64}))?$/;
const NOT_LOOKED_AT = ' not looked at';
const NO_BRANCH: readonly string[] = ['detached', 'unborn'];

/** One for each line of the property `at`; else what the properties or the words of the handoff say. */
export function whereItStood(properties: Partial<HandoffProperties>, text: string): readonly RepoThen[] {
  const { at = [], branch, commit } = properties;
  if (at.length > 0) return at.map(readAtLine);
  if (branch !== undefined || commit !== undefined) return [stood(undefined, branch, commit)];
  const { facts } = readHandoff(text);
  return [stood(undefined, facts.branch, facts.commit)];
}

function readAtLine(line: string): RepoThen {
  const [, name, branch, commit] = line.endsWith(NOT_LOOKED_AT) ? [] : (AT.exec(line) ?? []);
  return stood(name ?? line.split(' ')[0], NO_BRANCH.includes(branch ?? '') ? undefined : branch, commit);
}

function stood(name: string | undefined, branch: string | undefined, commit: string | undefined): RepoThen {
  return {
    ...(name === undefined ? {} : { name }),
    ...(branch === undefined ? {} : { branch }),
    ...(commit === undefined ? {} : { commit }),
  };
}
