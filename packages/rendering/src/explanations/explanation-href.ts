/** Which figure is explained: an indicator of some cases, of a unit or of all. */
export interface ExplainedFigure {
  readonly register: string;
  /** Id of a pathway or a feed. */
  readonly source: string;
  readonly indicator: string;
  /** Dimension → values; a group of a table is a filter of one value each. */
  readonly filter?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly unit?: string | null | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The address of the page that explains a figure. */
export function explainHref({
  register,
  source,
  indicator,
  filter = {},
  unit,
  from,
  to,
}: ExplainedFigure): string {
  const path = ['r', register, 'figures', source, indicator, 'explanation'].map(encodeURIComponent).join('/');
  const search = new URLSearchParams();
  const chosen = unit ?? null;
  for (const [dimension, values] of Object.entries(filter)) {
    if (dimension === 'unit' && chosen !== null) continue;
    for (const value of values) search.append(dimension, value);
  }
  if (chosen !== null) search.append('unit', chosen);
  if (from !== undefined) search.append('from', from);
  if (to !== undefined) search.append('to', to);
  return search.size === 0 ? `/${path}` : `/${path}?${search.toString()}`;
}
