import { units, type DemoPelvicUnit } from './units.js';

type Figures = Readonly<Record<string, number>>;

/**
 * Invented figures of a unit in the filing of a year, the same every time: as its size and a little chance have it. They
 * hang together as the definitions say.
 */
export function figuresOf(unit: DemoPelvicUnit, filingYear: number): Figures {
  const chance = chanceOf(`${unit.id} ${String(filingYear)}`);
  // The licences began in the middle of 2024; after that a little more is done every year.
  const size = filingYear === 2025 ? 0.5 : 1 + 0.04 * (filingYear - 2026);
  const about = (value: number, spread = 0.08) => Math.round(value * (1 + spread * (2 * chance() - 1)));
  const assessed = about(unit.assessed * size);
  const operations = about(unit.operated * size);
  const patients = operations - (chance() < 0.5 ? 1 : 0);
  const died = Math.round(patients * (0.02 + 0.03 * chance()));
  const curative = Math.round(operations * (0.86 + 0.06 * chance()));
  const radical = Math.round(curative * (0.78 + 0.1 * chance()));
  const episodes = patients + Math.round(patients * 0.1 * chance());
  const waiting = unit.waiting + Math.round(4 * chance()) - 2;
  return {
    'b1.total': assessed,
    ...parts('b1.region', assessed, unit.regions),
    ...parts('b1.sex', assessed, { female: 46, male: 54 }),
    ...parts('b1.diagnosis', assessed, { gynaecological: 14, colorectal: 66, urological: 20 }),
    'b2.n': patients,
    'b2.mean': tenth(63 + 3 * chance()),
    'b2.sd': tenth(10.5 + 2 * chance()),
    'b2.p10': 47 + Math.round(4 * chance()),
    'b2.median': 65 + Math.round(3 * chance()),
    'b2.p90': 77 + Math.round(3 * chance()),
    'b3.total': operations,
    ...parts('b3.diagnosis', operations, { gynaecological: 13, colorectal: 67, urological: 20 }),
    'b4.total': Math.round(operations * (0.12 + 0.06 * chance())),
    't1.n': assessed - Math.round(assessed * 0.06 * chance()),
    't1.mean': tenth(waiting + 2 + chance()),
    't1.sd': tenth(waiting * 0.55),
    't1.p10': Math.max(1, waiting - 7),
    't1.median': waiting,
    't1.p90': waiting + 11 + Math.round(3 * chance()),
    'r1.alive.numerator': patients - died,
    'r1.alive.denominator': patients,
    'r2.radical.numerator': radical,
    'r2.radical.denominator': curative,
    'o1.reported.numerator': episodes - Math.round(episodes * (0.04 + 0.12 * chance())),
    'o1.reported.denominator': episodes,
    ...(filingYear > 2025 && followUp(unit, filingYear, chance())),
  };
}

/** Of the patients whom the filing of the year before counted. */
function followUp(unit: DemoPelvicUnit, filingYear: number, chance: number): Figures {
  const patients = figuresOf(unit, filingYear - 1)['b2.n'] ?? 0;
  const answered = Math.round(patients * (0.62 + 0.15 * chance));
  return {
    'p1.followedUp.numerator': answered - Math.round(answered * 0.06),
    'p1.followedUp.denominator': patients,
    'p1.response.numerator': answered,
    'p1.response.denominator': patients - Math.round(patients * 0.05),
  };
}

/** A total divided by weights into whole numbers, none of which is forgotten. */
function parts(key: string, total: number, weights: Readonly<Record<string, number>>): Figures {
  const sum = Object.values(weights).reduce((all, weight) => all + weight, 0);
  let left = total;
  let leftWeight = sum;
  const divided = Object.entries(weights).map(([name, weight]) => {
    const part = Math.round((left * weight) / leftWeight);
    left -= part;
    leftWeight -= weight;
    return [`${key}.${name}`, part] as const;
  });
  return { ...(key === 'b1.region' && nobodyFromElsewhere(weights)), ...Object.fromEntries(divided) };
}

function nobodyFromElsewhere(weights: Readonly<Record<string, number>>): Figures {
  const regions = new Set(units.flatMap((unit) => Object.keys(unit.regions)));
  return Object.fromEntries(
    [...regions].filter((code) => !(code in weights)).map((code) => [`b1.region.${code}`, 0]),
  );
}

const tenth = (value: number) => Number(value.toFixed(1));

/** Numbers from 0 to 1 that depend on a word alone (mulberry32 on a FNV-1a hash). */
function chanceOf(word: string): () => number {
  let state = 2166136261;
  for (const letter of word) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
