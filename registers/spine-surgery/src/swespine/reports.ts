import type { Figure, Report } from '@kvalreg/declaration';
import type { indicators } from './indicators.js';

type Indicator = keyof ReturnType<typeof indicators>;
type Filter = 'diagnosis';

/** The standard report of the area: what was done, what came of it, how the clinics stand, and how it goes over time. */
export const standardReport: Report<Indicator, Filter> = {
  title: { sv: 'Standardrapport', en: 'Standard report' },
  filters: ['year', 'diagnosis'],
  mayBeAttached: true,
  tabs: [
    {
      id: 'volume',
      title: { sv: 'Antal operationer', en: 'Number of operations' },
      figures: [
        {
          title: { sv: 'Operationer och 1-årsuppföljningar', en: 'Operations and 1-year follow-ups' },
          indicators: ['operations', 'followedUpYear1'],
          by: 'year',
          chart: 'columns',
        },
      ],
    },
    {
      id: 'outcome',
      title: { sv: 'Resultat efter 1 år', en: 'Outcome at 1 year' },
      figures: [
        {
          title: { sv: 'Smärta (NRS 0–10)', en: 'Pain (NRS 0–10)' },
          indicators: ['nrsBackYear1', 'nrsLegYear1'],
          chart: 'before-after',
        },
        {
          title: {
            sv: 'Funktion (ODI) och hälsa (EQ VAS), 0–100',
            en: 'Function (ODI) and health (EQ VAS), 0–100',
          },
          indicators: ['odiYear1', 'eqVasYear1'],
          chart: 'before-after',
        },
        {
          title: { sv: 'Livskvalitet (EQ-5D-index)', en: 'Quality of life (EQ-5D index)' },
          indicators: ['eq5dYear1'],
          chart: 'before-after',
        },
        {
          title: { sv: 'Smärta jämfört med före operationen', en: 'Pain compared with before surgery' },
          indicators: ['gaBackYear1', 'gaLegYear1'],
          chart: 'stacked',
        },
        {
          title: { sv: 'Nöjdhet med resultatet', en: 'Satisfaction with the result' },
          indicators: ['satisfactionYear1'],
          chart: 'stacked',
        },
        {
          title: {
            sv: 'Minskad smärta och nöjda patienter',
            en: 'Pain decreased and patients satisfied',
          },
          indicators: ['backPainDecreased', 'legPainDecreased', 'legPainDecreasedAll', 'satisfied'],
          chart: 'columns',
        },
      ],
    },
    {
      id: 'stay',
      title: { sv: 'Vårdtid', en: 'Length of stay' },
      text: {
        sv: "Hälften av patienterna var hemma inom {{value 'lengthOfStayMedian'}} ({{whole}}: {{value 'lengthOfStayMedian' of='nation'}}).",
        en: "Half of the patients were home within {{value 'lengthOfStayMedian'}} ({{whole}}: {{value 'lengthOfStayMedian' of='nation'}}).",
      },
      figures: [
        {
          title: { sv: 'Vårdtid efter operationen', en: 'Length of stay after the operation' },
          indicators: ['lengthOfStayMedian', 'lengthOfStayMean'],
          by: 'year',
          chart: 'trend',
        },
      ],
    },
    {
      id: 'complications',
      title: { sv: 'Komplikationer', en: 'Complications' },
      figures: [
        {
          title: { sv: 'Komplikationer under vårdtiden', en: 'Complications during the stay' },
          indicators: ['anyComplication', 'duralTear'],
          by: 'year',
          chart: 'trend',
        },
        byUnit(
          'anyComplication',
          'Komplikationer vid varje klinik',
          'Complications at each clinic',
          'funnel',
        ),
      ],
    },
    {
      id: 'reoperations',
      title: { sv: 'Reoperationer', en: 'Reoperations' },
      figures: [
        {
          title: { sv: 'Operationer som är en reoperation', en: 'Operations that are a reoperation' },
          indicators: ['reoperations'],
          by: 'year',
          chart: 'trend',
        },
      ],
    },
    {
      id: 'change',
      title: { sv: 'Förändring', en: 'Change' },
      figures: [
        {
          title: {
            sv: 'Gångsträcka före och ett år efter',
            en: 'Walking distance before and one year after',
          },
          indicators: ['walkingYear1'],
          chart: 'sankey',
        },
        {
          title: { sv: 'Funktion (ODI), effektstorlek', en: 'Function (ODI), effect size' },
          indicators: ['odiEffectYear1'],
          by: 'year',
          chart: 'trend',
        },
      ],
    },
    {
      id: 'clinics',
      title: { sv: 'Kliniker och län', en: 'Clinics and counties' },
      figures: [
        byUnit('satisfied', 'Nöjda vid varje klinik', 'Satisfied at each clinic', 'funnel'),
        byUnit(
          'legPainDecreased',
          'Minskad bensmärta vid varje klinik',
          'Leg pain decreased at each clinic',
          'bars',
        ),
      ],
      sections: [
        {
          heading: { sv: 'Där patienterna bor', en: 'Where the patients live' },
          text: {
            sv: 'Länet är det som patienten bodde i när operationen gjordes, oavsett var den gjordes.',
            en: 'The county is the one that the patient lived in when the operation was done, wherever it was done.',
          },
          figures: [
            {
              title: { sv: 'Nöjda efter hemlän', en: 'Satisfied by county of residence' },
              indicators: ['satisfied'],
              by: 'residence',
              chart: 'map',
              map: 'sweden',
            },
          ],
        },
      ],
    },
    {
      id: 'over-time',
      title: { sv: 'Över tid', en: 'Over time' },
      figures: [
        {
          title: { sv: 'Nöjda, kvartal för kvartal', en: 'Satisfied, quarter by quarter' },
          indicators: ['satisfied'],
          by: 'quarter',
          chart: 'run',
        },
        {
          title: { sv: 'Nöjda vid varje klinik, år för år', en: 'Satisfied at each clinic, year by year' },
          indicators: ['satisfied'],
          by: 'year',
          across: 'unit',
          chart: 'small-multiples',
          for: ['office'],
        },
      ],
    },
  ],
};

function byUnit(
  indicator: Indicator,
  sv: string,
  en: string,
  chart: 'bars' | 'funnel',
): Figure<Indicator, never> {
  return { title: { sv, en }, indicators: [indicator], by: 'unit', chart };
}
