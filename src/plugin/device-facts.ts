import type { App } from 'obsidian';
import { LocalMemory } from './local-memory';

const KEY = 'session-handoff';

/** What is true of this device alone. It lies in Obsidian's local storage, never in a note or in `data.json`. */
interface Stored {
  /** Absolute path of git. */
  readonly git?: string;
  /** What the person at this device is called in notes. */
  readonly person?: string;
  /** Absolute folders: project id to the repository's `root12` to folder. */
  readonly folders: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export class DeviceFacts {
  /** What was found out or allowed on this device. */
  readonly memory: LocalMemory;

  constructor(private readonly app: App) {
    this.memory = new LocalMemory(app);
  }

  get git(): string | undefined {
    return this.stored().git;
  }

  setGit(path: string): void {
    const { git: _git, ...rest } = this.stored();
    this.store(path === '' ? rest : { ...rest, git: path });
  }

  get person(): string {
    return this.stored().person ?? '';
  }

  setPerson(name: string): void {
    const { person: _person, ...rest } = this.stored();
    this.store(name === '' ? rest : { ...rest, person: name });
  }

  folderOf(project: string, root12: string): string | undefined {
    return this.stored().folders[project]?.[root12];
  }

  /** Some repository lies on this device. */
  get hasFolders(): boolean {
    return Object.values(this.stored().folders).some((own) => Object.keys(own).length > 0);
  }

  /** An empty folder means that the repository is not on this device. */
  setFolder(project: string, root12: string, folder: string): void {
    const stored = this.stored();
    const { [root12]: _old, ...others } = stored.folders[project] ?? {};
    const own = folder === '' ? others : { ...others, [root12]: folder };
    this.store({ ...stored, folders: { ...stored.folders, [project]: own } });
  }

  private stored(): Stored {
    const raw: unknown = this.app.loadLocalStorage(KEY);
    if (!isRecord(raw)) return { folders: {} };
    const folders = isRecord(raw['folders']) ? raw['folders'] : {};
    return {
      ...(typeof raw['git'] === 'string' ? { git: raw['git'] } : {}),
      ...(typeof raw['person'] === 'string' ? { person: raw['person'] } : {}),
      folders: Object.fromEntries(Object.entries(folders).map(([project, own]) => [project, textsOf(own)])),
    };
  }

  private store(facts: Stored): void {
    this.app.saveLocalStorage(KEY, facts);
  }
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  const texts = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
