import { textIn, type Language } from '@kvalreg/declaration';
import { allUnits, type DisclosedResult } from '@kvalreg/engine';
import { message, type FigureInput } from '@kvalreg/rendering';
import { withPeriods } from '../reports/period-labels.js';
import { yearTitle, type PublicChoice } from './public-choice.js';
import { sourceInPublicWords } from './public-words.js';

/** The shares of each option, clinic by clinic and of all together, in the chosen year. */
export function optionsByUnit(
  choice: PublicChoice,
  units: PublicChoice['published']['units'],
  title: string,
  language: Language,
  whole: string,
): FigureInput {
  const { indicator, published, year, unit } = choice;
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const results = published.results
    .filter((result) => result.indicator === indicator && result.group['year'] === year)
    .map((result): DisclosedResult => ({ ...result, group: { unit: result.group['unit'] ?? allUnits } }));
  return {
    id: 'units',
    headingLevel: 2,
    figure: { title: { [language]: title }, indicators: [indicator], by: 'unit', chart: 'stacked' },
    pathway: sourceInPublicWords(choice.pathway),
    language,
    series: [{ label: whole, tone: 'own', results }],
    labelOf: (_dimension, code) => (code === allUnits ? whole : (names.get(code) ?? code)),
    dimensionTitle: () => message(language, 'dimension.unit'),
    ownUnit: unit?.id ?? null,
    smallestN: published.limits.smallestN,
  };
}

/** The incidence over time of those of the chosen year: of the chosen clinic, and of all together. */
export function publicCurve(choice: PublicChoice, language: Language, whole: string): FigureInput {
  const { indicator, published, year, unit } = choice;
  const of = (unitId: string | undefined) =>
    published.results
      .filter(
        (result) =>
          result.indicator === indicator && result.group['year'] === year && result.group['unit'] === unitId,
      )
      .map((result): DisclosedResult => ({ ...result, group: {} }));
  const title = textIn(choice.pathway.indicators[indicator]?.title ?? {}, language);
  const yearLabel = withPeriods((_dimension, code) => code, published.results, language);
  return {
    id: 'curve',
    headingLevel: 2,
    figure: {
      title: { [language]: `${title}, ${yearLabel('year', year, [indicator])}` },
      indicators: [indicator],
      chart: 'curve',
    },
    pathway: sourceInPublicWords(choice.pathway),
    language,
    series: [
      ...(unit ? [{ label: unit.name, tone: 'own' as const, results: of(unit.id) }] : []),
      { label: whole, tone: unit ? 'other' : 'own', results: of(undefined) },
    ],
    labelOf: (_dimension, code) => code,
    dimensionTitle: () => yearTitle(choice, language),
    smallestN: published.limits.smallestN,
  };
}
