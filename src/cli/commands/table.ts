import type { Command } from '../command';
import { newCommand } from './new';
import { parseCommand } from './parse';
import { indexCommand } from './show-index';
import { stateCommand } from './state';

/** Every verb, in the order of the help. */
export const commands: readonly Command[] = [newCommand, stateCommand, indexCommand, parseCommand];
