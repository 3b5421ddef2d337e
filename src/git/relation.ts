import type { Relation } from '../core/model/git-state';
import { completeHash, unknownCommit } from './find-commit';
import { shortHash } from './hash';
import type { OpenRepository } from './open-repository';

/** How `now` stands to `then`. */
export async function readRelation(repository: OpenRepository, then: string, now: string): Promise<Relation> {
  const [from, to] = await Promise.all([completeHash(repository.run, then), completeHash(repository.run, now)]);
  if (from.kind === 'unknown') return { kind: 'unknown', ahead: 0, behind: 0, words: from.words };
  if (to.kind === 'unknown') return { kind: 'unknown', ahead: 0, behind: 0, words: to.words };
  const range = `${from.hash}...${to.hash}`;
  const outcome = await repository.run(['rev-list', '--left-right', '--count', '--end-of-options', range, '--']);
  if (!outcome.ok) {
    const { words } = unknownCommit(from.hash, outcome.err, repository.layout.shallow);
    return { kind: 'unknown', ahead: 0, behind: 0, words };
  }
  const [behind = 0, ahead = 0] = outcome.out.trim().split('\t').map(Number);
  return plainRelation(from.hash, ahead, behind);
}

function plainRelation(then: string, ahead: number, behind: number): Relation {
  const name = shortHash(then);
  if (ahead === 0 && behind === 0) return { kind: 'same', ahead, behind, words: `Still at ${name}.` };
  if (behind === 0) return { kind: 'ahead', ahead, behind, words: `${commits(ahead)} after ${name}.` };
  if (ahead === 0) return { kind: 'behind', ahead, behind, words: `${commits(behind)} before ${name}.` };
  const words = `${name} is on another line of history: ${commits(ahead)} here that it lacks, ${commits(behind)} there.`;
  return { kind: 'diverged', ahead, behind, words };
}

function commits(count: number): string {
  return `${count} ${count === 1 ? 'commit' : 'commits'}`;
}
