import type { Settings } from '../core/model/settings';
import { dateOf } from '../core/model/stamp';
import type { IndexSource } from '../views/index/index-source';
import { INDEX_VIEW } from '../views/index-view';
import { appClock } from './clock';
import { askPerson } from './ask-person';
import type { Context } from './context';
import { copyResume } from './copy-resume';
import { gitRemark } from './git';
import { openHandoffWindow } from './new-handoff';
import { ProjectHealth } from './project-health';
import { newBlocker, newDecision, newPhase } from './records/new-record';
import { reportError } from './report';
import { removeSamples } from './sample-project';
import { settle } from './settle';
import { undoLastAction } from './undo-last';
import { welcomeSource } from './welcome';

const NEXT_STEPS = {
  'new-handoff': openHandoffWindow,
  'new-phase': newPhase,
  'new-decision': newDecision,
  'new-blocker': newBlocker,
} as const;

/** What the index and the code block see of the plugin; `change` stores the settings. */
export function indexSource(context: Context, change: (settings: Settings) => Promise<void>): IndexSource {
  const health = new ProjectHealth(context);
  return {
    index: async () => (await context.index.current()).snapshot(),
    stopped: () => context.index.stopped,
    onChange: (listener) => context.index.onChange(listener),
    remark: gitRemark,
    today: () => dateOf(appClock.now()),
    person: () => context.device.person,
    askPerson: () => {
      askPerson(context);
    },
    show: (window) => {
      context.windows.show(window);
    },
    health: (project) => health.of(project),
    newHandoff: (project) => void openHandoffWindow(context, project).catch(reportError),
    takeNext: (step, project) => void NEXT_STEPS[step](context, project).catch(reportError),
    welcome: welcomeSource(context, change),
    removeSample: () => removeSamples(context),
    copyResume: (folder) => void copyResume(context, folder).catch(reportError),
    openInMain: (state) => {
      const leaf = context.app.workspace.getLeaf('tab');
      void leaf.setViewState({ type: INDEX_VIEW, active: true, state }).catch(reportError);
    },
    perform: (action) => settle(context, action),
    undo: () => undoLastAction(context),
    report: reportError,
  };
}
