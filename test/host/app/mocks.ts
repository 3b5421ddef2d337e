import * as mocks from 'obsidian-test-mocks/obsidian';

/** The mocks without their types: the host fills members that no typing shows. */
export const m = mocks as any;

/** Whatever the mocks hand out: their classes keep state in members ending in `__`. */
export type Mock = any;
