/*
 * Words that say nothing by themselves about what is to be done. A word that stands in none of these lists is taken as
 * a name of something, so that what is not known counts for the author.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Going on with something: tells that there is work and not what. */
export const GOING_ON = words(`
  continue continuing keep keeping resume resuming carry proceed proceeding progress work working pursue advance
`);

/** The same, when such a word follows: `move forward`, `follow up`. */
export const GOING_ON_WITH: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['move', words('forward on ahead along')],
  ['go', words('ahead over on')],
  ['follow', words('up')],
  ['pick', words('up')],
  ['start', words('working work')],
  ['begin', words('working work')],
]);

/** Ending or beginning a part of the work. */
export const ENDING_VERBS = words(`
  finish finishing finalize finalise complete completing wrap start starting begin beginning
`);

/** Work of a kind without a result that one could see. */
export const LOOSE_VERBS = words(`
 improve improving enhance optimize optimise polish refine refactor refactoring rework handle
 address deal tackle sort figure look looking investigate explore consider think revisit examine
 analyze analyse debug debugging fix fixing resolve solve maintain make
 do discuss help manage monitor study go stabilize stabilise streamline plan evaluate assess research
 iterate experiment inspect understand finish finishing finalize finalise complete completing wrap start starting
 begin beginning take sync catch meet talk speak spend bring tie
 come dig give gather collect rethink reconsider brainstorm
  reach achieve organize organise prioritize prioritise align
`);

/** Work with a result: what it is done to must still be named. */
export const FIRM_VERBS = words(`
  add write implement create build remove delete replace rename move deploy merge release ship publish run document
  migrate convert integrate design develop prepare set setup configure install use apply include extend
  introduce provide perform execute change adjust modify edit commit push submit send ask call tell
  test testing check verify validate ensure try review see read follow pick get clean cleanup tidy update support decide choose
  rewrite redo double-check recheck put
`);

/** Those of them that name a thing as well, behind another verb. */
export const ALSO_THINGS = words('build merge deploy install');

/** Things that every project has, and words that only measure or join. */
export const LOOSE_NOUNS = words(`
  work works working task tasks thing things stuff item items issue issues bug bugs problem problems error errors
  fix fixes change changes improvement improvements enhancement enhancements update updates feature features
  functionality functionalities function functions code codebase coding implementation implementations development
  project app application apps system systems program software product solution component components module modules
  part parts piece pieces area areas test tests testing tested coverage doc docs documentation documents comment
  comments refactor refactoring refactorings cleanup cleanups polish polishing review reviews feedback
  debt performance quality architecture design ui ux frontend backend user users experience
  option options approach approaches idea ideas plan plans planning step steps action actions phase phases milestone
  milestones sprint session sessions handoff handoffs handover notes note backlog todo todos priorities priority
  leftover leftovers rest remainder remaining everything anything something nothing all everyone stage
  handling edge case cases detail details log logs logging info information
  research analysis investigation optimization optimizations optimisation optimisations bugfix bugfixes bugfixing
  maintenance release branch pr goal goals effort efforts progress process
  behavior behaviour result results state status way ways place places team people progress
  file files folder folders line lines dependencies time end ends
  topic topics matter matters subject subjects production touch touches pass round shape point points
  practice practices sense momentum stakeholder stakeholders reviewer reviewers colleague colleagues else
`);

/** Words that qualify and do not name. */
const QUALIFIERS = words(`
 remaining outstanding open pending missing other others further additional extra more most some any all every each
 various several few many multiple different certain general generally overall minor major small big little new next
 previous last current currently existing old initial final first second broken failed necessary needed
 required possible relevant appropriate important critical better best good nice proper properly correctly correct
 faster fast quick quickly slow thorough thoroughly carefully completely fully partially further again also still
 later soon tomorrow today now asap maybe perhaps possibly probably eventually together separately accordingly
 technical same whole entire full real actual basic simple easy hard complex related specific main key ready done
 finished complete incomplete unfinished planned started ongoing passing pass passes green working
 possible high higher low lower continued makes loose deeper finishing expected intended desired appropriately everything anything whatever wherever whenever bit couple lot lots kind sort fine okay ok right double
`);

/** Words that point to what was said or seen elsewhere. */
const POINTING = words(`
  found discussed mentioned identified noted noticed agreed reported described listed outlined said talked spotted
  discovered promised decided suggested proposed above below earlier
`);

/** Words that only join. */
const JOINING = words(`
  a an the this that these those it its they them their there here we i you he she our your my me us and or but so as
  at by for from in into of off on onto out over to up down with within without about after before between during
  through per via than then when where if whether what which who how why because since until while not no is are was
  were be been being has have had do does did can could will would should may might must need needs want left let s t
  ll ve re d etc eg ie vs well just too very really quite around along back forward ahead away
  else needs let stopped stop stuck go going goes went care
`);

export function saysNothingAlone(word: string): boolean {
  return JOINING.has(word) || POINTING.has(word) || QUALIFIERS.has(word) || LOOSE_NOUNS.has(word);
}
