import { wordsFromJson } from '../handoff/words-json';
import { wordsFromMarkdown } from '../handoff/words-markdown';
import { NO_WORDS, type Words } from '../model/words';

/** The author's words from JSON or Markdown, told apart by the first character; nothing given is no words. */
export function readWords(source: string | undefined): Words {
  const text = source?.replace(/^\uFEFF/, '').trim() ?? '';
  if (text === '') return NO_WORDS;
  return text.startsWith('{') || text.startsWith('[') ? wordsFromJson(text) : wordsFromMarkdown(text);
}
