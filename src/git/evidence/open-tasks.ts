import { withoutBlocks } from '../../core/memory/managed-block';
import type { SuggestedLine } from '../../core/model/evidence';

const TASK = /^\s*(?:[-*+]|\d+[.)])\s+\[ \]\s+(.*\S)/;
const FENCE = /^\s{0,3}(?:`{3,}|~{3,})/;

/** Open tasks that people wrote in a TODO file; those in code blocks are examples. */
export function openTasks(path: string, text: string): readonly SuggestedLine[] {
  const tasks: SuggestedLine[] = [];
  let fenced = false;
  for (const [index, line] of withoutBlocks(text).split(/\r?\n/).entries()) {
    if (FENCE.test(line)) fenced = !fenced;
    const task = fenced ? undefined : TASK.exec(line)?.[1];
    if (task !== undefined) tasks.push({ path, line: index + 1, text: task });
  }
  return tasks;
}
