import { basenameOf } from '../model/vault-path';
import { parted } from './inert';

/** One link as it stands in a text or a property: `[[target#subpath|alias]]`. */
export interface Wikilink {
  /** Path or name of a note without `.md`, as written. */
  readonly target: string;
  /** With its `#`: `#Heading` or `#^block`. */
  readonly subpath?: string;
  readonly alias?: string;
}

const LINK = /\[\[([^[\]\n|#]*)(#[^[\]\n|]*)?(?:\|([^[\]\n]*))?\]\]/;
const ONLY_A_TARGET = /^\[\[([^[\]\n|#]*)\]\]$/;
const MARKDOWN_LINK = /^\[([^[\]\n]*)\]\(<?([^()<>\n]+?)>?\)$/;
const NOT_IN_TARGET = /[#^[\]|\\:]|%%/;

/** True when a note of this name can be linked by it. */
export function canBeLinked(name: string): boolean {
  return name.trim() !== '' && !NOT_IN_TARGET.test(name) && !/[\n\r]/.test(name);
}

/** A link to a note by its name, which is the shortest unambiguous path because our names are unique in a vault. */
export function linkTo(path: string, title?: string): string {
  return renderLink({ target: basenameOf(path), ...(title === undefined ? {} : { alias: inertAlias(title) }) });
}

/** A link to one line of a note by its block id, given without the caret. */
export function linkToBlock(path: string, blockId: string, title?: string): string {
  const alias = title === undefined ? {} : { alias: inertAlias(title) };
  return renderLink({ target: basenameOf(path), subpath: `#^${blockId}`, ...alias });
}

export function renderLink({ target, subpath = '', alias }: Wikilink): string {
  const words = alias === undefined ? '' : aliasOf(alias);
  return words === '' ? `[[${target}${subpath}]]` : `[[${target}${subpath}|${words}]]`;
}

/** Reads the value of a property that should be one link; a bare name counts as its target. */
export function readLink(value: string): Wikilink | undefined {
  const text = value.trim();
  const match = LINK.exec(text);
  if (match !== null) return linkOf(match);
  const markdown = MARKDOWN_LINK.exec(text);
  if (markdown?.[2] !== undefined) return markdownLink(markdown[1] ?? '', markdown[2]);
  return text === '' || !canBeLinked(withoutExtension(text)) ? undefined : { target: withoutExtension(text) };
}

/** The target of the same link. */
export function targetOf(value: string): string | undefined {
  const target = ONLY_A_TARGET.exec(value)?.[1];
  return target === undefined ? readLink(value)?.target : withoutExtension(target.trim());
}

/** The target of the first wikilink of a text. */
export function firstTargetIn(text: string): string | undefined {
  const match = LINK.exec(text);
  return match === null ? undefined : linkOf(match).target;
}

/** All wikilinks of one text in order; embeds too. */
export function linksIn(text: string): readonly Wikilink[] {
  return text.includes('[[') ? Array.from(text.matchAll(new RegExp(LINK, 'g')), linkOf) : [];
}

/** The text with every link to `target` pointing elsewhere; subpaths and aliases stay. */
export function retarget(text: string, isMeant: (link: Wikilink) => boolean, target: string): string {
  return text.replace(new RegExp(LINK, 'g'), (source, ...groups: (string | undefined)[]) => {
    const link = linkOf([source, groups[0], groups[1], groups[2]]);
    return isMeant(link) ? renderLink({ ...link, target }) : source;
  });
}

function linkOf(match: readonly (string | undefined)[]): Wikilink {
  const [, target = '', subpath, alias] = match;
  return {
    target: withoutExtension(target.trim()),
    ...(subpath === undefined ? {} : { subpath: subpath.trimEnd() }),
    ...(alias === undefined || alias === '' ? {} : { alias }),
  };
}

function markdownLink(words: string, address: string): Wikilink | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
  const [path = '', heading] = decoded(address).split('#', 2);
  return {
    target: withoutExtension(path),
    ...(heading === undefined ? {} : { subpath: `#${heading}` }),
    ...(words === '' ? {} : { alias: words }),
  };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

// U+2060, invisible and of no width.
const JOINER = '\u2060';
const MEANS_SOMETHING = /<(?=[a-z/!?])|:(?=[:/])|#(?=[\p{L}_])|`(?=\s*[$=!{])|\bwww(?=\.)/giu;

/** Somebody's title for a link: fields, tags, HTML and addresses in it are parted, because no escape works there. */
function inertAlias(title: string): string {
  return title.replace(MEANS_SOMETHING, `$&${JOINER}`);
}

/** Words that can stand behind the bar: whatever would end or restart the link becomes a blank. */
function aliasOf(title: string): string {
  const words = title.replace(/[[\]|\p{Cc}]+/gu, ' ').replace(/ {2,}/g, ' ');
  return parted(words.trim());
}

function withoutExtension(path: string): string {
  return /\.md$/i.test(path) ? path.slice(0, -3) : path;
}
