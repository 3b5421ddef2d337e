import MarkdownIt from 'markdown-it';
import { m } from './mocks';

const markdown = new MarkdownIt({ html: false, linkify: true });
// Before an escaped bracket is a bracket again: the app links none of those.
markdown.inline.ruler.before('link', 'wikilink', (state, silent) => {
  const [all, target = '', words = target] =
    /^\[\[([^\]|\\]+)(?:\\?\|([^\]]+))?\]\]/.exec(state.src.slice(state.pos)) ?? [];
  if (all === undefined) return false;
  if (!silent) {
    const link = state.push('link_open', 'a', 1);
    link.attrs = [
      ['class', 'internal-link'],
      ['data-href', target],
      ['href', target],
    ];
    state.push('text', '', 0).content = state.md.utils.unescapeMd(words);
    state.push('link_close', 'a', -1);
  }
  state.pos += all.length;
  return true;
});
const TASK = /<li>(\s*<p>)?\[(.)\] /g;

/** Reading view, roughly: wikilinks, task boxes, no frontmatter. */
export function renderMarkdown(source: string): string {
  return markdown
    .render(source.replace(/^---\n[\s\S]*?\n---\n/, ''))
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
