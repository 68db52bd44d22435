import { Injectable } from '@nestjs/common';
import { figureSourcesOf } from '@kvalreg/declaration';
import type { Scope } from '../../access/scope.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { Clock } from '../../platform/clock.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import {
  measuresOf,
  overviewPart,
  pooledGoals,
  type JudgedGoal,
  type Overview,
  type OverviewPart,
} from './overview.js';

/** A register at a glance: what one's unit reaches of what matters most, and what has changed. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly indicators: IndicatorsService,
    private readonly clock: Clock,
  ) {}

  async read(scope: Scope): Promise<Overview> {
    const unitId = scope.level === 'unit' ? (scope.unitId ?? null) : null;
    const asOfTime = this.clock.now().toISOString();
    const parts: OverviewPart[] = [];
    for (const [sourceId, source] of Object.entries(
      figureSourcesOf(this.catalogue.register(scope.registerId)),
    )) {
      const indicators = measuresOf(source);
      if (indicators.length === 0) continue;
      const { own, nation } = await this.indicators.compare(scope, unitId, {
        pathway: sourceId,
        indicators,
        groups: [['year']],
      });
      const results = { own: unitId === null ? null : own, nation };
      const goals = await this.goalsOf(scope, unitId, sourceId, pooledGoals(source, results));
      parts.push(overviewPart({ sourceId, source }, results, goals));
    }
    const unit = unitId === null ? null : await this.organisation.unit(scope.registerId, unitId);
    return { unit, asOfTime, parts };
  }

  /** The years of a goal are asked for as its table asks for them; those that share their years at once. */
  private async goalsOf(
    scope: Scope,
    unitId: string | null,
    pathway: string,
    pooled: ReturnType<typeof pooledGoals>,
  ): Promise<readonly JudgedGoal[]> {
    const spans = [...new Set(pooled.map(({ first, last }) => `${String(first)} ${String(last)}`))];
    const answers = await Promise.all(
      spans.map(async (span) => {
        const [first = '', last = ''] = span.split(' ');
        const within = pooled.filter((one) => span === `${String(one.first)} ${String(one.last)}`);
        const { own, nation } = await this.indicators.compare(scope, unitId, {
          pathway,
          indicators: within.map(({ indicator }) => indicator),
          groups: [[]],
          from: `${first}-01-01`,
          to: `${last}-12-31`,
        });
        return (unitId === null ? nation : own).map((result) => ({ indicator: result.indicator, result }));
      }),
    );
    return answers.flat();
  }
}
