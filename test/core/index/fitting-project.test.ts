import { fittingProject } from '../../../src/core/index/fitting-project';

const projects = (...names: string[]) => names.map((name) => ({ name, isLinked: true }));

test.each([
  ['/home/robin/harbour', ['Web', 'Harbour'], 'Harbour'],
  ['/home/robin/harbour/', ['Web', 'Harbour'], 'Harbour'],
  ['C:\\work\\tide-tables', ['Web', 'Tide Tables'], 'Tide Tables'],
  ['/src/harbour-app', ['Web', 'Harbour'], 'Harbour'],
  ['/src/cafe', ['Web', 'Café Noir'], 'Café Noir'],
  ['/src/app', ['App', 'App two'], 'App'],
  ['/src/プロジェクト', ['プロジェクト', 'Web'], 'プロジェクト'],
])('a repository in %s belongs, of %j, to %s', (folder, names, fitting) => {
  expect(fittingProject(projects(...names), folder)).toBe(fitting);
});

test.each([
  ['/src/lighthouse', ['Web', 'Harbour'], 'nothing in common'],
  ['/src/harbour-app', ['Harbour', 'App'], 'two that fit alike'],
  ['/src/go', ['Golf', 'Web'], 'too few letters to say anything'],
  ['/src/lighthouse', ['Harbour'], 'the only project has a repository already'],
  ['/', ['Web', 'Harbour'], 'no name at all'],
  ['', [], 'nothing there'],
])('for %j of %j a person has to say: %s', (folder, names) => {
  expect(fittingProject(projects(...names), folder)).toBeUndefined();
});

test('the only project that has no repository yet is meant', () => {
  expect(fittingProject([{ name: 'Harbour', isLinked: false }], '/src/lighthouse')).toBe('Harbour');
});
