import { atMost } from './at-most';
import { CONFIG_ARGS, configValue, ownConfig, parseConfig, type GitConfig } from './config';
import { noRepository, problemOf } from './failure';
import type { DeviceMemory } from '../core/model/ports';
import type { FileProbe } from './file-probe';
import { findGit, type Environment } from './find-git';
import { LAYOUT_ARGS, parseLayout, type Placement, type RepoLayout } from './layout';
import { overridesFor } from './overrides';
import { ownFilters } from './programs';
import { EARLY_ROOTS_ARGS } from './roots';
import { ownsWorkTree, workTreeAbove } from './work-tree';
import { gitRunner, type GitOutcome, type RunGit } from './run-git';
import { safeEnvironment, type Override } from './safe-environment';

export interface GitReaderOptions {
  readonly files: FileProbe;
  /** What surrounds this process: PATH and HOME are taken from it, nothing that steers git. */
  readonly environment: Environment;
  /** Absolute path of git, when the person of this device said where it is. */
  readonly binary?: string;
  /** A terminal's PATH is the person's own word: git is then not looked for elsewhere, as an application must. */
  readonly onlyOnPath?: boolean;
  /** Milliseconds for one process; a minute when it is not said. */
  readonly timeout?: number;
  /** What is kept between two runs: found roots, and what a person allowed. Without it nothing is ever allowed. */
  readonly memory?: DeviceMemory;
}

/** A repository whose config was read before anything else was asked of it. */
export interface OpenRepository {
  readonly layout: RepoLayout;
  readonly config: GitConfig;
  /** Filters that were switched off, by name. */
  readonly filtersOff: readonly string[];
  /** Runs git at the root. */
  readonly run: RunGit;
  /** The same repository with some of its own filters left on. */
  readonly allowing: (filters: readonly string[]) => OpenRepository;
}

export interface Problem {
  readonly kind: 'no-repository' | 'no-git' | 'not-allowed' | 'failed';
  readonly words: string;
}

export type Opened =
  | {
      readonly kind: 'opened';
      readonly repository: OpenRepository;
      /** Answer to `EARLY_ROOTS_ARGS`, not yet there perhaps. */
      readonly roots?: Promise<GitOutcome>;
    }
  | Problem;

const A_MINUTE = 60_000;
/** Starting a process stops the thread that starts it, the longer the more memory it holds. */
const PROCESSES_TOGETHER = 5;

/** What does not change between two looks at a device. */
export interface Device {
  readonly files: FileProbe;
  readonly runnerAt: (folder: string, overrides: readonly Override[], workTree?: string) => RunGit;
}

/** Finds git once; `undefined` when this device has none. */
export async function findDevice(options: GitReaderOptions): Promise<Device | undefined> {
  const { files, environment } = options;
  const given = options.binary === undefined ? undefined : await files.stat(options.binary);
  const binary = given?.kind === 'file' ? options.binary : await findGit(files, environment, options.onlyOnPath);
  if (binary === undefined || (options.binary !== undefined && given?.kind !== 'file')) return undefined;
  const timeout = options.timeout ?? A_MINUTE;
  const inTurn = atMost(PROCESSES_TOGETHER);
  return {
    files,
    runnerAt: (folder, overrides, workTree) => {
      const run = gitRunner({
        binary,
        folder,
        environment: safeEnvironment(environment, overrides, workTree),
        timeout,
      });
      return async (args, more) => inTurn(async () => run(args, more));
    },
  };
}

/**
 * Looks at a folder: whether it is one, which repository it is in, and what that repository's config says. The roots of
 * its history, which take longest, can be asked for meanwhile.
 */
export async function openRepository(folder: string, device: Device, withRoots = false): Promise<Opened> {
  const facts = await device.files.stat(folder);
  if (facts === undefined) return { kind: 'no-repository', words: `There is no folder ${folder}.` };
  if (facts.kind === 'hidden') return { kind: 'not-allowed', words: `${folder} may not be read.` };
  if (facts.kind !== 'folder') return { kind: 'no-repository', words: `${folder} is not a folder.` };
  const run = device.runnerAt(folder, []);
  const asked = Promise.all([run(LAYOUT_ARGS), run(CONFIG_ARGS)]);
  const roots = withRoots ? run(EARLY_ROOTS_ARGS) : undefined;
  const [placed, listed] = await asked;
  const placement = placementOf(placed, folder);
  if ('words' in placement) return placement;
  if (!listed.ok) return problemOf(listed, folder);
  return settle(folder, placement, parseConfig(listed.out), device, roots);
}

/** Outside a work tree the last question fails with 128, although the others were answered. */
function placementOf(outcome: GitOutcome, folder: string): Placement | Problem {
  const placement = parseLayout(outcome.out);
  if (placement !== undefined) return placement;
  return outcome.ok
    ? { kind: 'failed', words: `Git did not say where the repository of ${folder} lies.` }
    : problemOf(outcome, folder);
}

async function settle(
  folder: string,
  placement: Placement,
  config: GitConfig,
  device: Device,
  roots: Promise<GitOutcome> | undefined,
): Promise<Opened> {
  if (placement.kind === 'inside-git-folder') {
    return { kind: 'no-repository', words: `${folder} lies inside git's own folder, where there is no work.` };
  }
  const moved = configValue(ownConfig(config), 'core.worktree') !== undefined;
  if (placement.kind === 'elsewhere' || (moved && !(await ownsWorkTree(placement.layout, device.files)))) {
    return openInPlace(folder, device);
  }
  const found = opened(placement.layout, config, device);
  return roots === undefined ? found : { ...found, roots };
}

/**
 * The config names a work tree that is not this repository's own: read the one that the folder lies in instead. It may
 * be another repository, so its config is read anew.
 */
async function openInPlace(folder: string, device: Device): Promise<Opened> {
  const root = await workTreeAbove(folder, device.files);
  if (root === undefined) return noRepository(folder);
  const run = device.runnerAt(root, [], root);
  const [placed, listed] = await Promise.all([run(LAYOUT_ARGS), run(CONFIG_ARGS)]);
  const placement = placementOf(placed, folder);
  if ('words' in placement) return placement;
  if (!listed.ok) return problemOf(listed, folder);
  if (placement.kind !== 'placed') return noRepository(folder);
  return opened(placement.layout, parseConfig(listed.out), device, root);
}

function opened(layout: RepoLayout, config: GitConfig, device: Device, workTree?: string): Opened & { kind: 'opened' } {
  const allowing = (allowed: readonly string[]): OpenRepository => {
    const filtersOff = ownFilters(config).filter((name) => !allowed.includes(name));
    const run = device.runnerAt(layout.root, overridesFor(filtersOff), workTree);
    return { layout, config, filtersOff, run, allowing };
  };
  return { kind: 'opened', repository: allowing([]) };
}
