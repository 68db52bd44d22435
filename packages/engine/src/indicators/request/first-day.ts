import type { Indicator } from '@kvalreg/declaration';
import { typeOf, type Node } from '@kvalreg/expression';
import { addPeriod } from '../../schedule/add-period.js';

const oldestYears = 50;
const oldestDays = Math.ceil(oldestYears * 365.25);

/**
 * The day that pictures begin with at the earliest: one that was typed a thousand years too early would make twelve
 * thousand of them.
 */
export function firstPictureDay(begins: string | undefined, lastKnown: string): string {
  return begins ?? addPeriod(lastKnown, { years: -oldestYears });
}

/** By the indicator as it is declared and the first day. */
const known = new WeakMap<Indicator, Map<string | undefined, Indicator>>();

/**
 * The same indicator, to which cases are unknown that cannot have begun when their index date says. A count, which knows
 * nothing unknown, is of the others alone.
 */
export function knownFromFirstDay(indicator: Indicator, begins: string | undefined): Indicator {
  const byDay = known.get(indicator) ?? new Map<string | undefined, Indicator>();
  known.set(indicator, byDay);
  const guarded = byDay.get(begins) ?? guardedBy(indicator, begins);
  byDay.set(begins, guarded);
  return guarded;
}

const indexDate: Node = { op: 'field', type: 'date', path: ['index', 'date'] };
const pictureDate: Node = { op: 'field', type: 'date', path: ['data', 'date'] };

function canHaveBegun(begins: string | undefined): Node {
  return begins === undefined
    ? {
        op: 'lte',
        args: [
          { op: 'daysBetween', args: [indexDate, pictureDate] },
          { op: 'literal', type: 'number', value: oldestDays },
        ],
      }
    : { op: 'gte', args: [indexDate, { op: 'literal', type: 'date', value: begins }] };
}

function guardedBy(indicator: Indicator, begins: string | undefined): Indicator {
  const guard = canHaveBegun(begins);
  const only = (node: Node): Node => ({
    op: 'cond',
    args: [guard, node, { op: 'literal', type: typeOf(node), value: null }],
  });
  switch (indicator.kind) {
    case 'count': {
      const { population } = indicator;
      return { ...indicator, population: population ? { op: 'and', args: [population, guard] } : guard };
    }
    case 'proportion':
      return { ...indicator, denominator: only(indicator.denominator) };
    case 'mean':
    case 'spread':
    case 'quantile':
    case 'distribution':
      return { ...indicator, value: only(indicator.value) };
    case 'change':
      return { ...indicator, before: only(indicator.before) };
    case 'ratio':
      return { ...indicator, numerator: only(indicator.numerator) };
    case 'composite':
      return {
        ...indicator,
        parts: indicator.parts.map((part) => ({ ...part, denominator: only(part.denominator) })),
      };
    case 'transition':
      return { ...indicator, from: only(indicator.from) };
    case 'time-to-event':
      return { ...indicator, end: only(indicator.end) };
  }
}
