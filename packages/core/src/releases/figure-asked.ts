import { listed } from '../indicators/indicator-query.js';
import { InvalidInputError } from '../platform/errors/domain-error.js';
import type { FigureAsked } from './release-comparison.service.js';

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The figure that an address names: one unit stands beside all, several are a choice among the cases. */
export function figureAsked({ indicator, from, to, ...filter }: Parameters): FigureAsked {
  const [name, another] = listed(indicator);
  if (name === undefined || another !== undefined) {
    const message = 'indicator: name one indicator.';
    throw new InvalidInputError('invalid-selection', 'A figure is of one indicator.', [
      { field: 'indicator', code: 'nothing-asked', severity: 'error', message, params: {} },
    ]);
  }
  const chosen = Object.entries(filter).flatMap(([dimension, values]) => {
    const list = listed(values);
    return list.length === 0 ? [] : [[dimension, list] as const];
  });
  const units = chosen.find(([dimension]) => dimension === 'unit')?.[1] ?? [];
  const unitId = units.length === 1 ? (units[0] ?? null) : null;
  const [first] = listed(from);
  const [last] = listed(to);
  return {
    indicator: name,
    unitId,
    filter: Object.fromEntries(chosen.filter(([dimension]) => dimension !== 'unit' || unitId === null)),
    ...(first !== undefined && { from: first }),
    ...(last !== undefined && { to: last }),
  };
}
