import * as fs from 'node:fs';
import * as path from 'node:path';
import type { IconTable } from '../app/icons';

/** The icons of Lucide 0.446.0, the newest that the app knows. */
export function readLucide(): IconTable {
  const folder = path.join(path.dirname(require.resolve('lucide-static/package.json')), 'icons');
  const icons = fs.readdirSync(folder).filter((name) => name.endsWith('.svg'));
  return Object.fromEntries(icons.map((name) => [name.slice(0, -4), innerOf(path.join(folder, name))]));
}

function innerOf(file: string): string {
  return fs
    .readFileSync(file, 'utf8')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/\s*\n\s*/g, '');
}
