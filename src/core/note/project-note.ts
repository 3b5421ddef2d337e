import { parseProjectRepo, renderProjectRepo, type Project } from '../model/project';
import { readProperties, renderProperties } from './frontmatter';
import { listProperty, textProperty } from './property-values';

export function renderProject(project: Project): string {
  const properties = renderProperties([
    ['id', project.id],
    ['type', 'project'],
    ['format', 1],
    ['aliases', [project.title]],
    ['repos', project.repos.map(renderProjectRepo)],
    ['cssclasses', ['session-handoff']],
  ]);
  return `${properties}\n# ${project.title}\n`;
}

export function parseProject(text: string, given?: Readonly<Record<string, unknown>>): Project {
  const properties = given ?? readProperties(text).properties;
  return {
    id: textProperty(properties, 'id') ?? '',
    title: listProperty(properties, 'aliases')?.[0] ?? '',
    repos: (listProperty(properties, 'repos') ?? []).flatMap((line) => parseProjectRepo(line) ?? []),
  };
}
