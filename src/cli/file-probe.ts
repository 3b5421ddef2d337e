import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { fileProbeOver } from '../git/node-file-probe';

/** The file system of this device. */
export const nodeFileProbe = fileProbeOver({ stat, readFile, readdir, realpath });
