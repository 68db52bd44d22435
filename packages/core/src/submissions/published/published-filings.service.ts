import { Injectable } from '@nestjs/common';
import type { Submission } from '@kvalreg/declaration';
import {
  filingYears,
  measuresToFile,
  publishFilings,
  type MeasureToFile,
  type PublishedFigure,
} from '@kvalreg/engine';
import { OrganisationService } from '../../organisation/organisation.service.js';
import type { Unit } from '../../organisation/unit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { readFilings, readVersions, type FilingRow } from '../filings/filing-rows.query.js';
import type { FilingVersion } from '../filings/filing.js';
import type { Licence } from '../licences/licence.js';
import { readLicences } from '../licences/read-licences.query.js';
import { submissionOf } from '../submission-of.js';

/** What anyone may see of filed figures. */
export interface PublishedFilings {
  /** Years in which every unit's figures are published, the latest first. */
  readonly years: readonly number[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** By measure, year and unit; with `unit` null, of all units together. Small numbers are withheld. */
  readonly figures: readonly PublishedFigure[];
  /** What was corrected after it had been published, and when. */
  readonly corrections: readonly {
    readonly unit: string;
    readonly filingYear: number;
    readonly signedAt: string;
  }[];
}
interface PublishedFiling {
  readonly unit: string;
  readonly filingYear: number;
  readonly measures: readonly MeasureToFile[];
  readonly version: FilingVersion | null;
}

/** What anyone may see. It knows no way to give out a figure that has not been through disclosure control. */
@Injectable()
export class PublishedFilingsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  async read(registerId: string, submissionName: string): Promise<PublishedFilings> {
    const submission = submissionOf(this.catalogue, registerId, submissionName);
    const units = await this.organisation.units(registerId);
    const filings = await this.database.inScope(
      { registerId, level: 'register' },
      async (tx) => {
        const rows = await readFilings(tx, registerId, { submission: submissionName });
        const versions = await readVersions(
          tx,
          rows.map(({ id }) => id),
        );
        const versionOf = (row: FilingRow | undefined) =>
          versions.find(
            ({ filingId, version }) => row?.id === filingId && row.publishedVersion === version,
          ) ?? null;
        return this.obliged(submission, units, await readLicences(tx, registerId)).map(
          (duty): PublishedFiling => ({
            ...duty,
            version: versionOf(
              rows.find((row) => row.unitId === duty.unit && row.filingYear === duty.filingYear),
            ),
          }),
        );
      },
      { readOnly: true, snapshot: true },
    );
    const isComplete = (year: number) =>
      filings.every(({ filingYear, version }) => filingYear !== year || version !== null);
    const published = filings.flatMap((filing) =>
      filing.version && isComplete(filing.filingYear) ? [{ ...filing, version: filing.version }] : [],
    );
    const shown = new Set(published.map(({ unit }) => unit));
    return {
      years: [...new Set(published.map(({ filingYear }) => filingYear))].sort((a, b) => b - a),
      units: units.filter(({ id }) => shown.has(id)).map(({ id, name }) => ({ id, name })),
      figures: publishFilings(
        submission,
        published.map(({ unit, filingYear, measures, version }) => ({
          unit,
          filingYear,
          measures: measures.map(({ measure }) => measure),
          figures: version.figures,
        })),
      ),
      corrections: published
        .filter(({ version }) => version.reason !== null)
        .map(({ unit, filingYear, version }) => ({ unit, filingYear, signedAt: version.signedAt })),
    };
  }

  /** Every unit and year with something to file. */
  private obliged(
    submission: Submission,
    units: readonly Unit[],
    licences: readonly Licence[],
  ): readonly Omit<PublishedFiling, 'version'>[] {
    return filingYears(submission, this.clock.today()).flatMap((filingYear) =>
      units.flatMap(({ id }) => {
        const own = licences.filter(({ unitId }) => unitId === id);
        const measures = measuresToFile(submission, filingYear, own);
        return measures.length === 0 ? [] : [{ unit: id, filingYear, measures }];
      }),
    );
  }
}
