import type { Environment } from './find-git';

/** One setting that outranks what the repository's own config says. */
export interface Override {
  readonly key: string;
  readonly value: string;
}

/** Programs that a repository can have started by reading it, switched off; see the hostile table in the tests. */
export const ALWAYS_OVERRIDDEN: readonly Override[] = [
  { key: 'core.fsmonitor', value: 'false' },
  { key: 'core.hooksPath', value: '/dev/null' },
  { key: 'core.pager', value: 'cat' },
  { key: 'log.showSignature', value: 'false' },
  { key: 'gc.auto', value: '0' },
  { key: 'maintenance.auto', value: 'false' },
  { key: 'submodule.recurse', value: 'false' },
];

const FIXED: Readonly<Record<string, string>> = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  // Git before 2.45 does not know the first; no transport allowed means that nothing can be fetched at all.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_TERMINAL_PROMPT: '0',
};

/** Names that start programs or move the repository, beside `GIT_*` and `LC_*`. */
const LEFT_OUT = new Set(['LANGUAGE', 'EDITOR', 'VISUAL', 'PAGER', 'PREFIX', 'SSH_ASKPASS']);

/**
 * Environment for git: what surrounds us without anything that steers git, plus the overrides. They travel as
 * `GIT_CONFIG_KEY_n`, because `-c` cannot name a filter that has `=` in its name.
 */
export function safeEnvironment(
  surrounding: Environment,
  overrides: readonly Override[],
  workTree?: string,
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(surrounding)) {
    if (value !== undefined && !steersGit(name)) environment[name] = value;
  }
  const all = [...ALWAYS_OVERRIDDEN, ...overrides];
  Object.assign(environment, FIXED, { GIT_CONFIG_COUNT: String(all.length) });
  if (workTree !== undefined) environment['GIT_WORK_TREE'] = workTree;
  for (const [index, { key, value }] of all.entries()) {
    environment[`GIT_CONFIG_KEY_${index}`] = key;
    environment[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  return environment;
}

function steersGit(name: string): boolean {
  const upper = name.toUpperCase();
  return upper.startsWith('GIT_') || upper.startsWith('LC_') || LEFT_OUT.has(upper);
}
