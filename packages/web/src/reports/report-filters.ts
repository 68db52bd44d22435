import type { ReportAnswer, Unit } from '@kvalreg/core';
import type { FigureSource, Language } from '@kvalreg/declaration';
import { message, type FilterView, type Places } from '@kvalreg/rendering';
import { boxesFilter, selectFilter } from '../platform/pages/select-filter.js';
import { codesOfDimension } from './built-in-codes.js';
import { dimensionNames } from './report-page.js';

interface FilterContext {
  readonly answer: ReportAnswer;
  readonly pathway: FigureSource;
  /** To choose one from; empty for a clinic, which sees itself. */
  readonly units: readonly Unit[];
  /** What all units together are called. */
  readonly whole: string;
  /** What places are called, and what may be chosen among them. */
  readonly places?: Places;
  readonly language: Language;
}

/** What the report may be chosen by: a clinic where one has the choice, then the dimensions that it declares. */
export function reportFilters({
  answer,
  pathway,
  units,
  whole,
  places,
  language,
}: FilterContext): readonly FilterView[] {
  const { dimensionTitle, labelOf } = dimensionNames(pathway, language, places);
  const unit =
    units.length === 0
      ? []
      : [
          selectFilter({
            name: 'unit',
            label: dimensionTitle('unit'),
            all: message(language, 'report.noUnit', { whole: whole.toLocaleLowerCase(language) }),
            options: units.map(({ id, name }) => ({ code: id, label: name })),
            chosen: answer.unit?.id,
          }),
        ];
  const declared = answer.report.filters
    .filter((dimension) => dimension !== 'unit')
    .flatMap((dimension) => {
      const codes = codesOfDimension(dimension, pathway, { years: answer.years, places });
      if (codes.length === 0) return [];
      const options = codes.map((code) => ({ code, label: labelOf(dimension, code) }));
      return [
        boxesFilter({
          name: dimension,
          label: dimensionTitle(dimension),
          all: message(language, 'word.all'),
          options,
          chosen: answer.filter[dimension] ?? [],
        }),
      ];
    });
  return [...unit, ...declared];
}

/** The choice in words, for the head of the report and for paper. */
export function selectionText({
  answer,
  pathway,
  places,
  language,
}: Omit<FilterContext, 'units' | 'whole'>): string {
  const { dimensionTitle, labelOf } = dimensionNames(pathway, language, places);
  const parts = Object.entries(answer.filter).map(
    ([dimension, codes]) =>
      `${dimensionTitle(dimension)} ${codes.map((code) => labelOf(dimension, code)).join(', ')}`,
  );
  return message(language, 'report.selection', {
    selection: parts.length === 0 ? message(language, 'report.everything') : parts.join('; '),
  });
}
