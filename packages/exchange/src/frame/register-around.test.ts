import { describe, expect, it } from '@jest/globals';
import { parseManifest, type Form } from '@kvalreg/declaration';
import { codeNamer, idNamer, keyNamer } from './namer.js';
import { registerAround } from './register-around.js';

const form: Form = {
  version: '1',
  title: { nb: 'Skjema' },
  respondent: 'patient',
  items: { smokes: { kind: 'boolean', label: { nb: 'Røyker du?' } } },
  instruments: {},
  pages: [{ id: 'page', title: { nb: 'Side' }, fields: ['smokes'] }],
  visibleIf: {},
  checks: [],
};

describe('registerAround', () => {
  it('makes a register that passes the lint, in each language', () => {
    const register = registerAround({
      id: 'smoking',
      title: { nb: 'Røyking' },
      languages: ['nb'],
      forms: [{ name: 'smoking', form }],
    });
    expect(parseManifest(JSON.parse(JSON.stringify(register)))).toEqual({ register });
    expect(register.pathways['care']?.occasions['smoking']).toMatchObject({
      form: 'smoking',
      opens: 'index',
    });
  });

  it('does not hide what is wrong with a form', () => {
    const register = registerAround({
      id: 'smoking',
      title: { nb: 'Røyking' },
      languages: ['nb'],
      forms: [{ name: 'smoking', form: { ...form, pages: [] } }],
    });
    expect(parseManifest(register)).toMatchObject({ problems: [{ code: 'unpaged-field' }] });
  });
});

describe('names', () => {
  it('writes keys in camelCase, each once', () => {
    const key = keyNamer();
    expect(
      ['Pain_now', 'pain-now', 'painnow', '1.2', '', 'Åse Ærlig', 'answered', 'constructor'].map(key),
    ).toEqual(['painNow', 'painNow2', 'painnow3', 'q12', 'q', 'aseAerlig', 'answered2', 'constructor2']);
  });

  it('does not let a numbered name run into another', () => {
    const key = keyNamer();
    expect(['item1', 'item1', 'item12', 'item1n2'].map(key)).toEqual([
      'item1',
      'item1n2',
      'item12',
      'item1n2n2',
    ]);
  });

  it('writes codes that are words', () => {
    const code = codeNamer();
    expect(['2', '2', '-1', 'LA6568-5', '≥ 3', ''].map(code)).toEqual([
      'c2',
      'c2-2',
      'c1',
      'la6568-5',
      'c3',
      'c',
    ]);
  });

  it('writes ids that begin with a letter', () => {
    const id = idNamer();
    expect(['1 Start', 'Start', 'start!'].map(id)).toEqual(['p-1-start', 'start', 'start-2']);
  });
});
