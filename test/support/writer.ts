import type { NoteStore } from '../../src/core/model/ports';
import { DEFAULT_SETTINGS } from '../../src/core/model/settings';
import type { Ids } from '../../src/core/model/ports';
import { applyPlan, type AppliedPlan } from '../../src/core/use-cases/apply-plan';
import { planNewHandoff } from '../../src/core/use-cases/create-handoff';
import { openDesk, type Desk, type PlannedRecords } from '../../src/core/use-cases/desk';
import { readWords } from '../../src/core/use-cases/read-words';

/** Somebody who writes into a vault on days that the test chooses. */
export class Writer {
  /** `YYYY-MM-DDTHH:mm:ss`. */
  now = '2026-03-01T09:00:00';

  constructor(
    readonly store: NoteStore,
    readonly ids: Ids,
    readonly project = 'App',
  ) {}

  get ports() {
    return {
      store: this.store,
      git: undefined,
      ids: this.ids,
      settings: DEFAULT_SETTINGS,
      clock: { now: () => ({ local: this.now, offset: '+00:00' }), format: () => '' },
    };
  }

  desk(): Promise<Desk> {
    return openDesk(this.ports, this.project);
  }

  /** Plans on the vault as it is and writes at once. */
  async do(plan: (desk: Desk) => PlannedRecords): Promise<PlannedRecords & { applied: AppliedPlan }> {
    const planned = plan(await this.desk());
    return { ...planned, applied: await applyPlan(this.store, planned.plan) };
  }

  async handoff(words: object, more: { previous?: string[]; join?: boolean } = {}): Promise<string> {
    const request = {
      project: this.project,
      repos: [],
      previous: more.previous ?? [],
      join: more.join ?? false,
      force: true,
    };
    const planned = await planNewHandoff(this.ports, { ...request, words: readWords(JSON.stringify(words)) });
    await applyPlan(this.store, planned.plan);
    return planned.path;
  }
}
