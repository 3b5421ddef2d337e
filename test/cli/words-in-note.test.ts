import { AppVault } from '../support/new-handoff';
import { tempFolder } from '../support/temp-repo';

test('without a repository and a summary the resume command says everything once', async () => {
  const vault = new AppVault(tempFolder());
  const made = await vault.handoff({ next: ['Write the guide'], blockers: ['critical: No key (waiting on Ops)'] });
  expect(made.json.resume).toBe('Continue App. Blocked by: No key. Next step: Write the guide.');
});

test('long pieces of work stand in a sentence by their bold words, or by as many as fit', async () => {
  const vault = new AppVault(tempFolder());
  const long = `**Links may be incomplete** — ${'games might not be linked '.repeat(8)}`;
  const made = await vault.handoff({ completed: ['One'], next: [long, 'Say what the counts mean '.repeat(9)] });
  const { resume, path } = made.json;
  expect(resume).toMatch(
    /^Continue App\. Done: One\. Next step: Links may be incomplete\. Then: Say what.{120,160}…\.$/,
  );
  expect(vault.read(path)).toContain('\n- [ ] **Links may be incomplete** — games');
});

test('a table in a section of one’s own stays a table', async () => {
  const vault = new AppVault(tempFolder());
  const words = '# Now\n\n## Key files\n\n| Area | File |\n|---|---|\n| Scanner <% x %> | `src/a.ts` |\n';
  const made = await vault.handoff(words);
  expect(vault.read(made.json.path)).toContain('| Area | File |\n|---|---|\n| Scanner \\<\\% x %\\> | `src/a.ts` |');
});

test('what is said among next actions never takes the items below it away', async () => {
  const vault = new AppVault(tempFolder());
  await vault.handoff({ next: ['Cache the tables'] });
  const words =
    '# Now\n\n## Next actions\n\n### Filter of devices\n\nIt shows nothing.\n\n**Key files to investigate:**\n\n- `src/a.ts`: the scanner\n\n' +
    '**Later:**\n\n- [ ] Write the guide\n';
  const made = await vault.handoff(words);
  const note = vault.read(made.json.path);
  expect(note).toContain('`src/a.ts`: the scanner');
  const next = await vault.handoff(undefined, '--force');
  const ids = [...note.matchAll(/\^(t-\w{6})/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(1);
  for (const id of ids) expect(vault.read(next.json.path)).toContain(`^${id}`);
});
