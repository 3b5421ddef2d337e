import type { Handoff, HandoffProperties } from '../../model/handoff';
import { outsideCode, outsideLine } from '../outside-text';

type Properties = HandoffProperties;

/** `2026-03-08` */
export function dayOf({ created }: Properties): string {
  return created.slice(0, 10);
}

/** `2026-03-08 14:30` */
export function minuteOf({ created }: Properties): string {
  return created.slice(0, 16).replace('T', ' ');
}

/** `14:30:00` */
export function timeOf({ created }: Properties): string {
  return created.slice(11, 19);
}

export function branchOf({ branch }: Properties): string | undefined {
  return branch === undefined ? undefined : outsideCode(branch);
}

export function authorsOf({ authors }: Properties): string | undefined {
  return authors.length === 0 ? undefined : authors.map(outsideLine).join(', ');
}

export function progressOf({ progress }: Properties): string | undefined {
  return progress === undefined ? undefined : `${progress}%`;
}

export function healthOf({ health }: Properties): string | undefined {
  return health?.replace('-', ' ');
}

/** Whether work is left, with the author's figure. */
export function stateOf(handoff: Handoff): string {
  const isOpen = handoff.sections.some((section) => section.kind === 'in-progress' || section.kind === 'next');
  const progress = progressOf(handoff.properties);
  return `${isOpen ? 'in progress' : 'complete'}${progress === undefined ? '' : ` (${progress} complete)`}`;
}
