import type { Command } from '../command';
import { archiveCommand } from './archive';
import { basesCommand } from './bases';
import { blockerVerbs } from './blocker-verbs';
import { checkCommand } from './check';
import { decisionVerbs } from './decision-verbs';
import { exportCommand } from './export';
import { hooksCommand } from './hooks';
import { importCommand } from './import';
import { handoffVerbs } from './handoff-verbs';
import { inboxCommand } from './inbox';
import { newCommand } from './new';
import { parseCommand } from './parse';
import { phaseCommand } from './phase';
import { repairCommand } from './repair';
import { resumeVerb } from './resume';
import { sampleCommand } from './sample';
import { indexCommand } from './show-index';
import { listCommands } from './lists';
import { stateCommand } from './state';
import { syncCommand } from './sync';
import { threadCommand } from './thread';
import { undoCommand } from './undo';
import { validateCommand } from './validate';

/** Every verb, in the order of the help. */
export const commands: readonly Command[] = [
  newCommand,
  undoCommand,
  resumeVerb,
  ...handoffVerbs,
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
  basesCommand,
  sampleCommand,
  parseCommand,
  importCommand,
  exportCommand,
  syncCommand,
  inboxCommand,
  hooksCommand,
];
