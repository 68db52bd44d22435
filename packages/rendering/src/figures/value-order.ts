import type { FigureSource, Language } from '@kvalreg/declaration';
import { unknownGroup } from '@kvalreg/engine';

interface OrderedBy {
  readonly source: FigureSource;
  readonly language: Language;
  readonly labelOf: (dimension: string, code: string) => string;
}

/** Dimensions whose values are places, which people know by name. */
const places: ReadonlySet<string> = new Set(['unit', 'hospital', 'region', 'residence']);

export function isPlace(dimension: string | undefined): boolean {
  return dimension !== undefined && places.has(dimension);
}

/** Each value once: options as they are declared, places by name, others by code, and what is unknown last. */
export function inOrderOf(
  { source, language, labelOf }: OrderedBy,
  dimension: string,
  values: readonly string[],
): readonly string[] {
  const declared = Object.hasOwn(source.dimensions, dimension) ? source.dimensions[dimension] : undefined;
  const codes = declared?.options.map(({ code }) => code) ?? [];
  const rank = (value: string): number =>
    value === unknownGroup ? codes.length + 1 : codes.includes(value) ? codes.indexOf(value) : codes.length;
  const text = (value: string): string => (places.has(dimension) ? labelOf(dimension, value) : value);
  return [...new Set(values)].sort(
    (a, b) => rank(a) - rank(b) || text(a).localeCompare(text(b), language, { numeric: true }),
  );
}
