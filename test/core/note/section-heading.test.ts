import { meaningOfHeading } from '../../../src/core/note/section-heading';
import { chinese } from './headings/chinese';
import * as english from './headings/english';
import { french } from './headings/french';
import { german } from './headings/german';
import { italian } from './headings/italian';
import { japanese } from './headings/japanese';
import { korean } from './headings/korean';
import { portuguese } from './headings/portuguese';
import { russian } from './headings/russian';
import { spanish } from './headings/spanish';

const TABLES = Object.entries({
  english: english.english,
  chinese,
  french,
  german,
  italian,
  japanese,
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
