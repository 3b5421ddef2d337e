import { realpath } from 'node:fs/promises';
import { workTreeFiles } from '../git/work-tree-files';
import { nodeFileProbe } from './file-probe';

/** Files of a work tree through Node. */
export const nodeRepoFiles = workTreeFiles(nodeFileProbe, realpath);
