import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import moment from 'moment';
import type { Layout, Profile } from '../../src/core/model/handoff';
import type { Clock } from '../../src/core/model/ports';
import { DEFAULT_SETTINGS } from '../../src/core/model/settings';
import { planNewHandoff, type PlannedHandoff } from '../../src/core/use-cases/create-handoff';
import { readWords } from '../../src/core/use-cases/read-words';
import { reader } from '../git/reader';
import { scrambledIds } from './counting-ids';
import { MemoryNoteStore } from './memory-note-store';
import { TempRepo, tempFolder } from './temp-repo';

/** One example folder: `case.json`, `words.md` or `words.json`, `expected.md`, and `previous.md` or `template.md` where it has one. */
interface ExampleCase {
  readonly project: string;
  readonly layout: Layout;
  readonly profile?: Profile;
  /** Local time in UTC. */
  readonly now: string;
  /** Other notes of the project: name in its folder, file of the example. */
  readonly notes?: Readonly<Record<string, string>>;
  readonly branch: string;
  /** Messages and the files that they write; the first one is on `main`. */
  readonly commits: readonly { readonly message: string; readonly files: Record<string, string> }[];
  /** Written and not committed. */
  readonly dirty?: Record<string, string>;
}

const ROOT = join(__dirname, '../examples');
const PREVIOUS = 'previous-note-prev';

export function exampleNames(): readonly string[] {
  return readdirSync(ROOT).filter((name) => existsSync(join(ROOT, name, 'case.json')));
}

export interface Composed {
  readonly planned: PlannedHandoff;
  /** The new note; commits are called `COMMIT_1`, `commit_1` in short, in their order. */
  readonly note: string;
}

/** Composes the handoff of an example in a real repository, with a clock and ids that can be foreseen. */
export async function composeExample(name: string): Promise<Composed> {
  const example = JSON.parse(fileOf(name, 'case.json') ?? '') as ExampleCase;
  const { repo, hashes } = repositoryOf(example);
  const previous = fileOf(name, 'previous.md');
  const template = fileOf(name, 'template.md');
  const folder = `Handoffs/${example.project}`;
  const others = Object.entries(example.notes ?? {}).map(([note, file]): [string, string] => [
    `${folder}/${note}`,
    fileOf(name, file) ?? '',
  ]);
  const store = new MemoryNoteStore({
    ...(previous === undefined ? {} : { [`${folder}/${PREVIOUS}.md`]: named(previous, hashes) }),
    ...Object.fromEntries(others),
  });
  const now = { local: example.now, offset: '+00:00' };
  const clock: Clock = {
    now: () => now,
    format: (stamp, pattern) => moment.parseZone(`${stamp.local}${stamp.offset}`).format(pattern),
  };
  const planned = await planNewHandoff(
    { store, git: reader({ home: repo.home }), clock, ids: scrambledIds(), settings: DEFAULT_SETTINGS },
    {
      project: example.project,
      repos: [{ name: 'code', where: { folder: repo.folder } }],
      previous: [],
      join: false,
      layout: example.layout,
      ...(example.profile === undefined ? {} : { profile: example.profile }),
      ...(template === undefined ? {} : { template: { name: 'template.md', text: template } }),
      words: readWords(fileOf(name, 'words.md') ?? fileOf(name, 'words.json')),
      force: false,
    },
  );
  const note = planned.plan.changes.find((change) => change.path === planned.path);
  return { planned, note: note?.kind === 'create' ? unnamed(note.text, hashes) : '' };
}

export function fileOf(name: string, file: string): string | undefined {
  const path = join(ROOT, name, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

export function expectedPath(name: string): string {
  return join(ROOT, name, 'expected.md');
}

function repositoryOf(example: ExampleCase): { repo: TempRepo; hashes: readonly string[] } {
  const repo = TempRepo.make(undefined, { folder: join(tempFolder(), 'code') });
  const hashes = example.commits.map(({ message, files }, at) => {
    if (at === 1 && example.branch !== 'main') repo.git('switch', '-qc', example.branch);
    return repo.commit(message, files);
  });
  if (hashes.length === 1 && example.branch !== 'main') repo.git('switch', '-qc', example.branch);
  repo.write(example.dirty ?? {});
  return { repo, hashes };
}

function named(text: string, hashes: readonly string[]): string {
  return text.replace(/COMMIT_(\d+)/g, (_, n: string) => hashes[Number(n) - 1] ?? '');
}

/** Hashes differ from run to run, and YAML quotes those that look like numbers. */
function unnamed(text: string, hashes: readonly string[]): string {
  return hashes.reduce(
    (shown, hash, at) =>
      shown
        .replaceAll(`"${hash}"`, hash)
        .replaceAll(hash, `COMMIT_${at + 1}`)
        .replaceAll(hash.slice(0, 12), `commit_${at + 1}`)
        .replaceAll(hash.slice(0, 8), `commit_${at + 1}`),
    text,
  );
}
