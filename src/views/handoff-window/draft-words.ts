import type { OpenLine } from '../../core/handoff/open-lines';
import type { Emergency, GivenItem, GivenOutcome, GivenRewording } from '../../core/model/words';
import { outsideCode } from '../../core/note/outside-text';
import type { Draft, TextField } from './draft';

/** Headings that are read back, with the field that stands below each. */
const PROSE: readonly (readonly [string, TextField])[] = [
  ['Summary', 'summary'],
  ['Goal', 'goal'],
  ['Verification', 'tests'],
];
const LISTS: readonly (readonly [string, TextField])[] = [
  ['In progress', 'inProgress'],
  ['Next actions', 'next'],
  ['Decisions', 'decisions'],
  ['Blockers', 'blockers'],
  ['Questions', 'questions'],
  ['Gotchas', 'gotchas'],
  ['Learnings', 'learnings'],
];
const EMERGENCY = ['issue', 'impact', 'investigation', 'hypothesis', 'rollback'] as const;

/** The texts of the window as the Markdown that every face reads words from; every list is one entry a line. */
export function markdownOf(draft: Draft): string {
  const prose = PROSE.map(([heading, field]) => [heading, (draft.texts[field] ?? '').trim()] as const);
  const lists = LISTS.map(([heading, field]) => [heading, listOf(draft, field)] as const);
  return [...prose, ...lists]
    .filter(([, text]) => text !== '')
    .map(([heading, text]) => `## ${heading}\n\n${text}`)
    .join('\n\n');
}

/** How open lines end; one that is only said in other words goes on. */
export function outcomesOf({ triage }: Draft, open: readonly OpenLine[]): readonly GivenOutcome[] {
  const keys = new Set(open.map(({ key }) => key));
  return Object.entries(triage).flatMap(([item, said]): readonly GivenOutcome[] => {
    if (said.outcome === 'edited' || !keys.has(item)) return [];
    const reason = said.outcome === 'done' ? '' : said.reason.trim();
    return [{ item, outcome: said.outcome, ...(reason === '' ? {} : { reason }) }];
  });
}

/** Open lines that go on in other words. */
export function rewordedOf({ triage }: Draft, open: readonly OpenLine[]): readonly GivenRewording[] {
  return open.flatMap(({ key, text }) => {
    const said = triage[key];
    const isOther = said?.outcome === 'edited' && !['', text].includes(said.text.trim());
    return isOther ? [{ item: key, text: said.text }] : [];
  });
}

/** Lines of repositories that were added, with the place where each stands. */
export function takenItems({ tasks }: Draft): readonly GivenItem[] {
  return tasks.map(({ path, line, text }) => {
    const place = { name: 'Location', value: outsideCode(`${path}:${line}`) } as const;
    return { text, fields: [place], children: [] };
  });
}

/** What somebody who takes over in a hurry must know; `undefined` when nothing of it was said. */
export function emergencyOf({ profile, texts }: Draft): Emergency | undefined {
  if (profile !== 'emergency') return undefined;
  const said = EMERGENCY.map((name) => [name, (texts[name] ?? '').trim()] as const).filter(([, text]) => text !== '');
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

function listOf(draft: Draft, field: TextField): string {
  const typed = (draft.texts[field] ?? '').split('\n').filter((line) => line.trim() !== '');
  return typed.map(listLine).join('\n');
}

/** A line that is indented belongs to the one above it; a marker that was typed is kept. */
function listLine(line: string): string {
  return /^\s|^(?:[-*+]|\d+[.)])\s/.test(line) ? line : `- ${line}`;
}
