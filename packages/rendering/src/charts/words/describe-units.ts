import { formatValue } from '../../format/format-interval.js';
import { formatCount } from '../../format/format-number.js';
import { message } from '../../messages/message.js';
import type { FunnelChart, UnitChart } from '../chart-spec.js';
import { extremes } from './extremes.js';

/** Bars with intervals: which of them lie wholly on one side of the line. */
export function describeUnits({ language, style, rows, reference }: UnitChart): readonly string[] {
  const known = rows.filter(({ estimate }) => estimate.value !== null);
  const named = (which: readonly UnitChart['rows'][number][]) => ({
    count: formatCount(which.length, language),
    names: which.map(({ label }) => label).join(', '),
  });
  const line = reference?.value ?? null;
  const judged =
    line === null ? [] : known.filter(({ estimate }) => estimate.low !== null && estimate.high !== null);
  const above = judged.filter(({ estimate }) => (estimate.low ?? 0) > (line ?? 0));
  const below = judged.filter(({ estimate }) => (estimate.high ?? 0) < (line ?? 0));
  const across = judged.length - above.length - below.length;
  return [
    message(language, 'chart.valueCount', { count: formatCount(known.length, language) }),
    ...(reference ? [lineOf(reference, { language, style })] : []),
    ...extremes(
      known.map(({ label, tone, estimate }) => ({
        label,
        value: estimate.value,
        // One of them stands out; where all do, none is the reader's.
        isOwn: tone === 'own' && known.some((one) => one.tone !== 'own'),
      })),
      style,
      language,
    ),
    ...(above.length > 0 ? [message(language, 'chart.wholeAbove', named(above))] : []),
    ...(below.length > 0 ? [message(language, 'chart.wholeBelow', named(below))] : []),
    ...(across > 0 ? [message(language, 'chart.acrossLine', { count: formatCount(across, language) })] : []),
  ];
}

/** Points around the value of all together: how many lie beyond the outer limits, and which. */
export function describeFunnel(spec: FunnelChart): readonly string[] {
  const { language, style, points, target } = spec;
  const list = (which: FunnelChart['points']) =>
    which
      .map(({ label }) => label)
      .toSorted((a, b) => a.localeCompare(b, language))
      .join(', ');
  const outside = points.filter(({ isOutside }) => isOutside);
  const above = outside.filter(({ value }) => value > target.value);
  const below = outside.filter(({ value }) => value < target.value);
  const sizes = points.map(({ n }) => n);
  const count = (value: number) => formatCount(value, language);
  return [
    message(language, 'chart.funnelAround', {
      count: count(points.length),
      value: formatValue(target.value, style, language),
    }),
    ...(points.length > 1
      ? [`${spec.nLabel}: ${count(Math.min(...sizes))}–${count(Math.max(...sizes))}`]
      : []),
    message(language, 'chart.outsideOuter', {
      count: count(outside.length),
      limits: spec.outerLabel,
    }),
    ...(above.length > 0 ? [message(language, 'chart.aboveThem', { units: list(above) })] : []),
    ...(below.length > 0 ? [message(language, 'chart.belowThem', { units: list(below) })] : []),
    ...extremes(
      points.map(({ label, value, tone }) => ({ label, value, isOwn: tone === 'own' })),
      style,
      language,
    ),
  ];
}

/** The line with its value, where its name does not hold it already. */
function lineOf(
  { label, value }: NonNullable<UnitChart['reference']>,
  { language, style }: Pick<UnitChart, 'language' | 'style'>,
): string {
  const written = formatValue(value, style, language);
  const isNamed = label.includes(written) || label === '0';
  return message(language, 'chart.line', {
    line: isNamed ? label : message(language, 'figure.valueOf', { label, value: written }),
  });
}
