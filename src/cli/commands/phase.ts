import { HandoffError } from '../../core/model/errors';
import { present } from '../../core/note/record-properties';
import { planPhase, planPhaseFinish, planPhaseRollup, planPhaseStart } from '../../core/use-cases/phase-verbs';
import type { Desk, PlannedRecords } from '../../core/use-cases/desk';
import { en } from '../../locales/en-cli';
import type { Arguments } from '../command';
import { recordCommand, positionalsOf } from '../record-command';

const VERBS = ['new', 'start', 'finish', 'rollup'] as const;

export const phaseCommand = recordCommand({
  name: 'phase',
  usage:
    'new --title T [--number N] [--target D] [--goal G] [--deliverable D]... [--criterion C]... | start PHASE | finish PHASE [--force] | rollup PHASE',
  help: en.phase.help,
  options: {
    title: { type: 'string' },
    number: { type: 'string' },
    target: { type: 'string' },
    goal: { type: 'string' },
    deliverable: { type: 'string', multiple: true },
    criterion: { type: 'string', multiple: true },
    force: { type: 'boolean' },
  },
  positionals: ['VERB', 'PHASE...'],
  plan: planned,
});

function planned(desk: Desk, args: Arguments): PlannedRecords {
  const verb = VERBS.find((one) => one === args.positionals[0]);
  if (verb === undefined) {
    throw new HandoffError('usage', `"${args.positionals[0] ?? ''}" is nothing that can be done with a phase.`, {
      candidates: VERBS.map((one) => `phase ${one}`),
    });
  }
  if (verb === 'new') {
    positionalsOf(args, ['new']);
    return planPhase(desk, newPhase(args));
  }
  const [, phase = ''] = positionalsOf(args, [verb, 'PHASE']);
  if (verb === 'start') return planPhaseStart(desk, phase);
  return verb === 'finish' ? planPhaseFinish(desk, phase, args.flag('force')) : planPhaseRollup(desk, phase);
}

function newPhase(args: Arguments): Parameters<typeof planPhase>[1] {
  const number = args.text('number');
  if (number !== undefined && !/^\d{1,6}$/.test(number)) {
    throw new HandoffError('usage', `--number is "${number}"; expected a whole number.`);
  }
  return {
    title: args.required('title'),
    deliverables: args.texts('deliverable'),
    criteria: args.texts('criterion'),
    ...present({
      number: number === undefined ? undefined : Number(number),
      target: args.text('target'),
      goal: args.text('goal'),
    }),
  };
}
