import type { CoverageFigures } from '../../core/model/evidence';

/** Reads lcov: the sums of a file (`LF`, `LH`) where they are written, else its lines. `undefined` for anything else. */
export function parseLcov(text: string): CoverageFigures | undefined {
  let covered = 0;
  let total = 0;
  let files = 0;
  let file = emptyFile();
  for (const line of text.split(/\r?\n/)) {
    const end = line.indexOf(':');
    const value = line.slice(end + 1);
    if (line === 'end_of_record') {
      covered += file.hit ?? file.linesHit;
      total += file.found ?? file.lines;
      files++;
      file = emptyFile();
    } else if (line.startsWith('LF:')) file.found = Number(value);
    else if (line.startsWith('LH:')) file.hit = Number(value);
    else if (line.startsWith('DA:')) {
      file.lines++;
      if (Number(value.split(',')[1]) > 0) file.linesHit++;
    }
  }
  if (files === 0 || !Number.isInteger(covered) || !Number.isInteger(total)) return undefined;
  return { kind: 'coverage', covered, total };
}

function emptyFile(): { found?: number; hit?: number; lines: number; linesHit: number } {
  return { lines: 0, linesHit: 0 };
}
