import { setIcon } from 'obsidian';
import type { OpenLine } from '../../core/handoff/open-lines';
import { en } from '../../locales/en';
import { refuseLongPaste } from '../form';
import { plainText } from '../plain-text';
import type { Triage } from './draft';
import { RowFocus } from './row-focus';
import { drawVerb } from './verb-button';

type Verb = 'done' | 'kept' | 'dropped' | 'moved' | 'edited';

const KEYS: Readonly<Record<string, Verb>> = { d: 'done', k: 'kept', x: 'dropped', m: 'moved', e: 'edited' };
const VERBS = Object.values(KEYS);
const ICONS: Readonly<Record<Verb, string>> = {
  done: 'check',
  kept: 'arrow-right',
  dropped: 'x',
  moved: 'log-out',
  edited: 'pencil',
};
const ASKS: Readonly<Partial<Record<Verb, string>>> = {
  dropped: en.handoffWindow.why,
  moved: en.handoffWindow.where,
  edited: en.handoffWindow.newWords,
};

/** The open lines of the last handoffs, decided one by one with a key or a tap; what is not decided is kept. */
export class TriageList {
  private lines: readonly OpenLine[] = [];
  private triage: Readonly<Record<string, Triage>> = {};
  private readonly rows: RowFocus;

  constructor(
    private readonly el: HTMLElement,
    private readonly onChange: (key: string, triage: Triage | undefined) => void,
  ) {
    this.rows = new RowFocus(el);
  }

  show(found: readonly OpenLine[], triage: Readonly<Record<string, Triage>>): void {
    const lines = this.inPlace(found);
    const same = JSON.stringify([lines, triage]) === JSON.stringify([this.lines, this.triage]);
    const isTyping = this.el.doc.activeElement?.tagName === 'INPUT' && this.el.contains(this.el.doc.activeElement);
    // What is not drawn is not known either: a key decides about the row that is seen.
    if ((same && this.el.childElementCount > 0) || isTyping) return;
    this.lines = lines;
    this.triage = triage;
    this.draw();
  }

  /** A line stays where it was first seen, whatever is decided and suggested: nobody presses a key on a row that moved. */
  private inPlace(found: readonly OpenLine[]): readonly OpenLine[] {
    const places = new Map(this.lines.map(({ key }, at) => [key, at]));
    const placeOf = ({ key }: OpenLine): number => places.get(key) ?? places.size;
    return [...found].sort((one, other) => placeOf(one) - placeOf(other));
  }

  private draw(): void {
    const hadFocus = this.el.contains(this.el.doc.activeElement);
    this.el.empty();
    if (this.lines.length === 0) return;
    this.rows.place = Math.min(this.rows.place, this.lines.length - 1);
    const heading = this.el.createEl('h2', {
      cls: 'session-handoff-part',
      text: en.handoffWindow.open(this.lines.length),
    });
    heading.createSpan({ cls: 'session-handoff-quiet', text: en.handoffWindow.openHint });
    drawKeys(this.el);
    const list = this.el.createEl('ul', {
      cls: 'session-handoff-rows session-handoff-triage',
      attr: { 'aria-label': en.handoffWindow.open(this.lines.length) },
    });
    list.addEventListener('keydown', (event) => {
      this.onKey(event);
    });
    this.lines.forEach((line, at) => {
      this.drawLine(list, line, at);
    });
    if (hadFocus) this.rows.focus(this.rows.place);
  }

  private drawLine(list: HTMLElement, line: OpenLine, at: number): void {
    const verb = verbOf(this.triage[line.key]);
    const row = list.createEl('li', { cls: 'session-handoff-triage-row', attr: { 'data-verb': verb } });
    const body = row.createDiv({ cls: 'session-handoff-body' });
    const text = body.createDiv({ cls: 'session-handoff-triage-text', text: plainText(line.text) });
    if (verb !== 'kept') text.createSpan({ cls: 'session-handoff-said', text: en.handoffWindow.says[verb] });
    const details = [en.handoffWindow.kinds[line.kind], en.handoffWindow.age(line.handoffs)];
    body.createDiv({ cls: 'session-handoff-details', text: details.join(' · ') });
    drawSuggestion(body, line);
    this.drawVerbs(row, line, verb, at);
    this.rows.add(row, at);
    const asked = ASKS[verb];
    if (asked !== undefined) this.drawQuestion(body, line, verb, asked);
  }

  private drawVerbs(row: HTMLElement, line: OpenLine, now: Verb, at: number): void {
    const group = row.createDiv({
      cls: 'session-handoff-verbs',
      attr: { role: 'group', 'aria-label': plainText(line.text) },
    });
    for (const verb of VERBS) {
      const run = (): void => {
        this.rows.place = at;
        this.decide(line, verb);
      };
      drawVerb(group, { name: en.handoffWindow.outcomes[verb], icon: ICONS[verb], isOn: verb === now, run });
    }
  }

  private drawQuestion(body: HTMLElement, line: OpenLine, verb: Verb, asked: string): void {
    const said = this.triage[line.key];
    const value =
      said === undefined || said.outcome === 'done' ? '' : said.outcome === 'edited' ? said.text : said.reason;
    const input = body.createEl('input', { type: 'text', value, placeholder: asked, attr: { 'aria-label': asked } });
    refuseLongPaste(input, body);
    input.addEventListener('input', () => {
      this.take(line.key, triageOf(verb, input.value));
    });
    input.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      this.rows.focus(Math.min(this.rows.place + 1, this.lines.length - 1));
    });
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const line = this.lines[this.rows.place];
    const verb = KEYS[event.key.toLowerCase()];
    if (!this.rows.move(event.key, this.lines.length)) {
      if (line === undefined || verb === undefined) return;
      this.decide(line, verb);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private decide(line: OpenLine, verb: Verb): void {
    const text = verb === 'moved' ? 'backlog' : verb === 'edited' ? line.text : '';
    this.take(line.key, verb === 'kept' ? undefined : triageOf(verb, text));
    this.draw();
    const input = this.rows.row(this.rows.place)?.querySelector('input');
    if (input !== null && input !== undefined) input.select();
    else this.rows.focus(this.rows.place);
  }

  private take(key: string, triage: Triage | undefined): void {
    const { [key]: _old, ...others } = this.triage;
    this.triage = triage === undefined ? others : { ...others, [key]: triage };
    this.onChange(key, triage);
  }
}

function verbOf(triage: Triage | undefined): Verb {
  return triage?.outcome ?? 'kept';
}

function triageOf(verb: Verb, text: string): Triage {
  if (verb === 'edited') return { outcome: 'edited', text };
  return verb === 'dropped' || verb === 'moved' ? { outcome: verb, reason: text } : { outcome: 'done' };
}

function drawKeys(parent: HTMLElement): void {
  const keys = parent.createDiv({ cls: 'session-handoff-quiet session-handoff-triage-keys' });
  for (const [key, verb] of Object.entries(KEYS)) {
    keys.createSpan().append(createEl('kbd', { text: key.toUpperCase() }), ` ${en.handoffWindow.outcomes[verb]}`);
  }
}

function drawSuggestion(body: HTMLElement, { suggestion }: OpenLine): void {
  if (suggestion === undefined) return;
  const hint = body.createDiv({ cls: 'session-handoff-hint' });
  setIcon(hint.createSpan({ cls: 'session-handoff-mark', attr: { 'aria-hidden': 'true' } }), 'lightbulb');
  const words = suggestion.suggests === 'done' ? en.handoffWindow.looksDone : en.handoffWindow.looksReady;
  hint.createSpan({ text: `${words} ${plainText(suggestion.reason)}` });
}
