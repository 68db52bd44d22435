import { figureSourcesOf, textIn, type Language, type Register } from '@kvalreg/declaration';
import { message, type FilterView } from '@kvalreg/rendering';
import { selectFilter } from '../platform/pages/select-filter.js';
import { yearTitle, type PublicChoice } from './public-choice.js';

/** Measure, group of patients, year and clinic, each as a list. */
export function publicFilters(
  register: Register,
  choice: PublicChoice,
  language: Language,
): readonly FilterView[] {
  const { pathway, pathwayId, indicator, published, years, year, unit } = choice;
  const pathways = Object.entries(figureSourcesOf(register)).filter(
    ([, one]) => one.publication !== undefined,
  );
  const { selection } = published;
  const dimension = selection ? pathway.dimensions[selection.dimension] : undefined;
  const measures = published.indicators.map((code) => ({
    code,
    label: textIn(pathway.indicators[code]?.title ?? {}, language),
  }));
  return [
    ...(pathways.length < 2
      ? []
      : [
          selectFilter({
            name: 'pathway',
            label: message(language, 'patients.pathway'),
            all: null,
            options: pathways.map(([code, { title }]) => ({ code, label: textIn(title, language) })),
            chosen: pathwayId,
          }),
        ]),
    selectFilter({
      name: 'indicator',
      label: message(language, 'public.indicator'),
      all: null,
      options: measures,
      chosen: indicator,
    }),
    ...(selection && dimension
      ? [
          selectFilter({
            name: 'group',
            label: textIn(dimension.title, language),
            all: null,
            options: dimension.options
              .filter(({ code }) => selection.codes.includes(code))
              .map(({ code, label }) => ({ code, label: textIn(label, language) })),
            chosen: selection.code,
          }),
        ]
      : []),
    selectFilter({
      name: 'year',
      label: yearTitle(choice, language),
      all: null,
      options: years.map((code) => ({ code, label: code })),
      chosen: year,
    }),
    selectFilter({
      name: 'unit',
      label: message(language, 'dimension.unit'),
      all: message(language, 'public.allUnits'),
      options: published.units.map(({ id, name }) => ({ code: id, label: name })),
      chosen: unit?.id,
    }),
  ];
}
