const WIKILINK = /!?\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/g;
const NOTE_LINK = /!?\[([^[\]\n]*)\]\(<?((?![a-z][a-z0-9+.-]*:|#)[^()\n<>]+?)>?\)/gi;

/** Links between notes as the words that they show; addresses elsewhere stay links. */
export function linksAsWords(text: string): string {
  return text
    .replace(WIKILINK, (_link, target: string, alias?: string) =>
      alias === undefined || alias === '' ? nameOf(target) : alias,
    )
    .replace(NOTE_LINK, (_link, words: string, path: string) => (words === '' ? nameOf(path) : words));
}

function nameOf(target: string): string {
  const [path = '', heading] = target.split('#', 2);
  const name = path.replace(/^.*\//, '').replace(/\.md$/i, '');
  return name === '' ? (heading ?? '').replace(/^\^/, '') : name;
}
