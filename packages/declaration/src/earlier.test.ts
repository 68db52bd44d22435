import { expect, it } from '@jest/globals';
import { field, mul } from '@kvalreg/expression';
import { defineForm } from './form.js';
import { defineInstrument } from './instrument.js';

const text = { en: 'x' };
const scale = defineInstrument({
  id: 'scale',
  version: '2',
  title: text,
  items: { now: { kind: 'integer', min: 0, max: 4, label: text } },
  scores: (item) => ({
    total: { label: text, range: [0, 4], better: 'lower', decimals: 0, value: item.now },
  }),
  missingRule: text,
  licence: { holder: 'nobody', itemTextMayShip: 'yes' },
  sources: ['made for tests'],
  earlier: [{ version: '1', items: { now: { codes: { 1: 0, 2: 4 } } } }],
});
const definition = {
  version: '3',
  title: text,
  respondent: 'patient',
  items: {
    weight: { kind: 'decimal', min: 0, max: 300, decimals: 1, label: text },
    side: { kind: 'choice', options: { left: text, right: text }, label: text },
    aids: { kind: 'choices', options: { stick: text, frame: text }, label: text },
  },
  instruments: { scale },
  pages: [{ id: 'all', title: text, fields: ['weight', 'side', 'aids', 'scale'] }],
} as const;

it('is data in the manifest, and expressions are trees', () => {
  const form = defineForm({
    ...definition,
    earlier: [
      { version: '1', fields: { anything: { from: 'other' } } },
      {
        version: '2',
        instruments: { scale: '1' },
        fields: { weight: { value: mul(field<number>('number', 'pounds'), 0.4536) }, side: 'unknown' },
      },
    ],
  });
  expect(form.earlier?.[1]?.fields).toEqual({
    weight: { value: mul(field<number>('number', 'pounds'), 0.4536).node },
    side: 'unknown',
  });
  expect(scale.earlier).toEqual([{ version: '1', items: { now: { codes: { 1: 0, 2: 4 } } } }]);
});

it('knows the questions and codes of the form', () => {
  const anything = { version: '1', fields: {} };
  // @ts-expect-error there is no code "middle"
  defineForm({ ...definition, earlier: [{ ...anything, fields: { side: { codes: { m: 'middle' } } } }] });
  // @ts-expect-error there is no code "chair"
  defineForm({ ...definition, earlier: [{ ...anything, fields: { aids: { codes: { m: 'chair' } } } }] });
  // @ts-expect-error there is no question "height"
  defineForm({ ...definition, earlier: [{ ...anything, fields: { height: 'unknown' } }] });
  // @ts-expect-error a weight is a number
  defineForm({ ...definition, earlier: [{ ...anything, fields: { 'scale.now': { codes: { m: 'x' } } } }] });
  expect(
    defineForm({ ...definition, earlier: [{ ...anything, fields: { side: { codes: { m: null } } } }] })
      .earlier,
  ).toHaveLength(1);
});
