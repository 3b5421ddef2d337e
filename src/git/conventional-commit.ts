import type { Commit, CommitKind } from '../core/model/git-state';

const KINDS: ReadonlySet<string> = new Set<CommitKind>([
  'feat',
  'fix',
  'docs',
  'style',
  'refactor',
  'perf',
  'test',
  'build',
  'ci',
  'chore',
  'revert',
]);
const SYNONYMS: Readonly<Record<string, CommitKind>> = {
  feature: 'feat',
  bugfix: 'fix',
  hotfix: 'fix',
  doc: 'docs',
  tests: 'test',
  performance: 'perf',
};

const HEADER = /^([a-zA-Z]+)(?:\(([^()]*)\))?(!)?:\s/;
const REFERENCE = /(?:^|[\s([,])((?:[\w.-]+\/[\w.-]+)?#\d+|GH-\d+|\^?[tqgdb]-[0-9a-z]{6})(?![\w-])/g;
const BREAKING = /^BREAKING[ -]CHANGE$/;

type Message = Pick<Commit, 'subject' | 'body' | 'trailers'>;

/** What the form of Conventional Commits says about a message; `other` when it does not follow it. */
export function conventionOf(message: Message): Pick<Commit, 'kind' | 'scope' | 'breaking' | 'references'> {
  const header = HEADER.exec(message.subject);
  const type = header?.[1]?.toLowerCase() ?? '';
  const kind = KINDS.has(type) ? (type as CommitKind) : SYNONYMS[type];
  const scope = kind === undefined ? undefined : header?.[2]?.trim();
  const announced =
    message.trailers.some(({ key }) => BREAKING.test(key)) || /^BREAKING[ -]CHANGE: /m.test(message.body);
  return {
    kind: kind ?? (message.subject.startsWith('Revert "') ? 'revert' : 'other'),
    ...(scope === undefined || scope === '' ? {} : { scope }),
    breaking: announced || (kind !== undefined && header?.[3] === '!'),
    references: referencesOf(`${message.subject}\n${message.body}`),
  };
}

function referencesOf(text: string): readonly string[] {
  const found = [...text.matchAll(REFERENCE)].map((match) => (match[1] ?? '').replace(/^\^/, ''));
  return [...new Set(found)];
}
