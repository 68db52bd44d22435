import { Injectable } from '@nestjs/common';
import type { Register } from '@kvalreg/declaration';
import { judgeTogether } from '@kvalreg/engine';
import type { Scope } from '../access/scope.js';
import { checkSelection } from '../indicators/check-selection.js';
import { viewerOf } from '../indicators/disclosure/viewer.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import type { ComparisonAnswer, ComparisonRequest, ComparisonSide } from './comparison.js';
import { comparisonChoice, type ComparisonChoice } from './comparison-choice.js';
import { CaseReader } from './case-reader.js';
import { readPairs } from './read-pairs.js';
import { restName, unitsName, wholeName, withYears } from './side-names.js';

/** One unit against the rest, the nation or chosen units, or one period against another: is the difference more than chance? */
@Injectable()
export class ComparisonsService {
  constructor(
    private readonly cases: CaseReader,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  async compare(scope: Scope, request: ComparisonRequest): Promise<ComparisonAnswer> {
    const { registerId } = scope;
    const planned = this.catalogue.figureSource(registerId, request.pathway);
    const { source } = planned;
    const viewer = viewerOf(scope, source);
    const units = await this.organisation.units(registerId);
    const choice = comparisonChoice(request, viewer, units);
    const indicators = request.indicators ?? Object.keys(source.indicators);
    const figures = { indicators: [...new Set(indicators)], dataDate: this.clock.today() };
    for (const filter of [choice.filter, { ...choice.filter, year: choice.thenYears }])
      checkSelection(source, { ...figures, groups: [[]], filter: withoutEmpty(filter) }, units, viewer);
    const asOfTime = this.clock.now().toISOString();
    const read = await this.cases.read(planned, async (of, years) => ({
      pairs: await readPairs(
        of,
        viewer,
        source,
        choice,
        figures,
        units.map(({ id }) => id),
      ),
      years,
    }));
    const { against, unit, others, thenYears, filter } = choice;
    const register = this.catalogue.register(registerId);
    return {
      asOfTime,
      source,
      against,
      unit,
      others,
      thenYears,
      filter,
      years: read.years,
      ...sidesOf(choice, register),
      results: judgeTogether(read.pairs),
      seesUnits: viewer.kind !== 'clinic',
    };
  }

  /** Years that the source has cases of, for those who choose. */
  years({ registerId }: Scope, pathway: string): Promise<readonly string[]> {
    return this.cases.read(this.catalogue.figureSource(registerId, pathway), (_, years) =>
      Promise.resolve(years),
    );
  }
}

function sidesOf(
  { against, unit, others, thenYears, filter }: ComparisonChoice,
  register: Register,
): { readonly first: ComparisonSide; readonly second: ComparisonSide } {
  const own: ComparisonSide =
    unit === null
      ? { kind: 'all', units: [], years: null, name: wholeName(register) }
      : { kind: 'unit', units: [unit], years: null, name: unitsName([unit]) };
  switch (against) {
    case 'rest':
      return { first: own, second: { kind: 'rest', units: [], years: null, name: restName() } };
    case 'nation':
      return { first: own, second: { kind: 'all', units: [], years: null, name: wholeName(register) } };
    case 'units':
      return { first: own, second: { kind: 'units', units: others, years: null, name: unitsName(others) } };
    case 'period': {
      const years = filter['year'] ?? [];
      return {
        first: { ...own, years, name: withYears(own.name, years) },
        second: { ...own, years: thenYears, name: withYears(own.name, thenYears) },
      };
    }
  }
}

function withoutEmpty(
  filter: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(filter).filter(([, values]) => values.length > 0));
}
