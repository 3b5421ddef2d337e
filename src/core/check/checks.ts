import type { Seen } from './check-finding';
import type { RuleId } from './rule';
import * as blockers from './rules/blockers-and-decisions';
import * as chain from './rules/chain';
import * as form from './rules/note-form';
import * as missing from './rules/missing';
import * as repository from './rules/repository';
import * as safety from './rules/safety';
import * as size from './rules/size';
import * as truth from './rules/truth';
import * as words from './rules/words';
import type { Subject } from './subject';

/** What one rule sees in a handoff. `limit` is `Infinity` where the table holds none. */
type RuleCheck = (subject: Subject, limit: number) => readonly Seen[];

/** Every rule of the table; the table says where each one speaks. */
export const CHECKS: Readonly<Record<RuleId, RuleCheck>> = {
  HO101: missing.nextAction,
  HO102: missing.summary,
  HO103: missing.purpose,
  HO104: missing.outcome,
  HO105: missing.resume,
  HO106: missing.date,
  HO107: missing.tests,
  HO108: missing.technicalNotes,
  HO109: missing.gotchas,
  HO110: missing.decisions,
  HO111: missing.emergencyParts,
  HO112: missing.phaseCompletion,
  HO113: missing.progress,
  HO114: missing.figures,
  HO115: missing.order,
  HO201: words.placeholders,
  HO202: words.vagueActions,
  HO203: words.emptySections,
  HO204: words.dateInWords,
  HO205: words.resumeWithoutStep,
  HO206: words.unmarkedUnfinished,
  HO207: words.filesWithoutLines,
  HO301: truth.doneAndOpen,
  HO302: chain.closedBefore,
  HO303: chain.progressBack,
  HO304: truth.progressDiffers,
  HO305: truth.finishedButOpen,
  HO306: chain.lostItems,
  HO307: truth.memoryDiffers,
  HO308: truth.contradictedClaims,
  HO309: truth.testsDiffer,
  HO401: size.tooLong,
  HO402: size.muchDone,
  HO403: size.manyDecisions,
  HO404: size.manyFiles,
  HO405: size.longSummary,
  HO501: blockers.blockersWithoutWayOut,
  HO502: blockers.blockersWithoutOwner,
  HO503: blockers.decisionsWithoutReason,
  HO504: blockers.choicesWithoutOptions,
  HO505: blockers.blockersWithoutSeverity,
  HO601: repository.missingPaths,
  HO602: repository.linesBeyondEnd,
  HO701: safety.secrets,
  HO702: safety.homePaths,
  HO703: safety.conflictMarks,
  HO801: form.brokenProperties,
  HO802: form.newerFormat,
  HO803: form.idTwice,
  HO804: form.secondProperties,
  HO805: form.damagedSigns,
  HO806: form.propertyTypes,
};
