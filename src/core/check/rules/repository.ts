import { count } from '../../handoff/statistics';
import type { ParsedEntry } from '../../model/parsed-handoff';
import { fileReferences, type FileReference } from '../../note/file-references';
import type { Seen, TextRange } from '../check-finding';
import type { PathFact } from '../knowledge';
import type { Subject } from '../subject';

/** A named file with its place in the text. */
export interface NamedFile extends FileReference {
  readonly range: TextRange;
}

/** Characters of a line in which files are looked for. */
const LONGEST_LINE = 2000;

/** Words of a line that say that a file is not there any more, or only an example. */
const GONE =
  /\b(?:delet\w*|remov\w*|dropp?(?:ed|ing)?|renam\w*|mov(?:e|ed|ing)|gone|missing|does(?:n't| not) exist|not (?:yet )?(?:there|present|committed|created)|example|e\.g\.|ignored|gitignored|replac\w*|archiv\w*|merged? into|split|formerly|used to)\b|~~|→|->/i;
/** Words of work that goes on and may not have made its file yet. */
const TO_COME = /\b(?:creat\w*|add\w*|writ\w*|generat\w*|introduc\w*|new|extract\w*|will|should|planned|to be|todo)\b/i;

/** Files that a handoff speaks of as being there. */
export function namedFiles(subject: Subject): readonly NamedFile[] {
  return placesThatClaim(subject).flatMap(({ line, isDone }) => {
    const { from, to } = subject.lineRange(line);
    const text = subject.text.slice(from, Math.min(to, from + LONGEST_LINE));
    const files = fileReferences(text);
    const words = files.reduce((rest, { path }) => rest.replaceAll(path, ' '), text);
    if (GONE.test(words) || (!isDone && TO_COME.test(words))) return [];
    return files
      .filter(({ path }) => isChecked(path))
      .map((file) => ({ ...file, range: rangeOf(text, file.path, from) }));
  });
}

export function missingPaths(subject: Subject): readonly Seen[] {
  return withFacts(subject, (file, fact) => {
    if (fact.exists) return [];
    const [only] = fact.alike;
    const isSure = only !== undefined && fact.alike.length === 1;
    return [
      {
        range: file.range,
        message: `There is no ${file.path} in the repository.`,
        fix:
          fact.alike.length === 0
            ? 'Mend the path, or say what became of the file.'
            : `Perhaps ${fact.alike.slice(0, 3).join(' or ')} is meant.`,
        ...(isSure ? { edit: { ...file.range, insert: only } } : {}),
      },
    ];
  });
}

export function linesBeyondEnd(subject: Subject): readonly Seen[] {
  return withFacts(subject, (file, fact) => {
    const last = file.to ?? file.from;
    if (last === undefined || fact.lines === undefined || last <= fact.lines) return [];
    return [
      {
        range: file.range,
        message: `${file.path} has ${count(fact.lines, 'line')}, so there is no line ${last}.`,
        fix: 'Look up the place again, or name the function instead.',
      },
    ];
  });
}

function withFacts(subject: Subject, see: (file: NamedFile, fact: PathFact) => readonly Seen[]): readonly Seen[] {
  const { paths } = subject.known;
  if (paths === undefined) return [];
  return namedFiles(subject).flatMap((file) => {
    const fact = paths.get(file.path);
    return fact === undefined ? [] : see(file, fact);
  });
}

interface ClaimingLine {
  readonly line: number;
  /** It speaks of what is finished. */
  readonly isDone: boolean;
}

/** Lines about files that were touched or are to be looked at, and about work that is done or goes on. */
function placesThatClaim(subject: Subject): readonly ClaimingLine[] {
  const inSections = subject
    .sections('files-touched', 'files-to-review')
    .flatMap(({ firstLine, lastLine }) => lines(firstLine, lastLine, true));
  const inEntries = subject.read.entries
    .filter(claims)
    .flatMap(({ firstLine, lastLine, status }) => lines(firstLine, lastLine, status === 'done'));
  const fenced = new Set(
    subject.scan.blocks
      .filter(({ kind }) => kind === 'fence' || kind === 'code' || kind === 'comment')
      .flatMap(({ line, lastLine }) => lines(line + 1, lastLine + 1, true).map((one) => one.line)),
  );
  const byLine = new Map([...inEntries, ...inSections].map((one) => [one.line, one]));
  return [...byLine.values()].filter(({ line }) => !fenced.has(line)).sort((a, b) => a.line - b.line);
}

/** A next action may name a file that it is going to make; with a line number the file is there. */
function claims({ kind, status, text }: ParsedEntry): boolean {
  if (kind !== 'item') return false;
  if (status === 'done' || status === 'in-progress') return true;
  return status === 'open' && fileReferences(text.slice(0, LONGEST_LINE)).some(({ from }) => from !== undefined);
}

/** A bare name may lie anywhere; a pattern, an address or a place outside the repository is no path of it. */
function isChecked(path: string): boolean {
  return /[\\/]/.test(path) && !/[*{}$<>|…]|\.\.\.|^(?:~|\/|[A-Za-z]:)|node_modules|^@/.test(path);
}

function rangeOf(text: string, path: string, offset: number): TextRange {
  const from = offset + Math.max(0, text.indexOf(path));
  return { from, to: from + path.length };
}

function lines(first: number, last: number, isDone: boolean): readonly ClaimingLine[] {
  return Array.from({ length: last - first + 1 }, (_, at) => ({ line: first + at, isDone }));
}
