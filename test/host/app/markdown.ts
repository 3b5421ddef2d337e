import MarkdownIt from 'markdown-it';
import { m } from './mocks';

const markdown = new MarkdownIt({ html: false, linkify: true });
const TASK = /<li>(\s*<p>)?\[(.)\] /g;

/** Reading view, roughly: wikilinks, task boxes, no frontmatter. */
export function renderMarkdown(source: string): string {
  return markdown
    .render(source.replace(/^---\n[\s\S]*?\n---\n/, ''))
    .replace(
      /\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g,
      (_all, link: string, text?: string) =>
        `<a class="internal-link" data-href="${link}" href="${link}">${text ?? link}</a>`,
    )
    .replace(TASK, (_all, paragraph: string | undefined, box: string) => {
      const checked = box === ' ' ? '' : ' checked';
      const input = `<input type="checkbox" class="task-list-item-checkbox"${checked}> `;
      return `<li class="task-list-item" data-task="${box.trim()}">${paragraph ?? ''}${input}`;
    })
    .replace(/ \^[a-z]-[0-9a-z]{6}(?=\s|<|$)/g, '');
}

export function fillMarkdownRenderer(): void {
  m.MarkdownRenderer.render = (_app: unknown, source: string, el: HTMLElement) => {
    el.createDiv({ cls: 'markdown-rendered' }).innerHTML = renderMarkdown(source);
    return Promise.resolve();
  };
}
