import { checkJson, type CheckedHandoff } from '../../core/check/check-json';
import { CHECK_SEVERITIES, isRuleId, type CheckSeverity } from '../../core/check/rule';
import { HandoffError } from '../../core/model/errors';
import { checkOne, fixOne } from '../../core/use-cases/check';
import { enCheck } from '../../locales/en-cli-check';
import { checkText } from '../check-report';
import { handoffsToCheck, type SourceToCheck } from '../check-source';
import { surroundingsOf } from '../check-surroundings';
import type { Arguments, Command } from '../command';
import type { Io } from '../io';
import { printJson, problemText } from '../print';
import { writeMended, type Mended } from '../write-mended';

export const checkCommand: Command = {
  name: 'check',
  usage:
    'session-handoff check [FILE|-] [--vault DIR] [--project NAME] [--repo DIR]... [--memory FILE]... [--off RULE]... [--fail-on note|warn|error] [--fix] [--json]',
  help: enCheck.help,
  options: {
    vault: { type: 'string' },
    project: { type: 'string' },
    repo: { type: 'string', multiple: true },
    memory: { type: 'string', multiple: true },
    off: { type: 'string', multiple: true },
    'fail-on': { type: 'string' },
    fix: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: ['FILE'],
  run: check,
};

async function check(args: Arguments, io: Io): Promise<number> {
  const failOn = args.choice('fail-on', CHECK_SEVERITIES);
  const off = rulesOff(args);
  const sources = await handoffsToCheck(args, io);
  const checked: CheckedHandoff[] = [];
  const mended: Mended[] = [];
  for (const source of sources) {
    const { text, ...result } = await checkSource(source, args, io, off);
    checked.push(result);
    mended.push({ source, text, fixes: result.fixed.length });
  }
  const problems = await writeMended(mended);
  io.stdout(args.flag('json') ? printJson(checkJson(checked)) : checkText(checked));
  if (problems.length > 0) {
    io.stderr(`${[enCheck.notWritten, ...problems.map(problemText)].join('\n')}\n`);
    return 4;
  }
  return failOn !== undefined && checked.some(({ findings }) => findings.some((one) => isAtLeast(one.severity, failOn)))
    ? 1
    : 0;
}

async function checkSource(
  source: SourceToCheck,
  args: Arguments,
  io: Io,
  off: readonly string[],
): Promise<CheckedHandoff & { readonly text: string }> {
  const { name, text: before } = source;
  const always = source.vault?.settings.rulesOff.split(/, ?/) ?? [];
  const around = { ...(await surroundingsOf(source, args, io)), off: [...off, ...always] };
  if (!args.flag('fix')) return { name, ...(await checkOne(source, around)), fixed: [], text: before };
  const { text, fixed, result } = await fixOne(source, around);
  return { name, ...result, fixed, text };
}

function isAtLeast(severity: CheckSeverity, least: CheckSeverity): boolean {
  return CHECK_SEVERITIES.indexOf(severity) >= CHECK_SEVERITIES.indexOf(least);
}

function rulesOff(args: Arguments): readonly string[] {
  const ids = args
    .texts('off')
    .flatMap((value) => value.split(','))
    .map((id) => id.trim());
  const unknown = ids.find((id) => !isRuleId(id));
  if (unknown === undefined) return ids;
  throw new HandoffError('usage', `There is no rule "${unknown}".`, { fix: 'Name rules by their ids, such as HO202.' });
}
