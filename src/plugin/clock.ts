import type { Clock } from '../core/model/ports';
import type { Stamp } from '../core/model/stamp';
import { moment } from './moment';

/** The clock of this device, with the formats of Obsidian's own moment. */
export const appClock: Clock = {
  now(): Stamp {
    // In Arabic and other languages moment writes digits that are no ISO date.
    const now = moment().locale('en');
    return { local: now.format('YYYY-MM-DDTHH:mm:ss'), offset: now.format('Z') };
  },
  format(stamp: Stamp, pattern: string): string {
    return moment.parseZone(`${stamp.local}${stamp.offset}`).format(pattern);
  },
};
