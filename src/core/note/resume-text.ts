import type { Outline, Section } from './sections';
import { saysNothing } from './state-words';

const QUOTE = /^>\s?/gm;

/** The prompt or the commands for whoever goes on: the first code block of such a section, else its words. */
export function resumeText(outline: Outline, stated: string | undefined): string | undefined {
  const sections = outline.sections.filter((section) => section.kind === 'resume');
  for (const section of sections) {
    const code = firstCode(outline, section);
    if (code !== undefined) return code;
  }
  for (const section of sections) {
    const words = firstWords(outline, section);
    if (words !== undefined) return words;
  }
  return stated?.replace(/^`([^`]*)`$/, '$1');
}

function firstCode({ scan }: Outline, section: Section): string | undefined {
  for (let at = section.from; at < section.to; at++) {
    const block = scan.blocks[at];
    if (block?.kind !== 'fence') continue;
    const last =
      block.lastLine - (isFenceLine(scan.text.slice(scan.contents[block.lastLine], scan.ends[block.lastLine])) ? 1 : 0);
    const text = scan.text.slice(
      scan.starts[block.line + 1],
      last > block.line ? scan.ends[last] : scan.starts[block.line + 1],
    );
    if (text.trim() !== '') return text.trim();
  }
  return undefined;
}

function isFenceLine(line: string): boolean {
  return /^(?:`{3,}|~{3,})$/.test(line);
}

function firstWords({ scan }: Outline, section: Section): string | undefined {
  for (let at = section.from; at < section.to; at++) {
    const block = scan.blocks[at];
    if (block?.kind !== 'paragraph' && block?.kind !== 'quote') continue;
    const text = scan.text.slice(scan.contents[block.line], scan.ends[block.lastLine]).replace(QUOTE, '').trim();
    if (text !== '' && !saysNothing(text)) return text;
  }
  return undefined;
}
