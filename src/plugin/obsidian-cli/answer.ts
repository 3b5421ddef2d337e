import { errorJson, HandoffError } from '../../core/model/errors';
import { obsidianCli as en } from '../../locales/en-obsidian-cli';

/**
 * One JSON object, with `ok`: this command line has no exit codes. Errors are given as the other command line gives them,
 * with what to mend in the words of this one. Never rejects.
 */
export async function answer(work: () => Promise<object>): Promise<string> {
  try {
    return printed({ ok: true, ...(await work()) });
  } catch (error) {
    const known = error instanceof HandoffError ? error : unexpected(error);
    const { fix, ...details } = known.details;
    const said = new HandoffError(known.code, asTypedHere(known.message), {
      ...details,
      ...(fix === undefined ? {} : { fix: asTypedHere(fix) }),
    });
    return printed({ ok: false, ...errorJson(said) });
  }
}

/** `--project NAME` is written `project=NAME` here, `--force` is `force`, and our commands follow the name of the app. */
function asTypedHere(words: string): string {
  return words
    .replace(/--(force|all|mark|dry-run)\b/g, '$1')
    .replace(/--([a-z-]+)(?: (?=\d|[A-Z]{2}))?/g, '$1=')
    .replace(/\bsession-handoff ([a-z]+)/g, 'obsidian session-handoff:$1');
}

function printed(value: object): string {
  return JSON.stringify(value, undefined, 2);
}

function unexpected(error: unknown): HandoffError {
  console.error(error);
  return new HandoffError('failed', en.failed(error instanceof Error ? error.message : String(error)));
}
