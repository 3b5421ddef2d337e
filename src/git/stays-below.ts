import type { FileProbe } from './file-probe';

/** True when something lies there and no link in `path` leads out of `root`. */
export async function staysBelow(files: FileProbe, root: string, path: string): Promise<boolean> {
  const [base, real] = await Promise.all([files.real(root), files.real(`${root}/${path}`)]);
  if (base === undefined || real === undefined) return false;
  return real.replaceAll('\\', '/').startsWith(`${base.replaceAll('\\', '/')}/`);
}
