import type { RowSource } from './row';
import type { TabContent, TabId, TabInput } from './tab';
import type { TabButton } from './tab-bar';
import { tabOf, TABS } from './tabs';

/** The pages of one project, each made once and only when somebody looks at it. */
export class TabContents {
  private readonly made = new Map<TabId, TabContent>();
  private buttons: readonly TabButton[] | undefined;

  constructor(readonly input: TabInput) {}

  /** Whether what was made of another input still holds for this one. */
  fits({ project, today, person, health }: TabInput): boolean {
    const { input } = this;
    const isSame = input.project === project && input.today === today && input.person === person;
    return isSame && input.health === health;
  }

  of(id: TabId): TabContent {
    const known = this.made.get(id);
    if (known !== undefined) return known;
    const content = tabOf(id).content(this.input);
    this.made.set(id, content);
    return content;
  }

  all(): readonly RowSource[] {
    return TABS.map(({ id }) => this.of(id).rows);
  }

  tabs(): readonly TabButton[] {
    this.buttons ??= TABS.map(({ id, icon, badge }) => ({ id, icon, badge: badge?.(this.input) }));
    return this.buttons;
  }
}
