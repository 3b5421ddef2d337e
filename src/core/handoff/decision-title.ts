/** `Use Redis: it is there already`, `SQLite because it is one file`: a choice and its reason, which may be empty. */
export function decisionTitle(text: string): { readonly title: string; readonly why: string } {
  const [, title = text, why = ''] = /^(.{3,120}?)(?::\s+|\s+[—–-]\s+|\s+because\s+)(.+)$/su.exec(text) ?? [];
  return { title, why: why.trim() };
}
