import type { Unit } from '@kvalreg/core';
import { builtInDimensions, textIn, type FigureSource, type Language } from '@kvalreg/declaration';
import { allUnits, otherUnits, unknownGroup } from '@kvalreg/engine';
import { message, type FigureInput } from '@kvalreg/rendering';

export type DimensionWords = Pick<FigureInput, 'labelOf' | 'dimensionTitle'>;

/** How the dimensions of a source and their values are called, units and regions by their names. */
export function dimensionWords(
  source: FigureSource,
  units: readonly Unit[],
  whole: string,
  language: Language,
): DimensionWords {
  return {
    dimensionTitle: (dimension) => {
      const builtIn = builtInDimensions.find((one) => one === dimension);
      return builtIn
        ? message(language, `dimension.${builtIn}`)
        : textIn(source.dimensions[dimension]?.title ?? {}, language);
    },
    labelOf: (dimension, code) => {
      if (code === unknownGroup) return message(language, 'word.unknown');
      if (code === allUnits) return whole;
      if (code === otherUnits) return message(language, 'units.others');
      if (dimension === 'unit') return units.find(({ id }) => id === code)?.name ?? code;
      if (dimension === 'region')
        return units.find(({ regionCode }) => regionCode === code)?.regionName ?? code;
      if (dimension === 'sex' && (code === 'female' || code === 'male'))
        return message(language, `sex.${code}`);
      const option = source.dimensions[dimension]?.options.find((one) => one.code === code);
      return option ? textIn(option.label, language) : code;
    },
  };
}

/** What some cases were chosen by, in words. */
export function chosenWords(
  words: DimensionWords,
  {
    filter,
    from,
    to,
  }: {
    readonly filter: Readonly<Record<string, readonly string[]>>;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  },
  language: Language,
): string {
  const parts = [
    ...Object.entries(filter).map(
      ([dimension, codes]) =>
        `${words.dimensionTitle(dimension)} ${codes.map((code) => words.labelOf(dimension, code)).join(', ')}`,
    ),
    ...(from === undefined && to === undefined ? [] : [`${from ?? '…'} – ${to ?? '…'}`]),
  ];
  return parts.length === 0 ? message(language, 'report.everything') : parts.join('; ');
}
