import { attachLeaf, drawTab } from './layout';
import { m, type Mock } from './mocks';

/** What a plugin registered: view type to the function that makes the view. */
export const viewCreators = new Map<string, (leaf: Mock) => Mock>();

export function makeLeaf(workspace: Mock, split: Mock): Mock {
  const leaf = m.WorkspaceLeaf.create2__(workspace.app);
  workspace.leaves.push(leaf);
  return attachLeaf(leaf, split);
}

async function closeView(leaf: Mock): Promise<void> {
  const { view } = leaf;
  if (!view) return;
  leaf.view = null;
  await view.onClose();
  view.unload();
  view.containerEl.remove();
}

async function openView(leaf: Mock, view: Mock, state?: Mock): Promise<void> {
  await closeView(leaf);
  leaf.view = view;
  leaf.containerEl__.append(view.containerEl);
  view.containerEl.dataset['type'] = view.getViewType();
  view.load();
  await view.onOpen();
  if (state !== undefined) await view.setState(state, { history: false });
  drawTab(leaf);
}

async function setViewState(this: Mock, wanted: Mock, ephemeral?: Mock): Promise<void> {
  const creator = viewCreators.get(wanted.type);
  // The app shows a placeholder instead; in a test it is always a mistake.
  if (!creator && wanted.type !== 'empty') throw new Error(`host: no view of type ${wanted.type}`);
  this.viewState = { ...wanted };
  if (this.view?.getViewType() === wanted.type) {
    if (wanted.state !== undefined) await this.view.setState(wanted.state, { history: false });
  } else if (creator) await openView(this, creator(this), wanted.state);
  else await closeView(this);
  if (ephemeral) this.view?.setEphemeralState(ephemeral);
  if (wanted.active) this.app__.workspace.setActiveLeaf(this, { focus: true });
  this.app__.workspace.trigger('layout-change');
}

async function openFile(this: Mock, file: Mock, open?: Mock): Promise<void> {
  this.shownFile__ = file;
  await this.setViewState({ type: file.extension === 'md' ? 'markdown' : 'empty', active: open?.active ?? true });
  if (this.view?.onLoadFile) {
    await this.view.onLoadFile(file);
    drawTab(this);
  }
  this.opened__ = open?.eState ?? {};
  this.app__.workspace.trigger('file-open', file);
}

/** Leaves that really open views: built by the registered creator, loaded, opened, closed. */
export function fillLeaves(): void {
  Object.assign(m.WorkspaceLeaf.prototype, {
    shownFile__: null,
    opened__: {},
    setViewState,
    openFile,
    getViewState(this: Mock) {
      const type: string = this.view?.getViewType() ?? 'empty';
      return { ...this.viewState, type, state: this.view?.getState() ?? {} };
    },
    async open(this: Mock, view: Mock) {
      await openView(this, view);
      return view;
    },
    detach(this: Mock) {
      void closeView(this);
      this.containerEl__.remove();
      this.tabEl__.remove();
      this.app__.workspace.removeLeaf__(this);
      this.app__.workspace.trigger('layout-change');
    },
    getRoot(this: Mock) {
      return this.split__;
    },
  });
}
