/** Inner markup of an `<svg>` by Lucide name. */
export type IconTable = Readonly<Record<string, string>>;

const LUCIDE_ATTRIBUTES = {
  width: '24',
  height: '24',
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '2',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};

let lucide: IconTable = {};
const custom = new Map<string, string>();

/** Icons asked for that the app would not have: it ships Lucide up to 0.446.0 and draws nothing for another name. */
export const missingIcons = new Set<string>();

export function useIcons(table: IconTable): void {
  lucide = table;
}

export function getIconIds(): string[] {
  return [...Object.keys(lucide).map((id) => `lucide-${id}`), ...custom.keys()];
}

export function addIcon(id: string, svgContent: string): void {
  custom.set(id, svgContent);
}

export function removeIcon(id: string): void {
  custom.delete(id);
}

export function getIcon(id: string): SVGSVGElement | null {
  const own = custom.get(id);
  const name = id.replace(/^lucide-/, '');
  const inner = own ?? lucide[name];
  if (inner === undefined) {
    missingIcons.add(id);
    return null;
  }
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const attributes =
    own === undefined
      ? { ...LUCIDE_ATTRIBUTES, class: `svg-icon lucide-${name}` }
      : { viewBox: '0 0 100 100', class: `svg-icon ${id}` };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  svg.innerHTML = inner;
  return svg;
}

export function setIcon(parent: HTMLElement, id: string): void {
  const svg = getIcon(id);
  for (const old of parent.querySelectorAll(':scope > svg')) old.remove();
  if (svg) parent.prepend(svg);
}
