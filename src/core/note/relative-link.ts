import { inertLine } from './inert';

/** A Markdown link that works on GitHub and in Obsidian: relative to the folder of the note `from` that it stands in. */
export function relativeLink(from: string, to: string, title: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  const steps = [...here.slice(shared).map(() => '..'), ...there.slice(shared)].map(encodeURIComponent);
  const address = steps.join('/').replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  return `[${inertLine(title)}](${address})`;
}
