import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { makeSample } from './sample-vault';
import { serveHost } from './server';

/** `npm run host [VAULT]`: the plugin in a browser, over a vault of yours or a sample one. */
async function main(): Promise<void> {
  const [given] = process.argv.slice(2);
  const folder = given === undefined ? fs.mkdtempSync(path.join(os.tmpdir(), 'session-handoff-host-')) : undefined;
  const sample = folder === undefined ? undefined : await makeSample(folder, 3);
  const vault = given === undefined ? sample!.vault : path.resolve(given);
  const server = await serveHost({ root: process.cwd(), vault });
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  say(`Open ${server.url}`);
  say(`As on a phone: ${server.url}&phone`);
  say(`Vault: ${vault}`);
  if (sample !== undefined) say(`Repository to link: ${sample.repo}`);
  say('Ctrl+C ends it.');
  process.on('SIGINT', () => {
    if (folder !== undefined) fs.rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
