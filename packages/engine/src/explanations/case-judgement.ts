import type { Indicator } from '@kvalreg/declaration';
import { typeOf, type Node } from '@kvalreg/expression';
import {
  allMet,
  concerns,
  dayAndOutcome,
  pairOfStates,
  shareMet,
} from '../indicators/kinds/derived-nodes.js';

/** How an indicator of any kind judges one case that was not excluded. */
export interface CaseJudgement {
  /** The case is outside where this is false; null where nobody is. */
  readonly denominator: Node | null;
  /** The case counts where this is known; null where all do. */
  readonly value: Node | null;
  /** A case that counts is in the numerator where this is true; null where the kind has none. */
  readonly numerator: Node | null;
  /** The declared expressions that an unknown case may lack something of, in reading order. */
  readonly read: readonly Node[];
}

/** The same rules as the tallies: the three add up to their n, k, unknown and outside. */
export function judgementOf(indicator: Indicator): CaseJudgement {
  switch (indicator.kind) {
    case 'count':
      return { denominator: null, value: null, numerator: null, read: [] };
    case 'proportion': {
      const { denominator, numerator } = indicator;
      return { denominator, value: numerator, numerator, read: [denominator, numerator] };
    }
    case 'mean':
    case 'quantile':
    case 'spread':
    case 'distribution':
      return { denominator: null, value: indicator.value, numerator: null, read: [indicator.value] };
    case 'change': {
      const { before, after } = indicator;
      return { denominator: null, value: of('sub', after, before), numerator: null, read: [before, after] };
    }
    case 'ratio': {
      const { numerator, denominator } = indicator;
      return {
        denominator: null,
        value: of('add', numerator, denominator),
        numerator: null,
        read: [denominator, numerator],
      };
    }
    case 'composite': {
      // A part lacks nothing of a case that it does not concern.
      const read = indicator.parts.map(({ denominator, numerator }) =>
        of('or', of('not', denominator), numerator),
      );
      const met = indicator.as === 'all-or-none' ? allMet(indicator) : null;
      return { denominator: concerns(indicator), value: met ?? shareMet(indicator), numerator: met, read };
    }
    case 'transition': {
      const pair = pairOfStates(indicator);
      const states = indicator.options.length;
      const better = indicator.better ?? 'higher';
      const improved = Array.from({ length: states * states }, (_, at) => at).filter((at) => {
        const [from, to] = [Math.floor(at / states), at % states];
        return better === 'higher' ? to > from : to < from;
      });
      return {
        denominator: null,
        value: pair,
        numerator: of('oneOf', pair, ...(improved.length > 0 ? improved : [-1]).map(number)),
        read: [indicator.from, indicator.to],
      };
    }
    case 'time-to-event': {
      const { end, event, competing, at, horizon } = indicator;
      const last = Math.min(at.at(-1) ?? horizon, horizon);
      const days = of('daysBetween', indexDate, end);
      return {
        denominator: null,
        value: dayAndOutcome(indicator),
        numerator: of('and', event, of('lte', days, number(last))),
        read: [end, event, ...(competing ? [competing] : [])],
      };
    }
  }
}

const indexDate: Node = { op: 'field', type: 'date', path: ['index', 'date'] };

function of(op: Exclude<Node['op'], 'literal' | 'field'>, ...args: readonly Node[]): Node {
  return { op, args };
}

function number(value: number): Node {
  return { op: 'literal', type: 'number', value };
}

/** Whether an expression always holds, so that it needs no condition. */
export function isTrue(node: Node): boolean {
  return node.op === 'literal' && typeOf(node) === 'boolean' && node.value === true;
}
