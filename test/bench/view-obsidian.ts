/** What the list of the index needs of the app, for a page without it. */
const NAMESPACE = 'http://www.w3.org/2000/svg';

export function setIcon(el: HTMLElement, id: string): void {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('class', `svg-icon lucide-${id}`);
  for (const d of ['M15 12h-5', 'M19 17V5a2 2 0 0 0-2-2H4']) {
    const path = document.createElementNS(NAMESPACE, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  el.replaceChildren(svg);
}

export function renderMatches(el: HTMLElement, text: string): void {
  el.textContent = text;
}
