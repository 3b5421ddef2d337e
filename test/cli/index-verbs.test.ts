import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tableLines } from '../../src/cli/table-text';
import { run } from '../../src/cli/run';
import { cli } from '../support/cli';
import { tempFolder } from '../support/temp-repo';

const NOTES: Readonly<Record<string, string>> = {
  'App/App.md': '---\ntype: project\nid: j-app000\naliases: [App]\n---\n\nHand-written.\n',
  'App/Phases/base-p000.md':
    '---\ntype: phase\nid: p-p00000\naliases: [Base | work]\nnumber: 1\nstatus: active\ntarget: 2026-05-01\n---\n\n## Deliverables\n\n- [x] One\n- [ ] Two\n',
  'App/Decisions/sql-d111.md':
    '---\ntype: decision\nid: d-d11111\naliases: [Use SQL]\nstatus: accepted\ndecided_by: user\ndecided_on: 2026-03-01\nphase: "[[base-p000]]"\nfiles: [src/store]\n---\n\n## Why\n\nIt is there.\n',
  'App/Decisions/old-d222.md':
    '---\ntype: decision\nid: d-d22222\naliases: [Old]\nstatus: deprecated\ndecided_by: user\ndecided_on: 2026-01-01\n---\n',
  'App/Blockers/token-b111.md':
    '---\ntype: blocker\nid: b-b11111\naliases: [No token]\nstatus: open\nseverity: critical\nkind: human\nraised_on: 2026-03-01\n---\n',
  'App/2026-03-01-1000-start-aaaa.md':
    '---\ntype: handoff\nid: h-aaaaaa\ncreated: 2026-03-01T10:00:00\nstatus: open\n---\n\n# Start\n\n## Next actions\n\n- [ ] Map 日本語の項目 through ^t-map111\n- [ ] Ship ^t-ship11\n  - **Depends on**: ^t-map111\n- [ ] Gone ^t-gone11\n\n## Learnings\n\n- [Build] Cache it\n',
  'App/2026-03-02-1000-next-bbbb.md':
    '---\ntype: handoff\nid: h-bbbbbb\ncreated: 2026-03-02T10:00:00\nstatus: open\nprevious: ["[[2026-03-01-1000-start-aaaa]]"]\nphase: "[[base-p000]]"\n---\n\n# Next <%evil%>\n\n## Next actions\n\n- [ ] Map 日本語の項目 through ^t-map111\n- [ ] Ship ^t-ship11\n  - **Depends on**: ^t-map111\n\n## Learnings\n\n- [Build] Cache it\n',
};

function vaultOf(notes: Readonly<Record<string, string>> = NOTES): string {
  const vault = tempFolder();
  for (const [path, text] of Object.entries(notes)) {
    const absolute = join(vault, 'Handoffs', path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  }
  return vault;
}

const vault = vaultOf();

describe('lists out of the index', () => {
  test('ready, and with --all what waits', async () => {
    const ready = await cli(['ready', '--vault', vault, '--json']);
    expect(ready).toMatchObject({ code: 0, err: '' });
    expect(ready.json.ready).toMatchObject([
      { project: 'App', id: 't-map111', path: 'Handoffs/App/2026-03-02-1000-next-bbbb.md', line: 14, handoffs: 2 },
    ]);
    const all = await cli(['ready', '--vault', vault, '--all', '--json']);
    expect(all.json.ready).toMatchObject([{ ready: true }, { id: 't-ship11', ready: false, waitsFor: [{}] }]);
  });

  test('blockers, decisions, lost, lessons and phases', async () => {
    const rows = async (...argv: string[]): Promise<any[]> => {
      const result = await cli([...argv, '--vault', vault, '--project', 'App', '--json']);
      expect(result).toMatchObject({ code: 0, err: '' });
      return result.json[argv[0]!];
    };
    expect(await rows('blockers')).toMatchObject([{ id: 'b-b11111', severity: 'critical', forgotten: true }]);
    expect(await rows('decisions')).toMatchObject([{ id: 'd-d11111', inForce: true, why: 'It is there.' }]);
    expect(await rows('decisions', '--all')).toHaveLength(2);
    expect(await rows('decisions', '--phase', '1')).toHaveLength(1);
    expect(await rows('decisions', '--file', './src/store/sql.ts')).toHaveLength(1);
    expect(await rows('decisions', '--file', 'src/other.ts')).toEqual([]);
    expect(await rows('lost')).toMatchObject([{ id: 't-gone11', line: 15 }]);
    expect(await rows('lessons')).toMatchObject([{ category: 'Build', text: 'Cache it', handoffs: 2 }]);
    expect(await rows('phases')).toMatchObject([{ title: 'Base | work', percent: 50, left: [{ text: 'Two' }] }]);
  });

  test('a phase or project that is not there is named', async () => {
    const phase = await cli(['decisions', '--vault', vault, '--phase', 'Moon']);
    expect(phase.code).toBe(2);
    expect(phase.err).toContain('Base');
    expect((await cli(['lost', '--vault', vault, '--project', 'Moon'])).code).toBe(2);
  });

  test('an empty vault says so', async () => {
    const empty = tempFolder();
    for (const verb of ['ready', 'blockers', 'decisions', 'lost', 'lessons', 'phases']) {
      const result = await cli([verb, '--vault', empty]);
      expect(result).toMatchObject({ code: 0, err: '' });
      expect(result.out).toMatch(/^(Nothing|No|There) .*\.\n$/);
    }
  });

  test.each([40, 60, 80, 120])('tables fit a terminal of %i cells', async (columns) => {
    for (const verb of ['ready', 'blockers', 'decisions', 'lost', 'lessons', 'phases']) {
      let out = '';
      const code = await run([verb, '--vault', vault], {
        stdout: (text) => (out += text),
        stderr: () => undefined,
        stdin: () => Promise.resolve(''),
        cwd: vault,
        env: {},
        outputColumns: columns,
      });
      expect(code).toBe(0);
      const wide = out.split('\n').filter((line) => cellsOf(line) > columns);
      expect(wide).toEqual([]);
    }
  });

  test('characters of two cells are counted as two and not cut in half', () => {
    const lines = tableLines([{ title: 'A', flexible: true }, { title: 'B' }], [['日本語の項目日本語の項目', 'x']], 20);
    expect(lines).toEqual([`A${' '.repeat(18)}B`, '日本語の項目日本…  x']);
  });
});

/** Wide characters of the tests' own notes take two cells. */
function cellsOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (/[\u3040-\u9fff]/.test(character) ? 2 : 1), 0);
}

describe('the index in the project note', () => {
  const noteOf = (folder: string): string => readFileSync(join(folder, 'Handoffs/App/App.md'), 'utf8');

  test('is written on demand, below what stands there, and the same each time', async () => {
    const own = vaultOf();
    const before = noteOf(own);
    const dry = await cli(['index', '--vault', own, '--write', '--dry-run', '--json']);
    expect(dry.json).toMatchObject({ written: false, changes: [{ path: 'Handoffs/App/App.md' }] });
    expect(noteOf(own)).toBe(before);
    expect((await cli(['index', '--vault', own, '--write', '--json'])).json.written).toBe(true);
    const after = noteOf(own);
    expect(after.startsWith(before)).toBe(true);
    expect(after).toContain('```mermaid');
    expect(after).toContain('[Base \\| work](Phases/base-p000.md)');
    expect(after).not.toContain('<%');
    const again = await cli(['index', '--vault', own, '--write', '--json']);
    expect(again.json).toEqual({ written: false, changes: [] });
    expect(noteOf(own)).toBe(after);
  });

  test('--markdown prints the region without its marks', async () => {
    const { out, code } = await cli(['index', '--vault', vault, '--markdown']);
    expect(code).toBe(0);
    expect(out).toMatch(/^## Index\n/);
    expect(out).not.toContain('<!--');
  });

  test('marks without their pair are refused, and the note stays', async () => {
    const own = vaultOf({ ...NOTES, 'App/App.md': `${NOTES['App/App.md']}<!-- session-handoff:index -->\n` });
    const before = noteOf(own);
    expect((await cli(['index', '--vault', own, '--write'])).code).toBe(3);
    expect(noteOf(own)).toBe(before);
  });
});
