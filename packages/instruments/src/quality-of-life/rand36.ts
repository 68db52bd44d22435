import { defineInstrument, type Text } from '@kvalreg/declaration';
import { mean, mul, sub, type Expr } from '@kvalreg/expression';
import { anyOfScale, halfOfScale } from '../parts/missing-rules.js';
import { rand36Items } from './rand36-items.js';

type Missing = 'rand' | 'half';
type Answers = { readonly [K in keyof typeof rand36Items]: Expr<number> };

const scales = {
  PF: [
    { sv: 'Fysisk funktion', nb: 'Fysisk funksjon', en: 'Physical functioning' },
    [3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  ],
  RP: [{ sv: 'Fysisk roll', nb: 'Fysisk rolle', en: 'Role limits, physical' }, [13, 14, 15, 16]],
  RE: [{ sv: 'Emotionell roll', nb: 'Emosjonell rolle', en: 'Role limits, emotional' }, [17, 18, 19]],
  EF: [{ sv: 'Energi och trötthet', nb: 'Energi og tretthet', en: 'Energy and fatigue' }, [23, 27, 29, 31]],
  EW: [
    { sv: 'Känslomässigt välbefinnande', nb: 'Emosjonelt velvære', en: 'Emotional well-being' },
    [24, 25, 26, 28, 30],
  ],
  SF: [{ sv: 'Social funktion', nb: 'Sosial funksjon', en: 'Social functioning' }, [20, 32]],
  P: [{ sv: 'Smärta', nb: 'Smerte', en: 'Pain' }, [21, 22]],
  GH: [{ sv: 'Allmän hälsa', nb: 'Generell helse', en: 'General health' }, [1, 33, 34, 35, 36]],
  HC: [{ sv: 'Förändrad hälsa', nb: 'Endret helse', en: 'Change in health' }, [2]],
} as const satisfies Record<string, readonly [Text, readonly number[]]>;
type ScaleName = keyof typeof scales;
const scaleNames = Object.keys(scales) as ScaleName[];

/** The questions whose first printed alternative is the best. */
const fromBest: readonly string[] = [1, 2, 20, 21, 22, 23, 26, 27, 30, 34, 36].map(
  (number) => `rand${number}`,
);

/** RAND-36 by RAND's own rule for missing answers. */
export const rand36 = rand36With({ missing: 'rand' });

/**
 * RAND-36: items `rand1` to `rand36` (the number of the printed alternative), scores 0-100, higher is better: `PF`,
 * `RP`, `RE`, `EF`, `EW`, `SF`, `P`, `GH` and `HC` (health change, one question). Every answer is recoded to 0-100 and a
 * scale is the mean of its answers. `missing` is `rand` (default: one answer suffices) or `half` (half of the scale, the
 * rule of SF-36). The scores are not those of SF-36, which counts pain and general health otherwise.
 */
export function rand36With({ missing }: { readonly missing: Missing }) {
  return defineInstrument({
    id: 'rand36',
    version: missing === 'rand' ? '1' : '1+half',
    title: { sv: 'RAND-36', nb: 'RAND-36', en: 'RAND-36' },
    items: rand36Items,
    scores: (item) => {
      const score = (name: ScaleName) => {
        const [label, numbers] = scales[name];
        const minAnswered = missing === 'half' ? Math.ceil(numbers.length / 2) : 1;
        const value = mean(
          numbers.map((number) => recoded(`rand${number}`, item)),
          { minAnswered },
        );
        return { label, range: [0, 100], better: 'higher', decimals: 0, value } as const;
      };
      return Object.fromEntries(scaleNames.map((name) => [name, score(name)])) as Record<
        ScaleName,
        ReturnType<typeof score>
      >;
    },
    missingRule: missing === 'half' ? halfOfScale : anyOfScale,
    licence: {
      holder: 'RAND Corporation; translations have owners of their own',
      itemTextMayShip: 'conditional',
      note: 'The RAND 36-Item Health Survey 1.0 was developed at RAND as part of the Medical Outcomes Study. The English text is free with that line and with changes marked. The labels are worded here. Never call the scores SF-36.',
    },
    sources: [
      'RAND Health Care: 36-Item Short Form Survey, scoring instructions',
      'Hays RD, Sherbourne CD, Mazel RM. Health Econ 1993;2:217-227',
    ],
  });
}

/** RAND's six tables all have equal steps: from the best or the worst printed alternative to the other end. */
function recoded(name: keyof Answers, item: Answers): Expr<number> {
  const { max } = rand36Items[name];
  const points = fromBest.includes(name) ? sub(max, item[name]) : sub(item[name], 1);
  return mul(points, 100 / (max - 1));
}
