import { inOrder } from '../handoff/template';
import type { HandoffProperties } from '../model/handoff';
import type { ParsedEntry, ParsedSection } from '../model/parsed-handoff';
import type { Stamp } from '../model/stamp';
import { testResultOf } from '../model/words';
import { plainTitle } from '../note/inert';
import { inertProperty } from '../note/inert-property';
import type { ReadHandoff } from '../note/read-handoff';
import { present } from '../note/record-properties';
import { renderHandoffBody, renderHandoffProperties } from '../note/render-handoff';
import { removeSecrets } from '../note/secrets';
import { handoffPath, type Naming } from '../use-cases/note-paths';
import { sectionsOfDocument } from './document-sections';
import { inertBelow, inertDocument, inertWords } from './inert-document';
import type { Session } from './sessions';

export interface HandoffToImport {
  readonly id: string;
  readonly naming: Naming;
  readonly folder: string;
  /** Name of the project. */
  readonly projectName: string;
  /** Wikilinks. */
  readonly project: string;
  readonly previous: readonly string[];
  readonly source: string;
  readonly hashes: readonly string[];
  readonly created: Stamp;
  /** Title when the document has none. */
  readonly name: string;
  readonly text: string;
  readonly read: ReadHandoff;
  readonly ids: ReadonlyMap<ParsedEntry, string>;
}

export interface ImportedHandoff {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

/** Sections of a document that were kept as they are, because nobody could tell what they are about. */
export interface NotUnderstood {
  /** Lines from 1, both ends included. */
  readonly from: number;
  readonly to: number;
  readonly heading: string;
}

const LONGEST_TITLE = 150;

/** The note that a session becomes: its words in our sections, what it says about itself in the properties. */
export function importedHandoff(given: HandoffToImport): ImportedHandoff {
  const { read, ids } = given;
  const title = titleOf(given);
  const sections = sectionsOfDocument(read, given.text, {
    idOf: (entry) => ids.get(entry),
    line: inertWords,
    block: inertDocument,
    below: inertBelow,
  });
  const properties = renderHandoffProperties(propertiesOf(given, title), [
    ['source', given.source],
    ['source_hash', given.hashes],
  ]);
  const body = renderHandoffBody({ title: inertWords(title), sections: inOrder(sections) });
  const { id, created, naming, folder, projectName: project } = given;
  const branch = read.facts.branch;
  const path = handoffPath(naming, folder, { id, title, created, project, profile: 'standard', branch });
  return { path, title, text: `${properties}\n${body}` };
}

/** Sections with words in them that no kind of section of ours has, by the lines of the whole document. */
export function notUnderstood({ read, origin }: Session): readonly NotUnderstood[] {
  const isWord = ({ kind, text, level }: ParsedSection): boolean => kind === undefined && level > 1 && text !== '';
  return read.sections
    .filter(isWord)
    .map(({ firstLine, lastLine, heading }) => ({ from: origin(firstLine), to: origin(lastLine), heading }));
}

function titleOf({ read, name }: HandoffToImport): string {
  const words = plainTitle(removeSecrets(read.title ?? '').text.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
  const title = words === '' ? plainTitle(name) : words;
  return Array.from(title).slice(0, LONGEST_TITLE).join('');
}

function propertiesOf(given: HandoffToImport, title: string): HandoffProperties {
  const { facts } = given.read;
  const tests = facts.tests === undefined ? undefined : testResultOf(facts.tests);
  const clean = (text: string): string => inertProperty(removeSecrets(text).text);
  return {
    id: given.id,
    format: 1,
    aliases: [clean(title)],
    project: given.project,
    profile: 'standard',
    created: given.created.local,
    createdOffset: given.created.offset,
    authors: facts.authors.map(clean),
    status: 'open',
    previous: given.previous,
    decisions: [],
    blockers: [],
    at: [],
    tags: [],
    ...present({
      progress: facts.progress,
      health: facts.health,
      branch: facts.branch === undefined ? undefined : clean(facts.branch),
      commit: facts.commit,
      tests,
    }),
  };
}
