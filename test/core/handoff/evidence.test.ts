import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EvidenceFinder } from '../../../src/core/handoff/evidence';
import type { Item } from '../../../src/core/model/item';
import { aCommit } from '../../support/a-commit';

interface Session {
  readonly commits: readonly string[];
  readonly files: readonly string[];
  readonly done: readonly string[];
  readonly open: readonly string[];
}

interface History {
  readonly history: string;
  readonly unseen?: boolean;
  readonly sessions: readonly Session[];
}

const FOLDER = join(__dirname, 'evidence');
const histories = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as History);
const anItem = (text: string, id?: string): Item => ({
  ...(id === undefined ? {} : { id }),
  text,
  status: 'open',
  fields: [],
  children: [],
});

/** Every labelled item of a session with what the finder says. */
function judged(session: Session): readonly { text: string; done: boolean; found: string | undefined }[] {
  const texts = [...session.done, ...session.open];
  const items = texts.map((text) => anItem(text));
  const commits = session.commits.map((subject) => aCommit(subject));
  const finder = new EvidenceFinder({ commits, files: new Set(session.files) }, items);
  return items.map((item, at) => ({
    text: item.text,
    done: at < session.done.length,
    found: finder.of(item)?.commit.subject,
  }));
}

describe('evidence that an item is done', () => {
  test.each([
    ['all histories', histories],
    ['histories written without knowing how it is found', histories.filter(({ unseen }) => unseen === true)],
  ] as const)(
    'in %s, without ids and trailers: nine of ten suggestions are right, and at least half is found',
    (_, some) => {
      const cases = some.flatMap(({ sessions }) => sessions.flatMap(judged));
      expect(cases.length).toBeGreaterThanOrEqual(50);
      const found = cases.filter((one) => one.found !== undefined);
      const right = found.filter((one) => one.done);
      const done = cases.filter((one) => one.done);
      const wrong = found.filter((one) => !one.done).map((one) => `${one.text} <- ${one.found}`);
      const missed = done.filter((one) => one.found === undefined).map((one) => one.text);
      expect({ wrong, precise: right.length / found.length >= 0.9 }).toMatchObject({ precise: true });
      expect({ missed, enough: right.length / done.length >= 0.5 }).toMatchObject({ enough: true });
    },
  );

  test.each([
    ['a trailer', aCommit('chore: tidy', { trailers: [{ key: 'Handoff-Item', value: '^t-7k2mq9' }] })],
    ['an id in the text', aCommit('chore: tidy (t-7k2mq9)')],
  ])('%s is sure', (_, commit) => {
    const finder = new EvidenceFinder({ commits: [commit], files: new Set() }, []);
    expect(finder.of(anItem('Something else entirely', 't-7k2mq9'))).toEqual({ sure: true, commit });
    expect(finder.of(anItem('Something else entirely', 't-7k2mq8'))).toBeUndefined();
  });

  test('a file that the item names and that was touched helps words that are nearly enough', () => {
    const item = {
      ...anItem('Validate the retry count of the settings form'),
      fields: [{ name: 'Files' as const, value: '`src/settings.ts`' }],
    };
    const commits = [aCommit('feat: check the retry count in settings')];
    const with_ = new EvidenceFinder({ commits, files: new Set(['src/settings.ts']) }, [item]);
    expect(with_.of(item)?.commit).toBe(commits[0]);
    const onlyFile = new EvidenceFinder({ commits: [aCommit('style: indent')], files: new Set(['src/settings.ts']) }, [
      item,
    ]);
    expect(onlyFile.of(item)).toBeUndefined();
  });

  test.each([
    'wip: login page',
    'feat: start the login page',
    'Revert "feat: login page"',
    'test: failing test for the login page',
  ])('%j does not finish the login page', (subject) => {
    const finder = new EvidenceFinder({ commits: [aCommit(subject)], files: new Set() }, []);
    expect(finder.of(anItem('Login page'))).toBeUndefined();
  });
});
