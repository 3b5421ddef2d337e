import { kindOfWords } from '../note/heading-kind';
import { isListKind } from '../note/sections';

const LABELLED = /^\s*(?:[-*]\s+)?([\p{L}][\p{L} -]{2,30}):\s+(\S.*)$/u;
const TRAILER = /^[A-Z][A-Za-z]*(?:-[A-Za-z]+)+: \S/;
const NAMED = /hand-?\s?(?:off|over)|^session\b|wrap-?\s?up|end[- ]of[- ](?:the[- ])?(?:day|session)/i;

/** True when a subject says that the message is, or may be, a handoff. */
export function namesHandoff(subject: string): boolean {
  return NAMED.test(subject);
}

/**
 * The message of a commit as a document: its subject as the title, lines `Completed: a; b` as sections with a list. Other
 * lines stay, trailers at the end go.
 */
export function documentOfMessage(message: string): string {
  const [subject = '', ...body] = message.replace(/\r\n?/g, '\n').trim().split('\n');
  while (TRAILER.test(body.at(-1) ?? '')) body.pop();
  const lines = body.flatMap((line) => {
    const [, label = '', words = ''] = LABELLED.exec(line) ?? [];
    if (label === '' || !isListKind(kindOfWords(label))) return [line];
    return ['', `## ${label}`, '', ...words.split(/;\s+/).map((item) => `- ${item.replace(/[.;]$/, '')}`)];
  });
  return `# ${subject}\n\n${lines.join('\n').trim()}\n`;
}
