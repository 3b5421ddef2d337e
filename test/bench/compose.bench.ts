import { nextHandoff } from '../../src/core/handoff/next-handoff';
import type { NextHandoffInput } from '../../src/core/handoff/next-handoff-input';
import type { OpenEntry } from '../../src/core/handoff/carry-forward';
import { HandoffIndex } from '../../src/core/index/handoff-index';
import { readNote } from '../../src/core/index/read-note';
import type { Commit } from '../../src/core/model/git-state';
import { NO_WORDS } from '../../src/core/model/words';
import { renderHandoff } from '../../src/core/note/render-handoff';
import { openEntriesOf } from '../../src/core/use-cases/open-entries';
import { aCommit } from '../support/a-commit';
import { countingIds } from '../support/counting-ids';
import { interleaved, report } from './ratio';

const ROUNDS = 15;
const ITEMS = 200;
const COMMITS = 500;
const LIMIT = 25;
const PATH = 'Handoffs/App/2026-03-01-0900-before-aaaa.md';

const THINGS = 'queue parser index worker dashboard importer scanner settings billing search cache mailer'.split(' ');
const ACTS = 'validate retry scale export rename merge sort document sign rotate archive measure'.split(' ');
const phrase = (n: number): string =>
  `${ACTS[n % ACTS.length]!} the ${THINGS[(n * 7) % THINGS.length]!} of tenant ${n} before the release, as agreed`;
const base36 = (n: number): string => n.toString(36).padStart(6, '0');

const items = Array.from(
  { length: ITEMS },
  (_, n) =>
    `- [ ] ${phrase(n)} ^t-${base36(n + 1)}\n  - **Why**: somebody waits for it\n  - **Files**: \`src/part${n}/file.ts\`\n`,
);
const previousText = `---\nid: h-aaaaaa\ntype: handoff\nformat: 1\ncreated: "2026-03-01T09:00:00"\n---\n\n# Before\n\n## Next actions\n\n${items.join('')}`;
const commits: readonly Commit[] = Array.from({ length: COMMITS }, (_, n) => ({
  ...aCommit(`${n % 3 === 0 ? 'fix' : 'feat'}(${THINGS[n % THINGS.length]!}): ${phrase(n * 3)}`),
  hash: n.toString(16).padStart(40, '0'),
}));

const repo: NextHandoffInput['repos'][number] = {
  name: 'app',
  state: {
    kind: 'repository',
    root: '/app',
    worktree: false,
    bare: false,
    branch: 'main',
    detached: false,
    unborn: false,
    head: commits[0]!.hash,
    staged: [],
    unstaged: ['src/part3/file.ts'],
    untracked: [],
    conflicted: [],
    unsure: [],
    stashes: 0,
    dirtySubmodules: [],
    shallow: false,
    sparse: false,
    partial: false,
    notes: [],
  },
  since: { kind: 'since', commits, commitCount: COMMITS, merged: [], files: [], fileCount: 0, words: '500 commits' },
};

const left = (): readonly OpenEntry[] => {
  const index = new HandoffIndex('Handoffs');
  index.set(readNote(PATH, previousText)!);
  const project = index.project('Handoffs/App');
  return openEntriesOf(project, project.chain.heads, new Map([[PATH, previousText]]));
};

const compose = (): string => {
  const { handoff } = nextHandoff({
    id: 'h-bbbbbb',
    project: { title: 'App', link: '[[App]]' },
    profile: 'standard',
    detail: 'standard',
    title: 'Next',
    authors: ['Ada'],
    now: { local: '2026-03-08T14:30:00', offset: '+01:00' },
    previous: ['[[before]]'],
    continued: ['[[before|Before]]'],
    remarks: [],
    open: left(),
    repos: [repo],
    words: NO_WORDS,
    records: { decisions: [], openBlockers: [] },
    promotions: new Map(),
    metrics: [],
    closedBlockers: [],
    extras: [],
    ids: countingIds(),
  });
  return renderHandoff(handoff);
};

/** Every character that is read and written, looked at once and nothing else. */
const read = [
  previousText,
  ...commits.flatMap((commit) => [commit.hash, commit.author, commit.email, commit.date, commit.subject]),
];
const written = compose();
let seen = 0;
const look = (): void => {
  let sum = 0;
  for (const text of [...read, written])
    for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
  seen += sum;
};

const AT_ONCE = 20;
const times = (work: () => unknown) => (): void => {
  for (let n = 0; n < AT_ONCE; n += 1) work();
};
const result = await interleaved(ROUNDS, times(compose), times(look));
const characters = [...read, written].reduce((sum, text) => sum + text.length, 0);
console.error(
  `  ${ITEMS} items, ${COMMITS} commits, ${characters} characters: ${(result.subject / AT_ONCE).toFixed(2)} ms against ${(result.baseline / AT_ONCE).toFixed(3)} ms (${seen})`,
);
report({ name: 'compose / look at every character', ratio: result.ratio, limit: LIMIT, kind: 'at-most' });
