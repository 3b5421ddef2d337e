import { choosePrevious, type Candidate } from '../../../src/core/handoff/choose-previous';
import type { ChainLink } from '../../../src/core/index/chain';
import { HandoffError } from '../../../src/core/model/errors';
import type { RelationKind } from '../../../src/core/model/git-state';
import { aHandoff } from '../../support/a-handoff';

function candidate(name: string, branch?: string, relation?: [RelationKind, number]): Candidate {
  const head: ChainLink = {
    note: aHandoff(name, [], [], branch === undefined ? {} : { branch }),
    parents: [],
    children: [],
    gaps: [],
    rank: 0,
    depth: 1,
    place: name,
  };
  return relation === undefined
    ? { head }
    : { head, relation: { kind: relation[0], ahead: relation[1], behind: 0, words: '' } };
}

const chosen = (candidates: Candidate[], branch?: string): string | undefined =>
  choosePrevious(candidates, branch)?.note.parsed.title;

describe('which handoff is continued', () => {
  test('none, or the only one whatever it says', () => {
    expect(chosen([])).toBeUndefined();
    expect(chosen([candidate('a', 'other', ['diverged', 3])], 'main')).toBe('a');
  });

  test('the one on this branch before a nearer one on another', () => {
    expect(chosen([candidate('a', 'main', ['ahead', 9]), candidate('b', 'side', ['same', 0])], 'main')).toBe('a');
  });

  test('of several on this branch the nearest ancestor', () => {
    expect(chosen([candidate('a', 'main', ['ahead', 9]), candidate('b', 'main', ['ahead', 2])], 'main')).toBe('b');
  });

  test('with no branch in common the nearest ancestor; one that is none does not count', () => {
    const heads = [
      candidate('a', 'x', ['diverged', 1]),
      candidate('b', 'y', ['ahead', 5]),
      candidate('c', 'z', ['ahead', 8]),
    ];
    expect(chosen(heads, 'main')).toBe('b');
    expect(chosen(heads)).toBe('b');
  });

  test.each([
    ['equally near', [candidate('a', 'main', ['ahead', 2]), candidate('b', 'main', ['ahead', 2])]],
    ['no ancestor among them', [candidate('a', 'x', ['diverged', 2]), candidate('b', 'y', ['unknown', 0])]],
    ['no repository', [candidate('a'), candidate('b')]],
  ])('it is never guessed: %s', (_, heads) => {
    const choose = (): unknown => choosePrevious(heads, 'main');
    expect(choose).toThrow(HandoffError);
    expect(choose).toThrow(
      expect.objectContaining({
        code: 'ambiguous',
        details: expect.objectContaining({ candidates: ['Handoffs/App/a.md', 'Handoffs/App/b.md'] }),
      }),
    );
  });
});
