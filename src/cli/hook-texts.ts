/** Agents and tools for which hooks are printed. */
export const HOOK_TOOLS = ['claude', 'codex', 'git'] as const;
export type HookTool = (typeof HOOK_TOOLS)[number];

export interface HookPlace {
  /** How the program is called. */
  readonly program: string;
  /** As they were given. */
  readonly vault: string;
  readonly project: string;
  readonly repo: string;
}

export interface PrintedHook {
  readonly tool: HookTool;
  /** File that it belongs into, relative to the repository. */
  readonly file: string;
  readonly text: string;
}

export function hookText(tool: HookTool, place: HookPlace): PrintedHook {
  if (tool === 'git') return { tool, file: '.git/hooks/pre-push', text: gitHook(place) };
  if (tool === 'codex') return { tool, file: '.codex/hooks.json', text: codexHooks(place) };
  return { tool, file: '.claude/settings.json', text: claudeHooks(place) };
}

/** At the start the brief goes into the agent's context; before it is condensed, and at the end, a draft is written. */
function claudeHooks(place: HookPlace): string {
  const draft = `${call('new', place)} --draft`;
  return hooksJson({
    SessionStart: hook(call('resume', place), 'startup|clear|compact'),
    PreCompact: hook(`${draft} --profile checkpoint`),
    SessionEnd: hook(draft),
  });
}

/** The same occasions. What these hooks say at the end would have to be JSON: they say nothing there. */
function codexHooks(place: HookPlace): string {
  const draft = `${call('new', place)} --draft`;
  return hooksJson({
    SessionStart: hook(call('resume', place), 'startup|resume|clear'),
    PreCompact: hook(`${draft} --profile checkpoint >&2`),
    SessionEnd: hook(`${draft} >&2`),
  });
}

function hook(command: string, matcher?: string): unknown {
  return [{ ...(matcher === undefined ? {} : { matcher }), hooks: [{ type: 'command', command }] }];
}

function hooksJson(hooks: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ hooks }, undefined, 2);
}

/** Says what differs from the newest handoff, and never stops a push. */
function gitHook(place: HookPlace): string {
  return ['#!/bin/sh', `${call('resume', place)} --budget 200 >&2 || true`, ''].join('\n');
}

function call(verb: string, { program, vault, project, repo }: HookPlace): string {
  return [program, verb, '--vault', quoted(vault), '--project', quoted(project), '--repo', quoted(repo)].join(' ');
}

/** For a POSIX shell: everything between single quotes is itself. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
