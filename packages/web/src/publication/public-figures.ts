import { textIn, type Language } from '@kvalreg/declaration';
import { otherUnits, type DisclosedResult } from '@kvalreg/engine';
import {
  figureView,
  message,
  pooledTitle,
  unitFigure,
  type FigureInput,
  type FigureSeries,
  type FigureView,
} from '@kvalreg/rendering';
import { withPeriods } from '../reports/period-labels.js';
import { namesNote, optionsByUnit, publicCurve } from './public-parts.js';
import { sourceInPublicWords } from './public-words.js';
import { yearTitle, type PublicChoice } from './public-choice.js';

type NamedUnit = PublicChoice['published']['units'][number];

/** All clinics in the chosen year, and the years of the nation beside the chosen clinic. */
export function publicFigures(
  choice: PublicChoice,
  language: Language,
  whole: string,
): readonly FigureView[] {
  const { indicator, published, year, unit } = choice;
  const pathway = sourceInPublicWords(choice.pathway);
  const declared = pathway.indicators[indicator];
  if (!declared) return [];
  const at = (wished: Readonly<Record<string, string>>) =>
    published.results.find((result) => result.indicator === indicator && sameGroup(result.group, wished));
  const title = textIn(declared.title, language);
  const yearLabel = withPeriods((_dimension, code) => code, published.results, language);
  const unitsTitle = `${title}: ${message(language, 'public.byUnit', { year: yearLabel('year', year, [indicator]) })}`;
  const clinics = unitsOf(published, language).map((one) => ({ ...one, result: at({ unit: one.id, year }) }));
  const empty = clinics.filter(({ result }) => result && !hasCases(result));
  const byUnit =
    declared.kind === 'distribution'
      ? optionsByUnit(choice, clinics, unitsTitle, language, whole)
      : unitFigure({
          id: 'units',
          pathway,
          title: unitsTitle,
          indicator: declared,
          language,
          units: clinics
            .filter((one) => !empty.includes(one))
            .map(({ id, name, result }) => ({
              name: result ? pooledTitle(name, result, language) : name,
              result,
              isChosen: id === unit?.id,
            })),
          nation: at({ year }),
          whole,
          smallestN: published.limits.smallestN,
        });
  const names = empty.map(({ name }) => name);
  const ofUnit =
    unit && published.results.filter((one) => one.indicator === indicator && one.group['unit'] === unit.id);
  // Years of nothing would stand beside those of all as if there were something to see.
  const followed = ofUnit?.some(hasCases) ? unit : null;
  const withoutCases =
    unit && !followed ? [message(language, 'public.unitWithoutCases', { unit: unit.name })] : [];
  return [
    declared.kind === 'distribution'
      ? byUnit
      : { ...byUnit, notes: [...byUnit.notes, ...namesNote('public.unitsWithoutCases', names, language)] },
    ...trendInputs(choice, language, whole, followed ? [followed] : [])
      .map(figureView)
      .map((view) => ({ ...view, notes: [...withoutCases, ...view.notes] })),
    ...(declared.kind === 'time-to-event'
      ? [figureView(publicCurve({ ...choice, unit: followed }, language, whole))]
      : []),
  ];
}

/** A figure, or one that is withheld; not the lack of anything to count. A number of cases may be nought. */
function hasCases({ suppressed, value, n }: DisclosedResult): boolean {
  return suppressed !== undefined || value !== null || n > 0;
}

/** The units, and those together that are not shown alone, where the register shows such. */
export function unitsOf(
  { units, results }: PublicChoice['published'],
  language: Language,
): readonly NamedUnit[] {
  const isPooled = results.some(({ group }) => group['unit'] === otherUnits);
  return isPooled ? [...units, { id: otherUnits, name: message(language, 'units.others') }] : units;
}

/** The years of some clinics and the nation, as a figure. */
export function trendInputs(
  choice: PublicChoice,
  language: Language,
  whole: string,
  units: readonly NamedUnit[],
): readonly FigureInput[] {
  const { indicator, published } = choice;
  const pathway = sourceInPublicWords(choice.pathway);
  const declared = pathway.indicators[indicator];
  if (!declared) return [];
  const years = (results: readonly DisclosedResult[]) =>
    results.map((result): DisclosedResult => ({ ...result, group: { year: result.group['year'] ?? '' } }));
  const own = units.map(({ id, name }): FigureSeries => ({
    label: name,
    tone: 'own',
    results: years(published.results.filter(({ group }) => group['unit'] === id)),
  }));
  const nation: FigureSeries = {
    label: whole,
    tone: units.length > 0 ? 'other' : 'own',
    results: published.results.filter(({ group }) => group['unit'] === undefined),
  };
  return [
    {
      id: 'years',
      headingLevel: 2,
      figure: {
        title: yearsTitle(textIn(declared.title, language), language),
        indicators: [indicator],
        by: 'year',
        chart: declared.kind === 'distribution' ? 'stacked' : 'trend',
      },
      pathway,
      language,
      series: [...own, nation],
      labelOf: withPeriods((_dimension, code) => code, published.results, language),
      dimensionTitle: () => yearTitle(choice, language),
      optionsInColumns: true,
      smallestN: published.limits.smallestN,
    },
  ];
}

function yearsTitle(title: string, language: Language): Readonly<Partial<Record<Language, string>>> {
  return { [language]: `${title}: ${message(language, 'public.byYear').toLocaleLowerCase(language)}` };
}

function sameGroup(group: DisclosedResult['group'], wished: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(wished);
  return Object.keys(group).length === names.length && names.every((name) => group[name] === wished[name]);
}
