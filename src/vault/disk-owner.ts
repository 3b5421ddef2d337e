import { sha256OfText } from '../core/model/sha256';
import type { DiskCalls } from './disk-calls';
import { errnoOf } from './disk-errno';

/** `kill` is Node's: with 0 it only asks whether a process is there. */
type Ask = (pid: number, signal: 0) => unknown;

/** Under which name this process marks what it has begun, and whether the process of such a name has ended. */
export function processOwner(machine: string, pid: number, kill: Ask): Pick<DiskCalls, 'self' | 'hasEnded'> {
  const prefix = `${sha256OfText(machine).slice(0, 8)}-`;
  return {
    self: `${prefix}${pid}`,
    hasEnded: (owner) => {
      const digits = owner.startsWith(prefix) ? owner.slice(prefix.length) : '';
      return /^[1-9]\d{0,9}$/.test(digits) && !isThere(Number(digits), kill);
    },
  };
}

function isThere(pid: number, kill: Ask): boolean {
  try {
    kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) !== 'ESRCH';
  }
}
