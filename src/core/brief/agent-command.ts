import { HandoffError } from '../model/errors';
import type { HandoffProperties } from '../model/handoff';
import { folderWord } from './shell-word';

/** How each agent goes on with a session of its own: the word that its name holds, what it is called, and the call. */
const AGENTS = [
  ['claude', 'Claude Code', 'claude --resume '],
  ['codex', 'Codex', 'codex resume '],
  ['gemini', 'Gemini CLI', 'gemini --resume '],
  ['copilot', 'Copilot CLI', 'copilot --resume='],
  ['cursor', 'Cursor', 'cursor-agent --resume='],
  ['opencode', 'OpenCode', 'opencode --session '],
] as const;

/** A note holds whatever somebody wrote into it; this goes into a shell. */
const SESSION = /^[A-Za-z0-9][\w.:-]{0,199}$/;

const fix = 'Give the resume brief to a new session instead.';

/** The call that goes on with the very session of the agent that wrote a handoff. */
export interface AgentCommand {
  readonly agent: string;
  /** One or two lines for a shell. */
  readonly text: string;
}

/**
 * `folder` is where the work tree lies on this device. Throws `not-found` when the handoff names no session, or no agent
 * that is known here, and `bad-input` when its session is none that a shell could be given.
 */
export function agentCommand(
  { authors = [], session }: Partial<Pick<HandoffProperties, 'authors' | 'session'>>,
  folder: string | undefined,
): AgentCommand {
  if (session === undefined) throw new HandoffError('not-found', 'This handoff names no session of an agent.', { fix });
  if (!SESSION.test(session)) throw new HandoffError('bad-input', 'The session of this handoff is no id.', { fix });
  const known = AGENTS.find(([word]) => authors.some((author) => author.toLowerCase().includes(word)));
  if (known === undefined) {
    throw new HandoffError('not-found', 'No author of this handoff is an agent that can be called here.', {
      candidates: AGENTS.map(([, name]) => name),
      fix,
    });
  }
  const [, agent, call] = known;
  const place = folder === undefined ? undefined : folderWord(folder);
  return { agent, text: [...(place === undefined ? [] : [`cd ${place}`]), `${call}${session}`].join('\n') };
}
