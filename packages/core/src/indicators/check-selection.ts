import { checkIndicatorRequest, type IndicatorRequest, type RequestProblem } from '@kvalreg/engine';
import type { FigureSource } from '@kvalreg/declaration';
import type { Unit } from '../organisation/unit.js';
import { ForbiddenError, InvalidInputError } from '../platform/errors/domain-error.js';
import type { Viewer } from './disclosure/viewer.js';

/** Throws an `InvalidInputError` with everything that cannot be answered, or a `ForbiddenError` for what may not. */
export function checkSelection(
  source: FigureSource,
  request: IndicatorRequest,
  units: readonly Unit[],
  viewer: Viewer,
): void {
  if (viewer.kind === 'clinic') refuseOthers(request, viewer.unitId);
  const filter = request.filter ?? {};
  const problems = [
    ...checkIndicatorRequest(source, request),
    ...unknownValues(
      'unit',
      filter['unit'],
      units.map(({ id }) => id),
    ),
    ...unknownValues(
      'region',
      filter['region'],
      [...new Set(units.flatMap(({ regionCode }) => regionCode ?? []))].sort(),
    ),
    ...unknownValues(
      'hospital',
      filter['hospital'],
      [...new Set(units.map(({ hospitalCode, id }) => hospitalCode ?? id))].sort(),
    ),
  ];
  if (problems.length === 0) {
    if (viewer.kind !== 'all') refusePartsOfYears(request);
    return;
  }
  throw new InvalidInputError(
    'invalid-selection',
    'These figures cannot be computed as they were asked for.',
    problems.map(({ parameter, code, message, value, allowed }) => ({
      field: parameter,
      code,
      severity: 'error',
      message,
      params: { value, ...(allowed && { allowed }) },
    })),
  );
}

/** Whether the first and the last day of a request, where it has them, are those of years. */
export function isOfWholeYears({ from, to }: Pick<IndicatorRequest, 'from' | 'to'>): boolean {
  return (from === undefined || from.endsWith('-01-01')) && (to === undefined || to.endsWith('-12-31'));
}

/** Two periods that differ by a day differ by one patient, whatever is withheld within each. */
function refusePartsOfYears(request: IndicatorRequest): void {
  if (isOfWholeYears(request)) return;
  throw new ForbiddenError(
    'whole-years',
    'Your assignment shows whole years: let from be 1 January and to be 31 December, or leave them out.',
  );
}

/** A clinic sees itself and the nation. */
function refuseOthers({ filter = {} }: IndicatorRequest, unitId: string): void {
  if (filter['unit']?.some((unit) => unit !== unitId)) {
    throw new ForbiddenError(
      'other-unit',
      `Your assignment shows your own unit (${unitId}) and the nation. Ask for unit=${unitId}, or leave the unit out.`,
    );
  }
}

function unknownValues(
  parameter: string,
  values: readonly string[] | undefined,
  allowed: readonly string[],
): readonly RequestProblem[] {
  return (values ?? [])
    .filter((value) => !allowed.includes(value))
    .map((value) => ({
      parameter,
      code: 'unknown-value',
      value,
      allowed,
      message: `${parameter}: "${value.slice(0, 40)}" does not take part in the register. Choose among: ${allowed.join(', ')}.`,
    }));
}
