import { scoreForm } from '@kvalreg/engine';
import { plugins } from '@kvalreg/register-pain-rehabilitation';
import { quantile, rounds } from './rounds.mjs';
import { scoresByHand } from './scores-by-hand.mjs';

const patients = 2000;

/**
 * The scores of HADS, MPI, RAND-36, EQ-5D, CPAQ-8, ISI, PCS and TSK of a full form: from the declaration, which also
 * refuses impossible answers, and by a plain function for exactly these sums. The outcomes are compared first.
 */
export async function scores() {
  const form = formWithout(plugins[0].register.pathways.specialist.forms.initial, [
    'painRating',
    'eqVas',
    'workAbility',
    'activity',
  ]);
  const given = Array.from({ length: patients }, (_, at) => drawnAnswers(form, at));
  const sums = compare(form, given);
  const times = await rounds(
    {
      byHand: () => given.forEach(scoresByHand),
      declared: () => given.forEach((answers) => scoreForm(form, answers)),
    },
    { warmUp: 10, count: 40 },
  );
  return { times, sums };
}

export function describeScores({ times, sums }) {
  const perSecond = (name) => Math.round((1000 * patients) / quantile(times[name], 0.5));
  const ratio = quantile(times.declared, 0.5) / quantile(times.byHand, 0.5);
  return [
    `scores: a full form of the pain rehabilitation register, ${sums} scores, equal for ${patients} patients`,
    `  by hand            ${perSecond('byHand').toLocaleString('en')} forms a second`,
    `  from declarations  ${perSecond('declared').toLocaleString('en')} forms a second, ${ratio.toFixed(1)} times as long`,
  ].join('\n');
}

function formWithout(form, left) {
  const instruments = Object.fromEntries(
    Object.entries(form.instruments).filter(([name]) => !left.includes(name)),
  );
  return { ...form, items: {}, instruments };
}

/** One answer in twenty is missing. */
function drawnAnswers(form, seed) {
  const random = generator(seed + 1);
  return Object.fromEntries(
    Object.entries(form.instruments).flatMap(([name, { items }]) =>
      Object.entries(items).map(([item, { min, max }]) => [
        `${name}.${item}`,
        random() < 0.05 ? null : min + Math.floor(random() * (max - min + 1)),
      ]),
    ),
  );
}

function compare(form, given) {
  let sums = 0;
  for (const answers of given) {
    const [declared, byHand] = [scoreForm(form, answers), scoresByHand(answers)];
    sums = Object.keys(declared).length;
    for (const [key, value] of Object.entries(declared)) {
      const other = byHand[key];
      const isEqual = value === null || other === null ? value === other : Math.abs(value - other) < 1e-9;
      if (!isEqual) throw new Error(`${key} is ${String(value)}, by hand ${String(other)}.`);
    }
  }
  return sums;
}

/** Mulberry32: the same patients in every run. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
