import { doneDefinition, waitingDefinition } from './waiting.js';

const specialist = {
  sv: 'första besök hos ortopedspecialist',
  en: 'a first visit to a specialist in orthopaedics',
};
const referral = { sv: 'remissen', en: 'the referral' };
const request = { sv: 'den dag då patienten sökte vård', en: 'the day that the patient sought care' };

export const referralIndicators = {
  waiting: {
    title: { sv: 'Väntande på ortopedspecialist', en: 'Waiting for a specialist in orthopaedics' },
    definition: {
      sv: 'Remisser som på periodens sista dag varken har lett till ett första besök eller återsänts, också den som valt att vänta. Pågående period: den dag som siffrorna gäller.',
      en: 'Referrals that on the last day of the period have neither led to a first visit nor been returned, those who chose to wait included. A period in progress: the day of the figures.',
    },
  },
  waiting60: {
    title: {
      sv: 'Väntat högst 60 dagar på första besök, specialist',
      en: 'Waited at most 60 days for the first visit, specialist',
    },
    definition: waitingDefinition(specialist, 60),
  },
  waiting90: {
    title: {
      sv: 'Vårdgarantin: väntat högst 90 dagar på första besök',
      en: 'Care guarantee: waited at most 90 days for the first visit',
    },
    definition: waitingDefinition(specialist, 90),
  },
  waitingBooked: {
    title: { sv: 'Väntande som har fått en tid', en: 'Waiting with an appointment' },
    definition: {
      sv: 'Av dem som väntar på ortopedspecialist periodens sista dag: andelen som då hade fått en tid.',
      en: 'Of those who wait for a specialist in orthopaedics on the last day of the period: the share that had been given an appointment by then.',
    },
  },
  visitWait: {
    title: { sv: 'Väntetid till första besök, median', en: 'Wait for the first visit, median' },
    definition: {
      sv: 'Dagar från remissen till första besöket hos ortopedspecialist, för besök som gjordes i perioden. Hälften hade väntat så länge eller kortare.',
      en: 'Days from the referral to the first visit to a specialist in orthopaedics, for visits made in the period. Half had waited so long or shorter.',
    },
  },
  visitWait90: {
    title: { sv: 'Väntetid till första besök, nio av tio', en: 'Wait for the first visit, nine of ten' },
    definition: {
      sv: 'Dagar från remissen till första besöket hos ortopedspecialist, för besök som gjordes i perioden. Nio av tio hade väntat så länge eller kortare (percentil 90, typ 7).',
      en: 'Days from the referral to the first visit to a specialist in orthopaedics, for visits made in the period. Nine of ten had waited so long or shorter (90th percentile, type 7).',
    },
  },
  timeToVisit: {
    title: {
      sv: 'Första besök inom 90 dagar från remissen',
      en: 'First visit within 90 days of the referral',
    },
    definition: {
      sv: 'Andel av remisserna som har lett till ett första besök hos ortopedspecialist efter så många dagar. En återsänd remiss leder inte till besök; den som ännu väntar räknas med så länge som väntan har varat.',
      en: 'Share of the referrals that have led to a first visit to a specialist in orthopaedics after so many days. A returned referral leads to no visit; one that still waits is counted for as long as it has waited.',
    },
  },
  referrals: {
    title: { sv: 'Remisser till ortopedspecialist', en: 'Referrals to a specialist in orthopaedics' },
    definition: { sv: 'Remisser skrivna i perioden.', en: 'Referrals written in the period.' },
  },
  returnedCount: {
    title: { sv: 'Antal återsända remisser', en: 'Number of returned referrals' },
    definition: {
      sv: 'Remisser till ortopedspecialist, skrivna i perioden, som har återsänts till primärvården.',
      en: 'Referrals to orthopaedics, written in the period, that were returned to primary care.',
    },
  },
  returned: {
    title: { sv: 'Återsända remisser från ortopedspecialist', en: 'Referrals returned by orthopaedics' },
    definition: {
      sv: 'Av remisser till ortopedspecialist skrivna i perioden: andelen som har återsänts till primärvården. En remiss som ännu inte bedömts räknas som okänd.',
      en: 'Of referrals to orthopaedics written in the period: the share that was returned to primary care. A referral that is not judged yet counts as unknown.',
    },
  },
  returnReasons: {
    title: { sv: 'Skäl till återsända remisser', en: 'Reasons for the return' },
    definition: {
      sv: 'Av återsända remisser till ortopedspecialist, skrivna i perioden: antal och andel med varje skäl.',
      en: 'Of returned referrals to orthopaedics, written in the period: number and share of each reason.',
    },
  },
};

export const visitIndicators = {
  doctor7: {
    title: { sv: 'Läkarbesök i primärvården inom 7 dagar', en: 'Doctor in primary care within 7 days' },
    definition: {
      sv: `${doneDefinition({ sv: 'första läkarbesök i primärvården', en: '' }, 7, request).sv} Vårdprogrammet anger vårdgarantin 0-7-90-90: läkarbesök inom 7 dagar.`,
      en: `${doneDefinition({ sv: '', en: 'first visits to a doctor in primary care' }, 7, request).en} The programme states the guarantee 0-7-90-90: a doctor within 7 days.`,
    },
  },
  doctor3: {
    title: { sv: 'Läkarbesök i primärvården inom 3 dagar', en: 'Doctor in primary care within 3 days' },
    definition: {
      sv: `${doneDefinition({ sv: 'första läkarbesök i primärvården', en: '' }, 3, request).sv} Vårdgarantin sedan 2019: medicinsk bedömning inom 3 dagar; här räknas bara läkarbesök.`,
      en: `${doneDefinition({ sv: '', en: 'first visits to a doctor in primary care' }, 3, request).en} The guarantee since 2019: a medical assessment within 3 days; only visits to doctors count here.`,
    },
  },
  physiotherapist14: {
    title: { sv: 'Fysioterapeut inom 2 veckor', en: 'Physiotherapist within 2 weeks' },
    definition: doneDefinition(
      { sv: 'första besök hos fysioterapeut', en: 'first visits to a physiotherapist' },
      14,
      request,
    ),
  },
  specialist60: {
    title: {
      sv: 'Genomförda inom 60 dagar, första besök hos specialist',
      en: 'Done within 60 days, first visit to a specialist',
    },
    definition: doneDefinition(
      {
        sv: 'planerade första besök hos ortopedspecialist',
        en: 'planned first visits to a specialist in orthopaedics',
      },
      60,
      referral,
    ),
  },
  specialist90: {
    title: {
      sv: 'Ortopedspecialist inom 90 dagar från remiss',
      en: 'Specialist in orthopaedics within 90 days of the referral',
    },
    definition: doneDefinition(
      {
        sv: 'planerade första besök hos ortopedspecialist',
        en: 'planned first visits to a specialist in orthopaedics',
      },
      90,
      referral,
    ),
  },
  multimodal28: {
    title: { sv: 'Multimodal smärtbehandling inom 4 veckor', en: 'Multimodal pain care within 4 weeks' },
    definition: doneDefinition(
      { sv: 'första besök för multimodal smärtbehandling', en: 'first visits for multimodal pain care' },
      28,
      referral,
    ),
  },
  acute: { sv: 'Akut besök: väntade inte på en tid', en: 'Acute visit: did not wait for an appointment' },
  assessed: {
    title: { sv: 'Bedömda i primärvården', en: 'Assessed in primary care' },
    definition: {
      sv: 'Nya bedömningar för ländryggssmärta hos läkare eller fysioterapeut: en för varje besvärsperiod.',
      en: 'New assessments of low back pain by a doctor or a physiotherapist: one for each spell.',
    },
  },
  specialists: {
    title: { sv: 'Första besök hos ortopedspecialist', en: 'First visits to a specialist in orthopaedics' },
    definition: {
      sv: 'Första besök i perioden, planerade och akuta.',
      en: 'First visits in the period, planned and acute.',
    },
  },
  operations: {
    title: { sv: 'Ryggoperationer', en: 'Spine operations' },
    definition: { sv: 'Operationer i perioden.', en: 'Operations in the period.' },
  },
};

const mri = { sv: 'MR (översikt eller fullständig)', en: 'MRI (overview or full)' };
export const examinationIndicators = {
  waiting30: {
    title: { sv: 'Väntat högst 30 dagar på MR', en: 'Waited at most 30 days for MRI' },
    definition: waitingDefinition(mri, 30),
  },
  done30: {
    title: { sv: 'Undersökta inom 30 dagar', en: 'Examined within 30 days' },
    definition: {
      sv: 'Av remisser till MR (översikt eller fullständig) skrivna i perioden: andelen som undersökts högst 30 dagar efter remissen (dag 30 ingår). Den vars 30 dagar inte har gått räknas bort, också om undersökningen redan är gjord: annars skulle bara de snabba räknas. Bort räknas också den som har valt att vänta eller väntar av medicinska skäl. Vårdprogrammet ger ingen definition av tillgängligheten; detta är registrets.',
      en: 'Of referrals to MRI (overview or full) written in the period: the share examined at most 30 days after the referral (day 30 is within). Whoever’s 30 days are not over is taken out, even if the examination is done: else only the quick ones would count. So is whoever chose to wait or waits for medical reasons. The programme does not define availability; this is the register’s definition.',
    },
  },
  notOver: { sv: '30 dagar har inte gått', en: '30 days are not over' },
  overviews: {
    title: { sv: 'Genomförda MR-översikter', en: 'MRI overviews done' },
    definition: {
      sv: 'MR-översikter som är gjorda, efter remissens datum.',
      en: 'MRI overviews that are done, by the date of the referral.',
    },
  },
  inconclusiveCount: {
    title: { sv: 'Antal inkonklusiva MR-översikter', en: 'Number of inconclusive MRI overviews' },
    definition: {
      sv: 'Genomförda MR-översikter som inte gav tillräckligt underlag och kompletterades med fullständig MR, efter remissens datum.',
      en: 'MRI overviews done that were not enough to go on and were completed by a full MRI, by the date of the referral.',
    },
  },
  inconclusive: {
    title: {
      sv: 'Inkonklusiva MR-översikter som krävde fullständig MR',
      en: 'Inconclusive MRI overviews that needed a full MRI',
    },
    definition: {
      sv: 'Av genomförda MR-översikter: andelen som inte gav tillräckligt underlag och kompletterades med fullständig MR.',
      en: 'Of MRI overviews done: the share that was not enough to go on and was completed by a full MRI.',
    },
  },
};
