import type { Chain, ChainLink } from './chain';
import { hasState, type Mention } from './item-state';

/** In the order of the chain. */
export type Mentions = readonly [Mention, ...Mention[]];

/** What a chain says under each id. */
export interface AllMentions {
  /** Lines that tell how an item stands, the first of each handoff. */
  readonly states: ReadonlyMap<string, Mentions>;
  /** Handoffs that say the id in any way. */
  readonly withId: (id: string) => readonly ChainLink[];
}

export function mentionsIn(chain: Chain): AllMentions {
  const states = new Map<string, [Mention, ...Mention[]]>();
  const others = new Map<string, ChainLink[]>();
  for (const link of chain.links.values()) {
    for (const entry of link.note.parsed.entries) {
      const { id } = entry;
      if (id === undefined) continue;
      if (!hasState(entry)) others.set(id, [...(others.get(id) ?? []), link]);
      else {
        const known = states.get(id);
        if (known === undefined) states.set(id, [{ link, entry }]);
        // The same id twice in one note: the first keeps it.
        else if (known[known.length - 1]?.link !== link) known.push({ link, entry });
      }
    }
  }
  const withId = (id: string): readonly ChainLink[] => {
    const own = states.get(id)?.map(({ link }) => link) ?? [];
    const more = others.get(id);
    return more === undefined ? own : [...own, ...more];
  };
  return { states, withId };
}
