import { moment as typed } from 'obsidian';

/** Obsidian's moment. Its typings import the whole module as a namespace, which cannot be called. */
export const moment = typed as unknown as typeof typed.default;
