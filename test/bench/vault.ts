import { renderProperties } from '../../src/core/note/frontmatter';

/** One note of a made-up vault. */
export interface VaultNote {
  readonly path: string;
  readonly text: string;
  /** What the metadata cache of the app would give. */
  readonly properties: Readonly<Record<string, unknown>>;
}

const FOLDER = 'Handoffs/App';
const START = Date.UTC(2022, 0, 3, 9);
/** Handoffs between two phases. */
const PHASE = 120;
/** An item lives for at most so many handoffs. */
const LONGEST = 8;

/**
 * Handoff number `n` of a project that is worked on twice a day: a chain with a fork now and then, items that are
 * opened, carried and done over a few handoffs, one in fifty lost, decisions and blockers beside it. It depends on
 * (`seed`, `n`) alone, so that a vault of 100 is the beginning of one of 10,000. One of ten is written by hand.
 */
export function handoffNote(seed: number, n: number): VaultNote {
  const random = randomOf(seed, n, 1);
  const words = (least: number, most: number): string => sentence(random, least, most);
  const byHand = n % 10 === 7;
  const items = itemsOf(seed, n);
  const having = (status: string): readonly string[] =>
    items.filter((item) => item.status === status).map((item) => item.lines);
  const list = (lines: readonly string[]): string => (lines.length === 0 ? '- none' : lines.join('\n'));
  const many = (least: number, most: number, line: () => string): string =>
    list(Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, line));
  const title = words(3, 7);
  const properties = propertiesOf(seed, n, title);
  const sections: readonly (readonly [string, string])[] = byHand
    ? [
        ['What I did', list([...having('x'), `* ${words(5, 14)} ✅`])],
        ['TODO', list([...having('/'), ...having(' '), ...todoLines(seed, n).map((line) => `- [ ] ${line}`)])],
        ['Notes', `${words(30, 80)}\n\n${words(20, 40)}`],
      ]
    : [
        ['Summary', `${words(20, 50)}\n\n${words(10, 40)}`],
        [
          'Completed',
          list([...having('x'), ...todoLines(seed, n - 1).map((line) => `- [x] ${line} ^${idOf('t', random)}`)]),
        ],
        ['In progress', list(having('/'))],
        ['Next actions', `### Immediate\n\n${list(having(' '))}`],
        ['Blockers', n % 15 < 3 ? `- [[${blockerName(seed, n - (n % 15))}|${words(3, 5)}]]` : '- none'],
        ['Decisions', n % 10 < 2 ? `- [[${decisionName(seed, n - (n % 10))}|${words(3, 5)}]]` : '- none'],
        ['Learnings', many(0, 3, () => `- [${pick(random, AREAS)}] ${words(6, 14)}`)],
        ['Gotchas', many(0, 2, () => `- ${words(6, 14)}`)],
        ['Failed approaches', many(0, 1, () => `- ${words(8, 16)}`)],
        ['Verification', `\`\`\`sh\n## not a heading\nnpm test\n\`\`\`\n\n${words(8, 20)}`],
        [
          'Statistics and git references',
          `| what | value |\n| --- | --- |\n${many(2, 5, () => `| ${words(1, 3)} | ${Math.floor(random() * 900)} |`)}`,
        ],
      ];
  const body = `\n# ${title}\n\n${sections.map(([heading, text]) => `## ${heading}\n\n${text}\n`).join('\n')}`;
  const frontmatter = byHand ? handFrontmatter(properties) : renderProperties(Object.entries(properties) as never);
  const text = frontmatter + (random() < 0.44 ? body.replace('. ', ' — “ok” → ✅. ') : body);
  return {
    path: `${FOLDER}/${handoffName(seed, n)}.md`,
    text: n % 50 === 3 ? text.replaceAll('\n', '\r\n') : text,
    properties,
  };
}

/** A whole vault of so many handoffs with their records. */
export function vaultOf(handoffs: number, seed = 1): readonly VaultNote[] {
  const notes: VaultNote[] = [projectNote()];
  for (let n = 0; n < handoffs; n++) {
    notes.push(handoffNote(seed, n));
    if (n % PHASE === 0) notes.push(phaseNote(seed, n));
    if (n % 10 === 0) notes.push(decisionNote(seed, n));
    if (n % 15 === 0) notes.push(blockerNote(seed, n));
  }
  return notes;
}

interface Item {
  readonly status: 'x' | '/' | ' ';
  readonly lines: string;
}

/** The items that are alive at a handoff: opened in it or in one of the few before. */
function itemsOf(seed: number, n: number): readonly Item[] {
  const items: Item[] = [];
  for (let born = Math.max(0, n - LONGEST); born <= n; born++) {
    const random = randomOf(seed, born, 2);
    const count = 1 + Math.floor(random() * 4);
    for (let at = 0; at < count; at++) {
      const lifetime = Math.floor(random() * random() * LONGEST);
      const isLost = random() < 0.02;
      const text = `${sentence(random, 6, 14)} in \`src/${pick(random, WORDS)}/${pick(random, WORDS)}.ts:${Math.floor(random() * 300)}\``;
      const id = idOf('t', random);
      const why = random() < 0.3 ? `\n  - **Why**: ${sentence(random, 6, 12)}` : '';
      const isBegun = random() < 0.3;
      const age = n - born;
      if (age > lifetime || (isLost && age === lifetime && age > 0)) continue;
      const status = age === lifetime ? 'x' : age > 0 && isBegun ? '/' : ' ';
      items.push({ status, lines: `- [${status}] ${text} ^${id}${why}` });
    }
  }
  return items;
}

/** Lines without an id that a handoff written by hand has, and the next one ticks. */
function todoLines(seed: number, n: number): readonly string[] {
  const random = randomOf(seed, n, 12);
  return n % 10 === 7 ? Array.from({ length: 1 + Math.floor(random() * 3) }, () => sentence(random, 5, 12)) : [];
}

function propertiesOf(seed: number, n: number, title: string): Readonly<Record<string, unknown>> {
  const random = randomOf(seed, n, 3);
  const previous = n % 97 === 50 && n > 2 ? [n - 2] : n % 97 === 51 ? [n - 1, n - 2] : [n - 1];
  const hash = (): string => Array.from({ length: 40 }, () => '0123456789abcdef'[Math.floor(random() * 16)]).join('');
  const commit = hash();
  return {
    id: idOf('h', randomOf(seed, n, 4)),
    type: 'handoff',
    format: 1,
    aliases: [title],
    project: '[[App]]',
    profile: pick(random, ['standard', 'quick']),
    created: dateAt(n),
    created_offset: '+01:00',
    authors: [pick(random, ['Ada', 'Grace', 'claude'])],
    status: pick(random, ['open', 'resumed']),
    previous: previous.filter((one) => one >= 0).map((one) => `[[${handoffName(seed, one)}]]`),
    phase: `[[${phaseName(seed, n - (n % PHASE))}]]`,
    health: pick(random, ['on-track', 'at-risk']),
    decisions: n % 10 < 2 ? [`[[${decisionName(seed, n - (n % 10))}]]`] : [],
    blockers: n % 15 < 3 ? [`[[${blockerName(seed, n - (n % 15))}]]`] : [],
    at: [`app main ${commit}`],
    branch: pick(random, ['main', 'feature/import']),
    commit,
    tests: pick(random, ['passed', 'failed', 'not-run']),
    cssclasses: ['session-handoff'],
  };
}

/** As people write: no quotes where none are needed, lists in brackets, a comment. */
function handFrontmatter(properties: Readonly<Record<string, unknown>>): string {
  const { id, created, previous } = properties;
  return `---\n# by hand\ntype: handoff\nid: ${String(id)}\ncreated: ${String(created)}\nprevious: ${JSON.stringify(previous)}\ntags: [handoff, daily]\n---\n`;
}

function projectNote(): VaultNote {
  return record(
    'App',
    { id: 'j-app000', type: 'project', format: 1, aliases: ['App'], repos: ['app = 3f2a91c00000'] },
    '',
  );
}

function phaseNote(seed: number, n: number): VaultNote {
  const random = randomOf(seed, n, 5);
  const title = phaseTitle(n);
  const tasks = Array.from({ length: 4 }, (_, at) => `- [${at < 2 ? 'x' : ' '}] ${sentence(random, 3, 6)}`).join('\n');
  return record(
    `Phases/${phaseName(seed, n)}`,
    {
      id: idOf('p', randomOf(seed, n, 6)),
      type: 'phase',
      format: 1,
      aliases: [title],
      number: n / PHASE + 1,
      status: 'active',
      project: '[[App]]',
      target: dateAt(n + PHASE).slice(0, 10),
    },
    `## Deliverables\n\n${tasks}\n`,
  );
}

function decisionNote(seed: number, n: number): VaultNote {
  const random = randomOf(seed, n, 7);
  const supersedes = n % 50 === 40 ? [`[[${decisionName(seed, n - 10)}]]`] : [];
  return record(
    `Decisions/${decisionName(seed, n)}`,
    {
      id: idOf('d', randomOf(seed, n, 8)),
      type: 'decision',
      format: 1,
      aliases: [sentence(random, 3, 6)],
      status: n % 70 === 20 ? 'proposed' : 'accepted',
      decided_by: 'user',
      decided_on: dateAt(n).slice(0, 10),
      decided_in: `[[${handoffName(seed, n)}]]`,
      project: '[[App]]',
      phase: `[[${phaseName(seed, n - (n % PHASE))}]]`,
      supersedes,
      files: [`src/${pick(random, WORDS)}`],
    },
    `## Why\n\n${sentence(random, 20, 50)}\n`,
  );
}

function blockerNote(seed: number, n: number): VaultNote {
  const random = randomOf(seed, n, 9);
  const isOpen = n % 90 === 45;
  return record(
    `Blockers/${blockerName(seed, n)}`,
    {
      id: idOf('b', randomOf(seed, n, 10)),
      type: 'blocker',
      format: 1,
      aliases: [sentence(random, 3, 6)],
      status: isOpen ? 'open' : 'resolved',
      severity: pick(random, ['critical', 'important', 'minor']),
      kind: 'technical',
      project: '[[App]]',
      raised_in: `[[${handoffName(seed, n)}]]`,
      raised_on: dateAt(n).slice(0, 10),
      ...(isOpen ? {} : { resolved_in: `[[${handoffName(seed, n + 2)}]]`, resolved_on: dateAt(n + 2).slice(0, 10) }),
    },
    `## Impact\n\n${sentence(random, 10, 20)}\n\n## Way out\n\n${sentence(random, 10, 20)}\n`,
  );
}

function record(name: string, properties: Readonly<Record<string, unknown>>, body: string): VaultNote {
  const title = (properties['aliases'] as readonly string[])[0] ?? '';
  const text = `${renderProperties(Object.entries(properties) as never)}\n# ${title}\n\n${body}`;
  return { path: `${FOLDER}/${name}.md`, text, properties };
}

function handoffName(seed: number, n: number): string {
  const at = dateAt(n);
  return `${at.slice(0, 10)}-${at.slice(11, 13)}${at.slice(14, 16)}-${slug(seed, n)}-${idOf('h', randomOf(seed, n, 4)).slice(2, 6)}`;
}

function decisionName(seed: number, n: number): string {
  return `${slug(seed, n + 1)}-${idOf('d', randomOf(seed, n, 8)).slice(2, 6)}`;
}

function blockerName(seed: number, n: number): string {
  return `${slug(seed, n + 2)}-${idOf('b', randomOf(seed, n, 10)).slice(2, 6)}`;
}

function phaseName(seed: number, n: number): string {
  return `phase-${n / PHASE + 1}-${idOf('p', randomOf(seed, n, 6)).slice(2, 6)}`;
}

function phaseTitle(n: number): string {
  return `Phase ${n / PHASE + 1}`;
}

function slug(seed: number, n: number): string {
  const random = randomOf(seed, n, 11);
  return `${pick(random, WORDS)}-${pick(random, WORDS)}`;
}

function dateAt(n: number): string {
  return new Date(START + n * 12 * 3_600_000).toISOString().slice(0, 19);
}

function idOf(letter: string, random: () => number): string {
  return `${letter}-${Math.floor(random() * 36 ** 6)
    .toString(36)
    .padStart(6, '0')}`;
}

function sentence(random: () => number, least: number, most: number): string {
  const count = least + Math.floor(random() * (most - least + 1));
  return Array.from({ length: count }, (_, at) => pick(random, WORDS) + (at % 12 === 11 ? '.' : '')).join(' ');
}

function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

const AREAS = ['Build', 'Design', 'Testing', 'Git', 'Performance'];
const WORDS =
  'parser scanner index vault queue retry import export token client server cache layout schema header worker adapter limit window folder reader writer merge branch commit review release metric sample render search filter order chain state keeps reads writes drops moves before after while every single broken missing'.split(
    ' ',
  );

/** Numbers from 0 to 1 that depend on the three given ones alone (mulberry32). */
function randomOf(seed: number, n: number, purpose: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b) ^ Math.imul(purpose, 0xc2b2ae35);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
