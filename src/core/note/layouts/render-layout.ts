import type { Handoff, Layout } from '../../model/handoff';
import { renderHandoffBody, renderHandoffProperties } from '../render-handoff';
import { itemLines } from '../render-item';
import { arrange, type Part } from './arrange';
import { command } from './command';
import type { Fact, LayoutForm } from './form';
import { phase } from './phase';
import { remaining } from './remaining';
import { six } from './six';
import { timestamped } from './timestamped';
import { warningApart } from './warning';

/** Every layout but the native one, which is the handoff's own order and headings. */
export const FORMS: Readonly<Record<Exclude<Layout, 'native'>, LayoutForm>> = {
  phase,
  command,
  timestamped,
  remaining,
  six,
};

/** A whole handoff note in a layout. Properties and block ids are the same in every one of them. */
export function renderInLayout(handoff: Handoff, layout: Layout): string {
  return `${renderHandoffProperties(handoff.properties)}\n${renderBodyInLayout(handoff, layout)}`;
}

/** The note without its properties. */
export function renderBodyInLayout(handoff: Handoff, layout: Layout): string {
  if (layout === 'native') return renderHandoffBody(handoff);
  const form = FORMS[layout];
  const { warning, rest } = warningApart(handoff.sections);
  const blocks = [
    `# ${form.title(handoff)}`,
    factLines(form.facts(handoff)),
    warning,
    ...arrange({ sections: rest }, form).flatMap((part) => partBlocks(part, 2)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function partBlocks(part: Part, level: number): readonly string[] {
  const items = part.items.flatMap((item, at) => itemLines(item, '', part.numbered ? `${at + 1}.` : '-'));
  return [
    `${'#'.repeat(level)} ${part.heading}`,
    part.text,
    items.join('\n'),
    part.after,
    ...part.parts.flatMap((inner) => partBlocks(inner, level + 1)),
  ];
}

function factLines(facts: readonly Fact[]): string {
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [`**${name}**: ${value}`])).join('\n');
}
