// Writes src/core/check/rule-table.ts from the table in docs/checks.md. `npm run rules`
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PROFILES = ['standard', 'quick', 'phase-end', 'emergency', 'checkpoint'];
const LAYOUTS = ['native', 'phase', 'command', 'timestamped', 'remaining', 'six'];

/** The cells of every row between the marks, the head first. */
function tableOf(page) {
  const table = /<!-- rules -->\n([\s\S]*?)<!-- end -->/.exec(page)?.[1] ?? '';
  return table
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^[|\s:-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function rowOf(head, cells) {
  const at = (name) => cells[head.indexOf(name)] ?? '';
  const where = (names) =>
    names.flatMap((name) => (at(name) === '·' ? [] : at(name) === 'yes' ? [name] : [`${name}=${at(name)}`])).join(' ');
  const first = ['rule', 'name', 'severity', 'points', 'at most'].map(at).join(' ');
  return `${first} | ${where(PROFILES)} | ${where(LAYOUTS)}`;
}

function ruleTable(page) {
  const [head = [], ...rows] = tableOf(page);
  const lines = rows.map((cells) => `  '${rowOf(head, cells)}',`);
  return [
    '// Generated from docs/checks.md by `npm run rules`: change the table there.',
    '',
    '/** One rule a line: id, name, severity, points, points at most; profiles; layouts, with their limits. */',
    'export const RULE_ROWS = [',
    ...lines,
    '] as const;',
    '',
  ].join('\n');
}

// With `-` the page comes from standard input and the table goes to standard output.
if (process.argv[2] === '-') process.stdout.write(ruleTable(readFileSync(0, 'utf8')));
else {
  const page = readFileSync(join(root, 'docs', 'checks.md'), 'utf8');
  writeFileSync(join(root, 'src', 'core', 'check', 'rule-table.ts'), ruleTable(page));
}
