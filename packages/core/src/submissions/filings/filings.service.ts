import { Injectable } from '@nestjs/common';
import type { Language, Submission } from '@kvalreg/declaration';
import { checkFiling, filingWindow, filingYears, measuresToFile } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import type { Unit } from '../../organisation/unit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { NotFoundError } from '../../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import type { Licence } from '../licences/licence.js';
import { readLicences } from '../licences/read-licences.query.js';
import { submissionOf } from '../submission-of.js';
import { requireDuty } from './filing-duty.js';
import {
  currentVersion,
  readDraft,
  readEvents,
  readFilings,
  readVersions,
  type FilingRow,
} from './filing-rows.query.js';
import type { Filing, FilingPlace, FilingSummary, FilingVersion } from './filing.js';

/** What has been filed: a unit sees its own with its drafts, the authority what every unit has signed. */
@Injectable()
export class FilingsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /** The years of a unit in which it has something to file, the latest first. */
  async years(scope: Scope, submissionName: string, unitId: string): Promise<readonly FilingSummary[]> {
    const submission = submissionOf(this.catalogue, scope.registerId, submissionName);
    const unit = await this.unitWithin(scope, unitId);
    const [licences, rows] = await this.read(scope, async (tx) => [
      await readLicences(tx, scope.registerId, unitId),
      await readFilings(tx, scope.registerId, { submission: submissionName, unitId }),
    ]);
    return filingYears(submission, this.clock.today())
      .filter((year) => measuresToFile(submission, year, licences).length > 0)
      .map((year) =>
        this.summary(
          submission,
          unit,
          year,
          rows.find(({ filingYear }) => filingYear === year),
        ),
      );
  }

  /** Every unit that has something to file in a year, and how far it has come; a unit sees itself alone. */
  async overview(
    scope: Scope,
    submissionName: string,
    filingYear: number,
  ): Promise<readonly FilingSummary[]> {
    const submission = submissionOf(this.catalogue, scope.registerId, submissionName);
    const units = await this.organisation.units(scope.registerId);
    const [licences, rows] = await this.read(scope, async (tx) => [
      await readLicences(tx, scope.registerId),
      await readFilings(tx, scope.registerId, { submission: submissionName, filingYear }),
    ]);
    return units
      .filter(({ id }) => measuresToFile(submission, filingYear, licencesOf(licences, id)).length > 0)
      .map((unit) =>
        this.summary(
          submission,
          unit,
          filingYear,
          rows.find(({ unitId }) => unitId === unit.id),
        ),
      );
  }

  /** One filing as its reader may see it, with what would stand in the way of signing. */
  async filing(scope: Scope, place: FilingPlace, language: Language): Promise<Filing> {
    const submission = submissionOf(this.catalogue, scope.registerId, place.submission);
    const unit = await this.unitWithin(scope, place.unitId);
    return this.read(scope, async (tx) => {
      const licences = await readLicences(tx, scope.registerId, place.unitId);
      const measures = requireDuty(submission, place.filingYear, licences, this.clock.today());
      const rows = await readFilings(tx, scope.registerId, {
        submission: place.submission,
        unitId: place.unitId,
      });
      const row = rows.find(({ filingYear }) => filingYear === place.filingYear);
      const earlier = rows.find(({ filingYear }) => filingYear === place.filingYear - 1);
      const draft = row ? await readDraft(tx, row.id) : null;
      const versions = await readVersions(
        tx,
        [row, earlier].flatMap((one) => one?.id ?? []),
      );
      const own = versionsOf(versions, row);
      const latest = own.find(({ version }) => row && version === currentVersion(row));
      const shown = draft ?? latest;
      const before = earlier
        ? versionsOf(versions, earlier).find(({ version }) => version === currentVersion(earlier))
        : undefined;
      const contents = {
        measures,
        figures: shown?.figures ?? {},
        comments: shown?.comments ?? {},
        before: before
          ? {
              filingYear: place.filingYear - 1,
              measures: measuresToFile(submission, place.filingYear - 1, licences),
              figures: before.figures,
            }
          : null,
      };
      return {
        ...this.summary(submission, unit, place.filingYear, row),
        ...contents,
        shows: draft ? 'draft' : latest ? 'version' : 'nothing',
        draft: draft && { savedAt: draft.savedAt, savedBy: draft.savedBy, reason: draft.reason },
        versions: own.map(({ figures: _figures, comments: _comments, ...rest }) => rest),
        events: row ? await readEvents(tx, row.id) : [],
        problems: checkFiling(submission, contents, { complete: true, language }),
      };
    });
  }

  /** One version as it was signed. */
  async version(scope: Scope, place: FilingPlace, version: number): Promise<FilingVersion> {
    submissionOf(this.catalogue, scope.registerId, place.submission);
    await this.unitWithin(scope, place.unitId);
    return this.read(scope, async (tx) => {
      const [row] = await readFilings(tx, scope.registerId, place);
      const found = row
        ? versionsOf(await readVersions(tx, [row.id]), row).find((one) => one.version === version)
        : undefined;
      if (found) return found;
      throw new NotFoundError(
        'unknown-filing-version',
        `The filing ${String(place.filingYear)} of this unit has no version ${String(version)}.`,
      );
    });
  }

  private summary(
    submission: Submission,
    unit: Unit,
    filingYear: number,
    row: FilingRow | undefined,
  ): FilingSummary {
    const window = filingWindow(submission, filingYear, this.clock.today());
    return {
      unit: { id: unit.id, name: unit.name },
      filingYear,
      state: row?.state ?? 'open',
      window,
      version: row ? currentVersion(row) : 0,
      publishedVersion: row?.publishedVersion ?? null,
      signedAt: row?.signedAt ?? null,
      signedBy: row?.signedBy ?? null,
      isLate: row?.signedLate ?? window.status === 'late',
      lockVersion: row?.lockVersion ?? 0,
    };
  }

  /** To a unit, other units are not there. */
  private unitWithin({ registerId, level, unitId: own }: Scope, unitId: string): Promise<Unit> {
    if (level === 'unit' && own !== unitId) {
      throw new NotFoundError('filing-of-other-unit', 'Your assignment shows the filings of your own unit.');
    }
    return this.organisation.unit(registerId, unitId);
  }

  private read<T>(scope: Scope, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inScope(scope, work, { readOnly: true, snapshot: true });
  }
}

function licencesOf(licences: readonly Licence[], unit: string): readonly Licence[] {
  return licences.filter(({ unitId }) => unitId === unit);
}

function versionsOf(
  versions: readonly (FilingVersion & { readonly filingId: string })[],
  row: FilingRow | undefined,
): readonly FilingVersion[] {
  return versions
    .filter(({ filingId }) => filingId === row?.id)
    .map(({ filingId: _, ...version }) => version);
}
