import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agentCommand } from '../../../src/core/brief/agent-command';
import { folderWord } from '../../../src/core/brief/shell-word';
import { tempFolder } from '../../support/temp-repo';

const SESSION = '0c1f9a52-7d3e-4b8a-9c55-2f1e6d7a8b90';

test.each([
  [['Robin', 'Claude Code'], 'Claude Code', `claude --resume ${SESSION}`],
  [['codex-cli'], 'Codex', `codex resume ${SESSION}`],
  [['[[Gemini]]'], 'Gemini CLI', `gemini --resume ${SESSION}`],
  [['GitHub Copilot'], 'Copilot CLI', `copilot --resume=${SESSION}`],
  [['cursor-agent'], 'Cursor', `cursor-agent --resume=${SESSION}`],
  [['OpenCode', 'Robin'], 'OpenCode', `opencode --session ${SESSION}`],
])('%j: the call of that agent', (authors, agent, text) => {
  expect(agentCommand({ authors, session: SESSION }, undefined)).toEqual({ agent, text });
});

test('in a shell it runs in the folder of the work tree, with that session and nothing else', () => {
  const folder = join(tempFolder(), "it's $HOME; `id`");
  const programs = join(folder, 'bin');
  mkdirSync(programs, { recursive: true });
  writeFileSync(join(programs, 'claude'), '#!/bin/sh\nprintf "%s|" "$PWD" "$#" "$@"\n');
  chmodSync(join(programs, 'claude'), 0o755);
  const { text } = agentCommand({ authors: ['claude'], session: SESSION }, folder);
  const env = { PATH: `${programs}:/usr/bin:/bin` };
  expect(execFileSync('/bin/sh', ['-c', text], { env, encoding: 'utf8' })).toBe(`${folder}|2|--resume|${SESSION}|`);
});

test.each([`${SESSION}; rm -rf ~`, '$(id)', '--dangerously-skip-permissions', 'a\nb', '', 'x'.repeat(300)])(
  'a session that is no id never reaches a shell: %j',
  (session) => {
    expect(() => agentCommand({ authors: ['claude'], session }, '/work')).toThrow('is no id');
  },
);

test.each([
  [{ authors: ['claude'] }, 'names no session'],
  [{ session: SESSION }, 'No author'],
  [{ authors: ['Robin'], session: SESSION }, 'No author'],
])('%j: said in words', (properties, words) => {
  expect(() => agentCommand(properties, undefined)).toThrow(words);
});

test.each([
  ['/home/a b', "'/home/a b'"],
  ['C:\\work\\app', '"C:\\work\\app"'],
  ['\\\\server\\app', '"\\\\server\\app"'],
  ['C:\\%PATH%', undefined],
  ['/a\nrm', undefined],
])('the folder %j as a word', (folder, word) => {
  expect(folderWord(folder)).toBe(word);
});
