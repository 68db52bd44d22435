import { followUpsIn } from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { message, type FilterView } from '@kvalreg/rendering';
import { selectFilter } from '../../platform/pages/select-filter.js';

/** The pathway that is asked for, or the first that asks patients anything after the index date. */
export function chosenPathway(register: Register, named: string | undefined): string {
  return named ?? pathwaysWithFollowUps(register)[0] ?? Object.keys(register.pathways)[0] ?? '';
}

/** A list to choose the pathway from, where there are several. */
export function pathwayFilter(register: Register, chosen: string, language: Language): readonly FilterView[] {
  const names = pathwaysWithFollowUps(register);
  if (names.length < 2) return [];
  return [
    selectFilter({
      name: 'pathway',
      label: message(language, 'rates.pathway'),
      all: null,
      options: names.map((code) => ({
        code,
        label: textIn(register.pathways[code]?.title ?? {}, language),
      })),
      chosen,
    }),
  ];
}

function pathwaysWithFollowUps({ pathways }: Register): readonly string[] {
  return Object.entries(pathways).flatMap(([name, pathway]) =>
    followUpsIn(pathway).length > 0 ? [name] : [],
  );
}
