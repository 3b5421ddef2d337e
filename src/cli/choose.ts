import { HandoffError } from '../core/model/errors';
import type { Io } from './io';
import { plainLine } from './terminal';

/**
 * Does something that may turn out ambiguous. Where a person is there they are asked which of the candidates is meant;
 * elsewhere the error stands. `again` does it with the answer.
 */
export async function askWhenAmbiguous<T>(
  io: Io,
  question: string,
  work: () => Promise<T> | T,
  again: (answer: string) => Promise<T> | T,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HandoffError) || error.code !== 'ambiguous' || io.ask === undefined) throw error;
    const { candidates = [] } = error.details;
    io.stderr(`${[error.message, ...candidates.map((one, at) => `  ${at + 1}  ${plainLine(one)}`)].join('\n')}\n`);
    const answer = await io.ask(question);
    if (answer === '') throw error;
    return again(candidates[Number(answer) - 1] ?? answer);
  }
}
