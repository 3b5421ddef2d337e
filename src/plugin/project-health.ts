import { titleOf } from '../core/index/indexed-note';
import type { ProjectIndex } from '../core/index/snapshot';
import type { HandoffHealth, HealthOfProject } from '../views/index/health';
import type { Context } from './context';
import { checkNote } from './health';
import { reportError } from './report';

interface Known {
  readonly project: ProjectIndex;
  readonly off: string;
  readonly health: HealthOfProject;
}

const NOTHING: HealthOfProject = { heads: [], isKnown: false };

/** The checks of the newest handoffs, made again after every change of their project. */
export class ProjectHealth {
  private readonly known = new Map<string, Known>();

  constructor(private readonly context: Context) {}

  /** What is known by now. When that is out of date, notes are read, and whoever listens to the index is told. */
  of(project: ProjectIndex): HealthOfProject {
    const off = this.context.settings().rulesOff;
    const known = this.known.get(project.folder);
    if (known?.project === project && known.off === off) return known.health;
    // Until the new one is there the old one stands: the list must not flicker.
    const health = known?.health ?? NOTHING;
    this.known.set(project.folder, { project, off, health });
    void this.look(project, off).catch(reportError);
    return health;
  }

  private async look(project: ProjectIndex, off: string): Promise<void> {
    const heads: HandoffHealth[] = [];
    for (const { note } of project.chain.heads) {
      const checked = await checkNote(this.context, note.path);
      if (checked !== undefined) heads.push({ ...checked, title: titleOf(note) });
    }
    // Somebody asked anew meanwhile: that answer is on its way.
    if (this.known.get(project.folder)?.project !== project) return;
    this.known.set(project.folder, { project, off, health: { heads, isKnown: true } });
    this.context.index.lookAgain();
  }
}
