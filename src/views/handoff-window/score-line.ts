import type { CheckResult } from '../../core/check/check-finding';
import { largestDeductions } from '../../core/check/largest-deductions';
import { enHealth } from '../../locales/en-health';
import { plainText } from '../plain-text';

/** Deductions that are named: whoever mends these sees the next ones. */
const NAMED = 2;

/** What the handoff would score, and what takes most off it; read out when it becomes another. */
export class ScoreLine {
  private readonly el: HTMLElement;
  private said = '';

  constructor(parent: HTMLElement) {
    this.el = parent.createDiv({ cls: 'session-handoff-scored', attr: { role: 'status' } });
  }

  /** `undefined` where there is nothing to score. */
  show(result: CheckResult | undefined): void {
    const deductions = largestDeductions(result?.findings ?? [], NAMED);
    const said = JSON.stringify([result?.score, deductions]);
    if (said === this.said) return;
    this.said = said;
    this.el.empty();
    if (result === undefined) return;
    this.el.createEl('strong', { text: enHealth.scoring(result.score) });
    for (const { message, words, points } of deductions) {
      const text = words === '' ? message : enHealth.about(plainText(words), message);
      this.el.createDiv({ text: `${text} ` }).createSpan({ text: enHealth.points(points) });
    }
  }
}
