import type { Priority } from '../model/item';
import type { SectionKind } from '../model/section-kind';
import { namedKind, type NamedKind } from './heading-kind';
import type { StateWord } from './headings/language';
import { priorityOfWords } from './priority-words';
import { dateIn } from './written-date';
import { stateInside, stateOfAnySign, stateOfWords } from './state-words';

/** What a heading says by itself. */
export interface HeadingMeaning {
  readonly kind: SectionKind | undefined;
  /** The heading says nothing but its kind. */
  readonly whole: boolean;
  /** `— COMPLETE`, `✅ done` behind the name of a piece of work. */
  readonly state: StateWord | undefined;
  /** `3. …`, `Phase 2: …`, `Task 4`, `#12 …`: one piece of several. */
  readonly numbered: boolean;
  /** `Next up: Phase 2 — import`: what the kind is about is itself one piece of several. */
  readonly piece: string | undefined;
  readonly priority: Priority | undefined;
  /** `Option B: …`: one way of several to decide one thing. */
  readonly isOption: boolean;
  /** `YYYY-MM-DD`, of a heading that names no kind. */
  readonly date: string | undefined;
  /** It speaks of sessions before this one. */
  readonly isOlder: boolean;
}

const NUMBER = /^(?:[A-Z]?\d+(?:\.\d+)*[.):]?\s+|#\d+|[A-Z]{1,5}-\d+\b|\(?[a-zA-Z0-9]\)\s)/;
const NUMBERED_WORD =
  /^(?:phase|step|task|stage|story|milestone|wave|slice|part|sprint|epic|feature|fix|bug|issue|ticket|track|priority|user story|problem|item|job|pr|schritt|aufgabe|etappe|étape|tâche|paso|tarea|fase|passo|etapa|attività|этап|шаг|задача|фаза|第|阶段|步骤|任务|フェーズ|ステップ|タスク|段階|단계|작업)(?:\s*[#\d]|\s+[A-Z](?!\p{L}))/iu;
const ANY_NUMBERED = /^\p{L}{2,15}\s+#?\d+[a-z]?\s*[:.)–—]/u;
const LEADING = /^(?:[IVX]+[.)]\s+|[A-Za-z]?\d+(?:\.\d+)*[.):]?\s+|[A-Z][.)]\s+|§\s*\d+\s*|第\S[章节節部]\s*)/;
const IN_PARENTHESES = /\s*[(（[【][^)）\]】]*[)）\]】]?/g;
const SPLIT = /\s*[:：|–—→•]\s*|\s+-{1,2}\s+|\s+·\s+|\s*[(（)）[\]]\s*/;
const DATE = /\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?Z?)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}/g;
/** A heading that tells to do something is itself the work. */
const IMPERATIVE =
  /^(?:fix|add|update|implement|create|write|remove|refactor|deploy|improve|investigate|verify|handle|enable|make|move|rename|replace|support|introduce|migrate|extract|wire|ship|merge|finish|clean|debug|expand|convert|address)\s+\S/i;
/** `After the fixes:` tells of what follows them. */
const YET_TO_COME = /^(?:after|once|when|until)\s/i;
const OPTION = /^\**(?:option|opción|opção|opzione|variante|вариант|选项|方案|選択肢|案|옵션)\s*[A-Z\d]\b/i;

/** Letters with which such a word starts; signs and other scripts are looked at closely. */
const OPTION_START = new Set(['o', 'O', 'v', 'V', '*']);

export function isOption(text: string): boolean {
  return (text.charCodeAt(0) > 127 || OPTION_START.has(text.charAt(0))) && OPTION.test(text);
}

const OLDER =
  /\b(?:previous|prior|earlier|older|past|historical|archived?)\b.{0,20}\b(?:sessions?|handoffs?|log|entries|history)\b|^\W*(?:session )?(?:history|archive|log)\W*$|\b(?:frühere|vorherige|alte) (?:sitzung|übergabe)|sessions? précédentes?|sesi(?:ones anteriores|ón anterior)|sess(?:ões anteriores|ão anterior)|sessioni? precedent|(?:предыдущ|прошл)\S+ сесси|(?:以前|之前|上次|历史)的?会话|過去のセッション|前回のセッション|이전 세션|지난 세션/i;
const LONGEST_HEADING = 200;
const REMEMBERED = 4096;
const memory = new Map<string, HeadingMeaning>();

/** Reads a heading; the same text is looked at once. */
export function meaningOfHeading(text: string): HeadingMeaning {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const meaning = read(text.slice(0, LONGEST_HEADING));
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(text, meaning);
  return meaning;
}

function read(text: string): HeadingMeaning {
  const bare = withoutMarkup(text);
  const outside = bare.replace(IN_PARENTHESES, ' ');
  const parts = partsOf(/\p{L}/u.test(outside) ? outside : bare);
  const last = parts.length > 1 ? stateOfWords(parts[parts.length - 1] ?? '') : undefined;
  const state = last ?? trailingState(outside) ?? stateInside(bare) ?? stateOfAnySign(text);
  const named = last === undefined ? parts : parts.slice(0, -1);
  const work = IMPERATIVE.test(parts[0] ?? '');
  const found = kindOfParts(named);
  const told = found?.kind === 'blockers' && NOT_BLOCKING.test(bare) ? undefined : found;
  const kind =
    work || (told?.kind === 'completed' && YET_TO_COME.test(bare)) ? undefined : (blockingAside(bare) ?? told?.kind);
  return {
    kind,
    whole: told?.whole === true,
    state,
    numbered: NUMBER.test(bare) || NUMBERED_WORD.test(bare) || ANY_NUMBERED.test(bare),
    piece: told?.whole === true ? pieceOf(bare) : undefined,
    priority: priorityOfWords(bare),
    isOption: isOption(bare),
    date: kind === undefined ? dateIn(bare)?.date : undefined,
    isOlder: kind === undefined && OLDER.test(bare),
  };
}

function pieceOf(text: string): string | undefined {
  const rest = /^[^:：]*[:：]\s*(.+)$/.exec(text)?.[1];
  return rest !== undefined && NUMBERED_WORD.test(rest) ? rest : undefined;
}

function partsOf(text: string): readonly string[] {
  return text
    .replace(DATE, ' ')
    .replace(LEADING, '')
    .split(SPLIT)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function kindOfParts(parts: readonly string[]): NamedKind | undefined {
  for (const [at, part] of parts.entries()) {
    const named = namedKind(part);
    if (named !== undefined) return { kind: named.kind, whole: named.whole && at === 0 };
  }
  return undefined;
}

/** `Why non-blocking:`. */
const NOT_BLOCKING = /\b(?:non|not|never)[- ]?blocking\b/i;

/** `Issues (blocking the release)`. */
function blockingAside(text: string): SectionKind | undefined {
  const aside = /[(（]([^()（）]*)[)）]/.exec(text)?.[1] ?? '';
  return /\bblocking\b/i.test(aside) && !/\b(?:non|not|never)\b/i.test(aside) ? 'blockers' : undefined;
}

const TRAILING =
  /\s(COMPLETED?|DONE|IN PROGRESS|PENDING|APPROVED|BLOCKED|TODO|NOT STARTED|SHIPPED|MERGED|FINISHED|DEFERRED|IMPLEMENTED|DEPLOYED|RELEASED|LANDED)[!:\s]*$/;

function trailingState(text: string): StateWord | undefined {
  const word = TRAILING.exec(text)?.[1];
  return word === undefined ? undefined : stateOfWords(word);
}

const LINK = /!?\[([^\]]*)\]\([^)]*\)|!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g;
const SIGNS_AT_START = /^[^\p{L}\p{N}#§([<"'`«“（【]+/u;

const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9.,:'-]| (?! ))*$/;

/** The words of a heading: no emphasis, links as their text, no signs in front. */
export function withoutMarkup(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(LINK, (_whole, label: string | undefined, name: string | undefined) => label ?? name ?? '')
    .replace(/\*+|`+|~~|==|(^|[^\p{L}\p{N}])_+|_+(?=[^\p{L}\p{N}]|$)/gu, '$1')
    .replace(SIGNS_AT_START, '')
    .replace(/\s+/g, ' ')
    .trim();
}
