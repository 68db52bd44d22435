import { Injectable } from '@nestjs/common';
import { figureSourcesOf } from '@kvalreg/declaration';
import type { Scope } from '../../access/scope.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { Clock } from '../../platform/clock.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { measuresOf, overviewPart, type Overview, type OverviewPart } from './overview.js';

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
      parts.push(overviewPart({ sourceId, source }, { own: unitId === null ? null : own, nation }));
    }
    const unit = unitId === null ? null : await this.organisation.unit(scope.registerId, unitId);
    return { unit, asOfTime, parts };
  }
}
