// Runs every test/bench/*.bench.ts in a process of its own and checks its ratios. `npm run bench -- git` runs those whose name holds "git".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = process.argv[2] ?? '';
const folder = join(root, 'test', 'bench');
const names = readdirSync(folder).filter((name) => name.endsWith('.bench.ts') && name.includes(wanted));
const built = mkdtempSync(join(tmpdir(), 'session-handoff-bench-'));

let missed = 0;
try {
  for (const name of names.sort()) {
    const outfile = join(built, name.replace(/\.ts$/, '.mjs'));
    await esbuild.build({
      entryPoints: [join(folder, name)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'warning',
      define: { SESSION_HANDOFF_VERSION: '"bench"' },
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
      },
    });
    process.stdout.write(`${name}\n`);
    const env = { ...process.env, SESSION_HANDOFF_ROOT: root };
    const result = spawnSync(process.execPath, ['--expose-gc', outfile], { stdio: 'inherit', cwd: root, env });
    if (result.status !== 0) missed += 1;
  }
} finally {
  rmSync(built, { recursive: true, force: true });
}
process.exitCode = missed === 0 ? 0 : 1;
