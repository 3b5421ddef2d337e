import { fillComponents } from './components';
import { editorInfoField, editorLivePreviewField } from './editing';
import { fillFileManager } from './file-manager';
import { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './icons';
import { fillItemView } from './item-view';
import { fillLeaves } from './leaf';
import { fillLinkNames } from './link-names';
import { fillMarkdownRenderer } from './markdown';
import { fillMenu } from './menu';
import { fillMetadataCache } from './metadata-cache';
import { fillModal } from './modal';
import { m, type Mock } from './mocks';
import { fillNotice } from './notice';
import { prepareFuzzySearch } from './search';
import { fillSettingRows } from './setting-row';
import { fillSettingTab } from './setting-tab';
import { fillSuggestModal, renderMatches } from './suggest-modal';
import { fillVault } from './vault';
import { fillWorkspace } from './workspace';

fillVault();
fillMetadataCache();
fillLinkNames();
fillFileManager();
fillItemView();
fillLeaves();
fillWorkspace();
fillComponents();
fillSettingRows();
fillSettingTab();
fillModal();
fillSuggestModal();
fillNotice();
fillMenu();
fillMarkdownRenderer();
Object.assign(m.Platform, { isWin: false, isLinux: true });

function setTooltip(el: HTMLElement, tooltip: string): void {
  el.setAttribute('aria-label', tooltip);
}

function resolveSubpath(): never {
  throw new Error('host: resolveSubpath is not modelled');
}

/** What `require('obsidian')` gives to a plugin. A plain object: the mocks define their exports as getters. */
export const obsidianModule: Record<string, Mock> = {
  ...m,
  addIcon,
  editorInfoField,
  editorLivePreviewField,
  getIcon,
  getIconIds,
  removeIcon,
  renderMatches,
  setIcon,
  setTooltip,
  resolveSubpath,
  prepareFuzzySearch,
};
