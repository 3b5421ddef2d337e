import { folderPatternFault, namePatternFault } from '../../../src/core/model/name-pattern';
import { handoffPath, recordPath, type NamedHandoff } from '../../../src/core/use-cases/note-paths';
import { deviceClock } from '../../../src/cli/clock';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../../../src/core/model/settings';

const NOTE: NamedHandoff = {
  id: 'h-7k2mq9',
  title: 'Add a Login: now!',
  created: { local: '2026-03-08T14:30:05', offset: '+01:00' },
  project: 'My App',
  profile: 'quick',
  branch: 'feat/login',
};

function pathWith(settings: Partial<Settings>, note: Partial<NamedHandoff> = {}): string {
  return handoffPath({ settings: { ...DEFAULT_SETTINGS, ...settings }, clock: deviceClock }, 'H/App', {
    ...NOTE,
    ...note,
  });
}

describe('patterns of names and folders', () => {
  test('without any, a handoff is called as ever', () => {
    expect(pathWith({})).toBe('H/App/2026-03-08-1430-add-a-login-now-7k2m.md');
  });

  test.each([
    ['{{slug}}-{{id}}', 'H/App/add-a-login-now-7k2m.md'],
    ['{{date}} {{time}} {{project}}-{{id}}', 'H/App/2026-03-08 1430 my-app-7k2m.md'],
    ['{{ date:YYYY[w]ww }} {{profile}} {{branch}}-{{ id }}', 'H/App/2026w11 quick feat-login-7k2m.md'],
    ['{{date:YYYY/MM}}-{{id}}', 'H/App/2026-03-7k2m.md'],
  ])('%s names a handoff %s', (handoffName, path) => {
    expect(namePatternFault(handoffName)).toBeUndefined();
    expect(pathWith({ handoffName })).toBe(path);
  });

  test.each([
    ['{{date:YYYY/MM}}', 'H/App/2026/03/2026-03-08-1430-add-a-login-now-7k2m.md'],
    ['Log/{{branch}}', 'H/App/Log/feat-login/2026-03-08-1430-add-a-login-now-7k2m.md'],
  ])('%s is a folder below the project', (handoffFolder, path) => {
    expect(folderPatternFault(handoffFolder)).toBeUndefined();
    expect(pathWith({ handoffFolder })).toBe(path);
  });

  test('a title of signs and no branch still make a name', () => {
    const handoffName = '{{slug}} {{branch}}-{{id}}';
    expect(pathWith({ handoffName }, { title: '!!! ../..', branch: undefined })).toBe(
      'H/App/handoff no-branch-7k2m.md',
    );
  });

  test.each([
    ['{{slug}}', 'must end in -{{id}}'],
    ['{{id}}-{{slug}}', 'must end in -{{id}}'],
    ['{{slug}}{{id}}', 'must end in -{{id}}'],
    ['../{{slug}}-{{id}}', 'not a path'],
    ['a/b-{{id}}', 'not a path'],
    ['a\\b-{{id}}', 'contains \\'],
    ['a:b-{{id}}', 'contains :'],
    ['[[x]]-{{id}}', 'contains ['],
    ['#{{slug}}-{{id}}', 'contains #'],
    ['.{{slug}}-{{id}}', 'begins with a dot'],
    [' {{slug}}-{{id}}', 'begins or ends in a blank'],
    ['a\u202eb-{{id}}', 'U+202E'],
    ['a\nb-{{id}}', 'U+000A'],
    ['{{name}}-{{id}}', '{{name}} is not known'],
    ['{{slug:x}}-{{id}}', '{{slug:x}} is not known'],
    ['{{date:}}-{{id}}', 'no format of moment'],
    ['{{date:<%tp%>}}-{{id}}', 'no format of moment'],
    ['{{{slug}}}-{{id}}', 'A brace in it'],
    ['{{slug-{{id}}', 'A brace in it'],
    [`${'a'.repeat(150)}-{{id}}`, 'longer than 150'],
    [`${'ü'.repeat(70)}-{{id}}`, 'too long'],
  ])('%j is refused as a name: %s', (pattern, words) => {
    expect(namePatternFault(pattern)).toContain(words);
    expect(readSettings({ handoffName: pattern })).toMatchObject({
      settings: { handoffName: DEFAULT_SETTINGS.handoffName },
      problems: ['handoffName'],
    });
  });

  test.each([
    ['..', 'begins with a dot'],
    ['a/../b', 'begins with a dot'],
    ['/a', 'empty'],
    ['a//b', 'empty'],
    ['.git', 'begins with a dot'],
    ['Templates', 'are not read'],
    ['con', 'Windows'],
    ['{{slug}}', 'one note each'],
    ['{{date:[../]YYYY}}', undefined],
  ])('%j as a folder: %s', (pattern, words) => {
    if (words === undefined) expect(pathWith({ handoffFolder: pattern })).not.toContain('..');
    else expect(folderPatternFault(pattern)).toContain(words);
  });

  test('what a date makes of a pattern cannot be a bad name either', () => {
    expect(pathWith({ handoffName: '{{date:[.]}}-{{id}}' })).toBe('H/App/--7k2m.md');
    expect(pathWith({ handoffFolder: '{{date:/}}' })).toMatch(/^H\/App\/2026-03-08/);
  });

  test('records go into their folders', () => {
    const settings = { ...DEFAULT_SETTINGS, decisionFolder: 'Rulings/All', blockerFolder: '' };
    const naming = { settings, clock: deviceClock };
    const note = { id: 'd-7k2mq9', title: 'Use it' };
    expect(recordPath(naming, 'H/App', 'decision', note)).toBe('H/App/Rulings/All/use-it-7k2m.md');
    expect(recordPath(naming, 'H/App', 'blocker', note)).toBe('H/App/use-it-7k2m.md');
    expect(recordPath(naming, 'H/App', 'phase', note)).toBe('H/App/Phases/use-it-7k2m.md');
  });
});
