import { addDetails } from './metadata-details';
import { later } from './metadata-queue';
import { m, type Mock } from './mocks';

const FRONTMATTER = /^---\r?\n[\s\S]*?\r?\n---(?=\r?\n|$)/;

/** Makes the mock cache work after the write, in the app's order of events, and follow deletes and renames. */
export function fillMetadataCache(): void {
  const cache = m.MetadataCache.prototype;
  const parse = cache.parseFileMetadata;
  cache.constructor2__ = function (this: Mock, _app: Mock, vault: Mock) {
    vault.on('delete', (file: Mock) => {
      forget(this, file);
    });
    vault.on('rename', (file: Mock, old: string) => {
      move(this, file, old);
    });
  };
  cache.parseFileMetadata = function (this: Mock, file: Mock) {
    if (!(file instanceof m.TFile) || file.extension !== 'md') return;
    later(
      () => {
        if (!file.deleted__) parseNow(this, parse, file);
      },
      () => {
        this.trigger('resolved');
      },
    );
  };
}

function forget(cache: Mock, file: Mock): void {
  const previous = cache.cache__.get(file.path) ?? null;
  cache.cache__.delete(file.path);
  delete cache.resolvedLinks[file.path];
  delete cache.unresolvedLinks[file.path];
  if (file instanceof m.TFile && file.extension === 'md') cache.trigger('deleted', file, previous);
}

function move(cache: Mock, file: Mock, old: string): void {
  const known = cache.cache__.get(old);
  if (!known) return;
  cache.cache__.delete(old);
  cache.cache__.set(file.path, known);
  for (const links of [cache.resolvedLinks, cache.unresolvedLinks]) {
    links[file.path] = links[old];
    delete links[old];
  }
}

function parseNow(cache: Mock, parse: Mock, file: Mock): void {
  const quiet = Object.create(cache, { trigger: { value: () => undefined } });
  try {
    parse.call(quiet, file);
  } catch {
    // Malformed frontmatter: the app keeps the note and simply has no frontmatter for it.
    parse.call(
      Object.create(quiet, { app__: { value: { vault: withoutFrontmatter(cache.app__.vault, file) } } }),
      file,
    );
  }
  const entry = cache.cache__.get(file.path);
  if (!entry) return;
  const text = cache.app__.vault.readSync__(file);
  addDetails(entry, text);
  cache.updateLinks(file.path, entry);
  cache.trigger('changed', file, text, entry);
  cache.trigger('resolve', file);
}

function withoutFrontmatter(vault: Mock, file: Mock): Mock {
  const blank = (vault.readSync__(file) as string).replace(FRONTMATTER, (source) => source.replace(/[^\n]/g, ' '));
  return new Proxy(vault, {
    get: (target, key): unknown => (key === 'readSync__' ? () => blank : target[key]),
  });
}
