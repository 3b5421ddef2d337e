declare const SESSION_HANDOFF_VERSION: string | undefined;

/** Put in by the build; sources that run without it are not a release. */
export const version = typeof SESSION_HANDOFF_VERSION === 'string' ? SESSION_HANDOFF_VERSION : '0.0.0';
