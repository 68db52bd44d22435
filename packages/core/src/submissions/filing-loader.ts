import { Injectable } from '@nestjs/common';
import type { Submission } from '@kvalreg/declaration';
import {
  blockingProblems,
  checkFiling,
  measuresToFile,
  withImpliedZeros,
  type Figures,
} from '@kvalreg/engine';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import type { FilingAuthor } from './filings/filing-author.js';
import { readFilings, readVersions } from './filings/filing-rows.query.js';
import type { Comments, FilingPlace, FilingState } from './filings/filing.js';
import { insertFiling, updateFiling, writeDraft, writeEvent, writeVersion } from './filings/write-filing.js';
import { readLicences } from './licences/read-licences.query.js';
import { submissionOf } from './submission-of.js';

/** A filing as it came to be: for demonstrations, and for moving filings here from elsewhere. */
export interface StoredFiling extends FilingPlace {
  readonly state: Exclude<FilingState, 'open'>;
  readonly figures: Figures;
  readonly comments?: Comments;
  /** Who filled it in and signed it, and when; of a draft, when it was saved last. */
  readonly author: FilingAuthor;
  readonly signedAt: string;
  /** Who returned, accepted and published it, and when. */
  readonly reviewer?: FilingAuthor;
  readonly reviewedAt?: string;
  readonly publishedAt?: string;
  readonly returnComment?: string;
}
export interface LoadedLicence {
  readonly unit: string;
  readonly from: string;
  readonly to?: string | undefined;
}

/** Stores licences and filings past the people who otherwise make them; never for a request. */
@Injectable()
export class FilingLoader {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
  ) {}

  /** Units that have a licence from that day already keep what they have. */
  async loadLicences(registerId: string, licences: readonly LoadedLicence[]): Promise<void> {
    await this.database.asSystem(async (tx) => {
      const known = await readLicences(tx, registerId);
      for (const { unit, from, to = null } of licences) {
        if (known.some((licence) => licence.unitId === unit && licence.from === from)) continue;
        await tx.query(
          `insert into register.licence (id, register_id, unit_id, valid_from, valid_to, created_by)
           values ($1, $2, $3, $4, $5, 'loaded')`,
          [randomUUID(), registerId, unit, from, to],
        );
      }
    });
  }

  /**
   * Stores filings, the earlier years of a unit first. Those that are there already stay as they are. Nothing is stored
   * when one of them could not have been signed: a `RangeError` says which and why.
   */
  async load(
    registerId: string,
    filings: readonly StoredFiling[],
  ): Promise<{ readonly stored: number; readonly known: number }> {
    return this.database.asSystem(async (tx) => {
      let stored = 0;
      for (const filing of filings) stored += (await this.store(tx, registerId, filing)) ? 1 : 0;
      return { stored, known: filings.length - stored };
    });
  }

  private async store(tx: EntityManager, registerId: string, filing: StoredFiling): Promise<boolean> {
    const submission = submissionOf(this.catalogue, registerId, filing.submission);
    const { unitId, filingYear, comments = {}, state, author, signedAt } = filing;
    const place: FilingPlace = { submission: filing.submission, filingYear, unitId };
    const measures = measuresToFile(submission, filingYear, await readLicences(tx, registerId, unitId));
    const what = `${registerId} ${filing.submission} ${String(filingYear)} ${unitId}`;
    if (measures.length === 0)
      throw new RangeError(`${what}: the unit has no licence in the periods of this year.`);
    const row = await insertFiling(tx, registerId, place);
    if (!row) return false;
    const byUnit = { registerId, author, at: signedAt };
    await writeEvent(tx, byUnit, row, { kind: 'begun', version: 0, comment: null });
    if (state === 'draft') {
      await writeDraft(tx, byUnit, row, { figures: filing.figures, comments, reason: null });
      return true;
    }
    const before = await this.yearBefore(tx, registerId, place, submission);
    const contents = { measures, figures: filing.figures, comments, before };
    const blocking = blockingProblems(
      checkFiling(submission, contents, { complete: true, language: 'en' }),
      comments,
    );
    if (blocking.length > 0)
      throw new RangeError(
        `${what} could not have been signed: ${blocking.map(({ message }) => message).join(' ')}`,
      );
    await writeVersion(tx, byUnit, row, {
      version: 1,
      registerVersion: this.catalogue.register(registerId).version,
      figures: withImpliedZeros(submission, measures, filing.figures),
      comments,
      reason: null,
      isLate: signedAt.slice(0, 10) > `${String(filingYear)}-${submission.filing.closes}`,
    });
    await writeEvent(tx, byUnit, row, { kind: 'submitted', version: 1, comment: null });
    const { reviewer = author, reviewedAt = signedAt, publishedAt = reviewedAt } = filing;
    const review = { registerId, author: reviewer, at: reviewedAt };
    if (state === 'returned')
      await writeEvent(tx, review, row, {
        kind: 'returned',
        version: 1,
        comment: filing.returnComment ?? '',
      });
    if (state === 'accepted' || state === 'published')
      await writeEvent(tx, review, row, { kind: 'accepted', version: 1, comment: null });
    if (state === 'published')
      await writeEvent(tx, { ...review, at: publishedAt }, row, {
        kind: 'published',
        version: 1,
        comment: null,
      });
    await updateFiling(tx, row, { state, version: 1, publishedVersion: state === 'published' ? 1 : null });
    return true;
  }

  private async yearBefore(
    tx: EntityManager,
    registerId: string,
    place: FilingPlace,
    submission: Submission,
  ) {
    const filingYear = place.filingYear - 1;
    const [row] = await readFilings(tx, registerId, { ...place, filingYear });
    const [signed] = row ? (await readVersions(tx, [row.id])).slice(-1) : [];
    if (!signed) return null;
    const licences = await readLicences(tx, registerId, place.unitId);
    return { measures: measuresToFile(submission, filingYear, licences), figures: signed.figures };
  }
}
