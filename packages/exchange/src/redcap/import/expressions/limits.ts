import type { Check, Item, Language } from '@kvalreg/declaration';
import { isIsoDate, type Node } from '@kvalreg/expression';
import { parseLogic } from '../../logic/parse-logic.js';
import type { ReadReference } from '../../lower/lower-logic.js';
import { lower } from '../../lower/lower-logic.js';
import { apply, constant, dateConstant, junction } from '../../lower/nodes.js';
import { asDate, asNumber, numberOf } from '../../lower/operand.js';
import type { DraftField, Report } from '../draft.js';
import { withPlace } from './logic-reason.js';
import { sentence } from '../words.js';

type Side = 'text_validation_min' | 'text_validation_max';
interface Limit {
  readonly node: Node;
  readonly shown: string;
}
export interface Limited {
  /** With the limits that are hard. */
  readonly item: Item;
  readonly check?: Check;
}

/**
 * The lowest and highest value of a field. In a dictionary they are soft: a value beyond them is questioned. So they are
 * here, but for today, which is read when the form is checked and refuses what lies beyond it.
 */
export function limited(
  field: DraftField,
  language: Language,
  read: ReadReference,
  labelOf: (name: string) => string,
  report: Report,
): Limited {
  const { row, item, key } = field;
  const isRange = item.kind === 'integer' && item.display === 'visual-scale';
  if (isRange) return { item };
  let changed = item;
  const limits: Partial<Record<Side, Limit>> = {};
  for (const side of ['text_validation_min', 'text_validation_max'] as const) {
    const written = row.cells[side].trim();
    if (written === '') continue;
    if (changed.kind === 'date' && /^(today|now)$/i.test(written)) {
      changed = { ...changed, [side === 'text_validation_min' ? 'notBefore' : 'notAfter']: 'today' };
      report(row, side, written, 'That a date beyond it is only questioned: here it is refused.');
      continue;
    }
    const limit = limitOf(field, written, read, labelOf);
    if (typeof limit === 'string') report(row, side, written, limit);
    else limits[side] = limit;
  }
  const check = rangeCheck(key, item, limits, language);
  return { item: changed, ...(check && { check }) };
}

function limitOf(
  { item, row }: DraftField,
  written: string,
  read: ReadReference,
  labelOf: (name: string) => string,
): Limit | string {
  const isNumber = item.kind === 'integer' || item.kind === 'decimal';
  if (!isNumber && item.kind !== 'date') return 'Only numbers and dates have a lowest and a highest value.';
  if (written.startsWith('[')) {
    try {
      const operand = lower(parseLogic(written), read);
      return {
        node: isNumber ? asNumber(operand) : asDate(operand),
        shown: `“${labelOf(operand.name ?? written)}”`,
      };
    } catch (error) {
      return withPlace(error);
    }
  }
  if (isNumber) {
    const value = numberOf(written.replace(/^(-?\d+),(\d+)$/, '$1.$2'));
    return value === undefined ? `${written} is no number.` : { node: constant(value), shown: String(value) };
  }
  const validation = row.cells.text_validation_type_or_show_slider_number.trim().toLowerCase();
  const day = dayOf(written, validation);
  return day === undefined
    ? `${written} is no date that can be read: write YYYY-MM-DD.`
    : { node: dateConstant(day), shown: day };
}

/** Limits are written Y-M-D whatever the field shows; files edited by hand hold other orders too. */
function dayOf(written: string, validation: string): string | undefined {
  if (isIsoDate(written)) return written;
  const parts = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/.exec(written);
  if (!parts) return undefined;
  const [, a = '', b = '', c = ''] = parts;
  const [year, month, day] = a.length === 4 ? [a, b, c] : validation.endsWith('mdy') ? [c, a, b] : [c, b, a];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year.length === 4 && isIsoDate(iso) ? iso : undefined;
}

function rangeCheck(
  key: string,
  item: Item,
  { text_validation_min: min, text_validation_max: max }: Partial<Record<Side, Limit>>,
  language: Language,
): Check | undefined {
  if (!min && !max) return undefined;
  const read: Node = { op: 'field', type: item.kind === 'date' ? 'date' : 'number', path: [key] };
  const parts = [
    ...(min ? [apply('gte', read, min.node)] : []),
    ...(max ? [apply('lte', read, max.node)] : []),
  ];
  const message =
    min && max
      ? sentence('between', language, min.shown, max.shown)
      : min
        ? sentence('atLeast', language, min.shown)
        : sentence('atMost', language, max?.shown ?? '');
  return { id: 'range', severity: 'warning', holds: junction('and', parts), fields: [key], message };
}
