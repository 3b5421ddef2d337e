import { HandoffError } from '../model/errors';
import { removeSecrets } from '../note/secrets';
import { estimateTokens, TOKENIZER } from '../tokens/token-estimate';
import {
  DEFAULT_BUDGET,
  type Brief,
  type BriefForm,
  type BriefPart,
  type BriefPartName,
  type BriefSource,
  type Omission,
} from './brief';
import { briefText } from './brief-form';
import { shortLine } from './short-line';

/** How to ask for more: a call that gives the whole brief with that budget. */
export type AskForMore = (budget: number) => string;

/** Which line of a part comes when: a part's first line at the first number, the following ones that much later. */
const TURNS: Readonly<Record<BriefPartName, readonly [first: number, step: number]>> = {
  next: [0, 4],
  where: [1, 3],
  drift: [2, 3],
  goal: [3, 9],
  blockers: [4, 4],
  decisions: [7, 5],
  gotchas: [8, 5],
  failed: [9, 5],
  verification: [10, 6],
};

/** A line longer than this share of the budget is cut: it would leave no room for the others. */
const LONGEST_SHARE = 0.2;
/** The same for the project's name, the title and the line about the handoff. */
const LONGEST_FRAME_SHARE = 0.08;
/** Lines by themselves may be dearer than together in one text, by no more than this. */
const AMPLE = 1.25;
/** Budgets are asked for in steps. */
const STEP = 100;

/**
 * The brief within its budget: parts in their fixed order, whole lines by their weight, and what was left out by name.
 * Secrets are taken out. Throws `bad-input` when not even the frame fits.
 */
export function composeBrief(
  source: BriefSource,
  form: Exclude<BriefForm, 'command'>,
  budget: number,
  more: AskForMore,
): Brief {
  const clean = withoutSecrets(source);
  const full = { ...clean, parts: clean.parts.filter(({ lines }) => lines.length > 0) };
  const size = sizes();
  const how = more(enoughFor(full, form, size));
  const short = withShortFrame(
    { ...full, parts: full.parts.map((part) => withShortLines(part, budget, size)) },
    budget,
  );
  const order = turnsOf(short.parts);
  let taken = firstGuess(order, budget, size);
  let brief = draft(short, choose(short.parts, order, taken), form, budget, how);
  while (brief.tokens > budget && taken > 0) {
    taken -= 1;
    brief = draft(short, choose(short.parts, order, taken), form, budget, how);
  }
  if (brief.tokens > budget) throw tooSmall(budget, brief.tokens);
  return brief;
}

/** Tokens of one line; each line is counted once. */
type SizeOf = (line: string) => number;

function sizes(): SizeOf {
  const known = new Map<string, number>();
  return (line) => {
    const size = known.get(line) ?? estimateTokens(line);
    known.set(line, size);
    return size;
  };
}

/** A budget with which nothing is left out and no line is cut. */
function enoughFor(source: BriefSource, form: Exclude<BriefForm, 'command'>, size: SizeOf): number {
  const whole = draft(source, source.parts, form, DEFAULT_BUDGET, '').tokens + 1;
  const longest = source.parts.flatMap(({ lines }) => lines).reduce((most, line) => Math.max(most, size(line)), 0);
  return Math.ceil(Math.max(whole, longest / LONGEST_SHARE) / STEP) * STEP;
}

interface Turn {
  readonly name: BriefPartName;
  readonly line: string;
  readonly turn: number;
}

function turnsOf(parts: readonly BriefPart[]): readonly Turn[] {
  return parts
    .flatMap(({ name, lines }) => {
      const [first, step] = TURNS[name];
      return lines.map((line, at) => ({ name, line, turn: first + at * step }));
    })
    .sort((a, b) => a.turn - b.turn);
}

/** More lines than fit, by their own length: what stands around them is weighed afterwards. */
function firstGuess(order: readonly Turn[], budget: number, size: SizeOf): number {
  let tokens = 0;
  const at = order.findIndex(({ line }) => (tokens += size(line)) > budget * AMPLE);
  return at < 0 ? order.length : at;
}

function choose(parts: readonly BriefPart[], order: readonly Turn[], taken: number): readonly BriefPart[] {
  const counts = new Map<BriefPartName, number>();
  for (const { name } of order.slice(0, taken)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return parts
    .map(({ name, lines }) => ({ name, lines: lines.slice(0, counts.get(name) ?? 0) }))
    .filter(({ lines }) => lines.length > 0);
}

function draft(
  source: BriefSource,
  chosen: readonly BriefPart[],
  form: Exclude<BriefForm, 'command'>,
  budget: number,
  how: string,
): Brief {
  const omitted = source.parts.flatMap(({ name, lines }): Omission[] => {
    const left = lines.length - (chosen.find((part) => part.name === name)?.lines.length ?? 0);
    return left === 0 ? [] : [{ part: name, lines: left, how }];
  });
  const written = (tokens: number): string =>
    briefText(form, source, chosen, omitted, `Tokens: ${tokens} of ${budget}, tokenizer: ${TOKENIZER}.`);
  const tokens = estimateTokens(written(estimateTokens(written(budget))));
  return { text: written(tokens), tokens, budget, omitted };
}

/** What stands above the parts must leave room for them. */
function withShortFrame(source: BriefSource, budget: number): BriefSource {
  const longest = Math.max(30, budget * LONGEST_FRAME_SHARE);
  const { project, title, about } = source;
  return {
    ...source,
    project: shortLine(project, longest),
    title: shortLine(title, longest),
    about: shortLine(about, longest),
  };
}

function withShortLines({ name, lines }: BriefPart, budget: number, size: SizeOf): BriefPart {
  const longest = Math.max(30, budget * LONGEST_SHARE);
  return { name, lines: lines.map((line) => shortLine(line, longest, size)) };
}

function withoutSecrets(source: BriefSource): BriefSource {
  const clean = (text: string): string => removeSecrets(text).text;
  return {
    ...source,
    project: clean(source.project),
    title: clean(source.title),
    about: clean(source.about),
    ...(source.branch === undefined ? {} : { branch: clean(source.branch) }),
    // All lines of a part together: a key may stand on several of them.
    parts: source.parts.map(({ name, lines }) => ({ name, lines: linesOf(clean(lines.join('\n'))) })),
  };
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

function tooSmall(budget: number, least: number): HandoffError {
  return new HandoffError('bad-input', `A brief does not fit into ${budget} tokens.`, {
    fix: `Give at least ${Math.ceil(least / STEP) * STEP}.`,
  });
}
