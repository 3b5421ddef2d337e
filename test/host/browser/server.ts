import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { readLucide } from '../node/lucide';
import { operationsOn, type Operation } from './server-operations';

export interface HostServer {
  /** Page over the vault; add `&phone` for a phone's window. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface ServerOptions {
  /** Top of this project. */
  readonly root: string;
  /** Folder that is the vault. */
  readonly vault: string;
  /** Folder of the built plugin; the top of the project when it is not said. */
  readonly built?: string;
  readonly port?: number;
}

/** Serves the host's page on loopback, to whoever has the token of its address. */
export async function serveHost({ root, vault, built = root, port = 0 }: ServerOptions): Promise<HostServer> {
  const pages = await pagesOf(root);
  const facts = factsOf(root, vault, built);
  const operations: Record<string, Operation> = { ...operationsOn(vault), facts: () => facts };
  const token = randomBytes(12).toString('hex');
  const server = http.createServer((request, response) => {
    if (request.method === 'POST' && request.url === '/rpc') {
      if (request.headers['x-token'] !== token) response.writeHead(403).end();
      else void answer(operations, request, response);
      return;
    }
    const page = pages[new URL(request.url ?? '/', 'http://127.0.0.1').pathname];
    if (page === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': page.type, 'cache-control': 'no-store' }).end(page.text());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function factsOf(root: string, vault: string, built: string): unknown {
  return {
    vault: fs.realpathSync(vault),
    icons: readLucide(),
    code: fs.readFileSync(path.join(built, 'main.js'), 'utf8'),
    manifest: JSON.parse(fs.readFileSync(path.join(root, 'manifest.json'), 'utf8')),
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
  };
}

interface Page {
  readonly type: string;
  readonly text: () => string;
}

async function pagesOf(root: string): Promise<Record<string, Page>> {
  const folder = path.join(root, 'test', 'host', 'browser');
  const bundle = await esbuild.build({
    entryPoints: [path.join(folder, 'page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'chrome120',
    conditions: ['import'],
    define: { 'process.env.NODE_ENV': '"test"' },
    logLevel: 'warning',
  });
  const script = bundle.outputFiles[0]!.text;
  const file = (type: string, ...parts: string[]): Page => ({
    type,
    text: () => fs.readFileSync(path.join(...parts), 'utf8'),
  });
  return {
    '/': file('text/html', folder, 'page.html'),
    '/app.css': file('text/css', folder, 'app.css'),
    '/styles.css': file('text/css', root, 'styles.css'),
    '/page.js': { type: 'text/javascript', text: () => script },
  };
}

async function answer(
  operations: Record<string, Operation>,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  let result: unknown;
  try {
    const { op, args } = JSON.parse(Buffer.concat(chunks).toString()) as { op: string; args: unknown[] };
    if (!Object.hasOwn(operations, op)) throw new Error(`host: no operation ${op}`);
    result = { value: (await operations[op]!(...args)) ?? null };
  } catch (error) {
    result = { error: (error as Error).message, code: (error as NodeJS.ErrnoException).code };
  }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}
