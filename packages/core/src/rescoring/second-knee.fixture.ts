import { lintRegister, type Form, type Register, type RegisterPlugin } from '@kvalreg/declaration';
import { add, field, mul } from '@kvalreg/expression';
import { kneeRegister } from '../fixtures/knee-register.fixture.js';

type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };

/**
 * The knee register in its second version: pain is summed instead of averaged, 10 when walking cannot be answered any
 * more and has no map, the weight is asked for in half kilograms, and its double is calculated.
 */
export function secondKnee(): RegisterPlugin {
  const { apiVersion, register } = kneeRegister('2');
  const next = JSON.parse(JSON.stringify(register)) as Writable<Register>;
  const { knee } = next.pathways;
  if (!knee) throw new Error('the fixture has no knee');
  for (const name of ['baseline', 'followUp']) {
    const form = knee.forms[name];
    const pain = form?.instruments['pain'];
    const mean = pain?.scores['mean'];
    const walking = pain?.items['walking'];
    if (!form || !pain || !mean || walking?.kind !== 'integer') throw new Error('the fixture has changed');
    form.version = '2';
    pain.version = '2';
    walking.max = 9;
    mean.range = [0, 19];
    mean.value = add(field<number>('number', 'rest'), field<number>('number', 'walking')).node as never;
    pain.earlier = [{ version: '1', items: { rest: { from: 'rest' } } }];
    form.earlier = [{ version: '1', instruments: { pain: '1' }, fields: {} }];
  }
  const baseline = knee.forms['baseline'] as Writable<Form>;
  const weight = baseline.items['weight'];
  if (weight?.kind !== 'decimal') throw new Error('the fixture has changed');
  weight.min = 60;
  weight.max = 600;
  baseline.items['double'] = { kind: 'calculated', type: 'number', label: { sv: 'Dubbel', en: 'Double' } };
  baseline.calculations = { double: mul(field<number>('number', 'weight'), 2).node as never };
  baseline.pages[0]?.fields.push('double');
  baseline.earlier = [
    {
      version: '1',
      instruments: { pain: '1' },
      fields: { weight: { value: mul(field<number>('number', 'weight'), 2).node as never } },
    },
  ];
  const problems = lintRegister(next);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { apiVersion, register: next };
}
