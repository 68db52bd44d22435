import { defineInstrument, type Text } from '@kvalreg/declaration';
import { add, gte, mul } from '@kvalreg/expression';
import { choiceOf, type Alternative } from '../parts/alternatives.js';
import { recoded } from '../parts/recode.js';

// The middle of each alternative in minutes; the open ones count their lower bound.
const exerciseMinutes = [0, 15, 45, 75, 105, 120];
const everydayMinutes = [0, 15, 45, 75, 120, 225, 300];

/**
 * The three questions on physical activity of the National Board of Health and Welfare in Sweden, in a usual week:
 * `paExercise` (1-6), `paEveryday` (1-7) and `paSitting` (1-7); score `activityMinutes` (twice the minutes of exercise
 * plus those of everyday activity, 0-540, higher is better). Categories: `sufficient` (150 minutes or more) and
 * `sitting10hOrMore`. Minutes of an alternative are its middle: 45 for 30-59 follows from the published example, the
 * others from the same principle.
 */
export const physicalActivitySos = defineInstrument({
  id: 'pa-sos',
  version: '1',
  title: {
    sv: 'Fysisk aktivitet (Socialstyrelsen)',
    nb: 'Fysisk aktivitet (Socialstyrelsen)',
    en: 'Physical activity (Swedish National Board of Health and Welfare)',
  },
  items: {
    paExercise: choiceOf(
      {
        sv: 'Fysisk träning en vanlig vecka',
        nb: 'Fysisk trening en vanlig uke',
        en: 'Physical exercise in a usual week',
      },
      minutes('0', '1–29', '30–59', '60–89', '90–119', '120+'),
    ),
    paEveryday: choiceOf(
      {
        sv: 'Vardagsaktivitet en vanlig vecka',
        nb: 'Hverdagsaktivitet en vanlig uke',
        en: 'Everyday activity in a usual week',
      },
      minutes('0', '1–29', '30–59', '60–89', '90–149', '150–299', '300+'),
    ),
    paSitting: choiceOf(
      {
        sv: 'Stillasittande ett vanligt dygn, utom sömn',
        nb: 'Stillesitting et vanlig døgn, utenom søvn',
        en: 'Sitting on a usual day, sleep aside',
      },
      numbered(
        { sv: 'Aldrig', nb: 'Aldri', en: 'Never' },
        ...['1–3', '4–6', '7–9', '10–12', '13–15', '16+'].map((hours) => ({
          sv: `${hours} timmar`,
          nb: `${hours} timer`,
          en: `${hours} hours`,
        })),
      ),
    ),
  },
  scores: (item) => ({
    activityMinutes: {
      label: { sv: 'Aktivitetsminuter', nb: 'Aktivitetsminutter', en: 'Activity minutes' },
      range: [0, 540],
      better: 'higher',
      decimals: 0,
      unit: { sv: 'min/vecka', nb: 'min/uke', en: 'min/week' },
      value: add(
        mul(recoded(item.paExercise, exerciseMinutes), 2),
        recoded(item.paEveryday, everydayMinutes),
      ),
    },
  }),
  categories: (item, score) => ({
    sufficient: {
      kind: 'condition',
      label: { sv: 'Tillräckligt aktiv', nb: 'Tilstrekkelig aktiv', en: 'Sufficiently active' },
      holds: gte(score.activityMinutes, 150),
    },
    sitting10hOrMore: {
      kind: 'condition',
      label: { sv: 'Sitter minst 10 timmar', nb: 'Sitter minst 10 timer', en: 'Sits 10 hours or more' },
      holds: gte(item.paSitting, 5),
    },
  }),
  missingRule: {
    sv: 'Aktivitetsminuter behöver båda frågorna om minuter; stillasittande står för sig.',
    nb: 'Aktivitetsminutter trenger begge spørsmålene om minutter; stillesitting står for seg.',
    en: 'Activity minutes need both questions about minutes; sitting stands alone.',
  },
  licence: {
    holder: 'Socialstyrelsen; Folkhälsomyndigheten',
    itemTextMayShip: 'conditional',
    note: 'Questions of public authorities, paraphrased here: confirm wording and terms with the authority.',
  },
  sources: [
    'Folkhälsomyndigheten: physical activity in the national public health survey (alternatives, doubling of exercise, 150 minutes)',
  ],
});

function minutes(...ranges: readonly string[]): readonly Alternative[] {
  return numbered(
    ...ranges.map((range) => ({ sv: `${range} minuter`, nb: `${range} minutter`, en: `${range} minutes` })),
  );
}

function numbered(...labels: readonly Text[]): readonly Alternative[] {
  return labels.map((label, at) => ({ value: at + 1, code: String(at + 1), label }));
}
