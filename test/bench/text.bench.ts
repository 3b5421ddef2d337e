import { unified } from 'unified';
import remarkParse from 'remark-parse';
import { parseHandoff } from '../../src/core/note/handoff-note';
import { noteOf } from './notes';
import { hostileTexts, plainText } from './hostile-texts';
import { interleaved, report } from './ratio';

const NOTES = 10_000;
const notes = Array.from({ length: NOTES }, (_, at) => noteOf(at));
const characters = notes.reduce((sum, note) => sum + note.text.length, 0);
console.error(`  ${NOTES} notes, ${Math.round(characters / NOTES)} characters each`);

/** Looks at every character and nothing else. */
function look(texts: readonly { readonly text: string }[]): number {
  let sum = 0;
  for (const { text } of texts) for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

/** Parses, and touches what the index shows of a note. */
function parse(texts: typeof notes): number {
  let sum = 0;
  for (const { text, properties } of texts) {
    const parsed = parseHandoff(text, properties);
    sum += (parsed.title?.length ?? 0) + parsed.sections.length + (parsed.properties.phase?.length ?? 0);
    for (const entry of parsed.entries) sum += entry.text.length + entry.status.length + (entry.id?.length ?? 0);
  }
  return sum;
}

const looked = await interleaved(
  5,
  () => parse(notes),
  () => look(notes),
);
report({
  name: 'parsing 10,000 notes, against looking at every character',
  ratio: looked.ratio,
  limit: 6,
  kind: 'at-most',
});

const remark = unified().use(remarkParse);
// So few notes of so many keep the run short; what one note takes is compared.
const few = notes.slice(0, NOTES / 20);
const parsed = await interleaved(
  3,
  () => few.forEach(({ text }) => remark.parse(text)),
  () => parse(notes),
);
report({ name: 'remark-parse, against parsing, a note', ratio: parsed.ratio * 20, limit: 80, kind: 'at-least' });

const megabyte = plainText(1_000_000);
const large = plainText(10_000_000);
const grown = await interleaved(
  3,
  () => parseHandoff(large, {}),
  () => parseHandoff(megabyte, {}),
);
report({ name: 'a document of 10 MB, against one of 1 MB', ratio: grown.ratio, limit: 15, kind: 'at-most' });

for (const [name, text] of hostileTexts(1_000_000)) {
  const hostile = await interleaved(
    3,
    () => parseHandoff(text, {}),
    () => parseHandoff(megabyte, {}),
  );
  report({ name: `1 MB of ${name}, against a plain one`, ratio: hostile.ratio, limit: 20, kind: 'at-most' });
}
