import type { PublicationService, PublishedFigures } from '@kvalreg/core';
import { figureSourcesOf, type FigureSource, type Language, type Register } from '@kvalreg/declaration';
import { message } from '@kvalreg/rendering';
import { eventNames } from '../platform/pages/event-words.js';
import { missingChoices, type MissingChoice } from './missing-choice.js';
import { openingYear } from './opening-year.js';

/** What a visitor has chosen to look at, with the figures that answer it. */
export interface PublicChoice {
  readonly pathwayId: string;
  readonly pathway: FigureSource;
  readonly indicator: string;
  readonly published: PublishedFigures;
  /** All with published figures, latest first. */
  readonly years: readonly string[];
  readonly year: string;
  /** A clinic to follow over the years. */
  readonly unit: PublishedFigures['units'][number] | null;
  /** What the address asks for and there is not; something else stands in its place. */
  readonly missing: readonly MissingChoice[];
}

/**
 * Reads the choice from an address. What it does not say, or says wrongly, is the first measure that has figures for
 * clinics, and the value of the selection that most of their cases are shown for: a page that opens on nothing but
 * dashes tells nobody anything. Null: nothing is published.
 */
export async function publicChoice(
  register: Register,
  publication: PublicationService,
  query: Readonly<Record<string, unknown>>,
): Promise<PublicChoice | null> {
  const published = Object.entries(figureSourcesOf(register)).filter(
    ([, pathway]) => pathway.publication !== undefined,
  );
  const [pathwayId, pathway] = published.find(([id]) => id === query['pathway']) ?? published[0] ?? [];
  if (pathwayId === undefined || !pathway?.publication) return null;
  const { selection } = pathway.publication;
  const code = selection?.codes.find((one) => one === query['group']);
  const readable = code === undefined && selection ? selection.codes : [code];
  const read: PublishedFigures[] = [];
  for (const one of readable) read.push(await publication.read(register.id, pathwayId, { code: one }));
  const indicators = read[0]?.indicators ?? [];
  const asked = indicators.find((one) => one === query['indicator']);
  const opened = openingOf(read, asked === undefined ? indicators : [asked]);
  if (!opened) return null;
  const { indicator, figures } = opened;
  const years = [...new Set(figures.results.flatMap(({ group }) => group['year'] ?? []))].sort().reverse();
  const year =
    years.find((one) => one === query['year']) ?? openingYear(years, figures.results, indicator) ?? '';
  const unit = figures.units.find(({ id }) => id === query['unit']) ?? null;
  return {
    pathwayId,
    pathway: figures.source,
    indicator,
    published: figures,
    years,
    year,
    unit,
    missing: missingChoices(
      query,
      { pathway: pathwayId, indicator, group: code, year, unit: unit?.id },
      published.flatMap(([id, one]) => (id === pathwayId ? [] : [one])),
    ),
  };
}

/** What the years are years of: of what a case begins with, or plain calendar years of pictures. */
export function yearTitle({ pathway, indicator }: PublicChoice, language: Language): string {
  return pathway.indicators[indicator]?.basis === 'snapshot'
    ? message(language, 'dimension.year')
    : eventNames([pathway], language).year;
}

/** Of the first measure that clinics have figures of, the figures that most of their cases are shown in. */
export function openingOf<F extends Pick<PublishedFigures, 'results'>>(
  read: readonly F[],
  indicators: readonly string[],
): { readonly indicator: string; readonly figures: F } | null {
  const [first] = indicators;
  if (first === undefined) return null;
  const indicator = indicators.find((one) => read.some((figures) => casesShown(figures, one) > 0)) ?? first;
  // The order of the declaration decides between those that show the same.
  const [figures] = read.toSorted((a, b) => casesShown(b, indicator) - casesShown(a, indicator));
  return figures ? { indicator, figures } : null;
}

/** How many cases the figures of clinics rest on that are shown. */
function casesShown({ results }: Pick<PublishedFigures, 'results'>, indicator: string): number {
  return results
    .filter((result) => result.indicator === indicator && result.group['unit'] !== undefined)
    .reduce((sum, { value, options, n }) => sum + (value === null && !options ? 0 : n), 0);
}
