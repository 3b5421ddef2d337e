import { FIELD_NAMES, type Field, type FieldName } from '../model/item';

const NAMES = new Map<string, FieldName>([
  ...FIELD_NAMES.map((name): [string, FieldName] => [name.toLowerCase(), name]),
  ['reason', 'Why'],
  ['rationale', 'Why'],
  ['because', 'Why'],
  ['estimate', 'Effort'],
  ['depends', 'Depends on'],
  ['dependencies', 'Depends on'],
  ['blocked by', 'Blocker'],
  ['due', 'Target'],
  ['next step', 'Next'],
  ['next steps', 'Next'],
  ['remaining work', 'Remaining'],
  ['file', 'Files'],
  ['test', 'Tests'],
  ['note', 'Notes'],
]);
const FIELD = /^(?:\*\*|__)([A-Za-z][A-Za-z ]{1,15})(?:(?:\*\*|__)\s*:|:(?:\*\*|__))\s*(.*)$/s;
const LONGEST_NAME = 24;

/** Reads `**Why**: …`; `undefined` for a line that names none of the fields. */
export function readField(text: string): Field | undefined {
  if (!text.startsWith('**') && !text.startsWith('__')) return undefined;
  const colon = text.indexOf(':', 2);
  if (colon < 0 || colon > LONGEST_NAME) return undefined;
  const match = FIELD.exec(text);
  const name = NAMES.get((match?.[1] ?? '').toLowerCase());
  return match === null || name === undefined ? undefined : { name, value: match[2] ?? '' };
}
