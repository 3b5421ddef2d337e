import { PROFILES, type Profile } from '../../core/model/handoff';
import { en } from '../../locales/en';
import { choiceRow } from '../form';
import type { ProjectChoice } from './handoff-desk';

/** Stands for "another one" in the list of projects: no project can be called so. */
const NEW_PROJECT = '/';

/** `undefined` is a project that does not exist yet. */
export function drawProjectChoice(
  form: HTMLElement,
  projects: readonly ProjectChoice[],
  chosen: string | undefined,
  onChange: (name: string | undefined) => void,
): void {
  choiceRow(form, {
    name: en.handoffWindow.project,
    value: chosen ?? NEW_PROJECT,
    options: {
      ...Object.fromEntries(projects.map(({ name }) => [name, name])),
      [NEW_PROJECT]: en.handoffWindow.newProject,
    },
    onChange: (value) => {
      onChange(value === NEW_PROJECT ? undefined : value);
    },
  });
}

export function drawProfileChoice(form: HTMLElement, chosen: Profile, onChange: (profile: Profile) => void): void {
  choiceRow(form, {
    name: en.handoffWindow.profile,
    value: chosen,
    options: en.profiles,
    onChange: (value) => {
      onChange(PROFILES.find((one) => one === value) ?? chosen);
    },
  });
}

/** Where the chain cannot decide which handoff is continued, the person does; an empty path is no choice yet. */
export function drawPreviousChoice(
  parent: HTMLElement,
  candidates: readonly string[],
  nameOf: (path: string) => string,
  onChange: (path: string) => void,
): void {
  parent.empty();
  choiceRow(parent, {
    name: en.handoffWindow.continues,
    value: '',
    options: {
      '': en.handoffWindow.chooseContinues,
      ...Object.fromEntries(candidates.map((path) => [path, nameOf(path)])),
    },
    onChange,
  });
}
