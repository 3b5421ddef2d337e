import { LAYOUTS, PROFILES } from '../model/handoff';
import { isReportGlob, parseProjectRepo, renderProjectRepo, type Project } from '../model/project';
import { renderProperties } from './frontmatter';
import { renderRecordBody, sectionText } from './record-body';
import { present } from './record-properties';
import { NOTE_FORMAT, RecordReader, type Given, type ParsedRecord } from './record-reader';

/** A new project note. Its goal is a property, so that lists can show it. */
export function renderProject(project: Project): string {
  const properties = renderProperties([
    ['id', project.id],
    ['type', 'project'],
    ['format', NOTE_FORMAT],
    ['aliases', [project.title]],
    ['repos', project.repos.map(renderProjectRepo)],
    ['goal', project.goal],
    ['profile', project.profile],
    ['layout', project.layout],
    ['reports', project.reports],
    ['memory', project.memory],
    ['inbox', project.inbox],
    ['template', project.template],
    ['cssclasses', ['session-handoff']],
  ]);
  return properties + renderRecordBody(project.title, []);
}

/** Reads a project note; lines of `repos` that have another form are problems. Never throws. */
export function readProject(text: string, given: Given = {}): ParsedRecord<Project> {
  const note = new RecordReader(text, given);
  const lines = note.list('repos');
  const reports = note.list('reports');
  const goal = note.optional('goal') ?? sectionText(note.body, 'goal');
  const value: Project = {
    id: note.required('id'),
    title: note.title(),
    repos: lines.flatMap((line) => parseProjectRepo(line) ?? []),
    ...present({
      goal: goal === '' ? undefined : goal,
      profile: note.optional('profile') === undefined ? undefined : note.oneOf('profile', PROFILES, {}, 'standard'),
      layout: note.optional('layout') === undefined ? undefined : note.oneOf('layout', LAYOUTS, {}, 'native'),
      reports: reports.length === 0 ? undefined : reports.filter(isReportGlob),
      memory: note.optionalList('memory'),
      inbox: note.optionalList('inbox'),
      template: note.optional('template'),
      sample: note.optional('sample') === undefined ? undefined : true,
    }),
  };
  const misread = lines
    .filter((line) => parseProjectRepo(line) === undefined)
    .map((line) => ({
      code: 'unknown-value',
      path: given.path ?? '',
      line: note.lineOf('repos'),
      message: `The repository "${line}" should be written as "name = 3f2a91c04be8 [subfolder]".`,
    }));
  const outside = reports
    .filter((glob) => !isReportGlob(glob))
    .map((glob) => ({
      code: 'unknown-value',
      path: given.path ?? '',
      line: note.lineOf('reports'),
      message: `The reports "${glob}" should be a pattern below the repository, such as "build/**/*.xml".`,
    }));
  return { value, problems: [...note.problems, ...misread, ...outside] };
}
