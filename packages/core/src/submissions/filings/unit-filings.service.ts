import { Injectable } from '@nestjs/common';
import type { Language, Submission } from '@kvalreg/declaration';
import {
  blockingProblems,
  checkFiling,
  filingWindow,
  measuresToFile,
  withImpliedZeros,
  type MeasureToFile,
} from '@kvalreg/engine';
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
import { asFieldProblems } from './as-field-problems.js';
import { authorOf, requireOwnUnit } from './filing-author.js';
import { requireState, requireUnchanged } from './filing-conflicts.js';
import { requireDuty } from './filing-duty.js';
import {
  currentVersion,
  lockFiling,
  readDraft,
  readFilings,
  readVersions,
  type FilingRow,
} from './filing-rows.query.js';
import type { FilingPlace, FilingVersion } from './filing.js';
import { mergeDraft, plain, type DraftChanges } from './merge-draft.js';
import {
  deleteDraft,
  insertFiling,
  updateFiling,
  writeDraft,
  writeEvent,
  writeVersion,
  type WriteContext,
} from './write-filing.js';

/** What was changed: the number to send with the next change. */
export interface FilingChange {
  readonly lockVersion: number;
  readonly version: number;
}
interface Step {
  readonly tx: EntityManager;
  readonly submission: Submission;
  readonly measures: readonly MeasureToFile[];
  readonly row: FilingRow | undefined;
  readonly write: WriteContext;
}

/** What a unit does with its own filings: fill in, sign, and correct what was published. */
@Injectable()
export class UnitFilingsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Keeps changes to the draft; nothing of them when the filing was changed by somebody else, or a figure is no figure. */
  saveDraft(
    scope: Scope,
    place: FilingPlace,
    request: DraftChanges & { readonly lockVersion: number; readonly language: Language },
  ): Promise<FilingChange> {
    return this.change(
      scope,
      place,
      request.lockVersion,
      async ({ tx, submission, measures, row, write }) => {
        requireState(row, ['draft', 'returned']);
        const draft = await readDraft(tx, row.id);
        const signed = await signedVersion(tx, row);
        const contents = mergeDraft(
          submission,
          measures,
          draft ?? signed ?? { figures: {}, comments: {} },
          request,
          request.language,
        );
        await writeDraft(tx, write, row, { ...contents, reason: draft?.reason ?? null });
        await this.audit.record(tx, scope, 'filing.save', {}, details(place));
        return { state: row.state, version: row.version, publishedVersion: row.publishedVersion };
      },
    );
  }

  /** Signs the figures: they become a version that nobody changes any more, and the authority's turn comes. */
  submit(
    scope: Scope,
    place: FilingPlace,
    { lockVersion, language }: { readonly lockVersion: number; readonly language: Language },
  ): Promise<FilingChange> {
    return this.change(scope, place, lockVersion, async ({ tx, submission, measures, row, write }) => {
      requireState(row, ['draft', 'returned']);
      const window = filingWindow(submission, place.filingYear, this.clock.today());
      if (window.status === 'not-yet' || window.status === 'drafting') {
        throw new InvalidInputError(
          'filing-not-open',
          `The figures of ${String(place.filingYear)} can be sent from ${window.opens} to ${window.closes}. Until then the draft is kept.`,
          [],
          { opens: window.opens, closes: window.closes },
        );
      }
      const signed = await signedVersion(tx, row);
      const { reason = null, ...contents } = (await readDraft(tx, row.id)) ?? {
        figures: signed?.figures ?? {},
        comments: signed?.comments ?? {},
      };
      const before = await this.yearBefore(tx, scope, place, submission);
      const problems = checkFiling(
        submission,
        { measures, ...contents, before },
        { complete: true, language },
      );
      const blocking = blockingProblems(problems, contents.comments);
      if (blocking.length > 0) {
        throw new InvalidInputError(
          'filing-has-problems',
          'The figures were not sent: correct the errors, and write a comment where a figure is questioned.',
          asFieldProblems(blocking),
        );
      }
      const figures = withImpliedZeros(submission, measures, contents.figures);
      if (signed && isSame(signed.figures, figures) && isSame(signed.comments, contents.comments)) {
        throw new ConflictError(
          'nothing-changed',
          'The figures and comments are the same as those that were signed before. Change a figure, or write a comment that answers.',
        );
      }
      const version = row.version + 1;
      const registerVersion = this.catalogue.register(scope.registerId).version;
      const isLate = window.status === 'late';
      await writeVersion(tx, write, row, { version, registerVersion, ...contents, figures, reason, isLate });
      await deleteDraft(tx, row);
      await writeEvent(tx, write, row, { kind: 'submitted', version, comment: reason });
      await this.audit.record(tx, scope, 'filing.submit', {}, { ...details(place), version, late: isLate });
      return { state: 'submitted', version, publishedVersion: row.publishedVersion };
    });
  }

  /** Begins a correction of what was published, which stays published until the correction is. */
  correct(
    scope: Scope,
    place: FilingPlace,
    { lockVersion, reason }: { readonly lockVersion: number; readonly reason: string },
  ): Promise<FilingChange> {
    const why = plain(reason);
    return this.change(scope, place, lockVersion, async ({ tx, row, write }) => {
      if (why === '' || why.length > 1000) {
        throw new InvalidInputError(
          'correction-without-reason',
          'Write why the published figures are corrected, in at most 1,000 characters.',
        );
      }
      requireState(row, ['published']);
      const published = await signedVersion(tx, row);
      await writeDraft(tx, write, row, {
        figures: published?.figures ?? {},
        comments: published?.comments ?? {},
        reason: why,
      });
      await writeEvent(tx, write, row, {
        kind: 'correction-begun',
        version: currentVersion(row),
        comment: why,
      });
      await this.audit.record(tx, scope, 'filing.correct', {}, details(place));
      return { state: 'draft', version: row.version, publishedVersion: row.publishedVersion };
    });
  }

  /** Gives up a correction: what was published stands. */
  dropCorrection(
    scope: Scope,
    place: FilingPlace,
    { lockVersion }: { readonly lockVersion: number },
  ): Promise<FilingChange> {
    return this.change(scope, place, lockVersion, async ({ tx, row, write }) => {
      requireState(row, ['draft', 'returned']);
      if (row.publishedVersion === null) {
        throw new ConflictError(
          'nothing-to-return-to',
          'These figures have not been published yet: there is nothing to go back to.',
        );
      }
      await deleteDraft(tx, row);
      await writeEvent(tx, write, row, {
        kind: 'correction-dropped',
        version: row.publishedVersion,
        comment: null,
      });
      await this.audit.record(tx, scope, 'filing.drop-correction', {}, details(place));
      return { state: 'published', version: row.version, publishedVersion: row.publishedVersion };
    });
  }

  private async change(
    scope: Scope,
    place: FilingPlace,
    lockVersion: number,
    work: (step: Step) => Promise<Parameters<typeof updateFiling>[2]>,
  ): Promise<FilingChange> {
    const submission = submissionOf(this.catalogue, scope.registerId, place.submission);
    requireOwnUnit(scope, place.unitId);
    await this.organisation.unit(scope.registerId, place.unitId);
    const write: WriteContext = {
      registerId: scope.registerId,
      author: authorOf(scope),
      at: this.clock.now().toISOString(),
    };
    return this.database.inScope(scope, async (tx) => {
      const licences = await readLicences(tx, scope.registerId, place.unitId);
      const measures = requireDuty(submission, place.filingYear, licences, this.clock.today());
      const found = await lockFiling(tx, scope.registerId, place);
      requireUnchanged(found, lockVersion);
      const row = found ?? (await insertFiling(tx, scope.registerId, place));
      // Nothing was there a moment ago: somebody else has begun in between.
      if (!row) requireUnchanged(await lockFiling(tx, scope.registerId, place), lockVersion);
      if (row && !found) await writeEvent(tx, write, row, { kind: 'begun', version: 0, comment: null });
      const next = await work({ tx, submission, measures, row, write });
      return { lockVersion: row ? await updateFiling(tx, row, next) : 0, version: next.version };
    });
  }

  private async yearBefore(
    tx: EntityManager,
    { registerId }: Scope,
    place: FilingPlace,
    submission: Submission,
  ) {
    const { unitId, submission: name } = place;
    const filingYear = place.filingYear - 1;
    const [row] = await readFilings(tx, registerId, { submission: name, filingYear, unitId });
    const signed = row ? await signedVersion(tx, row) : null;
    if (!signed) return null;
    const measures = measuresToFile(submission, filingYear, await readLicences(tx, registerId, unitId));
    return { measures, figures: signed.figures };
  }
}

async function signedVersion(tx: EntityManager, row: FilingRow): Promise<FilingVersion | null> {
  const versions = await readVersions(tx, [row.id]);
  return versions.find(({ version }) => version === currentVersion(row)) ?? null;
}

function isSame<T>(one: Readonly<Record<string, T>>, other: Readonly<Record<string, T>>): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}

function details({ submission, filingYear, unitId }: FilingPlace) {
  return { submission, filingYear, unit: unitId };
}
