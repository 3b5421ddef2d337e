import { basenameOf } from '../model/vault-path';
import { sha256OfText } from '../model/sha256';
import { readProperties, removeProperty, setProperty } from '../note/frontmatter';

/** The property that every note of the sample project has; on the project note it tells that this is the sample. */
const SEAL = 'sample';
const LENGTH = 12;

/** The note with its seal: a sum over its name and everything else that it holds. */
export function sealed(path: string, text: string): string {
  return setProperty(text, SEAL, sumOf(path, text));
}

/** Whether the note is as it was made, under the name that it got. Line ends may have become others on their way. */
export function isAsMade(path: string, text: string): boolean {
  const { properties, problem } = readProperties(text);
  if (problem !== undefined || properties[SEAL] === undefined) return false;
  return properties[SEAL] === sumOf(path, removeProperty(text, SEAL));
}

function sumOf(path: string, text: string): string {
  return sha256OfText(`${basenameOf(path)}\n${text.replace(/\r\n/g, '\n')}`).slice(0, LENGTH);
}
