/** A file that a text names, with the lines when it names them. */
export interface FileReference {
  readonly path: string;
  readonly from?: number;
  readonly to?: number;
}

const LINES =
  /(?::(\d{1,7})(?:[-–](\d{1,7}))?(?::\d+)?|#L(\d{1,7})(?:-L?(\d{1,7}))?|\s*\((?:lines?|L)\s*(\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?\))$/i;
const CODE = /`([^`\n]{1,240})`(?:\s*(\((?:lines?|L)\s*\d{1,7}(?:\s*[-–]\s*\d{1,7})?\)))?/g;
const BARE =
  /(?:^|[\s("'[,:])((?:[A-Za-z]:\\|\.{0,2}[\\/]|~\/)?[\w@.()[\]{}$+~-]+(?:[\\/][\w@.()[\]{}$+~-]+)*\.[A-Za-z][A-Za-z0-9]{0,9}(?::\d{1,7}(?:-\d{1,7})?|#L\d{1,7}(?:-L?\d{1,7})?)?)(?=$|[\s)"'\],;:.!?|])/g;
const FOLDERS = /^[\w@.~$()[\]{}+-]+(?:[\\/][\w@.~$()[\]{}+*-]+)*[\\/]?$/;
const EXTENSION = /^[A-Za-z0-9]{1,10}$/;
const KNOWN_NAMES =
  /^(?:Makefile|Dockerfile|LICENSE|README|CHANGELOG|Gemfile|Rakefile|Procfile|Justfile|Vagrantfile|CODEOWNERS|\.[a-z][\w.-]+)$/;
const NO_FILE = /^(?:https?:|www\.|[a-z]+:\/\/|-)|^\d+(?:\.\d+)+$|^v\d|\.(?:com|org|net|io|dev|app)$|\.\.\.|^\.+$/i;
/** Names that look like a file and are none: `Node.js`, `e.g.`. */
const NO_NAME =
  /^(?:node|next|vue|nuxt|three|d3|express|react|chart|p5|socket)\.js$|^(?:e\.g|i\.e|etc|vs|approx)\.?$|^ASP\.NET$/i;

/** Every file that a line of Markdown names, in order, each once. */
export function fileReferences(text: string): readonly FileReference[] {
  if (!/[./\\`]/.test(text)) return [];
  const found: FileReference[] = [];
  for (const match of text.matchAll(CODE))
    add(found, `${match[1] ?? ''}${match[2] === undefined ? '' : ` ${match[2]}`}`);
  for (const match of text.replace(CODE, ' ').matchAll(BARE)) add(found, match[1] ?? '');
  return found;
}

/** The paths alone. */
export function pathsIn(text: string): readonly string[] {
  return fileReferences(text).map((file) => file.path);
}

function add(found: FileReference[], text: string): void {
  const reference = fileReference(text);
  if (reference !== undefined && !found.some((one) => one.path === reference.path)) found.push(reference);
}

/** Reads one path, with its line range; `undefined` when the text is no path. */
export function fileReference(text: string): FileReference | undefined {
  const lines = LINES.exec(text);
  const path = (lines === null ? text : text.slice(0, lines.index)).trim();
  if (!isPath(path)) return undefined;
  const from = lines?.[1] ?? lines?.[3] ?? lines?.[5];
  const to = lines?.[2] ?? lines?.[4] ?? lines?.[6];
  return {
    path,
    ...(from === undefined ? {} : { from: Number(from) }),
    ...(to === undefined ? {} : { to: Number(to) }),
  };
}

function isPath(path: string): boolean {
  if (path === '' || path.length > 240 || /[<>"|?\n]|^\W+$/.test(path) || NO_FILE.test(path) || NO_NAME.test(path))
    return false;
  if (/\s/.test(path) && !/^[^\s]+(?: [^\s]+)*[\\/][^\\/]*\.[A-Za-z]\w*$/.test(path)) return false;
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  if (KNOWN_NAMES.test(name) && !/[()=]/.test(path)) return true;
  if (dot > 0 && EXTENSION.test(name.slice(dot + 1)) && /[A-Za-z]/.test(name.slice(dot + 1)))
    return !/\(\)|[=;,]|\s\w+\(/.test(path);
  return name === '' || path.includes('\\') || /^(?:\.|~|src|lib|test|docs|app|packages|scripts)/.test(path)
    ? FOLDERS.test(path)
    : false;
}
