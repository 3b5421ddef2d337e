/** Numbers that look random and are the same in every run, 0 to 1. */
export function numbersFrom(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS =
  'const return await value index store read write queue retry error found parse list entry result options folder name path state since commit branch text line match filter'.split(
    ' ',
  );
const ENDINGS = ['ts', 'ts', 'ts', 'test.ts', 'md', 'json', 'css'];
/** Half of the files are shorter than this; one in a hundred is more than ten times as long. */
const MEDIAN_LINES = 70;

/** Paths of so many files, two to five folders deep, about ten to a folder. */
export function fileNames(count: number): readonly string[] {
  const random = numbersFrom(1);
  const folders = Array.from({ length: Math.ceil(count / 10) }, (_, index) => {
    const depth = 1 + Math.floor(random() * 4);
    const inner = Array.from({ length: depth }, () => WORDS[Math.floor(random() * 12)]!);
    return ['packages', `part-${index % 25}`, 'src', ...inner, String(index)].slice(0, 6).join('/');
  });
  return Array.from({ length: count }, (_, index) => {
    const folder = folders[Math.floor(index / 10)]!;
    return `${folder}/${WORDS[index % WORDS.length]!}-${index}.${ENDINGS[index % ENDINGS.length]!}`;
  });
}

/** A source file that people work on: it is edited in a few places at a time, and its size is not that of the others. */
export class WrittenFile {
  private readonly random: () => number;
  private readonly lines: string[];

  constructor(
    readonly name: string,
    seed: number,
  ) {
    this.random = numbersFrom(seed * 7919);
    const normal = Math.sqrt(-2 * Math.log(1 - this.random())) * Math.cos(2 * Math.PI * this.random());
    const length = Math.max(4, Math.min(4_000, Math.round(MEDIAN_LINES * Math.exp(normal))));
    this.lines = Array.from({ length }, () => this.line());
  }

  get text(): string {
    return this.lines.join('');
  }

  /** Changes one to three places by one to eight lines each, and gives the whole text. */
  edited(): string {
    const places = 1 + Math.floor(this.random() * 3);
    for (let place = 0; place < places; place++) {
      const at = Math.floor(this.random() * this.lines.length);
      const fresh = Array.from({ length: 1 + Math.floor(this.random() * 8) }, () => this.line());
      this.lines.splice(at, fresh.length, ...fresh);
    }
    return this.text;
  }

  private line(): string {
    const words = Array.from({ length: 2 + Math.floor(this.random() * 8) }, () => {
      const word = WORDS[Math.floor(this.random() * WORDS.length)]!;
      return this.random() < 0.2 ? `${word}${Math.floor(this.random() * 1000)}` : word;
    });
    return `${'  '.repeat(Math.floor(this.random() * 4))}${words.join(' ')};\n`;
  }
}
