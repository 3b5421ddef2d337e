// Makes demo-vault/ from this repository's own history: a chain of handoffs, the second carrying from the first.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const vault = join(root, 'demo-vault');
const cli = join(root, 'dist', 'session-handoff.mjs');
const project = 'Session Handoff';

const git = (folder, ...args) =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
const handoff = (...args) => execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: root });
const say = (text) => process.stdout.write(`${text}\n`);

rmSync(vault, { recursive: true, force: true });
installPlugin();
const work = mkdtempSync(join(tmpdir(), 'session-handoff-demo-'));
try {
  const { early, late, why } = stages(work);
  if (why !== undefined) say(why);
  const first = writeHandoff(early, firstWords());
  say(`First handoff: ${first.path}`);
  const second = writeHandoff(late, secondWords(), '--force');
  say(`Second handoff: ${second.path}, ${second.carried.length} items carried from the first`);
  say(`\nTo resume:\n${second.resume}\n`);
  say(handoff('index', '--vault', vault));
  say(`Open the folder ${resolve(vault)} as a vault in Obsidian and switch on the plugin Session Handoff.`);
  say(`The newest handoff is ${join(vault, second.path)}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function installPlugin() {
  const folder = join(vault, '.obsidian', 'plugins', 'session-handoff');
  mkdirSync(folder, { recursive: true });
  for (const file of ['main.js', 'manifest.json', 'styles.css']) {
    if (existsSync(join(root, file))) copyFileSync(join(root, file), join(folder, file));
  }
  writeFileSync(join(vault, '.obsidian', 'community-plugins.json'), `${JSON.stringify(['session-handoff'])}\n`);
}

/** A clone as it was earlier and as it is now; with too little history both are the present. */
function stages(folder) {
  if (!isRepository()) return { why: 'This is not a git checkout: the handoffs are written without a repository.' };
  const copy = join(folder, project.toLowerCase().replace(' ', '-'));
  git(root, 'clone', '--quiet', '--no-hardlinks', root, copy);
  const history = git(copy, 'rev-list', '--first-parent', 'HEAD').split('\n');
  const earlier = history[Math.min(5, history.length - 1)];
  if (history.length < 2 || earlier === history[0]) {
    return {
      early: { copy },
      late: { copy },
      why: 'This clone has only one commit: both handoffs are written from it.',
    };
  }
  const branch = git(copy, 'rev-parse', '--abbrev-ref', 'HEAD');
  return { early: { copy, branch, at: earlier }, late: { copy, branch, at: history[0] } };
}

function isRepository() {
  try {
    git(root, 'rev-parse', 'HEAD');
    return true;
  } catch {
    return false;
  }
}

function writeHandoff(stage, words, ...more) {
  const from = join(work, 'words.json');
  writeFileSync(from, JSON.stringify(words));
  if (stage?.at !== undefined)
    git(stage.copy, 'checkout', '--quiet', '-B', stage.branch === 'HEAD' ? 'demo' : stage.branch, stage.at);
  const repo = stage === undefined ? [] : ['--repo', stage.copy];
  const args = ['new', '--vault', vault, '--project', project, ...repo, '--from', from, '--json', ...more];
  return JSON.parse(handoff(...args));
}

function firstWords() {
  return {
    goal: 'Nobody who stops working here should have to explain the work again.',
    next: [
      {
        text: 'Read the newest handoff before touching the code',
        why: 'it says what is half done',
        effort: '2 minutes',
      },
      { text: 'Try session-handoff new in a repository of your own', priority: 'short-term' },
    ],
    questions: ['Which of your projects would miss a handoff most?'],
    decisions: [
      { title: 'Handoffs are plain Markdown', why: 'They must be readable without any program, on any device.' },
    ],
    blockers: [
      {
        title: 'No repository of your own is linked yet',
        severity: 'minor',
        kind: 'human',
        wayOut: 'Give --repo your repository.',
      },
    ],
    gotchas: ['The demo vault is made again at every run: keep nothing of yours in it.'],
  };
}

function secondWords() {
  return {
    completed: ['Read the newest handoff before touching the code'],
    learnings: ['[Process] A handoff written at once takes two minutes; one written tomorrow is not written.'],
    tests: readFileSync(join(root, 'package.json'), 'utf8').includes('"test"') ? 'not run by the demo' : 'none',
  };
}
