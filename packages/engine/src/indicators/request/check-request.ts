import { dimensionsOf, type FigureSource } from '@kvalreg/declaration';
import { isIsoDate } from '@kvalreg/expression';
import { unknownGroup, type IndicatorRequest } from './indicator-request.js';

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
    | 'from-after-to';
  readonly value: string;
  readonly allowed?: readonly string[];
  readonly message: string;
}

const fourDigits = /^\d{4}$/;
const yearAndMonth = /^\d{4}-(0[1-9]|1[0-2])$/;

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
  if (dimension === 'year') {
    return values
      .filter((value) => !fourDigits.test(value))
      .map((value) => ({
        parameter: 'year',
        code: 'unknown-value',
        value,
        message: `year: "${value}" is not a year. Write four digits, for example 2024.`,
      }));
  }
  if (dimension === 'month') {
    return values
      .filter((value) => !yearAndMonth.test(value))
      .map((value) => ({
        parameter: 'month',
        code: 'unknown-value',
        value,
        message: `month: "${value}" is not a month. Write year and month, for example 2024-03.`,
      }));
  }
  const declared = Object.hasOwn(source.dimensions, dimension) ? source.dimensions[dimension] : undefined;
  const codes = dimension === 'sex' ? ['female', 'male'] : declared?.options.map(({ code }) => code);
  return codes
    ? values.flatMap((value) => oneOf(dimension, 'unknown-value', value, [...codes, unknownGroup]))
    : [];
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
