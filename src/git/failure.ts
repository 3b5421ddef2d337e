import type { GitOutcome } from './run-git';

type Failure = Extract<GitOutcome, { ok: false }>;

/** Why git could not answer, as a value with words. Rests on git's English, which `LC_ALL=C` makes sure of. */
export function problemOf(
  failure: Failure,
  folder: string,
): { readonly kind: 'no-repository' | 'no-git' | 'not-allowed' | 'failed'; readonly words: string } {
  if (failure.reason === 'missing') return noGit();
  if (failure.reason === 'too-slow') return { kind: 'failed', words: `Git did not answer in time in ${folder}.` };
  if (failure.reason === 'too-large') return { kind: 'failed', words: `Git said more than can be read in ${folder}.` };
  if (failure.err.includes('dubious ownership')) {
    return {
      kind: 'not-allowed',
      words:
        `The repository at ${folder} belongs to another user of this device, so git refuses to read it. ` +
        `If you trust it: git config --global --add safe.directory "${folder}"`,
    };
  }
  if (/not a git repository/i.test(failure.err)) return noRepository(folder);
  if (/permission denied/i.test(failure.err)) {
    return { kind: 'not-allowed', words: `${folder} may not be read: ${firstLine(failure.err)}` };
  }
  return { kind: 'failed', words: `Git could not read ${folder}: ${firstLine(failure.err)}` };
}

export function noGit(): { readonly kind: 'no-git'; readonly words: string } {
  return {
    kind: 'no-git',
    words: 'Git was not found on this device. Install it, or say in the settings of this device where it is.',
  };
}

export function noRepository(folder: string): { readonly kind: 'no-repository'; readonly words: string } {
  return { kind: 'no-repository', words: `${folder} is not in a git repository.` };
}

/** Git's own words without the prefix, one line, no longer than a sentence. */
export function firstLine(err: string): string {
  const lines = err.split('\n').map((line) => line.trim());
  const said =
    lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines.find((line) => line !== '') ?? 'no reason given';
  return said.replace(/^(?:fatal|error):\s*/, '').slice(0, 200);
}
