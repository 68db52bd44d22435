import { Injectable } from '@nestjs/common';
import { proportionInterval } from '@kvalreg/statistics';
import type { Scope } from '../../access/scope.js';
import { viewerOf } from '../../indicators/disclosure/viewer.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ForbiddenError } from '../../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { followUpsIn } from '../rates/rate-source.js';
import { readCurve, readRungCounts, readSkipped, type CurveRow } from './rungs.query.js';
import type { ResponseCurve, RungsAnswer, Share } from './rungs.js';

export interface RungsRequest {
  readonly pathway: string;
  readonly unit?: string | undefined;
}

/**
 * What came after each rung of the ladder: of the own clinic, or of any for those who run the register. Described and not
 * explained: who gets the third letter is not like whoever answered the first.
 */
@Injectable()
export class RungsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly clock: Clock,
  ) {}

  async answer(scope: Scope, request: RungsRequest): Promise<RungsAnswer> {
    const pathway = this.catalogue.pathway(scope.registerId, request.pathway);
    const unitId = scope.level === 'unit' ? (scope.unitId ?? null) : (request.unit ?? null);
    if (viewerOf(scope, pathway).kind === 'aggregates' || (request.unit ?? unitId) !== unitId) {
      throw new ForbiddenError(
        'messages-of-others',
        'What came after each message is shown to the clinic that it concerns and to those who run the register.',
      );
    }
    const filter = {
      registerId: scope.registerId,
      pathway: request.pathway,
      unitId,
      today: this.clock.today(),
    };
    const { counts, skipped, curve } = await this.database.inScope(
      scope,
      async (tx) => ({
        counts: await readRungCounts(tx, filter),
        skipped: await readSkipped(tx, filter),
        curve: await readCurve(tx, filter),
      }),
      { readOnly: true, snapshot: true },
    );
    return {
      pathway: request.pathway,
      unitId,
      occasions: followUpsIn(pathway).map((occasion) => {
        const { title = {}, reminders = [] } = pathway.occasions[occasion] ?? {};
        return {
          occasion,
          title,
          rungs: reminders.flatMap((rung) =>
            counts
              .filter((count) => count.occasion === occasion && count.rung === rung.id)
              .map(({ occasion: _, ...count }) => ({
                ...count,
                title: rung.title,
                share: shareOf(count.answered, count.answered + count.next + count.over),
              })),
          ),
          skipped: skipped
            .filter((row) => row.occasion === occasion)
            .map(({ rung, reason, n }) => ({ rung, reason, n })),
          curve: curveOf(curve.filter((row) => row.occasion === occasion)),
        };
      }),
    };
  }
}

/** Added up week by week, until the last week that somebody answered in. */
function curveOf(rows: readonly CurveRow[]): ResponseCurve {
  const invited = rows.reduce((sum, { n }) => sum + n, 0);
  const last = Math.max(-1, ...rows.flatMap(({ week }) => week ?? []));
  const upTo = (week: number): number =>
    rows.reduce((sum, row) => sum + (row.week !== null && row.week <= week ? row.n : 0), 0);
  return {
    invited,
    weeks: Array.from({ length: last + 1 }, (_, week) => ({
      week: week + 1,
      answered: upTo(week),
      share: shareOf(upTo(week), invited),
    })),
  };
}

function shareOf(k: number, n: number): Share {
  const { value, lower, upper } = proportionInterval(k, n);
  return { n, value, low: lower, high: upper };
}
