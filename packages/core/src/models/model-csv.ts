import type { Unit } from '../organisation/unit.js';
import type { UnitsAnswer } from './models.service.js';

const header = [
  'unit',
  'name',
  'status',
  'n',
  'observed',
  'expected',
  'observed_over_expected_or_difference',
  'observed_over_expected_or_difference_low',
  'observed_over_expected_or_difference_high',
  'adjusted',
  'adjusted_low',
  'adjusted_high',
  'clipped',
  'rounded',
];

/** One unit a row and all together last, decimal points; what is not shown is empty, and so are counts where a row is rounded. */
export function unitsCsv({ units, whole, names }: UnitsAnswer): string {
  const rows = units.map((one) => {
    const name = nameOf(names, one.unit ?? '');
    if (one.status === 'withheld') return [one.unit, name, one.status];
    if (one.status === 'few') return [one.unit, name, one.status, one.n];
    return [one.unit, name, one.status, ...numbersOf(one)];
  });
  const all = whole ? [['(all)', '', 'shown', ...numbersOf(whole)]] : [];
  const lines = [header, ...rows, ...all].map((row) =>
    Array.from({ length: header.length }, (_, at) => cell(row[at])).join(','),
  );
  return `${lines.join('\r\n')}\r\n`;
}

function numbersOf(one: NonNullable<UnitsAnswer['whole']>): readonly (string | number | null)[] {
  const { n, observed, expected, ratio, ratioLow, ratioHigh, adjusted, low, high, clipped, isRounded } = one;
  const sign = (is: boolean) => (is ? 'yes' : 'no');
  const known = [n, observed, expected, ratio, ratioLow, ratioHigh, adjusted, low, high];
  return [...known, sign(clipped), sign(isRounded)];
}

function nameOf(names: readonly Unit[], unit: string): string {
  return names.find(({ id }) => id === unit)?.name ?? unit;
}

/** Text that a spreadsheet would take for a formula is marked as text. */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
