import { defineForm, defineInstrument, textIn, type Form, type Instrument } from '@kvalreg/declaration';
import { sum } from '@kvalreg/expression';
import { describe, expect, it } from '@jest/globals';
import { scoreForm } from '../forms/scoring/score-form.js';
import { emptyTextPack } from './text-pack-template.js';
import type { TextPack } from './text-pack.js';
import { introIn, lacksWording, withWording, wordingIn } from './with-wording.js';
import { wordingProblems } from './wording-problems.js';

const t = (en: string) => ({ sv: `${en} (sv)`, nb: `${en} (nb)`, en });
const worry = defineInstrument({
  id: 'worry',
  version: '2',
  title: t('Worry'),
  items: {
    often: {
      kind: 'integer',
      min: 0,
      max: 3,
      display: 'scale',
      label: t('How often'),
      anchors: { min: t('Never'), max: t('Always') },
    },
    much: {
      kind: 'integer',
      min: 0,
      max: 100,
      display: 'visual-scale',
      label: t('How much'),
      anchors: { min: t('None'), max: t('All') },
    },
    about: {
      kind: 'choices',
      label: t('About what'),
      help: t('Several may be true'),
      options: { work: t('Work'), home: t('Home') },
    },
  },
  scores: (item) => ({
    total: {
      label: t('Total'),
      range: [0, 103],
      better: 'lower',
      decimals: 0,
      value: sum([item.often, item.much], { minAnswered: 2 }),
    },
  }),
  missingRule: t('All'),
  licence: { holder: 'Owner', itemTextMayShip: 'no' },
  sources: ['made for tests'],
});
const form: Form = defineForm({
  version: '1',
  title: t('Form'),
  respondent: 'patient',
  items: {},
  instruments: { first: worry, second: worry },
  pages: [{ id: 'all', title: t('All'), fields: ['first', 'second'] }],
});
const pack: TextPack = {
  instrument: 'worry',
  instrumentVersion: '2',
  language: 'sv',
  licence: { holder: 'Owner', number: '7' },
  title: 'Oro',
  intro: 'Läs noga.',
  items: {
    often: { label: 'Hur ofta?', valueLabels: { 0: 'aldrig', 1: 'ibland', 2: 'ofta', 3: 'jämt' } },
    much: { label: 'Hur mycket?', help: 'Dra.', anchors: { min: 'intet', max: 'allt' } },
    about: { label: 'Om vad?', help: 'Flera går bra', options: { work: 'arbetet', home: 'hemmet' } },
  },
};
const worded = (packs: readonly TextPack[]): Instrument => {
  const first = withWording(
    form,
    packs.map((each, index) => ({ id: `pack-${String(index)}`, pack: each })),
  ).instruments.first;
  if (!first) throw new Error('the form has lost its instrument');
  return first;
};
const texts = (instrument: Instrument, language: 'sv' | 'nb' | 'en') =>
  Object.values(instrument.items).flatMap((item) => [
    textIn(item.label, language),
    item.help ? textIn(item.help, language) : null,
    ...(item.kind === 'integer' && item.anchors
      ? [textIn(item.anchors.min, language), textIn(item.anchors.max, language)]
      : []),
    ...(item.kind === 'integer'
      ? Object.values(item.valueLabels ?? {}).map((text) => textIn(text, language))
      : []),
    ...(item.kind === 'choices' ? Object.values(item.options).map((text) => textIn(text, language)) : []),
  ]);

describe('withWording', () => {
  it('gives every instrument of that id and version the words of the pack, in its language', () => {
    const laid = withWording(form, [{ id: 'p', pack }]);
    expect(Object.values(laid.instruments).map(({ title }) => title.sv)).toEqual(['Oro', 'Oro']);
    expect(texts(worded([pack]), 'sv')).toEqual([
      ...['Hur ofta?', null, 'Never (sv)', 'Always (sv)', 'aldrig', 'ibland', 'ofta', 'jämt'],
      ...['Hur mycket?', 'Dra.', 'intet', 'allt'],
      ...['Om vad?', 'Flera går bra', 'arbetet', 'hemmet'],
    ]);
    expect(introIn(worded([pack]), 'sv')).toBe('Läs noga.');
  });

  it('shows readers of another language nothing of it', () => {
    expect(texts(worded([pack]), 'nb')).toEqual([
      ...['How often (nb)', null, 'Never (nb)', 'Always (nb)', '0: Never (nb)', '1', '2', '3: Always (nb)'],
      ...['How much (nb)', '', 'None (nb)', 'All (nb)'],
      ...['About what (nb)', 'Several may be true (nb)', 'Work (nb)', 'Home (nb)'],
    ]);
    expect(introIn(worded([pack]), 'nb')).toBeUndefined();
  });

  it('tells by language whether the wording is there', () => {
    const instrument = worded([pack]);
    expect(wordingIn(instrument, 'sv')).toEqual({ packId: 'pack-0', holder: 'Owner', number: '7' });
    expect([
      lacksWording(instrument, 'sv'),
      lacksWording(instrument, 'nb'),
      lacksWording(worry, 'sv'),
    ]).toEqual([false, true, true]);
    expect(lacksWording({ ...worry, licence: { holder: 'None', itemTextMayShip: 'yes' } }, 'sv')).toBe(false);
  });

  it('lays several languages over each other, and the later of the same over the earlier', () => {
    const nb = { ...pack, language: 'nb' as const, title: 'Uro' };
    const instrument = worded([pack, nb, { ...pack, title: 'Ängslan' }]);
    expect(instrument.title).toEqual({ sv: 'Ängslan', nb: 'Uro', en: 'Worry' });
    expect(wordingIn(instrument, 'sv')?.packId).toBe('pack-2');
    expect(wordingIn(instrument, 'nb')?.packId).toBe('pack-1');
  });

  it('leaves a form alone that no pack is for, or only one of another version', () => {
    expect(withWording(form, [])).toBe(form);
    expect(withWording(form, [{ id: 'p', pack: { ...pack, instrumentVersion: '1' } }])).toBe(form);
  });

  it('is the same whatever a register has set about counting', () => {
    const set = { ...form, instruments: { first: { ...worry, version: '2+half' } } };
    expect(withWording(set, [{ id: 'p', pack }]).instruments.first?.title.sv).toBe('Oro');
  });

  it('changes no score, no range and no code', () => {
    const laid = withWording(form, [{ id: 'p', pack }]);
    const answers = { 'first.often': 3, 'first.much': 40, 'second.often': 1, 'second.much': 100 };
    expect(scoreForm(laid, answers)).toEqual(scoreForm(form, answers));
    expect(scoreForm(laid, answers)).toEqual({ 'first.total': 43, 'second.total': 101 });
    expect(laid.instruments.first?.items.often).toMatchObject({ min: 0, max: 3 });
  });
});

describe('wordingProblems', () => {
  const wheres = (items: TextPack['items'], instruments: readonly Instrument[] = [worry]) =>
    wordingProblems({ items, language: 'sv' }, instruments).map(({ where }) => where);
  const without = (name: string) =>
    Object.fromEntries(Object.entries(pack.items).filter(([key]) => key !== name));
  const changed = (name: 'often' | 'much' | 'about', more: object) => ({
    ...pack.items,
    [name]: { label: 'x', ...more },
  });

  it('finds nothing in a whole pack', () => {
    expect(wheres(pack.items)).toEqual([]);
    expect(wheres(changed('often', { anchors: { min: 'a', max: 'b' } }))).toEqual([]);
  });

  it('names each question, alternative, value and end that is missing', () => {
    expect(wheres(without('much'))).toEqual(['items.much']);
    expect(wheres(changed('about', { options: { work: 'x' } }))).toEqual([
      'items.about.help',
      'items.about.options.home',
    ]);
    expect(wheres(changed('often', { valueLabels: { 0: 'a', 2: 'b' } }))).toEqual([
      'items.often.valueLabels.1',
      'items.often.valueLabels.3',
    ]);
    expect(wheres(changed('often', {}))).toEqual(['items.often.anchors']);
  });

  it('names what the instrument does not have', () => {
    expect(wheres({ ...pack.items, ghost: { label: 'x' } })).toEqual(['items.ghost']);
    expect(wheres(changed('often', { valueLabels: { 0: 'a', 1: 'b', 2: 'c', 3: 'd', 4: 'e' } }))).toEqual([
      'items.often.valueLabels.4',
    ]);
    expect(wheres(changed('much', { anchors: { min: 'a', max: 'b' }, valueLabels: { 0: 'a' } }))).toEqual([
      'items.much.valueLabels.0',
    ]);
    expect(
      wheres(
        changed('about', { help: 'x', options: { work: 'x', home: 'y' }, anchors: { min: 'a', max: 'b' } }),
      ),
    ).toEqual(['items.about.anchors']);
  });

  it('asks for all that any of several registers asks', () => {
    const { much, ...fewer } = worry.items;
    const shorter: Instrument = { ...worry, items: fewer };
    const longer: Instrument = { ...worry, items: { ...fewer, more: { ...much, label: t('More') } } };
    expect(wheres(without('much'), [shorter])).toEqual([]);
    expect(wheres(without('much'), [shorter, longer])).toEqual(['items.more']);
  });
});

describe('emptyTextPack', () => {
  it('has a place for every text that the instrument needs, and none besides', () => {
    const empty = emptyTextPack([worry], 'en');
    expect(wordingProblems(empty, [worry])).toEqual([]);
    expect(empty.items.often).toEqual({
      about: 'How often: 0 = Never; 3 = Always',
      label: '',
      valueLabels: { 0: '', 1: '', 2: '', 3: '' },
    });
    expect(empty.items.much).toMatchObject({ anchors: { min: '', max: '' } });
  });
});
