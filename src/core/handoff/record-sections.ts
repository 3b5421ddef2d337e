import type { Item } from '../model/item';
import { foldedLines } from './folded-lines';
import { bullets, headingOf, itemSection, proseSection, type Draft } from './template';

/** A decision or blocker that has a note, as the handoff mentions it. */
export interface RecordLine {
  /** Wikilink by the name alone, for properties. */
  readonly link: string;
  /** The same with the title as its alias, for people. */
  readonly titled: string;
  readonly title: string;
  /** Status, severity, owner, reason in short: inert, without a full stop. */
  readonly about: string;
}

export interface GivenRecords {
  /** Decisions given in this session. */
  readonly decisions: readonly RecordLine[];
  /** Every blocker of the project that is open now. */
  readonly openBlockers: readonly RecordLine[];
}

/** The sections "Blockers" and "Decisions": a line for each note, the later ones of many decisions folded. */
export function recordSections(records: GivenRecords, mentions: readonly Item[], decisions: number): readonly Draft[] {
  return [
    { ...itemSection('blockers', mentions, bullets(records.openBlockers.map(line))), heading: headingOf('blockers') },
    proseSection('decisions', foldedLines(records.decisions.map(line), decisions, 'decision')),
  ];
}

function line(record: RecordLine): string {
  return record.about === '' ? record.titled : `${record.titled}: ${record.about}`;
}
