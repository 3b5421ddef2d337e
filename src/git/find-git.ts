import type { FileProbe } from './file-probe';

/** Environment of a process, as Node gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Places of git that an application started from a desktop often does not have in its PATH. */
const USUAL_PLACES = [
  '/opt/homebrew/bin/git',
  '/usr/local/bin/git',
  '/opt/local/bin/git',
  '/home/linuxbrew/.linuxbrew/bin/git',
  '/run/current-system/sw/bin/git',
  '/usr/bin/git',
  '/bin/git',
];
const USUAL_PLACES_WINDOWS = ['Program Files/Git/cmd/git.exe', 'Program Files (x86)/Git/cmd/git.exe'];

/**
 * Absolute path of git, or `undefined`. Looked up here and not by the system: that would also take a `git` lying in the
 * repository (Windows does so always, others when PATH holds `.`).
 */
export async function findGit(
  files: FileProbe,
  environment: Environment,
  onlyOnPath = false,
): Promise<string | undefined> {
  for (const candidate of candidates(environment, onlyOnPath)) {
    if ((await files.stat(candidate))?.kind === 'file') return candidate;
  }
  return undefined;
}

function candidates(environment: Environment, onlyOnPath: boolean): readonly string[] {
  const path = valueOf(environment, 'PATH') ?? '';
  const home = valueOf(environment, 'HOME');
  const drive = valueOf(environment, 'SystemDrive');
  if (drive === undefined && !/^[a-z]:[\\/]/i.test(path)) {
    const own = home === undefined ? [] : [`${home}/.nix-profile/bin/git`, `${home}/.local/bin/git`];
    const onPath = path.split(':').filter((folder) => folder.startsWith('/'));
    return [...onPath.map((folder) => `${folder}/git`), ...(onlyOnPath ? [] : [...USUAL_PLACES, ...own])];
  }
  const local = valueOf(environment, 'LOCALAPPDATA');
  const onPath = path.split(';').filter((folder) => /^[a-z]:[\\/]/i.test(folder));
  return [
    ...onPath.map((folder) => `${folder.replace(/[\\/]$/, '')}\\git.exe`),
    ...(onlyOnPath ? [] : USUAL_PLACES_WINDOWS.map((place) => `${drive ?? 'C:'}/${place}`)),
    ...(onlyOnPath || local === undefined ? [] : [`${local}/Programs/Git/cmd/git.exe`]),
  ];
}

/** Windows writes `Path` where others write `PATH`. */
function valueOf(environment: Environment, name: string): string | undefined {
  const key = Object.keys(environment).find((candidate) => candidate.toUpperCase() === name.toUpperCase());
  return key === undefined ? undefined : environment[key];
}
