import Mustache from 'mustache';

/** Data that a template may use: nothing in it can be called. */
export type TemplateData = string | boolean | readonly TemplateData[] | { readonly [name: string]: TemplateData };

/** Something wrong in a template. */
export interface TemplateFault {
  /** In the text that was given, from 1. */
  readonly line: number;
  /** As it stands in the template. */
  readonly placeholder: string;
  readonly message: string;
}

type Token = [kind: string, value: string, start: number, end: number, inside?: Token[]];
type Shape = Readonly<Record<string, TemplateData>>;

/**
 * What keeps a template from being filled: a tag that is not closed, a name that is not in `shape` (an example of the
 * data, a list with one element), another template. Mustache itself leaves unknown names empty and walks into
 * prototypes; both are stopped here, before anything is rendered.
 */
export function templateFaults(source: string, shape: Shape): readonly TemplateFault[] {
  const at = (offset: number): number => source.slice(0, offset).split('\n').length;
  try {
    const tokens = new Mustache.Writer().parse(source) as Token[];
    return wrongTokens(tokens, [shape]).map(({ token: [, , start, end], message }) => ({
      line: at(start),
      placeholder: source.slice(start, end),
      message,
    }));
  } catch (error) {
    const { offset, message } = syntaxError(source, error instanceof Error ? error.message : String(error));
    const placeholder = /^\{\{[^\n}]{0,80}\}{0,3}/.exec(source.slice(offset))?.[0] ?? '';
    return [{ line: at(offset), placeholder, message }];
  }
}

/** Fills a template that has no faults. Values are put in as they are: whoever gives them has made them inert. */
export function fillTemplate(source: string, data: Shape): string {
  return new Mustache.Writer().render(source, data, undefined, { escape: String });
}

/** Mustache tells where it stood when it gave up: at a closing tag, else behind what was never closed. */
function syntaxError(source: string, said: string): { readonly offset: number; readonly message: string } {
  const [, message = said, at = '0'] = /^(.*?) at (\d+)$/.exec(said) ?? [];
  const offset = Number(at);
  const open = /^Unclosed section "(.+)"$/.exec(message)?.[1];
  if (source.startsWith('{{', offset)) return { offset, message: `${message}.` };
  const start = open === undefined ? source.lastIndexOf('{{', offset) : source.lastIndexOf(open, offset) - 3;
  return { offset: Math.max(0, start), message: `${message}.` };
}

interface WrongToken {
  readonly token: Token;
  readonly message: string;
}

function wrongTokens(tokens: readonly Token[], scopes: readonly TemplateData[]): readonly WrongToken[] {
  return tokens.flatMap((token): readonly WrongToken[] => {
    const [kind, name, , , inside = []] = token;
    if (kind === 'text' || kind === '!' || kind === '=') return [];
    if (kind === '>') return [{ token, message: 'A template cannot bring in another one.' }];
    const found = lookUp(name, scopes);
    if (found === undefined) return [{ token, message: `There is nothing called "${name}" here.` }];
    if (kind === '#')
      return wrongTokens(inside, [...scopes, Array.isArray(found) ? (found[0] as TemplateData) : found]);
    if (kind === '^') return wrongTokens(inside, scopes);
    return typeof found === 'object' && !isTextList(found)
      ? [{ token, message: `"${name}" is not one value; use {{#${name}}} … {{/${name}}}.` }]
      : [];
  });
}

function lookUp(name: string, scopes: readonly TemplateData[]): TemplateData | undefined {
  if (name === '.') return scopes[scopes.length - 1];
  const [first = '', ...rest] = name.split('.');
  const scope = scopes.findLast((one) => own(one, first) !== undefined);
  return rest.reduce<TemplateData | undefined>((value, part) => own(value, part), own(scope, first));
}

function own(value: TemplateData | undefined, name: string): TemplateData | undefined {
  if (typeof value !== 'object' || Array.isArray(value) || !Object.hasOwn(value, name)) return undefined;
  return (value as Shape)[name];
}

function isTextList(value: TemplateData): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
