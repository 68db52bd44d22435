import type { IndicatorRequest } from '../indicators/request/indicator-request.js';
import { otherUnits } from '../indicators/units/compare-units.js';
import { choicesOf } from './plan/disclosure-plan.js';
import type { Row } from './figure-row.js';

const fewestPooled = 2;

/**
 * For each total over the units that is shown: the units of it that are not, together. Their sum is what the total has
 * besides the units that are shown, so that it tells nothing that could not be worked out; and what is withheld of a
 * shown total is of several units and passes the limits together. A withheld total has no such row, nor have units that
 * were chosen one by one.
 */
export function pooledRows(
  request: IndicatorRequest,
  dimensions: readonly string[],
  rowsOfGroup: (dimensions: readonly string[]) => readonly Row[],
): readonly Row[] {
  if (!dimensions.includes('unit') || choicesOf(request).includes('unit')) return [];
  const others = dimensions.filter((dimension) => dimension !== 'unit');
  const keyOf = ({ group }: Row) => JSON.stringify(others.map((dimension) => group[dimension]));
  const parts = new Map<string, Row[]>();
  for (const row of rowsOfGroup(dimensions)) {
    const key = keyOf(row);
    const known = parts.get(key);
    if (known) known.push(row);
    else parts.set(key, [row]);
  }
  return rowsOfGroup(others).flatMap((total): readonly Row[] => {
    const units = parts.get(keyOf(total)) ?? [];
    const pooled = units.filter(({ isWithheld }) => isWithheld);
    const tallies = pooled.flatMap((row) => row.tallies);
    if (total.isWithheld || pooled.length < fewestPooled || !tallies.some(({ n }) => n > 0)) return [];
    return [
      {
        group: { ...total.group, unit: otherUnits },
        tallies,
        isWithheld: false,
        hasFlow: total.hasFlow && units.every(({ hasFlow }) => hasFlow),
        pooledUnits: pooled.length,
        ...(total.short && { short: true }),
      },
    ];
  });
}
