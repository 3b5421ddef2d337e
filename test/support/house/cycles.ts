import { resolveImport, type SourceFile } from './source-files';

/** Every import cycle as one line `a -> b -> a`; types count as much as values. */
export function importCycles(files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      cycles.push([...trail.slice(start), path].join(' -> '));
      return;
    }
    const file = byPath.get(path);
    if (file === undefined || done.has(path)) return;
    for (const module of file.imports) {
      const target = resolveImport(file, module);
      if (target !== undefined) walk(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const file of files) walk(file.path, []);
  return cycles;
}
