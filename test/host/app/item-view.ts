import { parse } from 'yaml';
import { editing } from './editing';
import { setIcon } from './icons';
import { renderMarkdown } from './markdown';
import { m, type Mock } from './mocks';

/** Views with a header, so that `containerEl.children[1]` is `contentEl`, and notes drawn for reading. */
export function fillItemView(): void {
  m.ItemView.prototype.constructor3__ = function (this: Mock) {
    this.containerEl.addClass('workspace-leaf-content');
    const header = createDiv({ cls: 'view-header' });
    this.titleEl__ = header.createDiv({ cls: 'view-header-title-container' }).createDiv({ cls: 'view-header-title' });
    this.actionsEl__ = header.createDiv({ cls: 'view-actions' });
    this.containerEl.prepend(header);
    this.contentEl.addClass('view-content');
  };
  m.ItemView.prototype.addAction = function (
    this: Mock,
    icon: string,
    title: string,
    callback: (event: MouseEvent) => void,
  ) {
    const action = createEl('button', { cls: 'clickable-icon view-action', attr: { 'aria-label': title } });
    setIcon(action, icon);
    action.addEventListener('click', callback);
    this.actionsEl__.prepend(action);
    return action;
  };
  m.MarkdownView.prototype.constructor7__ = function (this: Mock) {
    this.icon = 'lucide-file';
  };
  m.MarkdownView.prototype.rendered__ = [];
  m.MarkdownView.prototype.save = async function (this: Mock) {
    if (this.editor.getValue() !== this.data) await this.app.vault.modify(this.file, this.editor.getValue());
    this.data = this.editor.getValue();
  };
  m.MarkdownView.prototype.onLoadFile = async function (this: Mock, file: Mock) {
    this.file = file;
    this.data = await this.app.vault.cachedRead(file);
    this.editor.setValue(this.data);
    this.contentEl.empty();
    const preview: HTMLElement = this.contentEl.createDiv({ cls: 'markdown-preview-view markdown-rendered' });
    preview.addClasses(cssClassesOf(this.data));
    preview.innerHTML = renderMarkdown(this.data);
    for (const child of this.rendered__) this.removeChild(child);
    this.rendered__ = [];
    const note = {
      sourcePath: file.path,
      addChild: (child: Mock) => this.rendered__.push(this.addChild(child)),
    };
    for (const process of editing.postProcessors) process(preview, note);
    drawCodeBlocks(preview, note);
  };
}

function cssClassesOf(note: string): string[] {
  const properties = /^---\n([\s\S]*?)\n---\n/.exec(note)?.[1];
  const { cssclasses = [] } = (properties === undefined ? {} : (parse(properties) as { cssclasses?: string[] })) ?? {};
  return [cssclasses].flat();
}

/** As the app does it: the fence makes way for an element that the plugin draws in. */
function drawCodeBlocks(preview: HTMLElement, note: Mock): void {
  for (const code of preview.findAll('pre > code')) {
    const language = /language-(\S+)/.exec(code.className)?.[1] ?? '';
    const draw = editing.codeBlocks.get(language);
    if (!draw) continue;
    const el = createDiv({ cls: `block-language-${language}` });
    code.parentElement!.replaceWith(el);
    void draw((code.textContent ?? '').replace(/\n$/, ''), el, note);
  }
}
