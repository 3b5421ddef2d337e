import { isOrdinaryValue } from './ordinary-values';

/** Shapes that the makers of the tokens document; a name for people beside each. */
const SHAPES: readonly (readonly [kind: string, shape: RegExp])[] = [
  [
    'private key',
    /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|$)/g,
  ],
  ['GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})/g],
  ['GitLab token', /\bgl(?:pat|ptt|dt|rt|cbt)-[A-Za-z0-9_-]{20,64}/g],
  ['AWS key', /\b(?:AKIA|ASIA|AGPA|AIDA|AROA|ANPA)[A-Z0-9]{16}\b/g],
  ['AWS secret', /\b(aws_?secret_?access_?key["']?\s*[:=]\s*["']?)[A-Za-z0-9/+=]{40}(?![A-Za-z0-9/+=])/gi],
  ['Google key', /\b(?:AIza[A-Za-z0-9_-]{35}|GOCSPX-[A-Za-z0-9_-]{20,40}|ya29\.[A-Za-z0-9_-]{20,})/g],
  ['Slack token', /\b(?:xox[a-eoprs]-[A-Za-z0-9-]{10,}|xapp-\d-[A-Za-z0-9-]{10,})/g],
  ['Slack webhook', /\bhttps:\/\/hooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9/_-]{20,}/g],
  ['Stripe key', /\b(?:[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9+/=]{24,})/g],
  ['npm token', /\bnpm_[A-Za-z0-9]{36}\b/g],
  ['Anthropic key', /\bsk-ant-[A-Za-z0-9_-]{20,}/g],
  ['OpenAI key', /\bsk-(?:proj-|svcacct-|admin-)?[A-Za-z0-9_-]{20,}/g],
  ['PyPI token', /\bpypi-AgE[A-Za-z0-9_-]{50,}/g],
  ['SendGrid key', /\bSG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{30,64}/g],
  ['Twilio key', /\bSK[0-9a-f]{32}\b/g],
  ['Mailgun key', /\bkey-[0-9a-f]{32}\b/g],
  ['DigitalOcean token', /\bdo[opr]_v1_[a-f0-9]{64}\b/g],
  ['Shopify token', /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b/g],
  ['Square token', /\b(?:EAAA[A-Za-z0-9_-]{60}|sq0(?:atp|csp)-[A-Za-z0-9_-]{22,43})/g],
  ['Telegram token', /\b\d{8,10}:AA[A-Za-z0-9_-]{33}\b/g],
  ['Databricks token', /\bdapi[0-9a-f]{32}(?:-\d)?\b/g],
  ['Linear key', /\blin_api_[A-Za-z0-9]{32,48}\b/g],
  ['Notion token', /\b(?:secret_[A-Za-z0-9]{43}|ntn_[A-Za-z0-9]{40,50})\b/g],
  ['Vault token', /\bhv[sbr]\.[A-Za-z0-9_-]{24,}/g],
  ['Grafana token', /\bgl(?:sa|c)_[A-Za-z0-9+/=_-]{32,}/g],
  ['Figma token', /\bfig[duo]r?_[A-Za-z0-9_-]{40,}/g],
  ['Docker token', /\bdckr_(?:pat|oat)_[A-Za-z0-9_-]{27,}/g],
  ['Azure key', /\b(AccountKey=|SharedAccessKey=)[A-Za-z0-9+/]{40,88}={0,2}/g],
  ['Terraform token', /\b[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,70}/g],
  ['Sentry token', /\bsntr(?:ys|yu)_[A-Za-z0-9+/=_-]{40,}/g],
  ['Atlassian token', /\bATATT3[A-Za-z0-9_=-]{50,}/g],
  ['age key', /\bAGE-SECRET-KEY-1[0-9A-Z]{58}/g],
  ['1Password key', /\b(?:ops_eyJ[A-Za-z0-9+/=]{100,}|A3-[A-Z0-9]{6}-[A-Z0-9]{6}(?:-[A-Z0-9]{5}){4,5})\b/g],
  ['Groq key', /\bgsk_[A-Za-z0-9]{40,}/g],
  ['xAI key', /\bxai-[A-Za-z0-9]{40,}/g],
  ['Replicate token', /\br8_[A-Za-z0-9]{30,}\b/g],
  ['Supabase token', /\bsb(?:p|_secret)_[A-Za-z0-9_-]{30,}/g],
  [
    'bearer token',
    /\b([Aa]uthorization["']?\s*[:=]\s*["']?(?:[Bb]earer|[Tt]oken|[Bb]asic)\s+)[A-Za-z0-9._~+/=-]{16,}/g,
  ],
  ['Discord webhook', /\bhttps:\/\/(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks\/\d{15,}\/[A-Za-z0-9_-]{30,}/g],
  ['Doppler token', /\bdp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}\b/g],
  ['Heroku key', /\bHRKU-AA[A-Za-z0-9_-]{56,}/g],
  ['Vercel token', /\bvc[pikacr]_[A-Za-z0-9]{24,}/g],
  ['Tailscale key', /\btskey-[a-z]+-[A-Za-z0-9]{10,}-[A-Za-z0-9]{20,}/g],
  ['Cloudflare key', /\bv1\.0-[a-f0-9]{24}-[a-f0-9]{146}\b/g],
  ['Azure secret', /\b[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}/g],
  ['Postman key', /\bPMAK-[a-f0-9]{24}-[a-f0-9]{34}\b/g],
  ['New Relic key', /\bNRAK-[A-Z0-9]{27}\b/g],
  ['Pulumi token', /\bpul-[a-f0-9]{40}\b/g],
  ['RubyGems key', /\brubygems_[a-f0-9]{48}\b/g],
  ['Dynatrace token', /\bdt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}\b/g],
  ['PlanetScale token', /\bpscale_(?:tkn|pw|oauth)_[A-Za-z0-9=._-]{32,64}/g],
  ['Brevo key', /\bxkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}\b/g],
  ['Mailchimp key', /\b[0-9a-f]{32}-us\d{1,2}\b/g],
  ['Airtable token', /\bpat[A-Za-z0-9]{14}\.[a-f0-9]{64}\b/g],
  ['Perplexity key', /\bpplx-[A-Za-z0-9]{40,}/g],
  ['Bitbucket token', /\bATBB[A-Za-z0-9]{28,}/g],
  ['Alibaba key', /\bLTAI[A-Za-z0-9]{12,26}\b/g],
  ['Hugging Face token', /\bhf_[A-Za-z0-9]{30,}\b/g],
  ['JWT', /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g],
  ['password', /\b([a-z][a-z0-9+.-]{0,30}:\/\/[^\s:/@]*:)[^\s/@]+(?=@)/gi],
  ['token', /\b([a-z][a-z0-9+.-]{0,30}:\/\/)[A-Za-z0-9_-]{20,}(?=@)/gi],
  [
    'password',
    /((?:\b|_)(?:password|passwd|pwd|client_secret|api_?key|access_token|auth_token)["']?\s*[=:]\s*["']?)(?!\[removed:|[\w.]{1,80}\()[^\s"'&,;[\]{}()<>$]{6,}/gi,
  ],
  [
    'token',
    /((?:\b|_)(?:token|secret|secret_?key|private_?key|encryption_?key)["']?\s*[=:]\s*["']?)(?=[A-Za-z+/=_-]{0,80}\d)(?=[\d+/=_-]{0,80}[A-Za-z])[A-Za-z0-9+/=_-]{24,}/gi,
  ],
];

/**
 * All shapes at once, one expression a set of flags: nearly every text holds no secret, and asking the shapes one by
 * one costs ten times as much. Made of the shapes themselves, so that no shape can be forgotten here.
 */
const ANY_SHAPE = ['g', 'gi'].map(
  (flags) =>
    new RegExp(
      SHAPES.filter(([, shape]) => shape.flags === flags)
        .map(([, shape]) => shape.source)
        .join('|'),
      flags.slice(1),
    ),
);

/** What each shape has at least: a run of characters as tokens have it, an address, or a word that names a secret. */
const MAY_HOLD = /[\w+/=.~-]{15}|:\/\/|pass|pwd|secret|key|token/i;

export interface WithoutSecrets {
  /** Each secret stands as `[removed: kind]`, with what named it (`password=`) before it. */
  readonly text: string;
  /** Kinds in the order in which they were found, one for each place. */
  readonly removed: readonly string[];
}

/** Where a secret stands, without what names it. */
export interface FoundSecret {
  readonly kind: string;
  /** Offsets into the text. */
  readonly from: number;
  readonly to: number;
}

/** Every credential of a well-known shape, in the order of the shapes; none overlaps another. */
export function findSecrets(text: string): readonly FoundSecret[] {
  if (!MAY_HOLD.test(text) || !ANY_SHAPE.some((shape) => shape.test(text))) return [];
  const found: FoundSecret[] = [];
  let rest = text;
  for (const [kind, shape] of SHAPES) {
    const before = found.length;
    for (const match of rest.matchAll(shape)) {
      const [from, to] = [match.index + (match[1]?.length ?? 0), match.index + match[0].length];
      if (!isOrdinaryValue(kind, rest, from, to)) found.push({ kind, from, to });
    }
    if (found.length > before) rest = spliced(rest, found.slice(before), blank);
  }
  return found;
}

/** Takes credentials of well-known shapes out of a text that somebody else wrote. */
export function removeSecrets(text: string): WithoutSecrets {
  const found = findSecrets(text);
  const inOrder = [...found].sort((a, b) => a.from - b.from);
  return {
    text: spliced(text, inOrder, ({ kind }) => `[removed: ${kind}]`),
    removed: found.map(({ kind }) => kind),
  };
}

/** As long as the secret, and no secret for the shapes that follow. */
function blank({ from, to }: FoundSecret): string {
  return '['.padEnd(to - from);
}

function spliced(text: string, found: readonly FoundSecret[], insert: (one: FoundSecret) => string): string {
  const pieces: string[] = [];
  let done = 0;
  for (const one of found) {
    pieces.push(text.slice(done, one.from), insert(one));
    done = one.to;
  }
  return pieces.join('') + text.slice(done);
}
