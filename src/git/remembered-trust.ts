import type { DeviceMemory, ProgramTrust } from '../core/model/ports';
import type { RepositoryProgram } from '../core/model/repository-program';
import { asList, parseObject } from './json';

const FORMAT = 1;

/** Trust as this device remembers it. What cannot be read, or speaks of another folder, allows nothing. */
export class RememberedTrust implements ProgramTrust {
  constructor(private readonly device: DeviceMemory) {}

  async allow(root: string, programs: readonly RepositoryProgram[]): Promise<void> {
    const prints = new Set(await this.prints(root));
    for (const { print } of programs) if (print !== '') prints.add(print);
    await this.device.remember('trust', root, JSON.stringify({ format: FORMAT, root, allowed: [...prints] }));
  }

  withdraw(root: string): Promise<boolean> {
    return this.device.forget('trust', root);
  }

  /** The same programs, told apart by whether each was allowed as it is now. */
  async judge(
    root: string,
    programs: readonly Omit<RepositoryProgram, 'allowed'>[],
  ): Promise<readonly RepositoryProgram[]> {
    const prints = programs.length === 0 ? [] : await this.prints(root);
    return programs.map((program) => ({
      ...program,
      allowed: program.print !== '' && prints.includes(program.print),
    }));
  }

  private async prints(root: string): Promise<readonly string[]> {
    const record = parseObject((await this.device.recall('trust', root)) ?? '');
    if (record?.['format'] !== FORMAT || record['root'] !== root) return [];
    return asList(record['allowed']).filter((print) => typeof print === 'string');
  }
}
