import fc from 'fast-check';
import { findSecrets, removeSecrets } from '../../../src/core/note/secrets';

// Put together here so that no scanner takes this file for a leak.
const letters = (length: number): string => 'aB3dE5gH7jK9'.repeat(30).slice(0, length);

const hex = (length: number): string => '3f2a91c04be85d7a'.repeat(8).slice(0, length);

test.each([
  ['GitHub token', `ghp_${letters(36)}`],
  ['GitHub token', `github_pat_${letters(40)}`],
  ['GitLab token', `glpat-${letters(20)}`],
  ['AWS key', `AKIA${letters(16).toUpperCase()}`],
  ['Google key', `AIza${letters(35)}`],
  ['Slack token', `xoxb-${letters(24)}`],
  ['Slack webhook', `https://hooks.slack.com/services/T00/B00/${letters(24)}`],
  ['Stripe key', `sk_live_${letters(24)}`],
  ['PyPI token', `pypi-AgE${letters(60)}`],
  ['SendGrid key', `SG.${letters(22)}.${letters(43)}`],
  ['Twilio key', `SK${hex(32)}`],
  ['Mailgun key', `key-${hex(32)}`],
  ['DigitalOcean token', `dop_v1_${hex(64)}`],
  ['Shopify token', `shpat_${hex(32)}`],
  ['Square token', `sq0csp-${letters(43)}`],
  ['Telegram token', `123456789:AA${letters(33)}`],
  ['Databricks token', `dapi${hex(32)}`],
  ['Linear key', `lin_api_${letters(40)}`],
  ['Notion token', `ntn_${letters(46)}`],
  ['Vault token', `hvs.${letters(24)}`],
  ['Grafana token', `glsa_${letters(32)}`],
  ['Figma token', `figd_${letters(40)}`],
  ['Docker token', `dckr_pat_${letters(27)}`],
  ['Terraform token', `${letters(14)}.atlasv1.${letters(67)}`],
  ['Sentry token', `sntrys_${letters(60)}`],
  ['Atlassian token', `ATATT3${letters(180)}`],
  ['age key', `AGE-SECRET-KEY-1${letters(58).toUpperCase()}`],
  ['1Password key', `A3-ABC123-DEF456${'-GH789'.repeat(4)}`],
  ['Groq key', `gsk_${letters(52)}`],
  ['xAI key', `xai-${letters(80)}`],
  ['Replicate token', `r8_${letters(37)}`],
  ['Supabase token', `sbp_${hex(40)}`],
  ['Discord webhook', `https://discord.com/api/webhooks/123456789012345678/${letters(68)}`],
  ['Doppler token', `dp.pt.${letters(43)}`],
  ['Heroku key', `HRKU-AA${letters(58)}`],
  ['Vercel token', `vcp_${letters(56)}`],
  ['Tailscale key', `tskey-auth-${letters(12)}-${letters(32)}`],
  ['Cloudflare key', `v1.0-${hex(24)}-${hex(120)}${hex(26)}`],
  ['Azure secret', `aB38Q~${letters(34)}`],
  ['Postman key', `PMAK-${hex(24)}-${hex(34)}`],
  ['New Relic key', `NRAK-${letters(27).toUpperCase()}`],
  ['Pulumi token', `pul-${hex(40)}`],
  ['RubyGems key', `rubygems_${hex(48)}`],
  ['Dynatrace token', `dt0c01.${letters(24).toUpperCase()}.${letters(64).toUpperCase()}`],
  ['PlanetScale token', `pscale_tkn_${letters(43)}`],
  ['Brevo key', `xkeysib-${hex(64)}-${letters(16)}`],
  ['Mailchimp key', `${hex(32)}-us14`],
  ['Airtable token', `pat${letters(14)}.${hex(64)}`],
  ['Perplexity key', `pplx-${letters(48)}`],
  ['Bitbucket token', `ATBB${letters(32)}`],
  ['Alibaba key', `LTAI${letters(20)}`],
  ['Slack token', `xoxc-${letters(24)}`],
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
  ['DB_PASSWORD=hunter22', 'DB_PASSWORD=[removed: password]'],
  [`SECRET_KEY = "${letters(30)}1"`, 'SECRET_KEY = "[removed: token]"'],
  ['PASSWORD=hunter22 npm start', 'PASSWORD=[removed: password] npm start'],
  ['"password": "hunter22",', '"password": "[removed: password]",'],
  [`curl -H "Authorization: Bearer ${letters(30)}"`, 'curl -H "Authorization: Bearer [removed: bearer token]"'],
  [`AccountKey=${letters(86)}==`, 'AccountKey=[removed: Azure key]'],
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
  'key-value stores, SKU 123, hvs. and figd_ files',
  'the Authorization: Bearer header',
  'sk-learn and task-manager-for-many-people',
  `GITHUB_TOKEN=ghp_${'x'.repeat(36)}`,
  'DATABASE_URL=postgres://user:password@localhost/app',
  'DB_PASSWORD=changeme, API_KEY=your-api-key',
  'const password = getPassword(user); api_key = process.env.API_KEY',
  'token: 550e8400 is the first part of it',
  'interface Login { password: string; pwd: string | null }',
  'Password: minimum length 12, maximum 64',
  'password: hashed with bcrypt; access_token: refreshed every hour',
  'client_secret: rotated 2024-01-01',
  'PWD=/usr/local/src and pwd: ~/work/project',
  'private_key: /etc/ssl/private/server-2024.example.org.key',
  'secret: kubernetes/staging/payments-api/database-url-2',
  'password: credentials.password, api_key: options.headers.key',
  '.sk-circle-fade-dot { animation: sk-circle-fade-animation-delay 1s }',
  'const token = getTokenFromSession2AndRefreshLater',
  '"token": "next-page-token-of-the-listing-2"',
  'SECRET_KEY=dev-secret-key-change-in-production-2024',
  'xoxb-your-token-here, Authorization: Bearer your-access-token-here',
  'postgres://postgres:postgres@localhost/app, mysql://web:web@db/app, redis://:secret@cache',
  'npm_config_registry, hf_hub_download_model_card, sha512-Zxyv6E1hZTqNjE+fHzR5dY4xR6v1s1wY==',
])('ordinary text stays: %s', (text) => {
  expect(removeSecrets(text)).toEqual({ text, removed: [] });
});

test.each([
  ['password: hunter22 works', 'password: [removed: password] works'],
  ['password: swordfish', 'password: [removed: password]'],
  ['password=correct-horse-battery-staple', 'password=[removed: password]'],
  ['postgres://app:swordfish@db/app', 'postgres://app:[removed: password]@db/app'],
  ['sk-abcdefghijklmnopqrstuvwxyz', '[removed: OpenAI key]'],
  ['token=abcdefghijklmnopqrstuvwxyz1234', 'token=[removed: token]'],
  ['secret: q7k2m9x4b8n3v6c1z5l0p2w8', 'secret: [removed: token]'],
  ['AKIAIOSFODNN7EXAMPLE', '[removed: AWS key]'],
])('what reads nearly like a word is taken out all the same: %s', (text, clean) => {
  expect(removeSecrets(text).text).toBe(clean);
});

test('no text stops it, and its own marks stay', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: clean } = removeSecrets(text);
      expect(removeSecrets(clean).removed).toEqual([]);
    }),
  );
});

test('a place is given for each, and the text between stays', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constant(`ghp_${letters(36)}`), fc.constant('password=hunter22'))),
      (parts) => {
        const text = parts.join(' ');
        const found = [...findSecrets(text)].sort((a, b) => a.from - b.from);
        let clean = '';
        let done = 0;
        for (const { kind, from, to } of found) {
          expect(from).toBeGreaterThanOrEqual(done);
          clean += `${text.slice(done, from)}[removed: ${kind}]`;
          done = to;
        }
        expect(clean + text.slice(done)).toBe(removeSecrets(text).text);
      },
    ),
  );
});
