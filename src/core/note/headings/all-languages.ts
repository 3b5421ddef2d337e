import { DE } from './german';
import { EN } from './english';
import { ES } from './spanish';
import { FR } from './french';
import { IT } from './italian';
import { JA } from './japanese';
import { KO } from './korean';
import type { Language } from './language';
import { PT } from './portuguese';
import { RU } from './russian';
import { ZH } from './chinese';

/** English first: it wins where two languages understand the same words. */
export const LANGUAGES: readonly Language[] = [EN, DE, FR, ES, PT, IT, RU, ZH, JA, KO];
