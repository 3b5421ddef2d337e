import { m, type Mock } from './mocks';

/** Links as the app writes them, renames that take their links along. */
export function fillFileManager(): void {
  const manager = m.FileManager.prototype;
  manager.generateMarkdownLink = function (this: Mock, file: Mock, source: string, subpath = '', alias = '') {
    const link = this.app.metadataCache.fileToLinktext(file, source, true) + subpath;
    return alias && alias !== link ? `[[${link}|${alias}]]` : `[[${link}]]`;
  };
  manager.processFrontMatter = async function (this: Mock, file: Mock, change: (frontmatter: Mock) => void) {
    await this.app.vault.process(file, (content: string) => changeFrontmatter(content, change));
  };
  manager.renameFile = async function (this: Mock, file: Mock, newPath: string) {
    const { metadataCache, vault } = this.app;
    const oldNames = [metadataCache.fileToLinktext(file, '', true), file.path.replace(/\.md$/, '')];
    const sources = Object.keys(metadataCache.resolvedLinks).filter(
      (source) => metadataCache.resolvedLinks[source] && file.path in metadataCache.resolvedLinks[source],
    );
    const oldPath: string = file.path;
    await vault.rename(file, newPath);
    const fresh: string = metadataCache.fileToLinktext(file, '', true);
    for (const source of sources) {
      const note = vault.getFileByPath(source === oldPath ? newPath : source);
      if (!note) continue;
      await vault.process(note, (text: string) =>
        text.replace(/\[\[([^\]|#]+)/g, (all, link: string) => (oldNames.includes(link) ? `[[${fresh}` : all)),
      );
    }
  };
}

function changeFrontmatter(content: string, change: (frontmatter: Mock) => void): string {
  const info = m.getFrontMatterInfo(content);
  const frontmatter = info.exists ? (m.parseYaml(info.frontmatter) ?? {}) : {};
  change(frontmatter);
  const body = info.exists ? content.slice(info.contentStart) : content;
  if (Object.keys(frontmatter).length === 0) return body;
  const yaml = (m.stringifyYaml(frontmatter) as string).replace(/^([^\n:]+): null$/gm, '$1:');
  return `---\n${yaml}---\n${body}`;
}
