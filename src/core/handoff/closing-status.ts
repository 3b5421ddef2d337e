import type { Item } from '../model/item';

const STATUS_LINE = /^\s*[-*+]\s+\*\*Status\*\*:/;

/** The item with a new `Status`, in its fields and, where its lines stand as they were written, in those. */
export function withStatus(item: Item, value: string): Item {
  const plain = withoutStatus(item);
  const below = plain.below === undefined ? {} : { below: joined([plain.below, `- **Status**: ${value}`]) };
  return { ...plain, fields: [...plain.fields, { name: 'Status', value }], ...below };
}

export function withoutStatus(item: Item): Item {
  const fields = item.fields.filter((field) => field.name !== 'Status');
  if (item.below === undefined) return { ...item, fields };
  const lines = item.below.split('\n').filter((line) => !STATUS_LINE.test(line));
  return { ...item, fields, below: lines.join('\n') };
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
