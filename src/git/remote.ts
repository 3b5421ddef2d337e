/** An address without user, password, token, query and fragment, which may all hold secrets. */
export function cleanRemote(url: string): string {
  const address = /^([a-z][a-z0-9+.-]*:\/\/)(?:[^/]*@)?([^?#]*)/i.exec(url);
  if (address !== null) return `${address[1] ?? ''}${address[2] ?? ''}`;
  return url.replace(/^[^@/:]+:[^@/]*@/, '');
}
