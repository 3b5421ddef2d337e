import { Plugin } from 'obsidian';
import { readSettings, storedSettings, type ReadSettings, type Settings } from './core/model/settings';
import { compose } from './plugin/compose';
import { register } from './plugin/register';
import { reportRepaired } from './plugin/report';

export default class SessionHandoffPlugin extends Plugin {
  private stored: ReadSettings = readSettings(undefined);
  private readonly context = compose(this.app, () => this.stored.settings);

  override async onload(): Promise<void> {
    this.take(await this.loadData());
    register(this, this.context, (settings) => this.change(settings));
  }

  /** Another device changed the settings that travel with the vault. */
  override async onExternalSettingsChange(): Promise<void> {
    this.take(await this.loadData());
    this.context.index.lookAgain();
  }

  private take(raw: unknown): void {
    this.stored = readSettings(raw);
    reportRepaired(this.stored.problems);
  }

  private async change(settings: Settings): Promise<void> {
    this.stored = { ...this.stored, settings };
    this.context.index.lookAgain();
    await this.saveData(storedSettings(this.stored));
  }
}
