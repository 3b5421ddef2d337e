import fc from 'fast-check';
import { removeSecrets } from '../../../src/core/note/secrets';

// Put together here so that no scanner takes this file for a leak.
const letters = (length: number): string => 'aB3dE5gH7jK9'.repeat(30).slice(0, length);

test.each([
  ['GitHub token', `ghp_${letters(36)}`],
  ['GitHub token', `github_pat_${letters(40)}`],
  ['GitLab token', `glpat-${letters(20)}`],
  ['AWS key', `AKIA${letters(16).toUpperCase()}`],
  ['Google key', `AIza${letters(35)}`],
  ['Slack token', `xoxb-${letters(24)}`],
  ['Slack webhook', `https://hooks.slack.com/services/T00/B00/${letters(24)}`],
  ['Stripe key', `sk_live_${letters(24)}`],
  ['npm token', `npm_${letters(36)}`],
  ['Anthropic key', `sk-ant-api03-${letters(40)}`],
  ['OpenAI key', `sk-proj-${letters(40)}`],
  ['OpenAI key', `sk-${letters(48)}`],
  ['JWT', `eyJ${letters(20)}.eyJ${letters(20)}.${letters(20)}`],
  ['private key', `-----BEGIN RSA PRIVATE KEY-----\n${letters(60)}\n-----END RSA PRIVATE KEY-----`],
  ['private key', `-----BEGIN OPENSSH PRIVATE KEY-----\n${letters(60)} cut off`],
])('a %s is taken out of %s', (kind, secret) => {
  const lead = kind === 'private key' ? 'before ' : 'fix: use ';
  expect(removeSecrets(`${lead}${secret}`)).toEqual({ text: `${lead}[removed: ${kind}]`, removed: [kind] });
});

test.each([
  ['db=postgres://app:hunter22@db.example/x', 'db=postgres://app:[removed: password]@db.example/x'],
  [`https://${letters(30)}@git.example/a.git`, 'https://[removed: token]@git.example/a.git'],
  ['PASSWORD=hunter22 npm start', 'PASSWORD=[removed: password] npm start'],
  ['"password": "hunter22",', '"password": "[removed: password]",'],
  [`aws_secret_access_key = ${letters(40)}`, 'aws_secret_access_key = [removed: AWS secret]'],
])('what names a secret stays: %s', (text, clean) => {
  expect(removeSecrets(text).text).toBe(clean);
  expect(removeSecrets(clean)).toEqual({ text: clean, removed: [] });
});

test.each([
  'fix(auth): ask for the password again',
  'password: $PASSWORD',
  'a commit 3f2a91c04be85d7a90c1f7e6b2d3a4958671f0aa',
  'user@example.org, https://example.org/a:b@c?x=1',
  'risk-based-authentication-for-everyone-here',
  'sk-learn and task-manager-for-many-people',
])('ordinary text stays: %s', (text) => {
  expect(removeSecrets(text)).toEqual({ text, removed: [] });
});

test('no text stops it, and its own marks stay', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: clean } = removeSecrets(text);
      expect(removeSecrets(clean).removed).toEqual([]);
    }),
  );
});
