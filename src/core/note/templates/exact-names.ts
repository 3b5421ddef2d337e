/** The placeholders that other tools use: they are filled before Mustache reads the template. */
export interface ExactValues {
  /** Formats of moment; `undefined` for the usual one. */
  readonly date: (format: string | undefined) => string;
  readonly time: (format: string | undefined) => string;
  readonly title: string;
  readonly branch: string;
  readonly resume: string;
}

const EXACT = /\{\{(date|time)(?::([^{}]*))?\}\}|\{\{title\}\}|\$(?:DATE|BRANCH|RESUME_COMMAND)(?![A-Za-z0-9_])/g;
// Private characters, so that a value is never read as a part of the template.
const MARK = /\uE000(\d+)\uE001/g;
const PRIVATE = /[\uE000\uE001]/g;

/** A template in which marks stand for values that are already known. */
export class MarkedTemplate {
  private readonly values: string[] = [];

  private constructor(private source: string) {}

  /** Marks `{{date}}`, `{{date:FORMAT}}`, `{{time}}`, `{{title}}`, `$DATE`, `$BRANCH` and `$RESUME_COMMAND`. */
  static of(source: string, values: ExactValues): MarkedTemplate {
    const marked = new MarkedTemplate(source.replace(PRIVATE, ''));
    marked.source = marked.source.replace(EXACT, (found, name: string | undefined, format: string | undefined) =>
      marked.mark(valueOf(found, name, format, values)),
    );
    return marked;
  }

  /** With as many lines as the source. */
  get text(): string {
    return this.source;
  }

  /** Puts the values in, whatever was done to the text around them. */
  unmark(text: string): string {
    return text.replace(MARK, (_, at: string) => this.values[Number(at)] ?? '');
  }

  private mark(value: string): string {
    return `\uE000${this.values.push(value) - 1}\uE001`;
  }
}

function valueOf(found: string, name: string | undefined, format: string | undefined, values: ExactValues): string {
  if (name === 'date' || found === '$DATE') return values.date(format);
  if (name === 'time') return values.time(format);
  if (found === '$BRANCH') return values.branch;
  return found === '$RESUME_COMMAND' ? values.resume : values.title;
}
