import { fileReferences } from '../note/file-references';
import {
  ALSO_THINGS,
  ENDING_VERBS,
  FIRM_VERBS,
  GOING_ON,
  GOING_ON_WITH,
  LOOSE_VERBS,
  saysNothingAlone,
} from './action-words';

/** Names without which a loose verb (`improve`, `look into`) does not say what is to be done. */
const NAMES_FOR_LOOSE = 2;
/** The same for going on with something. */
const NAMES_FOR_GOING_ON = 4;

/** Characters of a line that are looked at: nobody says later than this what is to be done. */
const LONGEST = 1000;
const LINKS = /!?\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]|!?\[([^[\]]*)\]\([^()]*\)/g;
/** `Phase 3:`, `Task 12 -`, `P1:`, `Next:` in front: which one, not what. */
const LABEL =
  /^\W*(?:(?:phase|step|stage|sprint|milestone|part|priority|day|week|task|p)?\s*#?\d+(?:\.\d+)*|next(?: up| steps?)?|todo)\s*[:.)–—-]+\W*\s/i;
/** `phase 3`: a part of the work, which says where and not what. */
const PART = /\b(?:phase|step|stage|sprint|milestone|part|priority|day|week)\s*#?\d+(?:\.\d+)*/gi;
/** A name that only its own project has: `fooBar`, `foo_bar`, `foo()`, `#12`, `--flag`, `/route`, `TASK-9`, `v1.2`. */
const IDENTIFIER =
  /[\p{Ll}\d]\p{Lu}|\w_\w|\w\(\)|#\d|(?:^|\s)--?[a-z]|(?:^|\s)\/[a-z]|\b[A-Z]{2,}-\d|\bv?\d+(?:\.\d+)+|\w\.\w{1,60}\(|\w@\d|::|=>|->|→/u;
const FIGURE = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\b/i;
const QUOTED = /`[^`]*[\p{L}\p{N}][^`]*`|"[^"]{2,}"|“[^”]{2,}”|«[^»]{2,}»/u;

/**
 * Why a next action does not say what is to be done; `undefined` when it does. It does when it names something that is
 * its own (a path, an identifier, a figure, quoted words), or things enough for what its verb asks. Words of other
 * languages are all taken as names.
 */
export function vagueness(action: string): 'going-on' | 'loose' | 'nothing-named' | undefined {
  const text = action
    .slice(0, LONGEST)
    .replace(LINKS, '$1$2')
    .replace(/[*_~]{2}/g, '')
    .replace(LABEL, '');
  const said = text.toLowerCase().match(WORD) ?? [];
  const [verb = '', second = ''] = said;
  // What is to be committed is what lies in the work tree.
  if (verb === 'commit' && second !== '') return undefined;
  const goesOn = GOING_ON.has(verb) || GOING_ON_WITH.get(verb)?.has(second) === true;
  if (namesItsOwn(goesOn || ENDING_VERBS.has(verb) ? text.replace(PART, ' ') : text)) return undefined;
  const isVerb = goesOn || LOOSE_VERBS.has(verb) || FIRM_VERBS.has(verb);
  const names = new Set(said.slice(isVerb ? 1 : 0).filter((word) => !isLoose(word))).size;
  if (goesOn) return names < NAMES_FOR_GOING_ON ? 'going-on' : undefined;
  if (LOOSE_VERBS.has(verb)) return names < NAMES_FOR_LOOSE ? 'loose' : undefined;
  return names === 0 ? 'nothing-named' : undefined;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu;

function namesItsOwn(text: string): boolean {
  return QUOTED.test(text) || IDENTIFIER.test(text) || FIGURE.test(text) || fileReferences(text).length > 0;
}

function isLoose(word: string): boolean {
  const isVerb = GOING_ON.has(word) || LOOSE_VERBS.has(word) || (FIRM_VERBS.has(word) && !ALSO_THINGS.has(word));
  return word.length < 2 || isVerb || saysNothingAlone(word);
}
