import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAYOUTS } from '../../src/core/model/handoff';
import { cli } from '../support/cli';
import { tempFolder } from '../support/temp-repo';

const words = JSON.stringify({
  summary: 'The first ferry line is read.',
  inProgress: [{ text: 'Store the routes', percent: 60, remaining: 'the index' }],
  next: [{ text: 'Show the routes', priority: 'must' }, 'Print the sheet'],
  questions: ['Which zone is printed?'],
});

const newIn = (vault: string, ...more: string[]): ReturnType<typeof cli> =>
  cli(['new', '--vault', vault, '--project', 'Ferry', '--json', ...more], { stdin: words });

describe.each(LAYOUTS)('session-handoff new --layout %s', (layout) => {
  test('writes a note that the next handoff continues without losing an item', async () => {
    const vault = tempFolder();
    const first = await newIn(vault, '--from', '-', '--layout', layout);
    const second = await newIn(vault, '--force');
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(second.json.carried).toHaveLength(4);
    const texts = [first, second].map((one) => readFileSync(join(vault, one.json.path), 'utf8'));
    const ids = texts.map((text) => text.match(/\^[tq]-\w{6}$/gm)?.sort());
    expect(ids[1]).toEqual(ids[0]);
    expect(texts[1]).toContain('- [/] Store the routes (60%) ^t-');
    expect(texts[1]).toContain('- **Remaining**: the index');
  });
});

test('the project note chooses the layout, the option overrules it', async () => {
  const vault = tempFolder();
  await newIn(vault, '--from', '-');
  const note = join(vault, 'Handoffs/Ferry/Ferry.md');
  writeFileSync(note, readFileSync(note, 'utf8').replace('cssclasses:', 'layout: six\ncssclasses:'));
  const six = await newIn(vault, '--force');
  expect(readFileSync(join(vault, six.json.path), 'utf8')).toContain('## Next steps');
  const phase = await newIn(vault, '--force', '--layout', 'phase');
  expect(readFileSync(join(vault, phase.json.path), 'utf8')).toContain('## Executive summary');
});

test('a layout that does not exist is refused with those that do', async () => {
  const { code, err } = await newIn(tempFolder(), '--layout', 'seven');
  expect([code, err]).toEqual([2, expect.stringContaining('timestamped')]);
});
