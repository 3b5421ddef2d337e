import type { Command } from '../command';
import { archiveCommand } from './archive';
import { blockerVerbs } from './blocker-verbs';
import { checkCommand } from './check';
import { decisionVerbs } from './decision-verbs';
import { newCommand } from './new';
import { parseCommand } from './parse';
import { phaseCommand } from './phase';
import { repairCommand } from './repair';
import { indexCommand } from './show-index';
import { listCommands } from './lists';
import { stateCommand } from './state';
import { threadCommand } from './thread';
import { undoCommand } from './undo';
import { validateCommand } from './validate';

/** Every verb, in the order of the help. */
export const commands: readonly Command[] = [
  newCommand,
  undoCommand,
  stateCommand,
  indexCommand,
  ...listCommands,
  ...decisionVerbs,
  ...blockerVerbs,
  phaseCommand,
  threadCommand,
  checkCommand,
  validateCommand,
  repairCommand,
  archiveCommand,
  parseCommand,
];
