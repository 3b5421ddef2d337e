import type { CliFlags } from 'obsidian';
import { obsidianCli as en } from '../../locales/en-obsidian-cli';
import type { Context } from '../context';
import type { Parameters } from './parameters';

export interface CliCommand {
  /** Behind the plugin's id and a colon. */
  readonly action: string;
  readonly description: string;
  readonly flags: CliFlags;
  readonly run: (context: Context, parameters: Parameters) => Promise<object>;
}

const { flags } = en;
const project = { value: '<name>', description: flags.project };

/** Every command loads what it needs when it is called. */
export const CLI_COMMANDS: readonly CliCommand[] = [
  {
    action: 'new',
    description: en.new,
    flags: {
      project,
      words: { value: '<json|markdown>', description: flags.words },
      title: { value: '<text>', description: flags.title },
      profile: { value: '<profile>', description: flags.profile },
      previous: { value: '<path>', description: flags.previous },
      agent: { value: '<name>', description: flags.agent },
      session: { value: '<id>', description: flags.session },
      for: { value: '<name>', description: flags.for },
      force: { description: flags.force },
      'dry-run': { description: flags.dryRun },
    },
    run: async (context, given) => (await import('./new-handoff')).newHandoff(context, given),
  },
  {
    action: 'resume',
    description: en.resume,
    flags: {
      project,
      handoff: { value: '<handoff>', description: flags.handoff },
      budget: { value: '<tokens>', description: flags.budget },
      mark: { description: flags.mark },
    },
    run: async (context, given) => (await import('./resume')).resume(context, given),
  },
  {
    action: 'check',
    description: en.check,
    flags: { project, handoff: { value: '<handoff>', description: flags.handoff } },
    run: async (context, given) => (await import('./check')).check(context, given),
  },
  {
    action: 'ready',
    description: en.ready,
    flags: { project, all: { description: flags.waiting } },
    run: async (context, given) => (await import('./lists')).ready(context, given),
  },
  {
    action: 'blockers',
    description: en.blockers,
    flags: { project, all: { description: flags.settled } },
    run: async (context, given) => (await import('./lists')).blockers(context, given),
  },
  {
    action: 'decisions',
    description: en.decisions,
    flags: {
      project,
      phase: { value: '<phase>', description: flags.phase },
      file: { value: '<path>', description: flags.file },
      all: { description: flags.ended },
    },
    run: async (context, given) => (await import('./lists')).decisions(context, given),
  },
];
