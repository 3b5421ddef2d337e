import { viewCreators } from './app/leaf';
import type { Mock } from './app/mocks';
import { m } from './app/mocks';
import { enableBuilt, openMemory } from './node/open-vault';
import { button, until } from './page';
import { NOTES } from './sample-notes';

/** Counts what is alive: listeners of Obsidian's events and of the window, timers. */
function watch(): { counts: () => { events: number; dom: number; timers: number }; stop: () => void } {
  const alive = { events: new Set<unknown>(), dom: new Set<string>(), timers: new Set<unknown>() };
  const undo: (() => void)[] = [];
  const replace = (owner: Mock, name: string, make: (original: Mock) => Mock): void => {
    const original = owner[name];
    owner[name] = make(original);
    undo.push(() => {
      owner[name] = original;
    });
  };
  const events = m.Events.prototype;
  replace(
    events,
    'on',
    (on) =>
      function (this: Mock, ...args: Mock[]) {
        const ref = on.apply(this, args);
        alive.events.add(ref);
        return ref;
      },
  );
  replace(
    events,
    'offref',
    (offref) =>
      function (this: Mock, ref: Mock) {
        alive.events.delete(ref);
        return offref.call(this, ref);
      },
  );
  const ids = new WeakMap<object, number>();
  let next = 0;
  const idOf = (value: object): number => {
    if (!ids.has(value)) ids.set(value, (next += 1));
    return ids.get(value)!;
  };
  for (const target of [window, document, document.body] as Mock[]) {
    const key = (type: string, listener: object): string => `${idOf(target)} ${type} ${idOf(listener)}`;
    replace(target, 'addEventListener', (add) => (type: string, listener: object, ...rest: Mock[]) => {
      alive.dom.add(key(type, listener));
      add.call(target, type, listener, ...rest);
    });
    replace(target, 'removeEventListener', (remove) => (type: string, listener: object, ...rest: Mock[]) => {
      alive.dom.delete(key(type, listener));
      remove.call(target, type, listener, ...rest);
    });
  }
  for (const [start, end] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
  ] as const) {
    replace(window, start, (original) => (work: Mock, ...rest: Mock[]) => {
      const timer: unknown = original(
        (...args: Mock[]) => {
          if (start === 'setTimeout') alive.timers.delete(timer);
          work(...args);
        },
        ...rest,
      );
      alive.timers.add(timer);
      return timer;
    });
    replace(window, end, (original) => (timer: unknown) => {
      alive.timers.delete(timer);
      original(timer);
    });
  }
  return {
    counts: () => ({ events: alive.events.size, dom: alive.dom.size, timers: alive.timers.size }),
    stop: () => {
      for (const one of undo.splice(0)) one();
    },
  };
}

test('enabled and disabled ten times, nothing is left behind', async () => {
  const host = await openMemory(NOTES);
  // The app keeps the tabs of a side dock that was open once.
  host.app.workspace.getRightLeaf(false).detach();
  const watched = watch();
  const nodes = (): number => document.querySelectorAll('*').length;
  const before = { ...watched.counts(), nodes: nodes(), html: document.body.innerHTML };
  let during: Record<string, number> = {};
  try {
    for (let round = 0; round < 10; round += 1) {
      await enableBuilt(host);
      host.run('session-handoff:open-index');
      await until(() => document.querySelector('.session-handoff-list .session-handoff-row'));
      host.openSettings('session-handoff');
      await until(() => document.querySelector('.setting-page-entry'));
      button('Close').click();
      host.run('session-handoff:new-handoff');
      await until(() => document.querySelector('.session-handoff-window'));
      button('Close').click();
      // A change on its way while the plugin is switched off.
      await host.app.vault.process(host.app.vault.getFileByPath(Object.keys(NOTES)[1]), (text: string) => `${text}\n`);
      during = { ...watched.counts(), nodes: nodes() };
      host.disable('session-handoff');
      await host.settled();
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect({ ...watched.counts(), nodes: nodes(), html: document.body.innerHTML }).toEqual(before);
  } finally {
    watched.stop();
  }
  // The measure sees what it is there for.
  expect(during['events']).toBeGreaterThan(before.events);
  expect(during['nodes']).toBeGreaterThan(before.nodes);
  for (const map of [host.commands, host.hoverSources, host.cli, host.plugins]) expect(map.size).toBe(0);
  expect([...viewCreators.keys()]).toEqual(['markdown']);
  expect(host.app.workspace.leaves).toEqual([]);
});
