import {
  isTimeDimension,
  type CompositeIndicator,
  type FigureSource,
  type Indicator,
} from '@kvalreg/declaration';
import { evaluate, typeOf, type Cell, type Node } from '@kvalreg/expression';
import { summarise } from '@kvalreg/statistics';
import { caseColumnName, dataDateKey } from '../analysis/names.js';
import { ageClassOf, ageColumn, dimensionSource, valueOfCode } from './request/case-dimension.js';
import { inOrder } from './request/in-order.js';
import {
  distinctGroups,
  knownDataDate,
  unknownGroup,
  type IndicatorRequest,
} from './request/indicator-request.js';
import { grainOf } from './request/look-back.js';
import { markedResult, shortMarks } from './request/mark-result.js';
import { periodOfMonth } from './request/periods.js';
import { indicatorOf, isPictured, requestParts, type RequestPart } from './request/request-parts.js';
import { snapshotColumns } from './request/snapshot-periods.js';
import type { IndicatorResult } from './indicator-result.js';
import { scaleOf } from './kinds/change-result.js';
import { curveOf, statesOf } from './kinds/declared-parts.js';
import { allMet, concerns, dayAndOutcome, pairOfStates, shareMet } from './kinds/derived-nodes.js';
import { histogramOf } from './kinds/histogram.js';
import type { CaseRow } from './case-row.js';
import { beginsColumn, datedCases, dayColumn, inWindows, periodColumn, picturesOf } from './read-cases.js';
import { resultOf, type Tally } from './tally.js';

type ValueOf = (node: Node, row: CaseRow) => Cell;
type ValueIn = (dimension: string, row: CaseRow) => string;

/**
 * The same figures as `compileIndicators`, counted case by case. It states the rules in their plainest form and is
 * what the SQL is tested against; it also serves where there is no database.
 */
export function evaluateIndicators(
  source: FigureSource,
  request: IndicatorRequest,
  cases: readonly CaseRow[],
): readonly IndicatorResult[] {
  return inOrder(
    request,
    requestParts(source, request).flatMap((part) => evaluatePart(source, part, cases)),
  );
}

function evaluatePart(
  source: FigureSource,
  part: RequestPart,
  cases: readonly CaseRow[],
): readonly IndicatorResult[] {
  const { request } = part;
  const asked = request.indicators.map((name) => ({ name, indicator: indicatorOf(source, name) }));
  const valueOf: ValueOf = (node, row) =>
    evaluate(node, (path) =>
      path.join('.') !== dataDateKey
        ? row[caseColumnName(path)]
        : isPictured(part)
          ? row[snapshotColumns.day]
          : knownDataDate(request.dataDate),
    );
  const valueIn: ValueIn = (dimension, row) => {
    const value = dimensionValue(source, dimension, row);
    return value === null ? unknownGroup : String(value);
  };
  const read = isPictured(part) ? picturesOf(part, source.begins, cases) : datedCases(part, cases);
  return distinctGroups(request).flatMap((dimensions) => {
    const chosen = (part.basis === 'windows' ? inWindows(part, dimensions, read) : read)
      .filter((row) => isChosen(part, row, valueIn))
      // A group that none of the indicators is about makes no rows.
      .filter((row) => asked.some(({ indicator }) => isMeant(indicator, row, valueOf)));
    const others = dimensions.filter((dimension) => !isTimeDimension(dimension));
    return groupsOf(dimensions, chosen, valueIn).flatMap(({ group, members }) =>
      asked.map(({ name, indicator }) => {
        const result = resultOf(name, group, tallyOf(indicator, members, valueOf));
        const own = read.filter(
          (row) =>
            members[0]?.[beginsColumn] !== undefined &&
            isChosen(part, row, valueIn) &&
            isMeant(indicator, row, valueOf) &&
            others.every((dimension) => valueIn(dimension, row) === group[dimension]),
        );
        return markedResult(
          source,
          part,
          isShort(part, members, own) ? { ...result, ...shortMarks } : result,
        );
      }),
    );
  });
}

/** Whether a row of periods that reach back begins in a period before the first of its cases. */
function isShort(
  { request, lookBack = 0 }: RequestPart,
  [member]: readonly CaseRow[],
  own: readonly CaseRow[],
): boolean {
  const begins = member?.[beginsColumn];
  const [first] = own.flatMap(({ [dayColumn]: day }) => (typeof day === 'string' ? [day] : [])).sort();
  if (typeof begins !== 'string' || first === undefined) return false;
  const grain = grainOf(request, lookBack);
  return periodOfMonth(grain, begins.slice(0, 7)) < periodOfMonth(grain, first.slice(0, 7));
}

function dimensionValue(source: FigureSource, dimension: string, row: CaseRow): Cell {
  const declared = source.dimensions[dimension];
  if (declared) return evaluate(declared.value, (path) => row[caseColumnName(path)]);
  const from = dimensionSource(source, dimension);
  switch (from.from) {
    case 'column':
      return row[from.column] ?? null;
    case 'age': {
      const age = row[ageColumn];
      return ageClassOf(isNumber(age ?? null) ? Number(age) : null);
    }
    case 'period':
      return row[periodColumn(from.dimension)] ?? null;
  }
}

function isMeant({ population }: Indicator, row: CaseRow, valueOf: ValueOf): boolean {
  return !population || valueOf(population, row) === true;
}

function isChosen(
  { basis, request: { filter = {}, from, to } }: RequestPart,
  row: CaseRow,
  valueIn: ValueIn,
): boolean {
  const date = row[dayColumn];
  // Of windows, the first day and what is chosen by period are about the periods and not about the cases.
  const isWindow = basis === 'windows';
  if (from !== undefined && !isWindow && (typeof date !== 'string' || date < from)) return false;
  if (to !== undefined && (typeof date !== 'string' || date > to)) return false;
  return Object.entries(filter).every(
    ([dimension, values]) =>
      (isWindow && isTimeDimension(dimension)) || values.includes(valueIn(dimension, row)),
  );
}

function groupsOf(dimensions: readonly string[], cases: readonly CaseRow[], valueIn: ValueIn) {
  const groups = new Map<string, { group: Record<string, string>; members: CaseRow[] }>();
  if (dimensions.length === 0) groups.set('[]', { group: {}, members: [] });
  for (const row of cases) {
    const group = Object.fromEntries(dimensions.map((dimension) => [dimension, valueIn(dimension, row)]));
    const key = JSON.stringify(Object.values(group));
    const known = groups.get(key) ?? { group, members: [] };
    known.members.push(row);
    groups.set(key, known);
  }
  return [...groups.values()];
}

function tallyOf(indicator: Indicator, cases: readonly CaseRow[], valueOf: ValueOf): Tally {
  const { exclusions = [] } = indicator;
  const population = cases.filter((row) => isMeant(indicator, row, valueOf));
  let left = population;
  const excluded = exclusions.map(({ when }) => {
    const kept = left.filter((row) => valueOf(when, row) !== true);
    const taken = left.length - kept.length;
    left = kept;
    return taken;
  });
  const flow = { population: population.length, excluded };
  switch (indicator.kind) {
    case 'count':
      return { ...flow, kind: 'count', unknown: 0, n: left.length };
    case 'proportion': {
      let [n, k, unknown] = [0, 0, 0];
      for (const row of left) {
        const isIn = valueOf(indicator.denominator, row);
        if (isIn === false) continue;
        const isMet = isIn === null ? null : valueOf(indicator.numerator, row);
        if (isMet === null) unknown += 1;
        else n += 1;
        if (isMet === true) k += 1;
      }
      return { ...flow, kind: 'proportion', unknown, n, k };
    }
    case 'mean':
    case 'spread': {
      const values = left.map((row) => valueOf(indicator.value, row)).filter(isNumber);
      return {
        ...flow,
        kind: indicator.kind,
        unknown: left.length - values.length,
        n: values.length,
        summary: summarise(values),
      };
    }
    case 'change': {
      const pairs = left.flatMap((row) => {
        const [before, after] = [valueOf(indicator.before, row), valueOf(indicator.after, row)];
        return isNumber(before) && isNumber(after) ? [{ before, after, difference: after - before }] : [];
      });
      return {
        ...flow,
        kind: 'change',
        scale: scaleOf(indicator),
        unknown: left.length - pairs.length,
        n: pairs.length,
        before: summarise(pairs.map(({ before }) => before)),
        after: summarise(pairs.map(({ after }) => after)),
        difference: summarise(pairs.map(({ difference }) => difference)),
      };
    }
    case 'distribution': {
      const values = left.map((row) => valueOf(indicator.value, row)).filter((value) => value !== null);
      const type = typeOf(indicator.value);
      const options = indicator.options.map(({ code }) => ({
        code,
        k: values.filter((value) => value === valueOfCode(code, type)).length,
      }));
      return {
        ...flow,
        kind: 'distribution',
        unknown: left.length - values.length,
        n: values.length,
        balance: indicator.balance ?? null,
        options,
      };
    }
    case 'ratio': {
      const pairs = left.flatMap((row) => {
        const [k, n] = [valueOf(indicator.numerator, row), valueOf(indicator.denominator, row)];
        return isNumber(k) && isNumber(n) ? [{ k, n }] : [];
      });
      return {
        ...flow,
        kind: 'ratio',
        as: indicator.as,
        per: indicator.per ?? 1,
        unknown: left.length - pairs.length,
        n: pairs.reduce((sum, { n }) => sum + n, 0),
        k: pairs.reduce((sum, { k }) => sum + k, 0),
      };
    }
    case 'composite':
      return compositeOf(indicator, flow, left, valueOf);
    case 'quantile':
      return {
        ...flow,
        kind: 'quantile',
        probability: indicator.probability ?? 0.5,
        ...countedIn(indicator.value, left, valueOf),
      };
    case 'transition': {
      const counted = countedIn(pairOfStates(indicator), left, valueOf);
      return { ...flow, kind: 'transition', ...statesOf(indicator), ...counted };
    }
    case 'time-to-event': {
      const counted = countedIn(dayAndOutcome(indicator), left, valueOf);
      return { ...flow, kind: 'time-to-event', ...curveOf(indicator), ...counted };
    }
  }
}

/** How many cases have each value, and how many have none. */
function countedIn(value: Node, left: readonly CaseRow[], valueOf: ValueOf) {
  const values = left.map((row) => valueOf(value, row)).filter(isNumber);
  return { unknown: left.length - values.length, n: values.length, histogram: histogramOf(values) };
}

function compositeOf(
  indicator: CompositeIndicator,
  flow: Pick<Tally, 'population' | 'excluded'>,
  left: readonly CaseRow[],
  valueOf: ValueOf,
): Tally {
  const known = (denominator: Node, numerator: Node) =>
    left
      .filter((row) => valueOf(denominator, row) === true)
      .map((row) => valueOf(numerator, row))
      .filter((isMet) => isMet !== null);
  const share = (denominator: Node, numerator: Node) => {
    const answers = known(denominator, numerator);
    return { n: answers.length, k: answers.filter((isMet) => isMet === true).length };
  };
  const parts = indicator.parts.map(({ denominator, numerator }) => share(denominator, numerator));
  const asked = concerns(indicator);
  const outside = left.filter((row) => valueOf(asked, row) === false).length;
  const base = { ...flow, kind: 'composite', parts } as const;
  if (indicator.as === 'all-or-none') {
    const { n, k } = share(asked, allMet(indicator));
    return { ...base, as: indicator.as, unknown: left.length - outside - n, n, k };
  }
  const values = left.map((row) => valueOf(shareMet(indicator), row)).filter(isNumber);
  return {
    ...base,
    as: indicator.as,
    unknown: left.length - outside - values.length,
    n: values.length,
    summary: summarise(values),
  };
}

function isNumber(value: Cell): value is number {
  return typeof value === 'number';
}
