import { HandoffError } from '../../core/model/errors';
import { planDecide } from '../../core/use-cases/decide';
import { planReview } from '../../core/use-cases/review-decision';
import { planAccept, planReject } from '../../core/use-cases/settle-decision';
import { planAmend, planSupersede } from '../../core/use-cases/supersede';
import { findRecord } from '../../core/use-cases/find-record';
import { planHandoffReview } from '../../core/use-cases/review-handoff';
import { en } from '../../locales/en-cli';
import { resumeWords } from '../../locales/en-cli-resume';
import { acceptanceOf } from '../accepting';
import type { Arguments, Command } from '../command';
import { candidateRepos, driftReaders } from '../candidate-repos';
import { existingFolder, handoffPorts, openVault } from '../compose';
import type { Io } from '../io';
import { recordCommand } from '../record-command';
import { resolve } from 'node:path';

const decideCommand = recordCommand({
  name: 'decide',
  usage: '--title T --why W [--by NAME] [--option O]... [--file PATH]... [--consequences C]',
  help: en.decide.help,
  options: {
    title: { type: 'string' },
    why: { type: 'string' },
    by: { type: 'string' },
    option: { type: 'string', multiple: true },
    file: { type: 'string', multiple: true },
    consequences: { type: 'string' },
  },
  plan: async (desk, args, io) => {
    const accepted = await acceptanceOf(args, io);
    const consequences = args.text('consequences');
    return planDecide(desk, {
      title: args.required('title'),
      why: args.required('why'),
      options: args.texts('option'),
      files: args.texts('file'),
      ...(consequences === undefined ? {} : { consequences }),
      ...(accepted === undefined ? {} : { accepted }),
    });
  },
});

const acceptCommand = recordCommand({
  name: 'accept',
  usage: 'DECISION [--by NAME]',
  help: en.accept.help,
  options: { by: { type: 'string' } },
  positionals: ['DECISION'],
  plan: async (desk, args, io) => {
    const accepted = await acceptanceOf(args, io);
    if (accepted !== undefined) return planAccept(desk, args.positionals[0] ?? '', accepted);
    throw new HandoffError('usage', 'Only a person accepts a decision.', {
      fix: 'Give the name of that person with --by, or answer at a terminal.',
    });
  },
});

const rejectCommand = recordCommand({
  name: 'reject',
  usage: 'DECISION [--why W] [--by NAME]',
  help: en.reject.help,
  options: { why: { type: 'string' }, by: { type: 'string' } },
  positionals: ['DECISION'],
  plan: (desk, args) => {
    const [why, by] = [args.text('why'), args.text('by')];
    const given = { ...(why === undefined ? {} : { why }), ...(by === undefined ? {} : { by }) };
    return planReject(desk, args.positionals[0] ?? '', given);
  },
});

const supersedeCommand = recordCommand({
  name: 'supersede',
  usage: 'OLD --by NEW',
  help: en.supersede.help,
  options: { by: { type: 'string' } },
  positionals: ['OLD'],
  plan: (desk, args) => planSupersede(desk, args.positionals[0] ?? '', args.required('by')),
});

const amendCommand = recordCommand({
  name: 'amend',
  usage: 'DECISION --by NEW',
  help: en.amend.help,
  options: { by: { type: 'string' } },
  positionals: ['DECISION'],
  plan: (desk, args) => planAmend(desk, args.positionals[0] ?? '', args.required('by')),
});

const reviewCommand = recordCommand({
  name: 'review',
  usage: 'DECISION|HANDOFF --repo DIR [--still-true]',
  help: resumeWords.review,
  options: { repo: { type: 'string' }, 'still-true': { type: 'boolean' } },
  positionals: ['DECISION|HANDOFF'],
  plan: async (desk, args, io) => {
    const folder = await repositoryOf(args, io);
    const reference = args.positionals[0] ?? '';
    const isConfirmed = args.flag('still-true');
    const note = findRecord(desk, reference, 'decision', 'handoff');
    if (note.type === 'decision') return planReview(desk, note.path, { folder }, isConfirmed);
    const vault = await openVault(args.required('vault'), io);
    const repos = await candidateRepos([folder], vault, desk.ports.settings, io);
    return planHandoffReview(desk, note, { ...handoffPorts(vault, io), ...driftReaders(io) }, repos, isConfirmed);
  },
});

export const decisionVerbs: readonly Command[] = [
  decideCommand,
  acceptCommand,
  rejectCommand,
  supersedeCommand,
  amendCommand,
  reviewCommand,
];

async function repositoryOf(args: Arguments, io: Io): Promise<string> {
  const named = args.required('repo');
  return existingFolder(resolve(io.cwd, named), named);
}
