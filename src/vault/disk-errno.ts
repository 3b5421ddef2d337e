/** The code that the file system gave (`ENOENT`), `''` for any other error. Errors of another realm are told by shape. */
export function errnoOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
