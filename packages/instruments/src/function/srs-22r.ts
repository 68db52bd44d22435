import { defineInstrument, type Text } from '@kvalreg/declaration';
import { and, cond, countKnown, gte, mean, unknownValue, type Expr } from '@kvalreg/expression';
import { worstToBest } from '../parts/anchors.js';
import { scale } from '../parts/scale.js';

const question = scale(1, 5, worstToBest);
const items = {
  srs1: question('Smärta, senaste halvåret', 'Smerte, siste halvår', 'Pain, last six months'),
  srs2: question('Smärta, senaste månaden', 'Smerte, siste måned', 'Pain, last month'),
  srs3: question('Oro', 'Uro', 'Nervousness'),
  srs4: question(
    'Inställning till ryggens form',
    'Syn på ryggens form',
    'Feelings about the shape of the back',
  ),
  srs5: question('Aktivitetsnivå', 'Aktivitetsnivå', 'Level of activity'),
  srs6: question('Utseende i kläder', 'Utseende i klær', 'Looks in clothes'),
  srs7: question('Djup nedstämdhet', 'Dyp nedstemthet', 'Very low mood'),
  srs8: question('Vilosmärta', 'Hvilesmerte', 'Pain at rest'),
  srs9: question('Arbete eller skola', 'Arbeid eller skole', 'Work or school'),
  srs10: question('Bålens utseende', 'Overkroppens utseende', 'Looks of the trunk'),
  srs11: question('Smärtstillande läkemedel', 'Smertestillende medisin', 'Medicines for pain'),
  srs12: question('Hushållsarbete', 'Husarbeid', 'Housework'),
  srs13: question('Lugn', 'Ro', 'Calm'),
  srs14: question('Relationer', 'Forhold til andre', 'Relationships'),
  srs15: question('Ekonomi', 'Økonomi', 'Finances'),
  srs16: question('Sorgsenhet', 'Tristhet', 'Sadness'),
  srs17: question('Frånvaro', 'Fravær', 'Days off'),
  srs18: question('Att gå ut', 'Å gå ut', 'Going out'),
  srs19: question('Att känna sig attraktiv', 'Å føle seg attraktiv', 'Feeling attractive'),
  srs20: question('Glädje', 'Glede', 'Happiness'),
  srs21: question('Nöjd med behandlingen', 'Fornøyd med behandlingen', 'Satisfied with the treatment'),
  srs22: question('Samma behandling igen', 'Samme behandling igjen', 'Same treatment again'),
} as const;
type Items = { readonly [K in keyof typeof items]: Expr<number> };

/** SRS-22r in which a domain of five questions needs three answers. */
export const srs22r = srs22rWith({ minAnswered: 3 });

/**
 * The Scoliosis Research Society questionnaire: items `srs1` to `srs22`, each answered with its points (1-5, 5 is
 * best). Scores are means of 1-5, higher is better: the domains `function`, `pain`, `selfImage`, `mentalHealth` (five
 * questions each, `minAnswered` of which must be answered, 3 by default) and `satisfaction` (two, one of which must
 * be); `subtotal` of the first 20 questions when the four domains are known, `total` of all 22 when all five are. With
 * `totals` as `answered` these two are the mean of whatever is answered.
 */
export function srs22rWith({
  minAnswered,
  totals = 'domains',
}: {
  readonly minAnswered: number;
  readonly totals?: 'domains' | 'answered';
}) {
  return defineInstrument({
    id: 'srs22r',
    version: `1${minAnswered === 3 ? '' : `+min${minAnswered}`}${totals === 'domains' ? '' : '+answered'}`,
    title: { sv: 'SRS-22r', nb: 'SRS-22r', en: 'SRS-22r' },
    items,
    scores: (item) => {
      const { core, satisfaction } = domainsOf(item);
      const all = Object.values(item);
      const isCoreKnown = and(...Object.values(core).map((part) => gte(countKnown(...part), minAnswered)));
      const isAllKnown = and(isCoreKnown, gte(countKnown(...satisfaction), 1));
      const whole = (isKnown: Expr<boolean>, questions: readonly Expr<number>[]) => {
        const value = mean(questions, { minAnswered: 1 });
        return totals === 'domains' ? cond(isKnown, value, unknownValue('number')) : value;
      };
      const domain = (label: Text, questions: readonly Expr<number>[]) =>
        points(label, mean(questions, { minAnswered }));
      return {
        function: domain({ sv: 'Funktion', nb: 'Funksjon', en: 'Function' }, core.function),
        pain: domain({ sv: 'Smärta', nb: 'Smerte', en: 'Pain' }, core.pain),
        selfImage: domain({ sv: 'Självbild', nb: 'Selvbilde', en: 'Self-image' }, core.selfImage),
        mentalHealth: domain(
          { sv: 'Psykisk hälsa', nb: 'Psykisk helse', en: 'Mental health' },
          core.mentalHealth,
        ),
        satisfaction: points(
          { sv: 'Nöjdhet', nb: 'Tilfredshet', en: 'Satisfaction' },
          mean(satisfaction, { minAnswered: 1 }),
        ),
        subtotal: points(
          { sv: 'Delsumma', nb: 'Delsum', en: 'Subtotal' },
          whole(isCoreKnown, all.slice(0, 20)),
        ),
        total: points({ sv: 'Totalt', nb: 'Totalt', en: 'Total' }, whole(isAllKnown, all)),
      };
    },
    missingRule: missingRule(minAnswered, totals),
    licence: {
      holder: 'Scoliosis Research Society',
      itemTextMayShip: 'no',
      note: 'Free of charge but the society’s copyright: ask before use and keep the official translations unchanged. The labels name the area only.',
    },
    sources: [
      'Asher M et al. Spine 2006;31:593-597 (SRS-22r)',
      'Scoring sheet of the society: a domain needs three of five answers; that subtotal and total need their domains is this platform’s rule',
    ],
  });
}

function missingRule(minAnswered: number, totals: 'domains' | 'answered'): Text {
  if (totals === 'domains')
    return {
      sv: `En domän behöver minst ${minAnswered} av fem svar, nöjdhet ett av två; delsumman behöver alla fyra domäner, totalen även nöjdhet.`,
      nb: `Et domene trenger minst ${minAnswered} av fem svar, tilfredshet ett av to; delsummen trenger alle fire domener, totalen også tilfredshet.`,
      en: `A domain needs at least ${minAnswered} of five answers, satisfaction one of two; the subtotal needs all four domains, the total satisfaction too.`,
    };
  return {
    sv: `En domän behöver minst ${minAnswered} av fem svar, nöjdhet ett av två; delsumman och totalen är medelvärden av det som är besvarat.`,
    nb: `Et domene trenger minst ${minAnswered} av fem svar, tilfredshet ett av to; delsummen og totalen er gjennomsnitt av det som er besvart.`,
    en: `A domain needs at least ${minAnswered} of five answers, satisfaction one of two; the subtotal and the total are means of what is answered.`,
  };
}

function domainsOf(item: Items) {
  return {
    core: {
      function: [item.srs5, item.srs9, item.srs12, item.srs15, item.srs18],
      pain: [item.srs1, item.srs2, item.srs8, item.srs11, item.srs17],
      selfImage: [item.srs4, item.srs6, item.srs10, item.srs14, item.srs19],
      mentalHealth: [item.srs3, item.srs7, item.srs13, item.srs16, item.srs20],
    },
    satisfaction: [item.srs21, item.srs22],
  } as const;
}

function points(label: Text, value: Expr<number>) {
  return { label, range: [1, 5], better: 'higher', decimals: 2, value } as const;
}
