import type { DeviceMemory } from '../core/model/ports';
import { digest } from './digest';
import { isFullHash } from './hash';
import { asList, parseObject } from './json';

/** Root commits that `head` goes back to: true for ever, for a hash stands for its whole history. */
export interface KnownRoots {
  readonly head: string;
  readonly roots: readonly string[];
}

const FORMAT = 1;

/**
 * Roots of repositories, in memory and, where the device has one, in what it keeps between two runs. Without a history
 * in a commit-graph git walks through all of it to find them. What is torn or was changed is as good as absent.
 */
export class RememberedRoots {
  private readonly known = new Map<string, KnownRoots>();

  constructor(private readonly device: DeviceMemory | undefined) {}

  async of(folder: string): Promise<KnownRoots | undefined> {
    const known = this.known.get(folder) ?? (await this.kept(folder));
    if (known !== undefined) this.known.set(folder, known);
    return known;
  }

  /** A device that cannot keep it finds the roots again next time. */
  async keep(folder: string, found: KnownRoots): Promise<void> {
    const before = this.known.get(folder);
    this.known.set(folder, found);
    if (this.device === undefined || before?.head === found.head) return;
    const text = JSON.stringify({ format: FORMAT, ...found, check: await checkOf(folder, found) });
    await this.device.remember('roots', folder, text).catch(() => undefined);
  }

  private async kept(folder: string): Promise<KnownRoots | undefined> {
    const record = parseObject((await this.device?.recall('roots', folder)) ?? '');
    const head = record?.['head'];
    const roots = asList(record?.['roots']).filter((root) => typeof root === 'string');
    if (record?.['format'] !== FORMAT || typeof head !== 'string' || roots.length === 0) return undefined;
    const found = { head, roots };
    const isWhole = [head, ...roots].every(isFullHash) && record['check'] === (await checkOf(folder, found));
    return isWhole ? found : undefined;
  }
}

function checkOf(folder: string, { head, roots }: KnownRoots): Promise<string> {
  return digest(JSON.stringify([folder, head, roots]));
}
