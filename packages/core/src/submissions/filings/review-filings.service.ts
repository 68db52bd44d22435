import { Injectable } from '@nestjs/common';
import { measuresToFile } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ConflictError, InvalidInputError } from '../../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { readLicences } from '../licences/read-licences.query.js';
import { submissionOf } from '../submission-of.js';
import { authorOf, requireReviewer } from './filing-author.js';
import { requireState, requireUnchanged } from './filing-conflicts.js';
import { lockFiling, readFilings, type FilingRow } from './filing-rows.query.js';
import type { FilingEventKind, FilingPlace, FilingState } from './filing.js';
import { plain } from './merge-draft.js';
import type { FilingChange } from './unit-filings.service.js';
import { updateFiling, writeEvent, type WriteContext } from './write-filing.js';

/** What the authority does with what was signed: return it with a comment, accept it, publish a year. */
@Injectable()
export class ReviewFilingsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async return(
    scope: Scope,
    place: FilingPlace,
    { lockVersion, comment }: { readonly lockVersion: number; readonly comment: string },
  ): Promise<FilingChange> {
    const text = plain(comment);
    if (text === '' || text.length > 2000) {
      throw new InvalidInputError(
        'return-without-comment',
        'Write what the unit is to correct or explain, in at most 2,000 characters.',
      );
    }
    return this.step(scope, place, lockVersion, ['submitted', 'accepted'], {
      state: 'returned',
      kind: 'returned',
      comment: text,
    });
  }

  accept(
    scope: Scope,
    place: FilingPlace,
    { lockVersion }: { readonly lockVersion: number },
  ): Promise<FilingChange> {
    return this.step(scope, place, lockVersion, ['submitted'], {
      state: 'accepted',
      kind: 'accepted',
      comment: null,
    });
  }

  /**
   * Publishes what was accepted of a year. Only when every unit's figures of the year are accepted or published: a total
   * without a unit would tell that unit's numbers as soon as it is added.
   */
  async publish(
    scope: Scope,
    submissionName: string,
    filingYear: number,
  ): Promise<{ readonly published: readonly string[] }> {
    const submission = submissionOf(this.catalogue, scope.registerId, submissionName);
    requireReviewer(scope);
    const units = await this.organisation.units(scope.registerId);
    return this.database.inScope(scope, async (tx) => {
      const licences = await readLicences(tx, scope.registerId);
      const obliged = units.filter(
        ({ id }) =>
          measuresToFile(
            submission,
            filingYear,
            licences.filter(({ unitId }) => unitId === id),
          ).length > 0,
      );
      const known = await readFilings(tx, scope.registerId, { submission: submissionName, filingYear });
      const rows: FilingRow[] = [];
      for (const { unitId } of known) {
        const row = await lockFiling(tx, scope.registerId, {
          submission: submissionName,
          filingYear,
          unitId,
        });
        if (row) rows.push(row);
      }
      const isReady = ({ id }: { readonly id: string }) =>
        rows.some(
          ({ unitId, state, publishedVersion }) =>
            unitId === id && (state === 'accepted' || publishedVersion !== null),
        );
      const missing = obliged.filter((unit) => !isReady(unit)).map(({ name }) => name);
      if (missing.length > 0) {
        throw new ConflictError(
          'year-incomplete',
          `The year ${String(filingYear)} is published when the figures of every unit are accepted. Missing: ${missing.join(', ')}.`,
          { missing },
        );
      }
      const accepted = rows.filter(({ state }) => state === 'accepted');
      if (accepted.length === 0) {
        throw new ConflictError(
          'nothing-accepted',
          `Nothing of ${String(filingYear)} is accepted and waits to be published.`,
        );
      }
      for (const row of accepted) {
        await updateFiling(tx, row, {
          state: 'published',
          version: row.version,
          publishedVersion: row.version,
        });
        await this.write(
          tx,
          scope,
          { submission: submissionName, filingYear, unitId: row.unitId },
          row,
          'published',
          null,
        );
      }
      return { published: accepted.map(({ unitId }) => unitId) };
    });
  }

  private async step(
    scope: Scope,
    place: FilingPlace,
    lockVersion: number,
    from: readonly FilingState[],
    to: { readonly state: FilingState; readonly kind: FilingEventKind; readonly comment: string | null },
  ): Promise<FilingChange> {
    submissionOf(this.catalogue, scope.registerId, place.submission);
    requireReviewer(scope);
    await this.organisation.unit(scope.registerId, place.unitId);
    return this.database.inScope(scope, async (tx) => {
      const row = await lockFiling(tx, scope.registerId, place);
      requireUnchanged(row, lockVersion);
      requireState(row, from);
      const { version, publishedVersion } = row;
      const changed = await updateFiling(tx, row, { state: to.state, version, publishedVersion });
      await this.write(tx, scope, place, row, to.kind, to.comment);
      return { lockVersion: changed, version };
    });
  }

  private async write(
    tx: EntityManager,
    scope: Scope,
    { submission, filingYear, unitId }: FilingPlace,
    row: FilingRow,
    kind: FilingEventKind,
    comment: string | null,
  ): Promise<void> {
    const { version } = row;
    const context: WriteContext = {
      registerId: scope.registerId,
      author: authorOf(scope),
      at: this.clock.now().toISOString(),
    };
    await writeEvent(tx, context, row, { kind, version, comment });
    await this.audit.record(
      tx,
      { ...scope, unitId },
      `filing.${kind}`,
      {},
      { submission, filingYear, unit: unitId, version },
    );
  }
}
