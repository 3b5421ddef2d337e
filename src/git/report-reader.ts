import type { Evidence } from '../core/model/evidence';
import type { RepositoryState, SinceCommit } from '../core/model/git-state';
import type { EvidenceReader } from '../core/model/ports';
import { readEvidence } from './evidence/read-evidence';
import type { FileProbe } from './file-probe';

/** Evidence from the files of a repository. Apart from the reader of git, which has no need of its parsers. */
export class ReportReader implements EvidenceReader {
  constructor(private readonly files: FileProbe) {}

  evidence(state: RepositoryState, since: SinceCommit, globs?: readonly string[]): Promise<Evidence> {
    const changed = since.kind === 'since' ? since.files.map(({ path }) => path) : [];
    return readEvidence(this.files, {
      root: state.root,
      ...(state.subfolder === undefined ? {} : { subfolder: state.subfolder }),
      ...(globs === undefined ? {} : { globs }),
      changed: [...changed, ...state.untracked],
      added: since.kind === 'since' ? (since.marked ?? []) : [],
    });
  }
}
