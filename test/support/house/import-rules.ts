/** Who may import whom. A file belongs to the first area whose pattern fits its path. */
export interface Area {
  readonly name: string;
  readonly files: RegExp;
  /** Paths in `src` that it may import, beside files of its own area. */
  readonly mayImport: RegExp;
  /** Packages that it may import. */
  readonly packages: RegExp;
}

const NOTHING = /^$/;
const CORE = /^src\/core\//;

export const AREAS: readonly Area[] = [
  { name: 'frontmatter', files: /^src\/core\/note\/frontmatter\.ts$/, mayImport: CORE, packages: /^yaml$/ },
  {
    name: 'templates',
    files: /^src\/core\/note\/templates\/fill-template\.ts$/,
    mayImport: CORE,
    packages: /^mustache$/,
  },
  { name: 'core', files: CORE, mayImport: NOTHING, packages: NOTHING },
  { name: 'git', files: /^src\/git\//, mayImport: CORE, packages: /^(simple-git|saxes)$/ },
  { name: 'bytes', files: /^src\/vault\/decode-bytes\.ts$/, mayImport: CORE, packages: NOTHING },
  { name: 'vault over given calls', files: /^src\/vault\/disk-/, mayImport: CORE, packages: /^picomatch$/ },
  {
    name: 'vault over a folder',
    files: /^src\/vault\/folder-/,
    mayImport: /^src\/(core\/|vault\/disk-)/,
    packages: /^node:/,
  },
  { name: 'vault over Obsidian', files: /^src\/vault\/obsidian-/, mayImport: CORE, packages: /^obsidian$/ },
  { name: 'strings', files: /^src\/locales\//, mayImport: NOTHING, packages: NOTHING },
  {
    name: 'views',
    files: /^src\/views\//,
    mayImport: /^src\/(core|locales)\//,
    packages: /^(obsidian|@codemirror\/(state|view))$/,
  },
  {
    name: 'plugin',
    files: /^src\/plugin\//,
    mayImport: /^src\/(core|git|vault\/(obsidian-|disk-|decode-bytes)|views|locales)/,
    packages: /^(obsidian|electron|idb|node:.*)$/,
  },
  { name: 'main', files: /^src\/main\.ts$/, mayImport: /^src\/(plugin|core\/model)\//, packages: /^obsidian$/ },
  {
    name: 'command line',
    files: /^src\/cli\//,
    mayImport: /^src\/(core|git|vault\/(folder-|disk-|decode-bytes)|locales)/,
    packages: /^(node:.*|moment|fast-string-width)$/,
  },
];

export function areaOf(path: string): Area | undefined {
  return AREAS.find((area) => area.files.test(path));
}
