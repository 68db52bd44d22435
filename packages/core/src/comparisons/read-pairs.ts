import type { FigureSource, Indicator } from '@kvalreg/declaration';
import {
  comparePair,
  compareBesideWhole,
  untested,
  yearsOverlap,
  type DisclosedResult,
  type IndicatorRequest,
  type PairResult,
  type SideValues,
} from '@kvalreg/engine';
import type { Viewer } from '../indicators/disclosure/viewer.js';
import type { CountedSource } from '../indicators/read-indicators.query.js';
import type { ComparisonChoice } from './comparison-choice.js';
import { readSides, type ReadSide, type SideCases } from './sides.js';

/** The two sides of each indicator that is compared, in the order that they were asked for. */
export async function readPairs(
  of: CountedSource,
  viewer: Viewer,
  source: FigureSource,
  choice: ComparisonChoice,
  figures: Pick<IndicatorRequest, 'indicators' | 'dataDate'>,
  allUnits: readonly string[],
): Promise<readonly PairResult[]> {
  const { against, unit, others, thenYears, filter } = choice;
  const own: SideCases = { units: unit === null ? null : [unit.id] };
  const asked = { ...figures, filter };
  const each = (work: (name: string, indicator: Indicator) => PairResult | null) =>
    figures.indicators.flatMap((name) => {
      const indicator = source.indicators[name];
      return (indicator && work(name, indicator)) ?? [];
    });
  if (against === 'period') {
    const [first = nobody] = await readSides(of, viewer, asked, [own]);
    const then = { ...figures, filter: { ...filter, year: thenYears } };
    const [second = nobody] = await readSides(of, viewer, then, [own]);
    return each((name, indicator) =>
      both(name, first, second, (a, b) =>
        yearsOverlap(indicator, filter['year'] ?? [], thenYears)
          ? { indicator: name, first: a, second: b, ...untested('overlap') }
          : comparePair(indicator, a, b, valuesOf(name, first, second)),
      ),
    );
  }
  const id = unit?.id ?? '';
  const rest: SideCases = { units: allUnits.filter((one) => one !== id), isRestOf: id };
  if (against === 'nation') {
    const sides = [own, { units: null }, rest];
    const [first = nobody, whole = nobody, remaining = nobody] = await readSides(of, viewer, asked, sides);
    return each((name, indicator) => {
      const left = resultOf(name, remaining);
      return left
        ? both(name, first, whole, (a, b) =>
            compareBesideWhole(indicator, a, b, left, valuesOf(name, first, remaining)),
          )
        : null;
    });
  }
  const opposite = against === 'rest' ? rest : { units: others.map((one) => one.id) };
  const [first = nobody, second = nobody] = await readSides(of, viewer, asked, [own, opposite]);
  return each((name, indicator) =>
    both(name, first, second, (a, b) => comparePair(indicator, a, b, valuesOf(name, first, second))),
  );
}

const nobody: ReadSide = { results: [], values: new Map() };

function both(
  name: string,
  first: ReadSide,
  second: ReadSide,
  work: (first: DisclosedResult, second: DisclosedResult) => PairResult,
): PairResult | null {
  const [a, b] = [resultOf(name, first), resultOf(name, second)];
  return a && b ? work(a, b) : null;
}

function resultOf(name: string, { results }: ReadSide): DisclosedResult | undefined {
  return results.find(({ indicator }) => indicator === name);
}

function valuesOf(name: string, first: ReadSide, second: ReadSide): SideValues | null {
  const [one, two] = [first.values.get(name), second.values.get(name)];
  return one && two ? { first: one, second: two } : null;
}
