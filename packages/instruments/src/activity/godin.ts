import { defineInstrument, type IntegerItem, type Text } from '@kvalreg/declaration';
import { add, coalesce, cond, countKnown, gte, mul, unknownValue, type Expr } from '@kvalreg/expression';
import { allOfScale } from '../parts/missing-rules.js';

const items = {
  godinStrenuous: bouts('Ansträngande', 'Anstrengende', 'Strenuous'),
  godinModerate: bouts('Måttlig', 'Moderat', 'Moderate'),
  godinMild: bouts('Lätt', 'Lett', 'Light'),
} as const;

/** The Godin questionnaire in which an unanswered question is unknown. */
export const godin = godinWith({ missing: 'complete' });

/**
 * The Godin-Shephard leisure-time questionnaire: bouts of more than 15 minutes in a week, `godinStrenuous`,
 * `godinModerate` and `godinMild` (0-50); scores `lsi` (9, 5 and 3 for each bout; 0-850) and `healthContribution` (9 and
 * 5, without the light ones; 0-700), higher is better; category `activity`, of the health contribution as Godin 2011
 * intends, not of the total. `bands` says which score the category is of: `contribution` (default), or `total` as many users
 * have it. `missing` is `complete` (default: a score needs its questions) or `zero` (a blank counts as
 * none when something is answered, as many do).
 */
export function godinWith({
  missing,
  bands = 'contribution',
}: {
  readonly missing: 'complete' | 'zero';
  readonly bands?: 'contribution' | 'total';
}) {
  return defineInstrument({
    id: 'godin',
    version: `1${missing === 'complete' ? '' : '+zero'}${bands === 'contribution' ? '' : '+total'}`,
    title: { sv: 'Godin-Shephard', nb: 'Godin-Shephard', en: 'Godin-Shephard' },
    items,
    scores: (item) => {
      const isAnswered = gte(countKnown(...Object.values(item)), 1);
      const times = (answer: Expr<number>) => (missing === 'zero' ? coalesce(answer, 0) : answer);
      const healthy = add(mul(times(item.godinStrenuous), 9), mul(times(item.godinModerate), 5));
      const all = add(healthy, mul(times(item.godinMild), 3));
      const points = (label: Text, highest: number, value: Expr<number>) =>
        ({
          label,
          range: [0, highest],
          better: 'higher',
          decimals: 0,
          value: missing === 'zero' ? cond(isAnswered, value, unknownValue('number')) : value,
        }) as const;
      return {
        lsi: points({ sv: 'Fritidspoäng', nb: 'Fritidspoeng', en: 'Leisure score' }, 850, all),
        healthContribution: points(
          { sv: 'Hälsobidrag', nb: 'Helsebidrag', en: 'Health contribution' },
          700,
          healthy,
        ),
      };
    },
    categories: () => ({
      activity: {
        kind: 'bands',
        label: { sv: 'Aktivitetsnivå', nb: 'Aktivitetsnivå', en: 'Level of activity' },
        score: bands === 'contribution' ? 'healthContribution' : 'lsi',
        rounding: 'half-up',
        bands: [
          {
            code: 'insufficiently-active',
            from: 0,
            to: 13,
            label: { sv: 'Otillräckligt aktiv', nb: 'Utilstrekkelig aktiv', en: 'Insufficiently active' },
          },
          {
            code: 'moderately-active',
            from: 14,
            to: 23,
            label: { sv: 'Måttligt aktiv', nb: 'Moderat aktiv', en: 'Moderately active' },
          },
          {
            code: 'active',
            from: 24,
            to: bands === 'contribution' ? 700 : 850,
            label: { sv: 'Aktiv', nb: 'Aktiv', en: 'Active' },
          },
        ],
      },
    }),
    missingRule:
      missing === 'complete'
        ? allOfScale
        : {
            sv: 'En obesvarad fråga räknas som inga tillfällen när någon fråga är besvarad.',
            nb: 'Et ubesvart spørsmål regnes som ingen ganger når noe spørsmål er besvart.',
            en: 'An unanswered question counts as no bouts when some question is answered.',
          },
    licence: {
      holder: 'Gaston Godin, Roy Shephard',
      itemTextMayShip: 'conditional',
      note: 'Freely available; cite Godin 2011. The questions are paraphrased here.',
    },
    sources: ['Godin G. Health Fit J Can 2011;4:18-22', 'NINDS common data elements: worked example 99'],
  });
}

function bouts(sv: string, nb: string, en: string): IntegerItem {
  return {
    kind: 'integer',
    min: 0,
    max: 50,
    display: 'number',
    label: {
      sv: `${sv} aktivitet, tillfällen i veckan`,
      nb: `${nb} aktivitet, ganger i uken`,
      en: `${en} activity, times a week`,
    },
    help: {
      sv: 'Tillfällen på mer än 15 minuter en vanlig vecka.',
      nb: 'Ganger på mer enn 15 minutter en vanlig uke.',
      en: 'Times of more than 15 minutes in a usual week.',
    },
  };
}
