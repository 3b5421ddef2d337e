const HASH = /^[0-9a-f]{7,64}$/;
const FULL = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Hashes come from notes that anybody may have written: what has another form never reaches git. */
export function isHash(text: string): boolean {
  return HASH.test(text);
}

export function isFullHash(text: string): boolean {
  return FULL.test(text);
}

/** As it is shown to people. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}

/** The tree without any file, which git knows without having it; its name depends on the kind of hash. */
export function emptyTree(like: string | undefined): string {
  return like?.length === 64
    ? '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321'
    : '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
}
