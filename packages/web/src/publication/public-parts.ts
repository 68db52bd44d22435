import { textIn, type Language } from '@kvalreg/declaration';
import { allUnits, type DisclosedResult } from '@kvalreg/engine';
import {
  figureView,
  message,
  pooledTitle,
  type FigureInput,
  type FigureView,
  type TableView,
} from '@kvalreg/rendering';
import { withPeriods } from '../reports/period-labels.js';
import { yearTitle, type PublicChoice } from './public-choice.js';
import { sourceInPublicWords } from './public-words.js';

/** The shares of each option in the chosen year: a row for all together and one for each clinic that is shown. */
export function optionsByUnit(
  choice: PublicChoice,
  units: PublicChoice['published']['units'],
  title: string,
  language: Language,
  whole: string,
): FigureView {
  const { indicator, published, year, unit } = choice;
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const results = published.results
    .filter((result) => result.indicator === indicator && result.group['year'] === year)
    .map((result): DisclosedResult => ({ ...result, group: { unit: result.group['unit'] ?? allUnits } }));
  const isOfClinic = ({ group }: DisclosedResult) => group['unit'] !== allUnits;
  const left = results.filter(
    (result) => isOfClinic(result) && (result.suppressed !== undefined || result.n === 0),
  );
  const view = figureView({
    id: 'units',
    headingLevel: 2,
    figure: { title: { [language]: title }, indicators: [indicator], by: 'unit', chart: 'bars' },
    pathway: sourceInPublicWords(choice.pathway),
    language,
    series: [{ label: whole, tone: 'own', results: results.filter((result) => !left.includes(result)) }],
    labelOf: (_dimension, code) => (code === allUnits ? whole : (names.get(code) ?? code)),
    dimensionTitle: () => message(language, 'dimension.unit'),
    ownUnit: unit?.id ?? null,
    smallestN: published.limits.smallestN,
  });
  const withheld = left.filter(({ suppressed }) => suppressed !== undefined);
  const namesOf = (those: readonly DisclosedResult[]) =>
    those.map((result) =>
      pooledTitle(names.get(result.group['unit'] ?? '') ?? result.group['unit'] ?? '', result, language),
    );
  return {
    ...view,
    tables: view.tables.map(withTotalFirst),
    notes: [
      // All together lead the table.
      ...view.notes.filter((note) => note !== message(language, 'units.sorted')),
      ...namesNote('public.unitsWithheld', namesOf(withheld), language),
      ...namesNote(
        'public.unitsWithoutCases',
        namesOf(left.filter((one) => !withheld.includes(one))),
        language,
      ),
    ],
  };
}

function withTotalFirst(table: TableView): TableView {
  const sections = table.sections.map(({ title, rows }) => ({
    title,
    rows: [...rows.filter(({ fixed }) => fixed), ...rows.filter(({ fixed }) => !fixed)],
  }));
  return { ...table, sections };
}

/** A sentence about some clinics; none where there are none. */
export function namesNote(
  key: 'public.unitsWithheld' | 'public.unitsWithoutCases',
  units: readonly string[],
  language: Language,
): readonly string[] {
  const sorted = units.toSorted((a, b) => a.localeCompare(b, language));
  return sorted.length === 0 ? [] : [message(language, key, { units: sorted.join(', ') })];
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
