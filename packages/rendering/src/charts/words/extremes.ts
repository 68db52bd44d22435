import type { Language } from '@kvalreg/declaration';
import { formatValue, type NumberStyle } from '../../format/format-interval.js';
import { message } from '../../messages/message.js';

export interface NamedValue {
  readonly label: string;
  readonly value: number | null;
  readonly isOwn?: boolean;
}

/** The highest, the lowest and the own value in words; nothing where nothing is known. */
export function extremes(
  values: readonly NamedValue[],
  style: NumberStyle,
  language: Language,
): readonly string[] {
  const known = values.flatMap(({ label, value, isOwn = false }) =>
    value === null ? [] : [{ label, value, isOwn }],
  );
  const [first] = known;
  if (!first) return [];
  const written = ({ label, value }: { readonly label: string; readonly value: number }) =>
    message(language, 'figure.valueOf', { label, value: formatValue(value, style, language) });
  const highest = known.reduce((best, one) => (one.value > best.value ? one : best));
  const lowest = known.reduce((best, one) => (one.value < best.value ? one : best));
  const own = known.filter(({ isOwn }) => isOwn);
  if (known.length === 1) return [written(first)];
  return [
    message(language, 'chart.highest', { value: written(highest) }),
    message(language, 'chart.lowest', { value: written(lowest) }),
    ...own.filter((one) => one !== highest && one !== lowest).map(written),
  ];
}

/** Sentences one after the other. */
export function sentences(parts: readonly string[]): string {
  return parts.map((part) => (/[.:!?]$/u.test(part) ? part : `${part}.`)).join(' ');
}
