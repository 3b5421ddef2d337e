import { inertCode } from '../note/inert';
import { removeSecrets } from '../note/secrets';

/** Files of a repository that say what it needs; names only, at its root. */
export const ENVIRONMENT_FILES = [
  '.nvmrc',
  'package.json',
  '.tool-versions',
  'go.mod',
  'rust-toolchain',
  'rust-toolchain.toml',
  'compose.yaml',
  'compose.yml',
  'docker-compose.yaml',
  'docker-compose.yml',
  '.env.example',
] as const;

const READERS: Readonly<Record<(typeof ENVIRONMENT_FILES)[number], (text: string) => readonly string[]>> = {
  '.nvmrc': (text) => said('Node', text.trim().split('\n')[0]),
  'package.json': engines,
  '.tool-versions': (text) => text.split('\n').flatMap((line) => said(...pair(/^([\w.-]+)\s+(\S+)/.exec(line)))),
  'go.mod': (text) => said('Go', /^go\s+(\S+)/m.exec(text)?.[1]),
  'rust-toolchain': (text) => said('Rust', /channel\s*=\s*"([^"]+)"/.exec(text)?.[1] ?? text.trim().split('\n')[0]),
  'rust-toolchain.toml': (text) => said('Rust', /channel\s*=\s*"([^"]+)"/.exec(text)?.[1]),
  'compose.yaml': services,
  'compose.yml': services,
  'docker-compose.yaml': services,
  'docker-compose.yml': services,
  '.env.example': variables,
};

/** What the files say, one line each: versions, services with ports, names of variables and never their values. */
export function environmentLines(files: ReadonlyMap<string, string>): readonly string[] {
  return ENVIRONMENT_FILES.flatMap((name) => {
    const text = files.get(name);
    if (text === undefined) return [];
    return READERS[name](text).map((line) => `${line} (${inertCode(name)})`);
  });
}

function engines(text: string): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const found = typeof value === 'object' && value !== null && 'engines' in value ? value.engines : undefined;
  if (typeof found !== 'object' || found === null) return [];
  return Object.entries(found).flatMap(([name, version]) =>
    said(name, typeof version === 'string' ? version : undefined),
  );
}

/** Services and their ports by indentation: `services:` on top, names one step in, ports below them. */
function services(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => /^services:\s*(?:#.*)?$/.test(line));
  if (start < 0) return [];
  const ports = new Map<string, string[]>();
  let step = 0;
  let service = '';
  let inPorts = false;
  for (const line of lines.slice(start + 1)) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const indent = line.length - line.trimStart().length;
    if (indent === 0) break;
    if (step === 0) step = indent;
    const key = /^\s*["']?([\w.-]+)["']?:\s*(.*)$/.exec(line);
    if (indent === step && key?.[1] !== undefined) {
      service = key[1];
      ports.set(service, []);
      inPorts = false;
    } else if (key?.[1] === 'ports') {
      inPorts = true;
      ports.get(service)?.push(...[...(key[2] ?? '').matchAll(/\d[\d.:/-]*/g)].map(([port]) => port));
    } else if (inPorts && /^\s*-/.test(line)) {
      const port = /\d[\w.:/-]*/.exec(line)?.[0];
      if (port !== undefined) ports.get(service)?.push(port);
    } else if (key !== null && key[1] !== 'published' && key[1] !== 'target') inPorts = false;
  }
  return [...ports].flatMap(([name, list]) =>
    said(`Service ${name}`, list.length === 0 ? 'no ports' : list.join(', ')),
  );
}

function variables(text: string): readonly string[] {
  const names = [...text.matchAll(/^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=/gm)].map(([, name]) => name ?? '');
  return names.length === 0 ? [] : [`Variables: ${names.map(inertCode).join(', ')}`];
}

function pair(match: RegExpExecArray | null): [string, string | undefined] {
  return [match?.[1] ?? '', match?.[2]];
}

function said(name: string, value: string | undefined): readonly string[] {
  if (value === undefined || value === '' || name === '') return [];
  const clean = (text: string): string => inertCode(removeSecrets(text.slice(0, 80)).text);
  return [`${name.startsWith('Service ') ? `Service ${clean(name.slice(8))}` : clean(name)}: ${clean(value)}`];
}
