import type { Unit } from '../organisation/unit.js';
import type { Viewer } from '../indicators/disclosure/viewer.js';
import { ForbiddenError, InvalidInputError } from '../platform/errors/domain-error.js';
import { opponents, type ComparisonRequest, type Opponent } from './comparison.js';

/** Who is compared with whom, checked. */
export interface ComparisonChoice {
  readonly against: Opponent;
  readonly unit: Unit | null;
  readonly others: readonly Unit[];
  readonly thenYears: readonly string[];
  readonly filter: Readonly<Record<string, readonly string[]>>;
}

/**
 * The choice that a request means. Throws an `InvalidInputError` that says what to choose, or a `ForbiddenError` where a
 * clinic asks for single units other than itself.
 */
export function comparisonChoice(
  request: ComparisonRequest,
  viewer: Viewer,
  units: readonly Unit[],
): ComparisonChoice {
  const against = request.against ?? 'rest';
  if (!opponents.includes(against))
    throw refusal('against', `against: choose among ${opponents.join(', ')}.`, { allowed: opponents });
  const { unit: _, ...filter } = Object.fromEntries(
    Object.entries(request.filter ?? {}).filter(([, values]) => values.length > 0),
  );
  const unit = chosen(request, viewer, units);
  const others = against === 'units' ? otherUnits(request, viewer, units, unit) : [];
  const thenYears = against === 'period' ? laterYears(request, filter['year'] ?? []) : [];
  if (unit === null && against !== 'period')
    throw refusal('unit', 'unit: choose the unit that is compared.', { allowed: units.map(({ id }) => id) });
  return { against, unit, others, thenYears, filter };
}

function chosen(request: ComparisonRequest, viewer: Viewer, units: readonly Unit[]): Unit | null {
  const own = viewer.kind === 'clinic' ? viewer.unitId : undefined;
  const asked = request.unit ?? own;
  if (asked === undefined) return null;
  // All together, between periods.
  if (asked === 'all') return null;
  if (own !== undefined && asked !== own) throw otherUnit(own);
  return known(asked, 'unit', units);
}

function otherUnits(
  { others = [] }: ComparisonRequest,
  viewer: Viewer,
  units: readonly Unit[],
  unit: Unit | null,
): readonly Unit[] {
  if (viewer.kind === 'clinic') throw otherUnit(viewer.unitId);
  const listed = [...new Set(others)].map((id) => known(id, 'with', units));
  if (listed.length === 0)
    throw refusal('with', 'with: choose one or more units to compare with.', {
      allowed: units.map(({ id }) => id),
    });
  if (listed.some(({ id }) => id === unit?.id))
    throw refusal('with', `with: ${unit?.name ?? ''} cannot be compared with itself. Leave it out.`);
  return listed;
}

function laterYears({ thenYears = [] }: ComparisonRequest, years: readonly string[]): readonly string[] {
  const then = [...new Set(thenYears)];
  if (years.length === 0) throw refusal('year', 'year: choose the years that are compared.');
  if (then.length === 0) throw refusal('then', 'then: choose the years to compare with.');
  const both = then.filter((year) => years.includes(year));
  if (both.length > 0)
    throw refusal('then', `then: ${both.join(', ')} would be on both sides. Choose years apart.`);
  return then;
}

function known(id: string, field: string, units: readonly Unit[]): Unit {
  const unit = units.find((one) => one.id === id);
  if (unit) return unit;
  const allowed = units.map((one) => one.id);
  throw refusal(
    field,
    `${field}: "${id.slice(0, 40)}" does not take part in the register. Choose among: ${allowed.join(', ')}.`,
    { allowed },
  );
}

function otherUnit(own: string): ForbiddenError {
  return new ForbiddenError(
    'other-unit',
    `Your assignment compares your own unit (${own}) with all others together. Single other units are not shown.`,
  );
}

function refusal(
  field: string,
  message: string,
  params: Readonly<Record<string, unknown>> = {},
): InvalidInputError {
  return new InvalidInputError('invalid-comparison', 'This cannot be compared as it was asked for.', [
    { field, code: 'invalid-comparison', severity: 'error', message, params },
  ]);
}
