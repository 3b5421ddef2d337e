/** How a block starts whose lines are taken as they are. */
export interface RawStart {
  readonly kind: 'html' | 'comment' | 'tag';
  /** What the last line holds; empty when a blank line ends the block. */
  readonly closer: string;
  /** The first line is also the last. */
  readonly ended: boolean;
}

const TO_BLANK_LINE: RawStart = { kind: 'html', closer: '', ended: false };
const SECTION_TAG: RawStart = { kind: 'tag', closer: '', ended: true };
const CLOSERS = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const;
const RAW_TAGS = new Set(['script', 'pre', 'style', 'textarea']);
const BLOCK_TAGS = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu ' +
    'menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'
  ).split(' '),
);
const INLINE_TAGS = new Set(
  (
    'a abbr audio b bdi bdo br button canvas cite code data del dfn em font i img input ins kbd label map mark meter object ' +
    'output picture progress q ruby s samp select small source span strike strong sub sup svg time tt u var video wbr'
  ).split(' '),
);

const TAG_NAME = /^<\/?([A-Za-z][\w-]*)/;
const WHOLE_TAG =
  /^<(?:\/[A-Za-z][\w-]*\s*|[A-Za-z][\w-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?)>$/;
/** A longer line is no tag that stands for a section, and looking at it closely would cost time. */
const LONGEST_TAG = 400;

/** `undefined` when the line starts no HTML. `interrupts`: a paragraph is open above it. */
export function htmlStart(line: string, interrupts: boolean): RawStart | undefined {
  for (const [opener, closer] of CLOSERS) if (line.startsWith(opener)) return upTo(line, closer);
  if (/^<![A-Za-z]/.test(line)) return upTo(line, '>');
  const name = TAG_NAME.exec(line)?.[1];
  if (name === undefined) return undefined;
  const known = name.toLowerCase();
  const closing = line.startsWith('</');
  const behind = line.charAt(name.length + (closing ? 2 : 1));
  const bounded = behind === '' || behind === ' ' || behind === '\t' || behind === '>';
  if (RAW_TAGS.has(known) && bounded && !closing) return upTo(line, `</${known}>`);
  if (BLOCK_TAGS.has(known) && (bounded || line.startsWith('/>', name.length + 1))) return TO_BLANK_LINE;
  if (line.length > LONGEST_TAG || !WHOLE_TAG.test(line)) return undefined;
  if (!INLINE_TAGS.has(known) && !RAW_TAGS.has(known)) return SECTION_TAG;
  return interrupts ? undefined : TO_BLANK_LINE;
}

function upTo(line: string, closer: string): RawStart {
  return { kind: 'html', closer, ended: closesHtml(line.slice(2), closer) };
}

/** True when the line holds the end of its block; `closer` is in lower case. */
export function closesHtml(line: string, closer: string): boolean {
  return closer.startsWith('</') ? line.toLowerCase().includes(closer) : line.includes(closer);
}
