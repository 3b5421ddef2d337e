import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import { hostname, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { kill, pid } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import type { DiskCalls } from './disk-calls';
import { processOwner } from './disk-owner';

/** The disk of this device. */
export const nodeDisk: DiskCalls = {
  fs,
  path,
  locks: path.join(tmpdir(), `session-handoff-locks-${userInfo().uid}`),
  unique: () => randomBytes(6).toString('hex'),
  ...processOwner(hostname(), pid, kill),
  wait,
};
