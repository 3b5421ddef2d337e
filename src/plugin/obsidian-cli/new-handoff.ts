import { projectName } from '../../core/index/project-name';
import { HandoffError } from '../../core/model/errors';
import { PROFILES } from '../../core/model/handoff';
import { handoffJson } from '../../core/use-cases/handoff-json';
import { readWords } from '../../core/use-cases/read-words';
import { obsidianCli as en } from '../../locales/en-obsidian-cli';
import { applyChanges } from '../apply-changes';
import type { Context } from '../context';
import { lookFor, planFor, projectsOf } from '../plan-handoff';
import { reportError } from '../report';
import type { Parameters } from './parameters';

/** The keys of `new --json`. The note is not opened: whoever types elsewhere in the app is not to be disturbed. */
export async function newHandoff(context: Context, given: Parameters): Promise<object> {
  const profile = given.choice('profile', PROFILES);
  const words = readWords(withEscapes(given.text('words')));
  const project = given.text('project') ?? (await onlyName(context));
  const previous = given.text('previous');
  const known = await lookFor(context, { project, previous: previous === undefined ? [] : [previous] });
  const planned = await planFor(
    context,
    {
      project,
      words,
      force: given.flag('force'),
      ...(profile === undefined ? {} : { profile }),
      ...given.texts('title', 'agent', 'session', 'for'),
    },
    known,
  );
  const dryRun = given.flag('dry-run');
  if (planned.reason !== undefined || dryRun) {
    return handoffJson(planned, { written: false, dryRun, problems: planned.problems });
  }
  const { problems } = await applyChanges(context, 'new', planned.plan);
  await context.daily.link().catch(reportError);
  return handoffJson(planned, { written: true, dryRun, problems: [...planned.problems, ...problems] });
}

async function onlyName(context: Context): Promise<string> {
  const names = projectsOf(await context.index.current()).map(projectName);
  const [only, second] = names;
  if (only !== undefined && second === undefined) return only;
  throw only === undefined
    ? new HandoffError('usage', 'There is no project in this vault yet.', { fix: en.nameProject })
    : new HandoffError('ambiguous', 'There are several projects in this vault.', {
        candidates: names,
        fix: 'Name one with --project.',
      });
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': String.raw`\n`, '\r': String.raw`\r`, '\t': String.raw`\t` };

/** This command line turns `\n` and `\t` into what they mean, also inside the strings of JSON, where they may not stand. */
function withEscapes(words: string | undefined): string | undefined {
  if (words === undefined || !/^\s*[[{]/.test(words)) return words;
  return words.replace(/"(?:[^"\\]|\\.)*"/gs, (text) => text.replace(/[\n\r\t]/g, (one) => ESCAPES[one] ?? one));
}
