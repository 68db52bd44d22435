import type { Figure, Report, Text } from '@kvalreg/declaration';
import type { categoryIndicators } from './category-indicators.js';
import type { sharedChanges } from './change-indicators.js';
import type { sharedIndicators } from './indicators.js';

type SharedKey =
  | keyof ReturnType<typeof sharedIndicators>
  | keyof ReturnType<typeof categoryIndicators>
  | keyof ReturnType<typeof sharedChanges>;

/** Units with fewer answers stand together in the tables of answers. */
const otherUnits = { below: 9, title: { sv: 'Övriga', en: 'Others' } };

/** The unit report. `changes` are the figures of scales that differ between the modules. */
export function unitReport<K extends string>(
  changes: readonly Figure<K | SharedKey, never>[],
): Report<K | SharedKey, never> {
  return {
    title: { sv: 'Enhetsrapport', en: 'Unit report' },
    filters: ['year', 'sex'],
    // The criterion of the published reports is not stated in them; twenty first visits is this register's own choice.
    unitCriterion: {
      title: {
        sv: 'Enheter med minst 20 första besök i urvalet ingår i jämförelserna mellan enheter.',
        en: 'Units with at least 20 first visits in the selection take part in the comparisons between units.',
      },
      indicator: 'registrations',
      atLeast: 20,
    },
    tabs: [
      {
        id: 'numbers',
        title: { sv: 'Antal', en: 'Numbers' },
        figures: [
          {
            title: { sv: 'Första besök och uppföljningar', en: 'First visits and follow-ups' },
            indicators: ['registrations', 'assessments', 'rehabilitations', 'followUps'],
            by: 'year',
            chart: 'columns',
          },
          {
            title: { sv: 'Avslutade och uppföljda', en: 'Ended and followed up' },
            indicators: ['completed', 'followedUp'],
            chart: 'columns',
          },
        ],
      },
      {
        id: 'start',
        title: { sv: 'Vilka kommer?', en: 'Who comes?' },
        figures: [
          byUnit('workingNow', 'Arbetar just nu', 'Working now'),
          byUnit(
            'noSicknessBenefit',
            'Ingen ersättning på grund av sjukdom',
            'No benefit because of illness',
          ),
        ],
      },
      {
        id: 'mood',
        title: { sv: 'Ångest och depression', en: 'Anxiety and depression' },
        figures: [
          {
            title: { sv: 'HAD ångest vid tre tillfällen', en: 'HAD anxiety on three occasions' },
            indicators: ['anxietyInitial', 'anxietyDischarge', 'anxietyFollowUp'],
            chart: 'stacked',
          },
          {
            title: { sv: 'HAD depression vid tre tillfällen', en: 'HAD depression on three occasions' },
            indicators: ['depressionInitial', 'depressionDischarge', 'depressionFollowUp'],
            chart: 'stacked',
          },
          {
            title: { sv: 'Vart ångesten tog vägen', en: 'Where the anxiety went' },
            indicators: ['anxietyTransition'],
            chart: 'sankey',
          },
          {
            title: { sv: 'Vart depressionen tog vägen', en: 'Where the depression went' },
            indicators: ['depressionTransition'],
            chart: 'sankey',
          },
        ],
      },
      {
        id: 'change',
        title: { sv: 'Smärta och hantering', en: 'Pain and coping' },
        figures: [
          {
            ...byUnit(
              'painChange',
              'Smärtupplevelsen ett år efter avslut',
              'Experience of pain one year after discharge',
            ),
            pool: otherUnits,
          },
          {
            ...byUnit(
              'copingChange',
              'Förmåga att hantera livssituationen ett år efter avslut',
              'Ability to handle the situation in life one year after discharge',
            ),
            pool: otherUnits,
          },
        ],
      },
      {
        id: 'work',
        title: { sv: 'Arbetsförmåga', en: 'Work ability' },
        figures: [
          byUnit(
            'poorWorkAbility',
            'Dålig arbetsförmåga (0–5): ändring till avslut',
            'Poor work ability (0–5): change to discharge',
          ),
          byUnit(
            'goodWorkAbility',
            'God arbetsförmåga (8–10): ändring till avslut',
            'Good work ability (8–10): change to discharge',
          ),
        ],
      },
      {
        id: 'visits',
        title: { sv: 'Läkarbesök', en: 'Visits to a doctor' },
        figures: [
          {
            title: { sv: 'Läkarbesök på grund av smärta', en: 'Visits to a doctor because of pain' },
            indicators: ['visitsInitial', 'visitsFollowUp'],
            chart: 'stacked',
          },
        ],
      },
      {
        id: 'effect',
        title: { sv: 'Effektstorlek', en: 'Effect size' },
        figures: [
          {
            title: { sv: 'Effektstorlek år för år', en: 'Effect size year by year' },
            indicators: ['painEffect', 'anxietyEffect', 'depressionEffect', 'healthEffect'],
            by: 'year',
            chart: 'trend',
          },
        ],
      },
      { id: 'scales', title: { sv: 'Skalor', en: 'Scales' }, figures: changes },
    ],
  };
}

/** Before and after of scales that are drawn on the same axis. */
export function changesOf<K extends string>(title: Text, ...indicators: readonly K[]): Figure<K, never> {
  return { title, indicators, chart: 'before-after' };
}

function byUnit(indicator: SharedKey, sv: string, en: string): Figure<SharedKey, never> {
  return { title: { sv, en }, indicators: [indicator], by: 'unit', chart: 'bars' };
}
