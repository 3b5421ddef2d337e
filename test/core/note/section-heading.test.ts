import type { SectionKind } from '../../../src/core/model/section-kind';
import { scan } from '../../../src/core/note/scanner';
import { meaningOfHeading } from '../../../src/core/note/section-heading';
import { isListKind, readOutline } from '../../../src/core/note/sections';
import { chinese } from './headings/chinese';
import * as english from './headings/english';
import { french } from './headings/french';
import * as german from './headings/german';
import { italian } from './headings/italian';
import * as japanese from './headings/japanese';
import { korean } from './headings/korean';
import { portuguese } from './headings/portuguese';
import { russian } from './headings/russian';
import { spanish } from './headings/spanish';

const TABLES = Object.entries({
  english: english.english,
  chinese,
  french,
  german: german.german,
  italian,
  japanese: japanese.japanese,
  korean,
  portuguese,
  russian,
  spanish,
});

describe.each(TABLES)('headings in %s', (_language, variants) => {
  test('there are at least forty', () => {
    expect(variants.length).toBeGreaterThanOrEqual(40);
  });

  test.each(variants)('%s', (heading, kind) => {
    expect(meaningOfHeading(heading).kind).toBe(kind);
  });
});

/** The kind by which what stands below counts; of kinds that list no work only whether they do. */
function countedBelow(headings: readonly string[]): SectionKind | undefined {
  const text = headings.map((heading, at) => `${'#'.repeat(at + 2)} ${heading}\n`).join('\n');
  const { sections } = readOutline(scan(`# Title\n\n${text}\n- item\n`));
  return sections[sections.length - 1]?.kind;
}

describe('headings below others', () => {
  test.each([...english.nested, ...german.nested, ...japanese.nested])('%j > %s', (parents, heading, kind) => {
    const counted = countedBelow([...parents, heading]);
    if (kind !== undefined) expect(counted).toBe(kind);
    else expect(isListKind(counted)).toBe(false);
  });
});

test.each(['Why Non-Blocking:', 'Not blocking', 'Non-blocking issues'])('"%s" heads no blockers', (heading) => {
  expect(meaningOfHeading(heading).kind).not.toBe('blockers');
});
