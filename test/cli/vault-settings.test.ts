import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProperties } from '../../src/core/note/frontmatter';
import { cli } from '../support/cli';
import { AppVault } from '../support/new-handoff';
import { tempFolder } from '../support/temp-repo';

/** A vault whose plugin has these settings. */
function vaultWith(settings: unknown): AppVault {
  const folder = tempFolder();
  const plugin = join(folder, '.obsidian/plugins/session-handoff');
  mkdirSync(plugin, { recursive: true });
  writeFileSync(join(plugin, 'data.json'), typeof settings === 'string' ? settings : JSON.stringify(settings));
  return new AppVault(folder);
}

function put(vault: AppVault, path: string, text: string): void {
  mkdirSync(join(vault.folder, path, '..'), { recursive: true });
  writeFileSync(join(vault.folder, path), text);
}

describe('the command line follows the settings that the plugin has in the vault', () => {
  test('folder, names and profile', async () => {
    const vault = vaultWith({
      folder: 'Work/Log',
      defaultProfile: 'quick',
      handoffName: '{{project}} {{slug}}-{{id}}',
      handoffFolder: '{{date:YYYY}}',
      decisionFolder: 'Rulings',
    });
    const { json, err } = await vault.handoff({ title: 'First steps', decisions: ['Use it'], next: ['Go on'] });
    expect(err).toBe('');
    expect(json.path).toMatch(/^Work\/Log\/App\/\d{4}\/app first-steps-[0-9a-z]{4}\.md$/);
    expect(readProperties(vault.read(json.path)).properties).toMatchObject({
      profile: 'quick',
      decisions: [expect.stringMatching(/^\[\[use-it-/)],
    });
    const second = await vault.handoff({ summary: 'More' });
    expect(second.json).toMatchObject({ previous: [json.path], carried: [vault.idOf(json.path, 'Go on')] });
    expect(readdirSync(join(vault.folder, 'Work/Log/App/Rulings'))).toEqual([expect.stringMatching(/^use-it-/)]);
    const archived = await cli(['archive', '--vault', vault.folder, '--older-than', '0', '--json']);
    expect(archived.json.moves).toEqual([{ path: json.path, to: json.path.replace(/App\/\d{4}\//, 'App/Archive/') }]);
    const again = await cli(['archive', '--vault', vault.folder, '--older-than', '0', '--json']);
    expect(again.json.moves).toEqual([]);
  });

  test('two handoffs of one minute and one title have two names', async () => {
    const vault = vaultWith({ handoffName: '{{slug}}-{{id}}' });
    const first = await vault.handoff({ title: 'Same', next: ['a'] });
    const second = await vault.handoff({ title: 'Same', next: ['b'] });
    expect(second.json.path).not.toBe(first.json.path);
  });

  test('what does not hold is said, and the rest is followed', async () => {
    const vault = vaultWith({ folder: 'Work', handoffName: '../{{slug}}', suggestTrigger: '@@' });
    const { code, json, err } = await vault.handoff({ next: ['a'] });
    expect(code).toBe(0);
    expect(json.path).toMatch(/^Work\/App\/\d{4}-/);
    expect(err).toContain('handoffName');
    const broken = await vaultWith('{').handoff({ next: ['a'] });
    expect([broken.code, broken.err]).toEqual([0, expect.stringContaining('cannot be read')]);
  });
});

describe('a template that is always used', () => {
  const TEMPLATE = '# {{title}}\n\nOurs: {{profile}}\n\n{{#items}}\n{{line}}\n{{/items}}\n';

  test('is named in the settings, and a project may name another, or a layout', async () => {
    const vault = vaultWith({ template: 'Templates/ours' });
    put(vault, 'Templates/ours.md', TEMPLATE);
    put(vault, 'Templates/theirs.md', TEMPLATE.replace('Ours', 'Theirs'));
    const first = await vault.handoff({ next: ['a'] });
    expect(vault.read(first.json.path)).toContain('Ours: standard');
    vault.edit('Handoffs/App/App.md', (text) =>
      text.replace('repos: []', 'repos: []\ntemplate: "[[Templates/theirs]]"'),
    );
    const second = await vault.handoff({ next: ['b'] });
    expect(vault.read(second.json.path)).toContain('Theirs: standard');
    vault.edit('Handoffs/App/App.md', (text) => text.replace(/^template:.*$/m, 'layout: six'));
    const third = await vault.handoff({ next: ['c'] });
    expect(vault.read(third.json.path)).not.toMatch(/Ours|Theirs/);
    vault.edit('Handoffs/App/App.md', (text) => text.replace(/^layout:.*$/m, 'template: Templates/theirs.md'));
    const fourth = await vault.handoff({ next: ['d'] }, '--layout', 'native');
    expect(vault.read(fourth.json.path)).toContain('## Next actions');
  });

  test('that is not there is said, and the handoff is written without it', async () => {
    const vault = vaultWith({ template: 'Templates/gone' });
    const { json, code } = await vault.handoff({ next: ['a'] });
    expect(code).toBe(0);
    expect(json).toMatchObject({ written: true, problems: [{ code: 'template-missing', path: 'Templates/gone' }] });
    expect(vault.read(json.path)).toContain('## Next actions');
  });

  test('cannot be a file outside of the vault', async () => {
    const outside = join(tempFolder(), 'outside.md');
    writeFileSync(outside, 'theirs');
    const vault = vaultWith({});
    await vault.handoff({ next: ['a'] });
    for (const path of [outside, '../outside.md']) {
      vault.edit('Handoffs/App/App.md', (text) =>
        text.replace(/^template:.*\n/m, '').replace('repos: []', `repos: []\ntemplate: ${path}`),
      );
      const { json } = await vault.handoff({ summary: `with ${path}` });
      expect(json.problems).toMatchObject([{ code: 'template-missing' }]);
    }
  });

  test('length of a brief, and rules that are switched off', async () => {
    const vault = vaultWith({ briefBudget: '350', rulesOff: 'HO202, HO107' });
    const { json } = await vault.handoff({ summary: 'Begun.', next: ['Fix bugs'] });
    const call = async (...argv: string[]) => (await cli([...argv, '--vault', vault.folder, '--json'])).json;
    expect(await call('resume')).toMatchObject({ budget: 350 });
    expect(await call('resume', '--budget', '900')).toMatchObject({ budget: 900 });
    const rules = (found: any): string[] => found.findings.map(({ rule }: { rule: string }) => rule);
    expect(rules(await call('check'))).not.toContain('HO202');
    // Outside the vault its settings say nothing.
    put(vault, 'copy.md', vault.read(json.path));
    expect(rules((await cli(['check', `${vault.folder}/copy.md`, '--json'])).json)).toContain('HO202');
  });

  test('types that the vault gives to properties, also where the file is torn', async () => {
    const vault = vaultWith({});
    await vault.handoff({ summary: 'Begun.', next: ['Draw the piers'] });
    const found = async (types: string): Promise<any[]> => {
      put(vault, '.obsidian/types.json', types);
      const { json } = await cli(['check', '--vault', vault.folder, '--json']);
      return json.findings.filter(({ rule }: { rule: string }) => rule === 'HO806');
    };
    expect(await found('{"types":{"Status":"number","created":"datetime","authors":"multitext"}}')).toMatchObject([
      { severity: 'warn', words: 'status: open', message: expect.stringContaining('"status" as a number') },
    ]);
    for (const torn of ['{"types":', 'null', '[]', '{"types":{"status":7,"__proto__":"number"}}'])
      expect(await found(torn)).toEqual([]);
  });
});
