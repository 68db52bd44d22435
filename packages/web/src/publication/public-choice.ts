import type { PublicationService, PublishedFigures } from '@kvalreg/core';
import { figureSourcesOf, type FigureSource, type Language, type Register } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { message } from '@kvalreg/rendering';
import { eventNames } from '../platform/pages/event-words.js';

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
}

/** Reads the choice from an address; what it does not say, or says wrongly, is the first there is. Null: nothing is published. */
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
  const { indicators, selection } = pathway.publication;
  const indicator = indicators.find((one) => one === query['indicator']) ?? indicators[0];
  if (indicator === undefined) return null;
  const code = selection?.codes.find((one) => one === query['group']) ?? selection?.codes[0];
  const figures = await publication.read(register.id, pathwayId, { code });
  const years = [...new Set(figures.results.flatMap(({ group }) => group['year'] ?? []))].sort().reverse();
  // The newest complete year that has a value for anybody: what has not all come in says little of clinics.
  const newest = (isWanted: (result: DisclosedResult) => boolean) =>
    years.find((year) =>
      figures.results.some(
        (result) =>
          result.indicator === indicator &&
          result.group['year'] === year &&
          result.value !== null &&
          isWanted(result),
      ),
    );
  const withValues = newest(({ incomplete }) => !incomplete) ?? newest(() => true);
  return {
    pathwayId,
    pathway,
    indicator,
    published: figures,
    years,
    year: years.find((one) => one === query['year']) ?? withValues ?? years[0] ?? '',
    unit: figures.units.find(({ id }) => id === query['unit']) ?? null,
  };
}

/** What the years are years of: of what a case begins with, or plain calendar years of pictures. */
export function yearTitle({ pathway, indicator }: PublicChoice, language: Language): string {
  return pathway.indicators[indicator]?.basis === 'snapshot'
    ? message(language, 'dimension.year')
    : eventNames([pathway], language).year;
}
