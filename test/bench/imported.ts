import { numbersFrom, type WrittenFile } from './written-file';

/** A branch of five commits leaves the line every twenty and is merged again. */
const ROUND = 20;
const LEAVES_AT = 10;
const OF_BRANCH = 5;

const PEOPLE = 'Ada Bob Cleo Dan Eve Finn Gil Hana Ian Joy Kim Lea'.split(' ');
const BODY = 'What stood there before broke when two of them came at once, so this waits for the first one to end.\n';

/** A history as a text for `git fast-import`, a piece at a time. Commits have several authors, bodies and merges. */
export class Imported {
  private readonly random = numbersFrom(99);
  private made = 0;
  private offBranch: WrittenFile[] = [];

  constructor(private readonly files: readonly WrittenFile[]) {}

  /** The next so many commits of `main`; each piece is one commit. */
  *next(count: number): Iterable<string> {
    if (this.made > 0) yield 'reset refs/heads/main\nfrom refs/heads/main^0\n\n';
    const first = this.made;
    for (let at = 0; at < count; at++, this.made++) yield this.commit(first);
  }

  private commit(first: number): string {
    const at = this.made % ROUND;
    const isBranch = at >= LEAVES_AT && at < LEAVES_AT + OF_BRANCH && this.made - at >= first;
    const merges = at === ROUND - 1 && this.made - at >= first;
    if (at === 0) this.offBranch = [];
    const changed = this.made === 0 ? this.files : this.changed(isBranch);
    if (isBranch) this.offBranch.push(...changed);
    const files = merges ? [...changed, ...this.offBranch] : changed;
    return [
      `commit refs/heads/${isBranch ? 'side' : 'main'}`,
      `mark :${this.made + 1}`,
      `author ${this.who()}`,
      `committer ${this.who()}`,
      data(this.message(merges)),
      ...this.parents(at, isBranch, merges),
      ...files.map((file) => `M 644 inline ${file.name}\n${data(this.made === 0 ? file.text : file.edited())}`),
      '',
    ].join('\n');
  }

  private parents(at: number, isBranch: boolean, merges: boolean): readonly string[] {
    if (merges) return [`merge :${this.made + 1 - (ROUND - LEAVES_AT - OF_BRANCH)}`];
    return isBranch && at === LEAVES_AT ? [`from :${this.made}`] : [];
  }

  /** A branch changes other files than the line does meanwhile, so that merging needs no thought. */
  private changed(isBranch: boolean): readonly WrittenFile[] {
    const count = Math.max(1, Math.floor(this.random() * 6) - 2);
    return Array.from({ length: count }, () => {
      const index = Math.floor(this.random() * (this.files.length / 2)) * 2;
      return this.files[isBranch ? index + 1 : index]!;
    });
  }

  private message(merges: boolean): string {
    if (merges) return `Merge branch 'side' of round ${this.made}\n`;
    const subject = `${this.made % 3 === 0 ? 'feat' : 'fix'}(part-${this.made % 25}): change number ${this.made}\n`;
    return this.random() < 0.5 ? `${subject}\n${BODY}${this.random() < 0.5 ? BODY : ''}` : subject;
  }

  private who(): string {
    const name = PEOPLE[this.made % PEOPLE.length]!;
    return `${name} <${name.toLowerCase()}@example.org> ${1_500_000_000 + this.made * 600} +0000`;
  }
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
