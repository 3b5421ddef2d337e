import { blockersTab } from './blockers-tab';
import { decisionsTab } from './decisions-tab';
import { healthTab } from './health-tab';
import { lessonsTab } from './lessons-tab';
import { nowTab } from './now-tab';
import { phasesTab } from './phases-tab';
import type { Tab, TabId } from './tab';
import { timelineTab } from './timeline-tab';

/** Every page of the index, in order. */
export const TABS: readonly Tab[] = [nowTab, phasesTab, decisionsTab, blockersTab, timelineTab, lessonsTab, healthTab];

export function tabOf(id: TabId): Tab {
  return TABS.find((tab) => tab.id === id) ?? nowTab;
}
