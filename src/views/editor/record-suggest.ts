import {
  type App,
  type Editor,
  type EditorPosition,
  EditorSuggest,
  type EditorSuggestContext,
  type EditorSuggestTriggerInfo,
  prepareFuzzySearch,
  renderMatches,
  type SearchResult,
  setIcon,
} from 'obsidian';
import type { RecordChoice } from '../../core/index/record-choices';
import { en } from '../../locales/en';
import { choiceDetails } from './choice-details';

/** What the suggester needs of the plugin. */
export interface RecordSource {
  /** Characters after which records are offered; empty when nothing is to be offered. */
  readonly trigger: () => string;
  /** Records for a note at that path, best first. */
  readonly choices: (path: string) => Promise<readonly RecordChoice[]>;
}

interface Found {
  readonly choice: RecordChoice;
  readonly match: SearchResult | undefined;
}

const ICONS = { decision: 'gavel', blocker: 'octagon-alert', phase: 'milestone' } as const;
/** Nobody searches for more; a line that happens to hold the trigger is not read to its end for ever. */
const LONGEST_QUERY = 60;

/** Offers decisions, blockers and phases behind the trigger and puts a link in their place. */
export class RecordSuggest extends EditorSuggest<Found> {
  constructor(
    app: App,
    private readonly source: RecordSource,
  ) {
    super(app);
    this.setInstructions([{ command: '↵', purpose: en.editor.toInsert }]);
  }

  override onTrigger(cursor: EditorPosition, editor: Editor): EditorSuggestTriggerInfo | null {
    const trigger = this.source.trigger();
    if (trigger === '') return null;
    const before = editor.getLine(cursor.line).slice(0, cursor.ch);
    const at = before.lastIndexOf(trigger);
    const query = before.slice(at + trigger.length);
    const stands = at === 0 || /[\s([{"'*_>-]/.test(before.charAt(at - 1));
    if (at < 0 || !stands || query.length > LONGEST_QUERY || /^\s|\]\]|\s{2}$/.test(query)) return null;
    return { start: { line: cursor.line, ch: at }, end: cursor, query };
  }

  override async getSuggestions({ query, file }: EditorSuggestContext): Promise<Found[]> {
    const choices = (await this.source.choices(file.path)).filter(({ path }) => path !== file.path);
    if (query.trim() === '') return choices.map((choice) => ({ choice, match: undefined }));
    const search = prepareFuzzySearch(query.trim());
    return choices.flatMap((choice) => {
      const match = search(choice.title);
      return match === null ? [] : [{ choice, match }];
    });
  }

  override renderSuggestion({ choice, match }: Found, el: HTMLElement): void {
    el.addClass('mod-complex', 'session-handoff-suggestion');
    const content = el.createDiv({ cls: 'suggestion-content' });
    const title = content.createDiv({ cls: 'suggestion-title' });
    if (match === undefined) title.setText(choice.title);
    else renderMatches(title, choice.title, match.matches);
    content.createDiv({ cls: 'suggestion-note', text: choiceDetails(choice) });
    setIcon(el.createDiv({ cls: 'suggestion-aux' }).createSpan({ cls: 'suggestion-flair' }), ICONS[choice.kind]);
  }

  override selectSuggestion({ choice: { link } }: Found): void {
    if (this.context === null) return;
    const { editor, start, end } = this.context;
    const cursor = { line: start.line, ch: start.ch + link.length };
    editor.transaction({ changes: [{ from: start, to: end, text: link }], selection: { from: cursor } });
    this.close();
  }
}
