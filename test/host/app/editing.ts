import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import { type Mock } from './mocks';

/** Modules of the editor that the app gives to plugins, on a desktop and on a phone. */
export const editorModules: Readonly<Record<string, unknown>> = {
  '@codemirror/state': state,
  '@codemirror/view': view,
};

/** Whether an editor shows live preview: always, because a bare editor has no other mode. */
export const editorLivePreviewField = state.StateField.define<boolean>({ create: () => true, update: (is) => is });

/** What an editor knows of its note; a bare editor is told when it is opened. */
export const editorInfoField = state.StateField.define<{ file: { path: string } | null; hoverPopover: null }>({
  create: () => ({ file: null, hoverPopover: null }),
  update: (info) => info,
});

/** What plugins registered for editors and rendered notes. */
export const editing = {
  extensions: new Set<Mock>(),
  suggests: new Set<Mock>(),
  postProcessors: new Set<Mock>(),
  /** By the language behind the fence. */
  codeBlocks: new Map<string, Mock>(),
};
