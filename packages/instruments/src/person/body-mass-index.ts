import { defineInstrument } from '@kvalreg/declaration';
import { div, gte, lt, mul, round } from '@kvalreg/expression';
import { allRequired } from '../parts/missing-rules.js';

/**
 * Body mass index: items `heightCm` (100-250) and `weightKg` (25-350), score `bmi` (kg/m², unrounded but for the traces
 * that binary fractions leave: 81.675 kg and 165 cm are 30 exactly). Categories: `class` (World Health Organization) and
 * `obese` (30 or more). A height in metres is out of range.
 */
export const bmi = defineInstrument({
  id: 'bmi',
  version: '1',
  title: { sv: 'Kroppsmasseindex', nb: 'Kroppsmasseindeks', en: 'Body mass index' },
  items: {
    heightCm: {
      kind: 'decimal',
      min: 100,
      max: 250,
      decimals: 1,
      unit: { sv: 'cm', nb: 'cm', en: 'cm' },
      label: { sv: 'Längd', nb: 'Høyde', en: 'Height' },
    },
    weightKg: {
      kind: 'decimal',
      min: 25,
      max: 350,
      decimals: 3,
      unit: { sv: 'kg', nb: 'kg', en: 'kg' },
      label: { sv: 'Vikt', nb: 'Vekt', en: 'Weight' },
    },
  },
  scores: (item) => ({
    bmi: {
      label: { sv: 'BMI', nb: 'BMI', en: 'BMI' },
      range: [4, 350],
      // Neither end is good: a register that compares means has to say what it wants.
      better: 'lower',
      decimals: 1,
      unit: { sv: 'kg/m²', nb: 'kg/m²', en: 'kg/m²' },
      value: round(div(mul(item.weightKg, 10_000), mul(item.heightCm, item.heightCm)), 9),
    },
  }),
  categories: (_, score) => ({
    class: {
      kind: 'rules',
      label: { sv: 'Viktklass', nb: 'Vektklasse', en: 'Weight class' },
      rules: [
        {
          code: 'underweight',
          label: { sv: 'Undervikt', nb: 'Undervekt', en: 'Underweight' },
          when: lt(score.bmi, 18.5),
        },
        {
          code: 'normal',
          label: { sv: 'Normalvikt', nb: 'Normalvekt', en: 'Normal' },
          when: lt(score.bmi, 25),
        },
        {
          code: 'overweight',
          label: { sv: 'Övervikt', nb: 'Overvekt', en: 'Overweight' },
          when: lt(score.bmi, 30),
        },
        {
          code: 'obesity-1',
          label: { sv: 'Fetma grad 1', nb: 'Fedme grad 1', en: 'Obesity class 1' },
          when: lt(score.bmi, 35),
        },
        {
          code: 'obesity-2',
          label: { sv: 'Fetma grad 2', nb: 'Fedme grad 2', en: 'Obesity class 2' },
          when: lt(score.bmi, 40),
        },
        { code: 'obesity-3', label: { sv: 'Fetma grad 3', nb: 'Fedme grad 3', en: 'Obesity class 3' } },
      ],
    },
    obese: {
      kind: 'condition',
      label: { sv: 'Fetma', nb: 'Fedme', en: 'Obesity' },
      holds: gte(score.bmi, 30),
    },
  }),
  missingRule: allRequired,
  licence: { holder: 'None', itemTextMayShip: 'yes' },
  sources: ['World Health Organization: body mass index', 'NORspine, annual report 2024: obesity from 30'],
});
