import type { EditorView } from '@codemirror/view';
import { Decoration, keymap, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { Prec } from '@codemirror/state';
import { editing, editorInfoField } from './editing';
import type { Mock } from './mocks';

/** The list that the app opens at the cursor for what plugins registered: asked after each change, gone with Esc. */
class Popover {
  private el: HTMLElement | undefined;
  private suggest: Mock;
  private values: readonly Mock[] = [];
  private chosen = 0;
  private asked = 0;

  constructor(private readonly view: EditorView) {}

  update({ docChanged, selectionSet }: ViewUpdate): void {
    if (docChanged || selectionSet) void this.look(docChanged);
  }

  destroy(): void {
    this.close();
  }

  close(): boolean {
    this.asked += 1;
    if (this.el === undefined) return false;
    this.el.remove();
    this.el = undefined;
    return true;
  }

  move(by: number): boolean {
    if (this.el === undefined) return false;
    this.chosen = (this.chosen + by + this.values.length) % this.values.length;
    this.draw();
    return true;
  }

  take(at = this.chosen): boolean {
    if (this.el === undefined) return false;
    this.suggest.selectSuggestion(this.values[at], new KeyboardEvent('keydown'));
    this.close();
    return true;
  }

  private async look(isTyped: boolean): Promise<void> {
    const mine = (this.asked += 1);
    const editor = editorOf(this.view);
    const file = this.view.state.field(editorInfoField).file;
    const triggered = isTyped || this.el !== undefined;
    for (const suggest of triggered ? editing.suggests : []) {
      const found = suggest.onTrigger(editor.getCursor(), editor, file);
      if (found === null) continue;
      suggest.context = { ...found, editor, file };
      const values = (await suggest.getSuggestions(suggest.context)).slice(0, suggest.limit);
      if (mine !== this.asked) return;
      if (values.length === 0) break;
      [this.suggest, this.values, this.chosen] = [suggest, values, 0];
      this.draw();
      return;
    }
    this.close();
    this.asked = mine;
  }

  private draw(): void {
    this.el?.remove();
    const el = (this.el = this.view.dom.ownerDocument.body.createDiv({ cls: 'suggestion-container' }));
    const list = el.createDiv({ cls: 'suggestion' });
    this.values.forEach((value, at) => {
      const item = list.createDiv({ cls: 'suggestion-item' });
      item.toggleClass('is-selected', at === this.chosen);
      this.suggest.renderSuggestion(value, item);
      item.addEventListener('click', () => this.take(at));
    });
    const instructions = el.createDiv({ cls: 'prompt-instructions' });
    for (const { command, purpose } of this.suggest.instructions__) {
      const one = instructions.createDiv({ cls: 'prompt-instruction' });
      one.createSpan({ cls: 'prompt-instruction-command', text: command });
      one.createSpan({ text: purpose });
    }
    const { start } = this.suggest.context;
    const place = this.view.state.doc.line(start.line + 1).from + start.ch;
    this.view.requestMeasure({
      read: (view) => view.coordsAtPos(place),
      write: (at) => {
        if (at !== null) el.setAttribute('style', `left: ${at.left}px; top: ${at.bottom + 4}px`);
      },
    });
  }
}

/** What a suggester needs of the app's editor. */
function editorOf(view: EditorView): Mock {
  const offset = ({ line, ch }: Mock): number => view.state.doc.line(line + 1).from + ch;
  return {
    getLine: (line: number) => view.state.doc.line(line + 1).text,
    getCursor: () => {
      const { head } = view.state.selection.main;
      const { number, from } = view.state.doc.lineAt(head);
      return { line: number - 1, ch: head - from };
    },
    transaction: ({ changes, selection }: Mock) => {
      const edits = changes.map(({ from, to, text }: Mock) => ({ from: offset(from), to: offset(to), insert: text }));
      view.dispatch({ changes: edits });
      view.dispatch({ selection: { anchor: offset(selection.from) } });
    },
  };
}

const popover = ViewPlugin.define((view) => new Popover(view), { decorations: () => Decoration.none });

const on = (act: (popup: Popover) => boolean) => (view: EditorView) => {
  const popup = view.plugin(popover);
  return popup !== null && act(popup);
};

/** Makes an editor offer what plugins suggest. */
export const suggestPopover = [
  popover,
  Prec.highest(
    keymap.of([
      { key: 'ArrowDown', run: on((popup) => popup.move(1)) },
      { key: 'ArrowUp', run: on((popup) => popup.move(-1)) },
      { key: 'Enter', run: on((popup) => popup.take()) },
      { key: 'Escape', run: on((popup) => popup.close()) },
    ]),
  ),
];
