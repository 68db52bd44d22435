import { Injectable } from '@nestjs/common';
import type { Register } from '@kvalreg/declaration';
import {
  comparePair,
  compareBesideWhole,
  judgeTogether,
  untested,
  yearsOverlap,
  type DisclosedResult,
  type IndicatorRequest,
  type PairResult,
} from '@kvalreg/engine';
import type { Scope } from '../access/scope.js';
import { checkSelection } from '../indicators/check-selection.js';
import { viewerOf, type Viewer } from '../indicators/disclosure/viewer.js';
import type { CountedSource } from '../indicators/read-indicators.query.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import { RegisterCatalogue, type PlannedSource } from '../platform/registers/register-catalogue.js';
import type { ComparisonAnswer, ComparisonRequest, ComparisonSide } from './comparison.js';
import { comparisonChoice, type ComparisonChoice } from './comparison-choice.js';
import { CaseReader } from './case-reader.js';
import { restName, unitsName, wholeName, withYears } from './side-names.js';
import { readSides, type SideCases } from './sides.js';

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
      pairs: await this.pairs(
        of,
        viewer,
        planned,
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

  private async pairs(
    of: CountedSource,
    viewer: Viewer,
    { source }: PlannedSource,
    choice: ComparisonChoice,
    figures: Pick<IndicatorRequest, 'indicators' | 'dataDate'>,
    allUnits: readonly string[],
  ): Promise<readonly PairResult[]> {
    const { against, unit, others, thenYears, filter } = choice;
    const own: SideCases = { units: unit === null ? null : [unit.id] };
    const asked = { ...figures, filter };
    const pair = (
      name: string,
      work: (indicator: (typeof source.indicators)[string]) => PairResult | null,
    ) => {
      const indicator = source.indicators[name];
      const made = indicator && work(indicator);
      return made ? [made] : [];
    };
    if (against === 'period') {
      const [first = []] = await readSides(of, viewer, asked, [own]);
      const [second = []] = await readSides(
        of,
        viewer,
        { ...figures, filter: { ...filter, year: thenYears } },
        [own],
      );
      return figures.indicators.flatMap((name) =>
        pair(name, (indicator) =>
          both(name, first, second, (a, b) =>
            yearsOverlap(indicator, filter['year'] ?? [], thenYears)
              ? { indicator: name, first: a, second: b, ...untested('overlap') }
              : comparePair(indicator, a, b),
          ),
        ),
      );
    }
    const id = unit?.id ?? '';
    const rest: SideCases = { units: allUnits.filter((each) => each !== id), isRestOf: id };
    if (against === 'nation') {
      const [first = [], whole = [], others = []] = await readSides(of, viewer, asked, [
        own,
        { units: null },
        rest,
      ]);
      return figures.indicators.flatMap((name) =>
        pair(name, (indicator) => {
          const remaining = others.find(isOf(name));
          return remaining
            ? both(name, first, whole, (a, b) => compareBesideWhole(indicator, a, b, remaining))
            : null;
        }),
      );
    }
    const against2: SideCases = against === 'rest' ? rest : { units: others.map((each) => each.id) };
    const [first = [], second = []] = await readSides(of, viewer, asked, [own, against2]);
    return figures.indicators.flatMap((name) =>
      pair(name, (indicator) => both(name, first, second, (a, b) => comparePair(indicator, a, b))),
    );
  }
}

function both(
  name: string,
  first: readonly DisclosedResult[],
  second: readonly DisclosedResult[],
  work: (first: DisclosedResult, second: DisclosedResult) => PairResult,
): PairResult | null {
  const [a, b] = [first.find(isOf(name)), second.find(isOf(name))];
  return a && b ? work(a, b) : null;
}

function isOf(name: string): (result: DisclosedResult) => boolean {
  return ({ indicator }) => indicator === name;
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
