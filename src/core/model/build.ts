declare const SESSION_HANDOFF_BUILD: string | undefined;

/** A number of the sources that the program was built from; `undefined` for sources that run without being built. */
export const build = typeof SESSION_HANDOFF_BUILD === 'string' ? SESSION_HANDOFF_BUILD : undefined;
