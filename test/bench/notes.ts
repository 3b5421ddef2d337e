/** A made-up note of about 3 KB, always the same for the same number; the properties are what the metadata cache gives. */
export function noteOf(seed: number): {
  readonly text: string;
  readonly properties: Readonly<Record<string, unknown>>;
} {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const id = (letter: string): string =>
    `${letter}-${Math.floor(random() * 36 ** 6)
      .toString(36)
      .padStart(6, '0')}`;
  const words = (count: number): string => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const item = (box: string): string =>
    `- [${box}] ${words(6 + Math.floor(random() * 8))} in \`src/${pick(WORDS)}/${pick(WORDS)}.ts:${Math.floor(random() * 300)}\` ^${id('t')}`;
  const section = (heading: string, lines: readonly string[]): string => `## ${heading}\n\n${lines.join('\n')}\n`;
  const many = (count: number, line: () => string): string[] =>
    Array.from({ length: 1 + Math.floor(random() * count) }, line);
  const greek = random() < 0.44 ? ' — naïve “quotes” → ✅' : '';
  const body = [
    `# ${words(4)}${greek}\n`,
    section('Summary', [words(40), '', words(30)]),
    section(
      'Completed',
      many(5, () => item('x')),
    ),
    section(
      'In progress',
      many(2, () => item('/')),
    ),
    section('Next actions', [
      '### Immediate',
      '',
      ...many(4, () => item(' ')),
      '  - **Why**: ' + words(8),
      '',
      '### Short-term',
      '',
      ...many(4, () => item(' ')),
    ]),
    section(
      'Blockers',
      many(2, () => `- [[${words(2)}]] ${words(8)}`),
    ),
    section(
      'Decisions',
      many(3, () => `- **${words(3)}**: ${words(10)}`),
    ),
    section(
      'Gotchas',
      many(3, () => `- ${words(12)} ^${id('g')}`),
    ),
    section('Verification', ['```sh', '## not a heading', 'npm test', '```', '', words(14)]),
    section('Statistics and git references', [
      '| what | value |',
      '| --- | --- |',
      ...many(5, () => `| ${words(2)} | ${words(2)} |`),
    ]),
  ].join('\n');
  const properties = {
    id: id('h'),
    type: 'handoff',
    format: 1,
    project: '[[App]]',
    created: '2026-03-08T14:30:00',
    created_offset: '+01:00',
    status: 'open',
    phase: '[[Phase 2]]',
    previous: [`[[${words(1)}]]`],
    branch: 'main',
    tags: ['handoff'],
  };
  const frontmatter = Object.entries(properties).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const text = `---\n${frontmatter.join('\n')}\n---\n\n${body}`;
  return { text: seed % 50 === 0 ? text.replaceAll('\n', '\r\n') : text, properties };
}

const WORDS =
  'parser scanner index vault queue retry import export token client server cache layout schema header worker adapter limit window folder reader writer merge branch commit review release metric sample render search filter order chain state'.split(
    ' ',
  );

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function randomOf(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
