import { inertLine } from '../note/inert';
import type { NextHandoffInput } from './next-handoff-input';
import { phaseProgress } from './phase-completion';

/** Lines of the statistics: what the author says of the session and no property holds. */
export function saidOfSession({ words, currentPhase }: NextHandoffInput): readonly string[] {
  const counted = phaseProgress(currentPhase?.phase);
  const isOther = words.progress !== undefined && counted !== undefined && words.progress !== counted;
  return [
    ...(words.duration === undefined ? [] : [`- Session duration: ${inertLine(words.duration, 'markdown')}`]),
    ...(words.nextSession === undefined ? [] : [`- Next session: ${inertLine(words.nextSession, 'markdown')}`]),
    ...(isOther ? [`- Progress as said: ${words.progress}%`] : []),
  ];
}
