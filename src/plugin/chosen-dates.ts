import type { SourceDocument } from '../core/import/source-document';
import { projectName } from '../core/index/project-name';
import type { KnownFiles } from '../core/use-cases/dated-copies';
import type { Context } from './context';
import { linkedProjects } from './linked-projects';
import { projectsOf } from './plan-handoff';
import { knownFiles } from './repository-documents';

/** Dates of files that somebody chose in a window, which gives no paths: git is asked once for each project. */
export class ChosenDates {
  private readonly known = new Map<string, Promise<KnownFiles | undefined>>();

  constructor(private readonly context: Context) {}

  /** The documents with the dates that git knows of them; as they are where no repository of the project lies here. */
  async dated(project: string, documents: readonly SourceDocument[]): Promise<readonly SourceDocument[]> {
    if (documents.length === 0) return documents;
    const known = this.known.get(project) ?? this.filesOf(project);
    this.known.set(project, known);
    const files = await known;
    if (files === undefined) return documents;
    const { datedCopies } = await import('../core/use-cases/dated-copies');
    return datedCopies(documents, files);
  }

  private async filesOf(name: string): Promise<KnownFiles | undefined> {
    const projects = projectsOf(await this.context.index.current());
    const linked = linkedProjects(this.context, projects).find((one) => projectName(one) === name);
    return linked === undefined ? undefined : knownFiles(this.context, linked);
  }
}
