import { checkHandoff } from '../../src/core/check/check-handoff';
import { hostileTexts, plainText } from './hostile-texts';
import { interleaved, report } from './ratio';

const SMALL = 200_000;
const plain = plainText(SMALL);
const large = plainText(10 * SMALL);

const grown = await interleaved(
  3,
  () => checkHandoff({ text: large }),
  () => checkHandoff({ text: plain }),
);
report({ name: 'checking 2 MB, against 200 kB', ratio: grown.ratio, limit: 15, kind: 'at-most' });

for (const [name, text] of hostileTexts(SMALL)) {
  const hostile = await interleaved(
    3,
    () => checkHandoff({ text }),
    () => checkHandoff({ text: plain }),
  );
  report({ name: `checking 200 kB of ${name}, against plain ones`, ratio: hostile.ratio, limit: 20, kind: 'at-most' });
}

/** One line of nothing but such a piece, wherever a handoff has lines. */
for (const piece of ['(', '[[', '`', 'A3-', 'a.', 'password="', 'Authorization: ', '- ', '{']) {
  const line = piece.repeat(SMALL / 8 / piece.length);
  const sections = ['Completed', 'Next', 'Blockers', 'Decisions', 'Resume', 'Files touched'];
  const text = sections.map((name) => `## ${name}\n\n- ${line}\n`).join('\n');
  const hostile = await interleaved(
    3,
    () => checkHandoff({ text }),
    () => checkHandoff({ text: plain }),
  );
  report({ name: `checking lines of ${piece}, against plain ones`, ratio: hostile.ratio, limit: 20, kind: 'at-most' });
}
