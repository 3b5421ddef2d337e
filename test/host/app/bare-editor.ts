import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { editing, editorInfoField, editorLivePreviewField } from './editing';
import { suggestPopover } from './suggest-popover';

/** An editor of CodeMirror with what plugins registered and the list of what they suggest, and nothing else that Obsidian adds to it. */
export function openBareEditor(parent: HTMLElement, text: string, path = 'Note.md'): EditorView {
  const info = editorInfoField.init(() => ({ file: { path }, hoverPopover: null }));
  const extensions = [editorLivePreviewField, info, EditorView.lineWrapping, suggestPopover, ...editing.extensions];
  return new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) });
}
