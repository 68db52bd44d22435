import { defineForm, defineInstrument, type Form } from '@kvalreg/declaration';
import { add, cond, field, gte, isKnown, mul, type IsoDate } from '@kvalreg/expression';

const text = { en: 'x' };
const scale = { kind: 'integer', min: 0, max: 10, label: text } as const;

const pain = defineInstrument({
  id: 'pain',
  version: 'c',
  title: text,
  items: { now: scale, worst: scale, usual: { ...scale, max: 4, step: 2 } },
  scores: (item) => ({
    total: { label: text, range: [0, 20], better: 'lower', decimals: 0, value: add(item.now, item.worst) },
  }),
  missingRule: text,
  licence: { holder: 'nobody', itemTextMayShip: 'yes' },
  sources: ['made for tests'],
  earlier: [
    {
      version: 'a',
      items: { now: { from: 'rest' }, worst: { value: mul(field<number>('number', 'rest'), 2) } },
    },
    { version: 'b', items: { usual: { codes: { 1: 0, 2: 2, 3: 4 } } } },
  ],
});

/** A form in its fourth version, with every kind of map, over three earlier versions. */
export const carriedForm: Form = defineForm({
  version: '4',
  title: text,
  respondent: 'patient',
  items: {
    side: { kind: 'choice', options: { left: text, right: text, both: text }, label: text },
    aids: { kind: 'choices', options: { stick: text, frame: text, none: text }, label: text },
    weight: { kind: 'decimal', min: 30, max: 250, decimals: 2, step: 0.01, label: text },
    smoker: { kind: 'boolean', label: text },
    day: { kind: 'date', label: text },
    hour: { kind: 'time', label: text },
    note: { kind: 'text', maxLength: 100, label: text },
    moved: { kind: 'text', maxLength: 100, label: text },
    heavy: { kind: 'boolean', label: text },
    later: { kind: 'date', label: text },
    where: { kind: 'choices', options: { home: text, work: text }, label: text },
  },
  repeats: {
    implants: {
      title: text,
      one: text,
      max: 2,
      items: { brand: { kind: 'text', maxLength: 20, label: text } },
    },
  },
  instruments: { pain },
  pages: [
    {
      id: 'all',
      title: text,
      fields: [
        ...(['side', 'aids', 'weight', 'smoker', 'day', 'hour', 'note', 'moved', 'heavy', 'later'] as const),
        ...(['where', 'implants', 'pain'] as const),
      ],
    },
  ],
  earlier: [
    {
      version: '1',
      instruments: { pain: 'a' },
      fields: {
        kilos: { value: mul(field<number>('number', 'pounds'), 0.4536) },
        side: { codes: { l: 'left', r: 'right' } },
      },
    },
    {
      version: '2',
      instruments: { pain: 'b' },
      fields: {
        weight: { from: 'kilos' },
        aids: { codes: { cane: 'stick', 'walking stick': 'stick', none: 'none', unclear: null } },
        moved: { from: 'note' },
        note: 'unknown',
      },
    },
    {
      version: '3',
      fields: {
        side: { codes: { left: 'left', right: 'right', bilateral: 'both' } },
        smoker: { codes: { yes: true, no: false, true: true } },
        heavy: {
          value: cond(
            isKnown(field<number>('number', 'weight')),
            gte(field<number>('number', 'weight'), 100),
            false,
          ),
        },
        later: { value: field<IsoDate>('date', 'day') },
        where: { value: field<readonly string[]>('codes', 'places') },
        'implants.brand': { from: 'implants.name' },
      },
    },
  ],
});
