import { defineForm } from '@kvalreg/declaration';
import { eq, gte, lt } from '@kvalreg/expression';

const label = (en: string) => ({ sv: `${en} (sv)`, nb: `${en} (nb)`, en });

/** Levels and implants of an operation, with what an earlier form and the person's age say; for the tests. */
export const implantsForm = defineForm({
  version: '1',
  title: label('Operation'),
  respondent: 'staff',
  items: {
    usesImplants: { kind: 'boolean', required: true, label: label('Implants used') },
    weight: { kind: 'decimal', min: 20, max: 300, decimals: 1, label: label('Weight') },
    lastLevel: { kind: 'text', maxLength: 40, label: label('Why the first level') },
    bmd: { kind: 'decimal', min: -6, max: 6, decimals: 1, label: label('Bone density') },
    heavier: { kind: 'calculated', type: 'boolean', label: label('Heavier than before') },
  },
  instruments: {},
  repeats: {
    levels: {
      title: label('Levels'),
      one: label('Level'),
      min: 1,
      max: 3,
      items: {
        level: {
          kind: 'choice',
          required: true,
          options: { L3: label('L3/L4'), L4: label('L4/L5'), L5: label('L5/S1') },
          label: label('Level'),
        },
        sides: {
          kind: 'choices',
          options: { left: label('Left'), right: label('Right') },
          label: label('Side'),
        },
      },
    },
    implants: {
      title: label('Implants'),
      one: label('Implant'),
      max: 4,
      items: {
        udi: { kind: 'text', maxLength: 100, format: 'udi', required: true, label: label('UDI') },
        size: { kind: 'integer', min: 1, max: 60, label: label('Size') },
      },
    },
  },
  known: {
    weightBefore: { from: 'earlier', of: 'episode', occasion: 'baseline', key: 'weight', type: 'number' },
    age: { from: 'person', fact: 'age' },
  },
  prefill: (known) => ({ weight: known.weightBefore }),
  calculations: (f, known) => ({ heavier: lt(known.weightBefore, f.weight) }),
  pages: [
    { id: 'operation', title: label('Operation'), fields: ['usesImplants', 'levels', 'implants'] },
    { id: 'person', title: label('Person'), fields: ['weight', 'lastLevel', 'bmd', 'heavier'] },
  ],
  visibleIf: (f, known) => ({
    implants: f.usesImplants,
    ...(f.levels[0] && { lastLevel: eq(f.levels[0].level, 'L3') }),
    bmd: gte(known.age, 60),
  }),
});
