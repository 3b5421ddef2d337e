import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdsTable, placesTable } from '../../../support/layout-tables';

const PAGE = join(__dirname, '../../../../docs/layouts.md');

test.each([
  ['places', placesTable],
  ['holds', holdsTable],
])('docs/layouts.md shows the table "%s" as it is', (name, make) => {
  const page = readFileSync(PAGE, 'utf8');
  const pattern = new RegExp(`(<!-- ${name}, by test -->\\n\\n)[\\s\\S]*?(\\n\\n<!-- end -->)`);
  expect(page).toMatch(pattern);
  const renewed = page.replace(pattern, (_, before: string, after: string) => `${before}${make()}${after}`);
  // UPDATE=1 npx jest test/core/note/layouts writes the page anew.
  if (process.env['UPDATE'] === '1') writeFileSync(PAGE, renewed);
  else expect(page).toBe(renewed);
});
