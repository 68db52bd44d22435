import {
  ageClasses,
  dimensionsOf,
  isTimeDimension,
  type FigureSource,
  type TimeDimension,
} from '@kvalreg/declaration';
import { isIsoDate } from '@kvalreg/expression';
import { unknownGroup, type IndicatorRequest } from './indicator-request.js';
import { isPeriodCode, periodLevels } from './periods.js';
import { indicatorOf, isSnapshot } from './request-parts.js';

/** One thing about a request that cannot be answered, with what could be asked instead. */
export interface RequestProblem {
  /** `indicator`, `by`, `from`, `to`, or the dimension that is filtered on. */
  readonly parameter: string;
  readonly code:
    | 'nothing-asked'
    | 'unknown-indicator'
    | 'unknown-dimension'
    | 'unknown-value'
    | 'not-a-date'
    | 'from-after-to'
    | 'snapshot-rolling';
  readonly value: string;
  readonly allowed?: readonly string[];
  readonly message: string;
}

const periodWords: Readonly<Record<TimeDimension, { readonly name: string; readonly how: string }>> = {
  year: { name: 'year', how: 'four digits, for example 2024' },
  half: { name: 'half year', how: 'year and half, for example 2024-H1' },
  quarter: { name: 'quarter', how: 'year and quarter, for example 2024-Q3' },
  month: { name: 'month', how: 'year and month, for example 2024-03' },
  rolling: { name: 'month', how: 'the last of the twelve months, for example 2024-03' },
};
const builtInCodes: Readonly<Partial<Record<string, readonly string[]>>> = {
  sex: ['female', 'male'],
  ageClass: ageClasses.map(({ code }) => code),
};

/** What is wrong with a request, in English. Units and regions are known to the database, not to the declaration. */
export function checkIndicatorRequest(
  source: FigureSource,
  request: IndicatorRequest,
): readonly RequestProblem[] {
  const indicators = Object.keys(source.indicators);
  const dimensions = dimensionsOf(source);
  const nothing: RequestProblem[] =
    request.indicators.length === 0 || request.groups.length === 0
      ? [
          {
            parameter: 'indicator',
            code: 'nothing-asked',
            value: '',
            allowed: indicators,
            message: `No indicator is asked for. Choose among: ${indicators.join(', ')}.`,
          },
        ]
      : [];
  return [
    ...nothing,
    ...request.indicators.flatMap((name) => oneOf('indicator', 'unknown-indicator', name, indicators)),
    ...[...new Set(request.groups.flat())].flatMap((name) =>
      oneOf('by', 'unknown-dimension', name, dimensions),
    ),
    ...Object.entries(request.filter ?? {}).flatMap(([dimension, values]) =>
      filterProblems(source, dimension, values),
    ),
    ...snapshotProblems(source, request),
    ...periodProblems(request),
  ];
}

function filterProblems(
  source: FigureSource,
  dimension: string,
  values: readonly string[],
): readonly RequestProblem[] {
  const unknown = oneOf(dimension, 'unknown-dimension', dimension, dimensionsOf(source));
  if (unknown.length > 0) return unknown;
  if (isTimeDimension(dimension)) {
    return values
      .filter((value) => value !== unknownGroup && !isPeriodCode(dimension, value))
      .map((value) => ({
        parameter: dimension,
        code: 'unknown-value',
        value,
        message: `${dimension}: "${value}" is not a ${periodWords[dimension].name}. Write ${periodWords[dimension].how}.`,
      }));
  }
  if (dimension === 'residence') {
    return values
      .filter((value) => value !== unknownGroup && !/^\d{2}$/.test(value))
      .map((value) => ({
        parameter: 'residence',
        code: 'unknown-value',
        value,
        message: `residence: "${value}" is not a county. Write its two digits, for example 12, or ${unknownGroup}.`,
      }));
  }
  const declared = Object.hasOwn(source.dimensions, dimension) ? source.dimensions[dimension] : undefined;
  const codes = declared ? declared.options.map(({ code }) => code) : builtInCodes[dimension];
  return codes
    ? values.flatMap((value) => oneOf(dimension, 'unknown-value', value, [...codes, unknownGroup]))
    : [];
}

/** A snapshot is of one day, and twelve months up to it are none. */
function snapshotProblems(source: FigureSource, request: IndicatorRequest): readonly RequestProblem[] {
  const isBy = request.groups.some((group) => group.includes('rolling'));
  const isChosen = Object.hasOwn(request.filter ?? {}, 'rolling');
  if (!isBy && !isChosen) return [];
  return request.indicators
    .filter((name) => Object.hasOwn(source.indicators, name) && isSnapshot(indicatorOf(source, name)))
    .map((name) => ({
      parameter: isBy ? 'by' : 'rolling',
      code: 'snapshot-rolling',
      value: name,
      allowed: periodLevels,
      message: `${isBy ? 'by' : 'rolling'}: "${name}" shows how it is on the last day of a period, and not over twelve months. Ask by ${periodLevels.join(', ')} instead of rolling.`,
    }));
}

function periodProblems({ from, to }: IndicatorRequest): readonly RequestProblem[] {
  const dates = Object.entries({ from, to }).flatMap(([parameter, value]) =>
    value === undefined ? [] : [{ parameter, value }],
  );
  const wrong = dates.filter(({ value }) => !isIsoDate(value));
  if (wrong.length > 0) {
    return wrong.map(({ parameter, value }) => ({
      parameter,
      code: 'not-a-date',
      value,
      message: `${parameter}: "${value}" is not a date. Write an existing day as YYYY-MM-DD, for example 2024-01-31.`,
    }));
  }
  return from !== undefined && to !== undefined && from > to
    ? [
        {
          parameter: 'from',
          code: 'from-after-to',
          value: from,
          message: `from: ${from} is later than to (${to}). Exchange them.`,
        },
      ]
    : [];
}

function oneOf(
  parameter: string,
  code: RequestProblem['code'],
  value: string,
  allowed: readonly string[],
): readonly RequestProblem[] {
  if (allowed.includes(value)) return [];
  return [
    {
      parameter,
      code,
      value,
      allowed,
      message: `${parameter}: "${value}" is not known. Choose among: ${allowed.join(', ')}.`,
    },
  ];
}
