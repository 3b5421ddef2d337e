import type { RecordChoice } from '../../core/index/record-choices';
import { en } from '../../locales/en';

/** `Decision · in force · 3 days ago`. */
export function choiceDetails(choice: RecordChoice): string {
  const { kinds, statuses, severities } = en.editor;
  const parts: string[] = [kinds[choice.kind], statuses[choice.status]];
  if (choice.kind === 'blocker') parts.push(severities[choice.severity]);
  if (choice.days !== undefined) parts.push(daysWords(choice.days));
  return parts.join(' · ');
}

function daysWords(days: number): string {
  if (days === 0) return en.editor.today;
  return days > 0 ? en.editor.daysAgo(days) : en.editor.inDays(-days);
}
