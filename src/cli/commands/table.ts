import type { Command } from '../command';
import { newCommand } from './new';
import { parseCommand } from './parse';
import { indexCommand } from './show-index';
import { stateCommand } from './state';
import { undoCommand } from './undo';

/** Every verb, in the order of the help. */
export const commands: readonly Command[] = [newCommand, undoCommand, stateCommand, indexCommand, parseCommand];
