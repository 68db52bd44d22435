import { defineInstrument } from '@kvalreg/declaration';
import { and, gt, gte, lte, yearsBetween } from '@kvalreg/expression';
import { allRequired } from '../parts/missing-rules.js';

/**
 * Age at a date in completed years: items `birthDate` and `indexDate`, score `age` (0-120). The birthday itself counts;
 * who was born on 29 February turns a year older on 1 March in common years. Categories: `over70` and `atLeast70` (the
 * Norwegian report writes both). Born after the date, or more than 120 years before, is no possible answer.
 */
export const age = defineInstrument({
  id: 'age',
  version: '1',
  title: { sv: 'Ålder', nb: 'Alder', en: 'Age' },
  items: {
    birthDate: { kind: 'date', label: { sv: 'Födelsedatum', nb: 'Fødselsdato', en: 'Date of birth' } },
    indexDate: { kind: 'date', label: { sv: 'Datum', nb: 'Dato', en: 'Date' } },
  },
  scores: (item) => ({
    age: {
      label: { sv: 'Ålder', nb: 'Alder', en: 'Age' },
      range: [0, 120],
      // An age is neither better nor worse; a direction has to be stated.
      better: 'lower',
      decimals: 0,
      unit: { sv: 'år', nb: 'år', en: 'years' },
      value: yearsBetween(item.birthDate, item.indexDate),
    },
  }),
  categories: (_, score) => ({
    over70: {
      kind: 'condition',
      label: { sv: 'Över 70 år', nb: 'Over 70 år', en: 'Over 70 years' },
      holds: gt(score.age, 70),
    },
    atLeast70: {
      kind: 'condition',
      label: { sv: 'Minst 70 år', nb: 'Minst 70 år', en: '70 years or more' },
      holds: gte(score.age, 70),
    },
  }),
  checks: (item) => [
    {
      id: 'lifetime',
      holds: and(lte(item.birthDate, item.indexDate), lte(yearsBetween(item.birthDate, item.indexDate), 120)),
      message: {
        sv: 'Födelsedatumet ligger efter datumet, eller mer än 120 år före: rätta ett av dem.',
        nb: 'Fødselsdatoen ligger etter datoen, eller mer enn 120 år før: rett en av dem.',
        en: 'The date of birth is after the date, or more than 120 years before it: correct one of them.',
      },
    },
  ],
  missingRule: allRequired,
  licence: { holder: 'None', itemTextMayShip: 'yes' },
  sources: ['Completed calendar years', 'NORspine, annual report 2024: 70 years or more'],
});
