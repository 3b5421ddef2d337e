import { TempRepo } from '../support/temp-repo';
import { reader } from './reader';

test('same, ahead, behind, diverged, unknown', async () => {
  const repo = TempRepo.make({ 'a.txt': 'a' });
  const first = repo.head();
  const second = repo.commit('feat: two', { 'a.txt': 'b' });
  repo.git('checkout', '-q', '-b', 'side', first);
  const side = repo.commit('feat: side', { 'b.txt': 'b' });
  const relation = (then: string, now: string) => reader().relation({ folder: repo.folder }, then, now);
  expect(await relation(first, first)).toMatchObject({ kind: 'same', ahead: 0, behind: 0 });
  expect(await relation(first, second)).toMatchObject({ kind: 'ahead', ahead: 1, behind: 0 });
  expect(await relation(second, first)).toMatchObject({ kind: 'behind', ahead: 0, behind: 1 });
  expect(await relation(second, side)).toMatchObject({ kind: 'diverged', ahead: 1, behind: 1 });
  expect(await relation('1'.repeat(40), side)).toMatchObject({ kind: 'unknown' });
  expect(await relation('--output=x', side)).toMatchObject({ kind: 'unknown' });
  expect(await relation(first.slice(0, 7), second)).toMatchObject({ kind: 'ahead' });
});
