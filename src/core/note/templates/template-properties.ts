import { readProperties } from '../frontmatter';
import type { PropertyValue } from '../frontmatter-scalar';
import { MarkedTemplate, type ExactValues } from './exact-names';
import type { TemplateFault } from './fill-template';

/** Values by name, as properties may hold them. */
export type PropertyNames = Readonly<Record<string, PropertyValue | undefined>>;

export interface TemplateProperties {
  readonly entries: readonly (readonly [string, PropertyValue])[];
  readonly faults: readonly TemplateFault[];
}

const TAG = /\{\{\{?&?\s*([^{}]*?)\s*\}?\}\}/g;
const NAME = /\uE002([A-Za-z]+)\uE003/g;
const NAMES = /[\uE002\uE003]/g;

/**
 * The properties of a template's own frontmatter (without its fences), filled as YAML values: what is put in can never
 * become YAML. A value that is one placeholder and nothing else keeps its type. `firstLine` is that of the source.
 */
export function templateProperties(
  source: string,
  exactValues: ExactValues,
  names: PropertyNames,
  firstLine: number,
): TemplateProperties {
  const faults: TemplateFault[] = [];
  const exact = MarkedTemplate.of(source.replace(NAMES, ''), exactValues);
  const lines = exact.text.split('\n');
  const marked = lines.map((line, at) =>
    line.replace(TAG, (placeholder, name: string) => {
      if (Object.hasOwn(names, name)) return `\uE002${name}\uE003`;
      faults.push({ line: firstLine + at, placeholder, message: `There is no property value called "${name}".` });
      return '';
    }),
  );
  const { properties, problem } = readProperties(`---\n${marked.join('\n')}\n---\n`);
  if (problem !== undefined) {
    faults.push({ line: firstLine + problem.line - 2, placeholder: '', message: problem.message });
  }
  const entries = Object.entries(properties).flatMap(([key, value]): [string, PropertyValue][] => {
    const filled = filledValue(value, exact, names);
    if (filled !== undefined) return [[key, filled]];
    faults.push({ line: firstLine, placeholder: key, message: 'A property holds one value or a list of values.' });
    return [];
  });
  return { entries, faults };
}

function filledValue(value: unknown, exact: MarkedTemplate, names: PropertyNames): PropertyValue | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null) return '';
  if (typeof value === 'string') return filledText(value, exact, names);
  if (!Array.isArray(value)) return undefined;
  const filled = value.map((one) => filledValue(one, exact, names));
  return filled.includes(undefined) ? undefined : filled.flat().map(String);
}

function filledText(text: string, exact: MarkedTemplate, names: PropertyNames): PropertyValue {
  const whole = /^\uE002([A-Za-z]+)\uE003$/.exec(text)?.[1];
  if (whole !== undefined) return names[whole] ?? '';
  return exact.unmark(text.replace(NAME, (_, name: string) => [names[name] ?? ''].flat().join(', ')));
}
