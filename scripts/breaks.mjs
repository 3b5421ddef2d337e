// Breaks the plugin on purpose, one way at a time, and expects the host's tests to notice: npm run breaks.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { pluginOptions } from './plugin-options.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const work = join(root, 'dist', 'breaks');

/** What is broken, in which file, and how. Every text must be there: a break that changes nothing proves nothing. */
const BREAKS = [
  ['nothing (the tests must pass)', 'src/main.ts', '', ''],
  [
    'changed notes are not followed',
    'src/plugin/live-index.ts',
    "metadataCache.on('changed'",
    "metadataCache.on('never'",
  ],
  ['a listener stays behind', 'src/plugin/live-index.ts', 'this.registerEvent(\n      vault', 'String(\n      vault'],
  [
    'the state of the view is not kept',
    'src/views/index/index-state.ts',
    'return { project, tab,',
    "return { project: '', tab: 'now',",
  ],
  [
    'no hover source is registered',
    'src/plugin/register.ts',
    'plugin.registerHoverLinkSource',
    'void ((..._: unknown[]) => 0)',
  ],
  [
    'any folder is taken',
    'src/plugin/settings-tab.ts',
    '=== undefined ? en.settings.outside',
    '=== null ? en.settings.outside',
  ],
  [
    'git is started on a phone',
    'src/plugin/git.ts',
    'if (!(Platform.isDesktop && Platform.isDesktopApp)) return undefined;',
    '',
  ],
  [
    'the device forgets where a repository lies',
    'src/plugin/link-repository.ts',
    'context.device.setFolder',
    'void ((..._: unknown[]) => 0)',
  ],
  ['an icon that Obsidian does not have', 'src/views/index/now-tab.ts', "'scroll-text'", "'handoff-scroll'"],
  ['the sample takes edited notes with it', 'src/core/sample/seal.ts', 'return properties[SEAL] ===', 'return true ||'],
  ['the first page is drawn anew while somebody types', 'src/views/index-view.ts', 'if (this.isWelcoming) return;', ''],
  [
    'the first reading cannot be stopped',
    'src/plugin/read-vault.ts',
    'progress.step(en.plugin.reading(done, of)) ?',
    'progress.step(en.plugin.reading(done, of)) || true ?',
  ],
  ['the pointer over a mark shows nothing', 'src/plugin/link-states.ts', "'hover-link'", "'never'"],
  [
    'any project is taken for a repository',
    'src/views/link-repository-modal.ts',
    "fittingProject(window.projects, '') ??",
    'window.projects[0]?.name ??',
  ],
  [
    'a brief looks at no repository',
    'src/plugin/drift-ports.ts',
    'return desktopDrift(context.device.git);',
    'return { git: undefined };',
  ],
  ['a button of a finding mends all of them', 'src/plugin/mend.ts', "finding === 'all' ||", 'true ||'],
  ['rules that are switched off speak', 'src/plugin/health.ts', 'context.settings().rulesOff.split(/, ?/)', '[]'],
  [
    'secrets go along to a pull request',
    'src/plugin/handoff-commands.ts',
    'removeSecrets(plainNote(await context.store.read(path))).text',
    'String([removeSecrets]) && plainNote(await context.store.read(path))',
  ],
  [
    'a link opens the index on any project',
    'src/plugin/uri.ts',
    "openIndexAt(context, { project: named?.folder ?? '' })",
    'openIndex(context)',
  ],
  [
    'a line is promoted only when it was saved before',
    'src/plugin/records/promote-line.ts',
    'await view.save()',
    'void view',
  ],
  ['nobody can stop waiting for git', 'src/plugin/progress-notice.ts', 'resolve(undefined);\n', 'void resolve;\n'],
  [
    'a name that another plugin took stops the plugin',
    'src/plugin/obsidian-cli/register-cli.ts',
    'console.error(en.taken(id), error);',
    'throw error;',
  ],
];

// npm run breaks -- WORD: only those with that word.
const [wanted = ''] = process.argv.slice(2);

rmSync(work, { recursive: true, force: true });
let missed = 0;
for (const [index, [what, file, from, to]] of BREAKS.filter(([what]) => what.includes(wanted)).entries()) {
  const folder = join(work, String(index));
  const isControl = from === '';
  cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true, filter: (path) => !path.endsWith('.json') });
  if (!isControl) breakFile(join(folder, file), from, to);
  mkdirSync(folder, { recursive: true });
  const options = pluginOptions('broken', true);
  await esbuild.build({ ...options, entryPoints: [join(folder, 'src/main.ts')], outfile: join(folder, 'main.js') });
  const env = { ...process.env, SESSION_HANDOFF_BUILT: folder };
  const args = [join(root, 'node_modules/jest/bin/jest.js'), '--selectProjects', 'host', '--silent'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  const failed = [...`${stdout}${stderr}`.matchAll(/^ {2}● (.+)$/gm)].map(([, name]) => name);
  const isCaught = isControl ? status === 0 : status !== 0 && failed.length > 0;
  if (!isCaught) missed += 1;
  process.stdout.write(
    `${isCaught ? 'ok    ' : 'MISSED'} ${what}${failed.length > 0 ? `: ${[...new Set(failed)].join('; ')}` : ''}\n`,
  );
}
rmSync(work, { recursive: true, force: true });
process.exitCode = missed === 0 ? 0 : 1;

function breakFile(path, from, to) {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}
