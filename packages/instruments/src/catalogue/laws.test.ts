import { describe, expect, it } from '@jest/globals';
import type { Instrument, Item } from '@kvalreg/declaration';
import { scoreInstrument, type Answers } from '@kvalreg/engine';
import fc from 'fast-check';
import { instrumentById, instrumentIds, settingsOf } from './catalogue.js';
import type { InstrumentSettings } from './settings.js';
import { fullAnswers, impossibleFor, someAnswers, stepOf } from './random-answers.fixture.js';

/** Every instrument with its defaults, and with each other rule, value set or weights. */
const variants = instrumentIds.flatMap((id) => {
  const others = settingsOf(id).flatMap((setting): readonly InstrumentSettings[] =>
    'from' in setting
      ? [{ minAnswered: setting.from }]
      : Object.keys(setting.options).map((option) => ({ [setting.name]: option })),
  );
  const all = [{}, ...others].map((settings) => instrumentById(id, settings));
  return [...new Map(all.map((instrument) => [instrument.version, instrument])).values()].map(
    (instrument) => [`${id} ${instrument.version}`, instrument] as const,
  );
});

describe.each(variants)('%s', (_, instrument) => {
  const score = (answers: Answers) => scoreInstrument(instrument, answers);

  it('gives every score, within its range, and every word for full answers', () => {
    fc.assert(
      fc.property(fullAnswers(instrument), (answers) => {
        const { scores, category, reason } = score(answers);
        expect(Object.entries(scores).filter(([name, value]) => !isInRange(instrument, name, value))).toEqual(
          [],
        );
        const silent = Object.keys(category).filter((name) => category[name] === null);
        expect(silent.filter((name) => reason[name] !== 'not-applicable')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('gives no score, or one within its range and the reason for each that is missing, for some answers', () => {
    fc.assert(
      fc.property(someAnswers(instrument), (answers) => {
        const { scores, reason } = score(answers);
        for (const [name, value] of Object.entries(scores)) {
          if (value === null) expect(reason[name]).toBe('missing-items');
          else expect([name, value, isInRange(instrument, name, value)]).toEqual([name, value, true]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never knows more when an answer is taken away', () => {
    const names = Object.keys(instrument.items);
    fc.assert(
      fc.property(someAnswers(instrument), fc.constantFrom(...names), (answers, name) => {
        const before = score(answers).scores;
        const after = score({ ...answers, [name]: null }).scores;
        expect(Object.keys(before).filter((each) => before[each] === null && after[each] !== null)).toEqual(
          [],
        );
      }),
      { numRuns: 60 },
    );
  });

  it('refuses the whole record for one impossible answer', () => {
    for (const [name, item] of Object.entries(instrument.items)) {
      for (const value of impossibleFor(item)) {
        expect(score({ [name]: value } as Answers)).toEqual({
          scores: {},
          category: {},
          reason: { '*': 'out-of-range' },
        });
      }
    }
  });

  it('moves in the direction that each question says', () => {
    const asked = Object.entries(instrument.items).flatMap(([name, item]) =>
      item.kind === 'integer' || item.kind === 'decimal' ? [{ name, item }] : [],
    );
    if (asked.length === 0) return;
    fc.assert(
      fc.property(fullAnswers(instrument), fc.constantFrom(...asked), (answers, { name, item }) => {
        const risen = Number((Number(answers[name]) + stepOf(item)).toFixed(6));
        fc.pre(risen <= item.max);
        const [from, to] = [score(answers).scores, score({ ...answers, [name]: risen }).scores];
        const wrong = Object.entries(instrument.scores).filter(([each, { better }]) => {
          const moved = Number(to[each]) - Number(from[each]);
          return moved * directionOf(instrument, name, item, better) < -1e-9;
        });
        expect(wrong.map(([each]) => each)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

function isInRange(instrument: Instrument, name: string, value: number | null): boolean {
  const [low = NaN, high = NaN] = instrument.scores[name]?.range ?? [];
  // The exact value may lie below the published, rounded limit by less than half of its last decimal.
  const slack = 0.0005;
  return value !== null && value >= low - slack && value <= high + slack;
}

/** Questions that are turned at scoring although the ends of their scale have no words for better and worse. */
const turned: Readonly<Record<string, readonly string[]>> = {
  tsk17: ['tsk4', 'tsk8', 'tsk12', 'tsk16'],
  cpaq8: ['cpaq4', 'cpaq5', 'cpaq7', 'cpaq8'],
  mpi: ['mpi16'],
  eq5d3l: ['mo', 'sc', 'ua', 'pd', 'ad'],
  eq5d5l: ['mo', 'sc', 'ua', 'pd', 'ad'],
  bmi: ['heightCm'],
};

/** 1 when a higher answer may only raise a score, -1 when it may only lower it. */
function directionOf(instrument: Instrument, name: string, item: Item, better: 'higher' | 'lower'): number {
  const end = item.kind === 'integer' ? item.anchors?.max.en : undefined;
  if (end === 'Best') return better === 'higher' ? 1 : -1;
  if (end === 'Worst' || end === 'Greatest trouble') return better === 'higher' ? -1 : 1;
  return turned[instrument.id]?.includes(name) === true ? -1 : 1;
}
