import type { Relation } from '../core/model/git-state';
import { completeHash, unknownCommit } from './find-commit';
import { shortHash } from './hash';
import type { OpenRepository } from './open-repository';
import { findRewritten, type Rewritten } from './rewritten';
import { isSquashed } from './squashed';

/** Beyond this many commits on one side no changes are compared: it would take longer than it is worth. */
const FURTHEST = 500;

/** How `now` stands to `then`. */
export async function readRelation(repository: OpenRepository, then: string, now: string): Promise<Relation> {
  const [from, to] = await Promise.all([completeHash(repository.run, then), completeHash(repository.run, now)]);
  if (from.kind === 'unknown') return unknown(from.words);
  if (to.kind === 'unknown') return unknown(to.words);
  const range = `${from.hash}...${to.hash}`;
  const outcome = await repository.run(['rev-list', '--left-right', '--count', '--end-of-options', range, '--']);
  if (!outcome.ok) return whichIsMissing(repository, from.hash, to.hash);
  const [behind = 0, ahead = 0] = outcome.out.trim().split('\t').map(Number);
  return plainRelation(from.hash, ahead, behind) ?? partedRelation(repository, from.hash, to.hash, ahead, behind);
}

function unknown(words: string): Relation {
  return { kind: 'unknown', ahead: 0, behind: 0, words };
}

async function whichIsMissing({ run, layout }: OpenRepository, then: string, now: string): Promise<Relation> {
  const first = await run(['rev-parse', '--quiet', '--verify', '--end-of-options', `${then}^{commit}`]);
  return unknown(unknownCommit(first.ok ? now : then, 'bad object', layout.shallow).words);
}

function plainRelation(then: string, ahead: number, behind: number): Relation | undefined {
  const name = shortHash(then);
  if (ahead === 0 && behind === 0) return { kind: 'same', ahead, behind, words: `Still at ${name}.` };
  if (behind === 0) return { kind: 'ahead', ahead, behind, words: `${commits(ahead)} after ${name}.` };
  if (ahead === 0)
    return { kind: 'behind', ahead, behind, words: `${commits(behind)} before ${name}: its work is not all here.` };
  return undefined;
}

/** Neither contains the other. The same work may be on both lines all the same, also when not even their first commit is. */
async function partedRelation(
  { run, layout }: OpenRepository,
  then: string,
  now: string,
  ahead: number,
  behind: number,
): Promise<Relation> {
  const name = shortHash(then);
  const outcome = await run(['merge-base', '--end-of-options', then, now]);
  const base = outcome.ok ? outcome.out.split('\n')[0] : undefined;
  const isApart = base === undefined || base === '';
  if (isApart && layout.shallow) return unknown(`Where ${name} and HEAD part lies outside this shallow clone.`);
  const parting = { base: isApart ? undefined : base, then, now };
  const isLong = ahead > FURTHEST || behind > FURTHEST;
  const told = (kind: Relation['kind'], words: string): Relation => ({ kind, ahead, behind, words });
  const anew = await findRewritten(run, parting, isLong);
  if (anew !== undefined) {
    const how = isApart ? 'from the first commit on' : 'amended or rebased';
    return told('rewritten', `${name} was rewritten (${how}): ${rewrittenAs(anew)}.`);
  }
  if (!isLong && (await isSquashed(run, parting))) {
    const how = isApart ? 'all of its history became one' : 'squashed and merged';
    return told('squash-merged', `The work of ${name} is here as one commit: ${how}.`);
  }
  return told(
    'diverged',
    isApart
      ? `${name} has no history in common with ${shortHash(now)}.`
      : `${name} is on another line of history: ${commits(ahead)} here that it lacks, ${commits(behind)} there.`,
  );
}

/** Never that its work is here: an amend may have taken out what it did. */
function rewrittenAs(anew: Rewritten): string {
  if (anew.by === 'patches') return 'each change up to it is here in another commit';
  const name = shortHash(anew.hash);
  return anew.by === 'author' ? `it is ${name} here` : `${name} took its place`;
}

function commits(count: number): string {
  return `${count} ${count === 1 ? 'commit' : 'commits'}`;
}
