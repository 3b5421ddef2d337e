import { join } from 'node:path';
import { TempRepo, tempFolder } from '../support/temp-repo';
import { HostileRepo, type CounterMeasure } from './hostile-repo';
import { nodeFileProbe } from '../../src/cli/file-probe';
import { ReportReader } from '../../src/git/report-reader';
import { reader } from './reader';

/** One way in which a repository has a program started by whoever looks at it. */
interface Vector {
  readonly name: string;
  /** Sets the trap up. */
  readonly set: (hostile: HostileRepo) => void;
  /** What holds it back. */
  readonly counter: CounterMeasure;
  readonly env?: Record<string, string>;
  readonly terminal?: boolean;
}

const ATTRIBUTES = { '.gitattributes': '*.dat filter=trap diff=trap\n' };
const FILTERS: CounterMeasure = { settings: /^filter\./ };
const NETWORK: CounterMeasure = { variables: ['GIT_ALLOW_PROTOCOL', 'GIT_NO_LAZY_FETCH'] };
const NO_LOCKS = { flags: ['--no-optional-locks'], variables: ['GIT_OPTIONAL_LOCKS'] };

const VECTORS: readonly Vector[] = [
  {
    name: 'core.fsmonitor',
    set: (trap) => trap.config('core.fsmonitor', trap.program),
    counter: { settings: /^core\.fsmonitor$/ },
  },
  {
    name: 'the hook post-index-change',
    set: (trap) => {
      trap.repo.write({ '.git/hooks/post-index-change': { run: trap.script } });
      staleIndex(trap);
    },
    counter: { ...NO_LOCKS, settings: /^core\.hooksPath$/ },
  },
  {
    name: 'core.hooksPath in the work tree',
    set: (trap) => {
      trap.repo.write({ 'tools/post-index-change': { run: trap.script } });
      trap.config('core.hooksPath', 'tools');
      staleIndex(trap);
    },
    counter: { ...NO_LOCKS, settings: /^core\.hooksPath$/ },
  },
  {
    name: 'diff.external',
    set: (trap) => trap.touch().config('diff.external', trap.program),
    counter: { flags: ['--no-ext-diff'] },
  },
  {
    name: 'the command of a diff driver',
    set: (trap) => trap.touch().config('diff.trap.command', trap.program),
    counter: { flags: ['--no-ext-diff'] },
  },
  {
    name: 'textconv',
    set: (trap) => trap.touch().config('diff.trap.textconv', trap.program),
    counter: { flags: ['--no-textconv'] },
  },
  {
    name: 'a clean filter',
    set: (trap) => trap.touch().config('filter.trap.clean', trap.program),
    counter: FILTERS,
  },
  {
    name: 'a required clean filter',
    set: (trap) => trap.touch().config('filter.trap.clean', trap.program).config('filter.trap.required', 'true'),
    counter: FILTERS,
  },
  {
    name: 'a process filter',
    set: (trap) => trap.touch().config('filter.trap.process', trap.program),
    counter: FILTERS,
  },
  {
    name: 'a smudge filter, by way of an external diff',
    set: (trap) => trap.touch().config('filter.trap.smudge', trap.program).config('diff.external', 'true'),
    counter: { ...FILTERS, flags: ['--no-ext-diff'] },
  },
  {
    name: 'a filter with an odd name',
    set: (trap) => {
      trap.repo.write({ '.gitattributes': '*.dat filter=T=r.a=p\n' });
      trap.touch().config('filter.T=r.a=p.clean', trap.program);
    },
    counter: FILTERS,
  },
  {
    name: 'a filter in an included config',
    set: (trap) => {
      trap.repo.write({ 'tools/config': `[filter "trap"]\n\tclean = ${trap.program}\n` });
      trap.touch().config('include.path', '../tools/config');
    },
    counter: FILTERS,
  },
  {
    name: 'a filter in a config that this branch includes',
    set: (trap) => {
      trap.repo.write({ 'tools/config': `[filter "trap"]\n\tclean = ${trap.program}\n` });
      trap.touch().config('includeIf.onbranch:main.path', '../tools/config');
    },
    counter: FILTERS,
  },
  {
    name: 'a filter in the config of the work tree',
    set: (trap) => {
      trap.config('extensions.worktreeConfig', 'true');
      trap.repo.git('config', '--worktree', 'filter.trap.clean', trap.program);
      trap.touch();
    },
    counter: FILTERS,
  },
  {
    name: "an extension of the person's own git-lfs",
    set: (trap) => {
      trap.repo.write({ '.gitattributes': '*.dat filter=lfs\n' });
      TempRepo.at(trap.repo.home, trap.repo.home).write({
        '.gitconfig': `[filter "lfs"]\n\tclean = ${trap.program}\n`,
      });
      trap.touch().config('lfs.extension.trap.clean', trap.program);
    },
    counter: FILTERS,
  },
  {
    name: 'a pager',
    set: (trap) => trap.config('core.pager', trap.program),
    counter: { flags: ['--no-pager', '-z'], settings: /^core\.pager$/ },
    terminal: true,
  },
  {
    name: 'the pager of one command',
    set: (trap) => trap.config('pager.log', trap.program),
    counter: { flags: ['--no-pager'], settings: /^core\.pager$/ },
    terminal: true,
  },
  {
    name: 'gpg.program, by a forged signature',
    set: (trap) => {
      forgeSignature(trap);
      trap.config('gpg.program', trap.program).config('log.showSignature', 'true');
    },
    counter: { flags: ['--no-show-signature'], settings: /^log\.showSignature$/ },
  },
  {
    name: 'uploadpack of a partial clone',
    set: (trap) => {
      makePartial(trap, 'file:///nowhere').config('remote.origin.uploadpack', trap.program);
    },
    counter: NETWORK,
  },
  {
    name: 'core.sshCommand, by a partial clone',
    set: (trap) => makePartial(trap, 'ssh://nowhere.invalid/x').config('core.sshCommand', trap.program),
    counter: NETWORK,
  },
  {
    name: 'a remote that is a program, by a partial clone',
    set: (trap) => makePartial(trap, `ext::${trap.program}`).config('protocol.ext.allow', 'always'),
    counter: NETWORK,
  },
  {
    name: 'core.alternateRefsCommand, by a partial clone',
    set: (trap) => {
      const other = TempRepo.make({ 'x.txt': 'x' });
      makePartial(trap, other.folder).config('core.alternateRefsCommand', trap.program);
      trap.repo.write({ '.git/objects/info/alternates': `${other.folder}/.git/objects\n` });
    },
    counter: { ...NETWORK },
  },
  {
    name: 'fsmonitor in a submodule',
    set: (trap) => {
      addSubmodule(trap).git('config', 'core.fsmonitor', trap.program);
    },
    counter: { flags: ['--ignore-submodules=dirty'], settings: /^core\.fsmonitor$/ },
  },
  {
    name: 'a filter in a submodule',
    set: (trap) => {
      const inner = addSubmodule(trap);
      inner.write({ '.gitattributes': '* filter=trap\n', 'inner.txt': 'y\n' });
      inner.git('config', 'filter.trap.clean', trap.program);
    },
    counter: { flags: ['--ignore-submodules=dirty'] },
  },
  {
    name: 'GIT_EXTERNAL_DIFF around us',
    set: (trap) => trap.touch(),
    counter: { flags: ['--no-ext-diff'] },
    env: { GIT_EXTERNAL_DIFF: 'TRAP' },
  },
  {
    name: 'GIT_CONFIG_PARAMETERS around us',
    set: (trap) => trap.touch(),
    counter: { settings: /^core\.fsmonitor$/ },
    env: { GIT_CONFIG_PARAMETERS: "'core.fsmonitor'='TRAP'" },
  },
];

/** The same content with another time: git would like to write down that it looked. */
function staleIndex(trap: HostileRepo): void {
  trap.repo.write({ 'a.txt': 'two\n' });
  trap.repo.git('update-index', '-q', '--no-assume-unchanged', 'b.dat');
}

function forgeSignature(trap: HostileRepo): void {
  const tree = trap.repo.git('rev-parse', 'HEAD^{tree}');
  const who = 'Ada <ada@example.org> 1767258000 +0000';
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n forged\n -----END PGP SIGNATURE-----';
  const text = `tree ${tree}\nparent ${trap.repo.head()}\nauthor ${who}\ncommitter ${who}\n${signature}\n\nforged\n`;
  const hash = trap.repo.gitWith({ input: text }, 'hash-object', '-t', 'commit', '-w', '--stdin');
  trap.repo.git('update-ref', 'HEAD', hash);
}

/** Says that contents may be missing and where they come from; and takes one away that a difference needs. */
function makePartial(trap: HostileRepo, url: string): HostileRepo {
  const blob = trap.repo.git('rev-parse', `${trap.base}:b.dat`);
  trap.repo.write({ [`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`]: null });
  return trap
    .config('core.repositoryformatversion', '1')
    .config('extensions.partialClone', 'origin')
    .config('remote.origin.promisor', 'true')
    .config('remote.origin.url', url);
}

function addSubmodule(trap: HostileRepo): TempRepo {
  const inner = TempRepo.make({ 'inner.txt': 'x\n' });
  trap.repo.git('submodule', '--quiet', 'add', inner.folder, 'inner');
  trap.repo.commit('feat: a part', {});
  return TempRepo.at(join(trap.repo.folder, 'inner'), trap.repo.home);
}

function trapOf(vector: Vector): { trap: HostileRepo; env: Record<string, string>; sides: string[] } {
  const trap = HostileRepo.make(ATTRIBUTES);
  const sides = [trap.base, 'HEAD'].map((tree) =>
    trap.repo.git('commit-tree', `${tree}^{tree}`, '-p', trap.base, '-m', `another line with ${tree}`),
  );
  vector.set(trap);
  const env = Object.entries(vector.env ?? {}).map(([name, value]) => [name, value.replace('TRAP', trap.program)]);
  trap.calm();
  return { trap, env: Object.fromEntries(env) as Record<string, string>, sides };
}

describe.each(VECTORS)('$name', (vector) => {
  test('is not started, and the repository is read', async () => {
    const { trap, env, sides } = trapOf(vector);
    const git = reader({ environment: { PATH: process.env['PATH'], HOME: trap.repo.home, ...env } });
    const where = { folder: trap.repo.folder };
    const [state, since] = await Promise.all([git.state(where), git.since(where, trap.base)]);
    await git.since(where, undefined);
    await git.relation(where, trap.base, trap.repo.head());
    for (const side of sides) {
      expect((await git.relation(where, side, trap.repo.head())).kind).not.toBe('unknown');
    }
    if (state.kind === 'repository') await new ReportReader(nodeFileProbe).evidence(state, since);
    expect(trap.fired).toBe(false);
    expect(state.kind).toBe('repository');
    expect(since.kind).toBe('since');
  });

  test('is started when what holds it back is taken out', () => {
    const { trap, env } = trapOf(vector);
    trap.runWithout({});
    expect(trap.fired).toBe(false);
    const said = trap.runWithout(vector.counter, { env, terminal: vector.terminal ?? false });
    expect({ fired: trap.fired, ...(trap.fired ? {} : { said }) }).toEqual({ fired: true });
  });
});

describe('a repository that steers git elsewhere', () => {
  test('core.worktree: the folder around .git is read, not the one it names', async () => {
    const other = tempFolder();
    TempRepo.at(other, other).write({ 'secret.txt': 's' });
    for (const elsewhere of [other, '/', '..']) {
      const repo = TempRepo.make({ 'a.txt': 'a' });
      const tracked = repo.head();
      repo.git('config', 'core.worktree', elsewhere);
      const state = await reader().state({ folder: repo.folder });
      expect(state).toMatchObject({
        kind: 'repository',
        root: repo.folder,
        head: tracked,
        unstaged: [],
        untracked: [],
      });
    }
  });

  test('GIT_DIR and GIT_WORK_TREE around us: the folder that was asked for is read', async () => {
    const other = TempRepo.make({ 'other.txt': 'x' });
    const repo = TempRepo.make({ 'a.txt': 'a' });
    const environment = {
      PATH: process.env['PATH'],
      HOME: repo.home,
      GIT_DIR: join(other.folder, '.git'),
      GIT_WORK_TREE: other.folder,
      GIT_INDEX_FILE: join(other.folder, '.git', 'index'),
    };
    const state = await reader({ environment }).state({ folder: repo.folder });
    expect(state).toMatchObject({ kind: 'repository', root: repo.folder, head: repo.head(), unstaged: [] });
  });

  test('a program called git in the repository is not taken for git', async () => {
    const trap = HostileRepo.make();
    trap.repo.write({ git: { run: trap.script } });
    const environment = { PATH: `.::${process.env['PATH'] ?? ''}`, HOME: trap.repo.home };
    const state = await reader({ environment }).state({ folder: trap.repo.folder });
    expect(state.kind).toBe('repository');
    expect(trap.fired).toBe(false);
  });

  test('a hidden repository that points elsewhere does not stand in for the config of the one around it', async () => {
    const trap = HostileRepo.make(ATTRIBUTES);
    trap.repo.git('clone', '-q', '--bare', '.', 'docs/hidden');
    const hidden = TempRepo.at(join(trap.repo.folder, 'docs/hidden'), trap.repo.home);
    hidden.git('config', 'core.bare', 'false');
    hidden.git('config', 'core.worktree', tempFolder());
    trap.touch().config('filter.trap.clean', trap.program);
    trap.calm();
    const git = reader({ home: trap.repo.home });
    const state = await git.state({ folder: hidden.folder });
    expect(state).toMatchObject({ kind: 'repository', root: trap.repo.folder });
    await git.since({ folder: hidden.folder }, trap.base);
    expect(trap.fired).toBe(false);
  });

  test('a bare repository hidden in a folder starts nothing either', async () => {
    const trap = HostileRepo.make();
    trap.repo.git('clone', '-q', '--bare', '.', 'docs/hidden');
    const hidden = TempRepo.at(join(trap.repo.folder, 'docs/hidden'), trap.repo.home);
    hidden.git('config', 'core.bare', 'false');
    hidden.git('config', 'core.worktree', '.');
    hidden.git('config', 'core.fsmonitor', trap.program);
    trap.calm();
    await reader({ home: trap.repo.home }).state({ folder: hidden.folder });
    expect(trap.fired).toBe(false);
  });
});
