import { m, type Mock } from './mocks';

const byFiles = new WeakMap<object, Map<string, Mock[]>>();

/** Resolves links through an index of names; the mock scans every file for every link. */
export function fillLinkNames(): void {
  const vault = m.Vault.prototype;
  for (const name of ['setVaultAbstractFile__', 'deleteVaultAbstractFile__']) {
    const original = vault[name];
    vault[name] = function (this: Mock, ...args: unknown[]) {
      byFiles.delete(this.fileMap__);
      return original.apply(this, args);
    };
  }
  const cache = m.MetadataCache.prototype;
  cache.getFirstLinkpathDest = function (this: Mock, link: string, source: string) {
    return resolveLink(this.app__.vault, link, source);
  };
  cache.fileToLinktext = function (this: Mock, file: Mock, _source: string, omitMdExtension = true) {
    const short = omitMdExtension && file.extension === 'md';
    const clash = namesOf(this.app__.vault, file.name).length > 1;
    if (clash) return short ? file.path.replace(/\.md$/, '') : file.path;
    return short ? file.basename : file.name;
  };
}

function resolveLink(vault: Mock, link: string, source: string): Mock {
  const direct = vault.getFileByPath(link) ?? vault.getFileByPath(`${link}.md`);
  if (direct) return direct;
  const bare = (path: string): string => path.toLowerCase().replace(/\.md$/, '');
  const hits = namesOf(vault, link.split('/').pop()!).filter(
    (file) => !link.includes('/') || bare(file.path).endsWith(bare(link)),
  );
  const folder = source.includes('/') ? source.slice(0, source.lastIndexOf('/')) : '/';
  return hits.find((file) => file.parent?.path === folder) ?? hits[0] ?? null;
}

function namesOf(vault: Mock, name: string): Mock[] {
  let index = byFiles.get(vault.fileMap__);
  if (!index) {
    index = new Map();
    for (const file of vault.getFiles()) {
      const keys = file.extension === 'md' ? [file.name, file.basename] : [file.name];
      for (const key of keys) index.set(key.toLowerCase(), [...(index.get(key.toLowerCase()) ?? []), file]);
    }
    byFiles.set(vault.fileMap__, index);
  }
  return index.get(name.toLowerCase()) ?? [];
}
