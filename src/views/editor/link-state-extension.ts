import { type EditorState, type Extension, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import { editorInfoField, editorLivePreviewField } from 'obsidian';
import type { LinkState } from '../../core/index/link-states';
import { drawLinkState } from './link-state-badge';
import type { LinkStateSource } from './link-state-source';

/** Characters; in a longer text nothing is marked, because every key would pay for it. */
const LONGEST_TEXT = 500_000;

class LinkStateWidget extends WidgetType {
  constructor(
    private readonly state: LinkState,
    private readonly source: LinkStateSource,
  ) {
    super();
  }

  override eq(other: LinkStateWidget): boolean {
    return JSON.stringify(this.state) === JSON.stringify(other.state);
  }

  override toDOM({ state }: EditorView): HTMLElement {
    const badge = drawLinkState(this.state, (link, event) => {
      const parent = state.field(editorInfoField, false);
      if (parent !== undefined) this.source.preview(link, event, { parent, notePath: parent.file?.path ?? '' });
    });
    for (const link of Array.from(badge.querySelectorAll('a'))) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.source.open(link.getAttribute('data-href') ?? '', event);
      });
    }
    return badge;
  }
}

/** Marks links in live preview that lead to something that holds no longer. */
export function linkStateExtension(source: LinkStateSource): Extension {
  return ViewPlugin.define((view) => new LinkStateMarks(view, source), { decorations: (marks) => marks.decorations });
}

class LinkStateMarks {
  decorations: DecorationSet;
  readonly destroy: () => void;
  private isOutdated = false;

  constructor(
    view: EditorView,
    private readonly source: LinkStateSource,
  ) {
    this.decorations = marksOf(view, source);
    this.destroy = source.onChange(() => {
      this.isOutdated = true;
      view.dispatch({});
    });
  }

  update({ docChanged, startState, state, view }: ViewUpdate): void {
    if (docChanged || this.isOutdated || isLive(startState) !== isLive(state)) {
      this.decorations = marksOf(view, this.source);
    }
    this.isOutdated = false;
  }
}

function isLive(state: EditorState): boolean {
  return state.field(editorLivePreviewField, false) === true;
}

function marksOf({ state }: EditorView, source: LinkStateSource): DecorationSet {
  const marks = new RangeSetBuilder<Decoration>();
  if (!isLive(state) || state.doc.length > LONGEST_TEXT || !source.isNeeded()) return marks.finish();
  for (const { to, link } of source.placesIn(state.doc.toString())) {
    const found = source.stateOf(link);
    if (found === undefined) continue;
    marks.add(to, to, Decoration.widget({ widget: new LinkStateWidget(found, source), side: 1 }));
  }
  return marks.finish();
}
