import { FIRM_VERBS, GOING_ON, LOOSE_VERBS } from './action-words';
import { vagueness } from './vague-action';

/** What is said behind such words is a step. */
const CUE =
  /\b(?:next(?: (?:steps?|actions?|up|task|thing))?|first|start(?: with| by)?|then|to ?do|remaining|pending)\b[\s:,–—-]*(.*)$/i;
/** `Continue adding …` is as good as `Add …`. */
const GOING_ON_WITH =
  /^\W*(?:continue|keep|resume)\s+(?:(?:by|with)\s+)?(?=\w+ing\b)(?!working|implementing\s*$|on\b)/i;
/** A line for a shell or an agent's own command. */
const COMMAND =
  /^\s*(?:[$>]\s+\S|\/[a-z]|(?:npm|npx|pnpm|yarn|git|cd|cat|make|cargo|go|python3?|docker|bd|claude|codex)\s)|`\/[a-z]/m;
const ENGLISH = /\b(?:the|on|and|with|continue|keep|working|work|resume|next|is|in|to)\b/i;

/** True when a resume command names one thing that can be started at once; of other languages it is taken for granted. */
export function namesStep(resume: string): boolean {
  if (COMMAND.test(resume) || !ENGLISH.test(resume)) return true;
  return resume
    .replace(/([.!?;])\s+/g, '$1\n')
    .split(/\n+/)
    .map((sentence) => sentence.replace(/^[\s>*+-]*(?:\d+[.)]\s+)?/, ''))
    .some(isStep);
}

function isStep(sentence: string): boolean {
  const cued = CUE.exec(sentence)?.[1];
  if (cued !== undefined && cued.trim() !== '' && vagueness(cued) === undefined) return true;
  const action = sentence.replace(GOING_ON_WITH, '');
  const verb = /^\W*(\p{L}+)/u.exec(action)?.[1]?.toLowerCase() ?? '';
  const isGerund = action !== sentence;
  if (!isGerund && (GOING_ON.has(verb) || !(FIRM_VERBS.has(verb) || LOOSE_VERBS.has(verb)))) return false;
  return vagueness(action) === undefined;
}
