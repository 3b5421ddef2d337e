/** What Obsidian calls the types of properties, and as what each of ours can be shown and edited. */
const OURS: Readonly<Record<string, readonly string[]>> = {
  ...all(
    ['text'],
    'id type project profile created_offset status phase health branch commit base_commit tests session',
  ),
  ...all(['text'], 'for reviewed_commit'),
  ...all(['text', 'date', 'datetime'], 'created resumed_on closed_on reviewed_on'),
  ...all(['number'], 'format progress'),
  ...all(['multitext'], 'authors previous decisions blockers at'),
  ...all(['checkbox'], 'wip'),
};

const WORDS: Readonly<Record<string, string>> = {
  text: 'text',
  multitext: 'a list',
  number: 'a number',
  checkbox: 'a checkbox',
  date: 'a date',
  datetime: 'a date and time',
  aliases: 'aliases',
  tags: 'tags',
};

/** A property of ours that the vault has with a type which cannot show what a handoff writes. */
export interface PropertyClash {
  readonly name: string;
  /** Type that the vault has, and the one that fits, in words. */
  readonly has: string;
  readonly fits: string;
}

export function propertyClashes(
  names: readonly string[],
  types: ReadonlyMap<string, string>,
): readonly PropertyClash[] {
  return names.flatMap((name) => {
    const [has, fitting] = [types.get(name.toLowerCase()), Object.hasOwn(OURS, name) ? OURS[name] : undefined];
    if (has === undefined || fitting === undefined || fitting.includes(has)) return [];
    return [{ name, has: WORDS[has] ?? 'another type', fits: WORDS[fitting[0] ?? ''] ?? 'text' }];
  });
}

/** The types that a vault gives to properties, from `types.json` of its configuration; none when it cannot be read. */
export function readPropertyTypes(source: string): ReadonlyMap<string, string> {
  const { types } = recordOf(parsed(source));
  const given = Object.entries(recordOf(types)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return new Map(given.map(([name, type]) => [name.toLowerCase(), type]));
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function all(types: readonly string[], names: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, types]));
}
