import { showLeaf } from './layout';
import { makeLeaf } from './leaf';
import { m, type Mock } from './mocks';

/** A workspace whose leaves can be found, shown and revealed. */
export function fillWorkspace(): void {
  const workspace = m.Workspace.prototype;
  Object.assign(workspace, {
    createLeafBySplit: rootLeaf,
    getLeftLeaf(this: Mock) {
      return makeLeaf(this, this.leftSplit);
    },
    getRightLeaf(this: Mock) {
      return makeLeaf(this, this.rightSplit);
    },
    getLeaf,
    ensureSideLeaf,
    openLinkText,
    revealLeaf,
    getLeavesOfType(this: Mock, type: string) {
      return this.leaves.filter((leaf: Mock) => leaf.view?.getViewType() === type);
    },
    detachLeavesOfType(this: Mock, type: string) {
      for (const leaf of this.getLeavesOfType(type)) leaf.detach();
    },
    getActiveViewOfType(this: Mock, cls: Mock) {
      const view = this.activeLeaf?.view;
      return view instanceof cls ? view : null;
    },
    getActiveFile(this: Mock) {
      return (
        this.activeLeaf?.shownFile__ ?? this.leaves.findLast((leaf: Mock) => leaf.shownFile__)?.shownFile__ ?? null
      );
    },
    iterateRootLeaves(this: Mock, callback: (leaf: Mock) => void) {
      for (const leaf of this.leaves) if (leaf.split__ === this.rootSplit) callback(leaf);
    },
  });
  const { setActiveLeaf } = workspace;
  workspace.setActiveLeaf = function (this: Mock, leaf: Mock, options: Mock) {
    setActiveLeaf.call(this, leaf, options);
    for (const other of this.leaves) other.containerEl__.toggleClass('mod-active', other === leaf);
    showLeaf(leaf);
  };
}

function rootLeaf(this: Mock): Mock {
  return makeLeaf(this, this.rootSplit);
}

function getLeaf(this: Mock, newLeaf?: unknown): Mock {
  const free = this.leaves.filter(
    (leaf: Mock) => leaf.split__ === this.rootSplit && (leaf.view === null || leaf.view.navigation),
  );
  if (newLeaf || free.length === 0) return makeLeaf(this, this.rootSplit);
  return free.includes(this.activeLeaf) ? this.activeLeaf : free.at(-1);
}

async function ensureSideLeaf(this: Mock, type: string, side: string, options: Mock = {}): Promise<Mock> {
  const split = side === 'left' ? this.leftSplit : this.rightSplit;
  const leaf = this.getLeavesOfType(type)[0] ?? makeLeaf(this, split);
  await leaf.setViewState({ type, active: options.active ?? true, state: options.state });
  if (options.reveal !== false) await this.revealLeaf(leaf);
  return leaf;
}

async function openLinkText(this: Mock, link: string, source: string, newLeaf?: unknown, open?: Mock): Promise<void> {
  const [path = ''] = link.split('#');
  const file = this.app.metadataCache.getFirstLinkpathDest(path, source);
  // The app makes the note; a link of ours leads to one that is there.
  if (!file) throw new Error(`host: there is no note ${path}`);
  const eState = { ...open?.eState, subpath: link.slice(path.length) };
  await this.getLeaf(newLeaf).openFile(file, { ...open, eState });
}

function revealLeaf(this: Mock, leaf: Mock): Promise<void> {
  leaf.split__.containerEl__.removeClass('is-collapsed');
  showLeaf(leaf);
  return Promise.resolve();
}
