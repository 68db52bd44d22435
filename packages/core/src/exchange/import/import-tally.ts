import type { ImportOutcome, ImportRemark } from './import-outcome.js';
import type { RowResult } from './row/import-row.js';

/** Counts what became of the rows of one import. */
export class ImportTally {
  private readonly taken = { accepted: 0, corrected: 0, unchanged: 0 };
  private rejectedRows = 0;
  private newPersons = 0;
  private newEpisodes = 0;
  private readonly rejected: ImportRemark[] = [];
  private readonly warnings: ImportRemark[] = [];

  take({ outcome, isNewPerson, isNewEpisode }: RowResult, warnings: readonly ImportRemark[]): void {
    this.taken[outcome] += 1;
    if (isNewPerson) this.newPersons += 1;
    if (isNewEpisode) this.newEpisodes += 1;
    this.warnings.push(...warnings);
  }

  /** All reasons of one row. */
  refuse(remarks: readonly ImportRemark[]): void {
    this.rejectedRows += 1;
    this.rejected.push(...remarks);
  }

  counts() {
    const { accepted, corrected, unchanged } = this.taken;
    const { rejectedRows, newPersons, newEpisodes } = this;
    return {
      rows: accepted + corrected + unchanged + rejectedRows,
      accepted,
      corrected,
      unchanged,
      rejectedRows,
      newPersons,
      newEpisodes,
    };
  }

  outcome(): Omit<ImportOutcome, 'register' | 'pathway' | 'form' | 'dryRun' | 'encoding' | 'separator'> {
    return { ...this.counts(), rejected: this.rejected, warnings: this.warnings };
  }
}
