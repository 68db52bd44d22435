import { optionsOf, type WrittenModel } from '@kvalreg/declaration';
import { cond, eq, literal, oneOf, unknownValue, type Expr } from '@kvalreg/expression';
import type { At } from './dimensions.js';
import { dimensions } from './dimensions.js';
import { baseline as baselineForm } from './forms/baseline.js';
import { resultInstruments } from './instruments.js';

const source = {
  sv: 'Swespine, årsrapport 2021: regression på variabler före operationen. Vilka variabler registret självt använder är inte publicerat; dessa är de som båda sidor av jämförelsen har.',
  en: 'Swespine, annual report 2021: regression on variables before surgery. Which variables the register itself uses is not published; these are the ones that both sides of the comparison have.',
};

/** Of the Global Assessment, from free of pain to worse; who had no pain before is on none of them. */
const steps = [1, 2, 3, 4, 5] as const;

/**
 * What clinics' one-year results are expected to be of the patients that they operate on, for the two measures that are
 * public; and, for the dialogue with a patient, the steps of leg pain after disc herniation and spinal stenosis.
 */
export function models(at: At) {
  const { baseline, year1, person } = at;
  const { diagnosisGroup } = dimensions(at);
  const smoking = [
    { code: 'false', label: { sv: 'Röker inte', en: 'Does not smoke' } },
    { code: 'true', label: { sv: 'Röker', en: 'Smokes' } },
  ];
  const patient = {
    age: {
      title: { sv: 'Ålder i år', en: 'Age in years' },
      as: 'linear',
      value: person.age,
      per: 10,
    },
    sex: {
      title: { sv: 'Kön', en: 'Sex' },
      as: 'category',
      value: person.sex,
      options: [
        { code: 'female', label: { sv: 'Kvinna', en: 'Female' } },
        { code: 'male', label: { sv: 'Man', en: 'Male' } },
      ],
    },
    smoker: {
      title: baselineForm.items.smoker.label,
      as: 'category',
      value: baseline.smoker,
      options: smoking,
    },
    earlierOperations: {
      title: baselineForm.items.earlierOperations.label,
      as: 'category',
      value: baseline.earlierOperations,
      options: optionsOf(baselineForm.items.earlierOperations),
    },
    legPainDuration: {
      title: baselineForm.items.legPainDuration.label,
      as: 'category',
      value: baseline.legPainDuration,
      options: optionsOf(baselineForm.items.legPainDuration),
      reference: 'under-3-months',
    },
    legPain: {
      title: { sv: 'Bensmärta före (NRS)', en: 'Leg pain before (NRS)' },
      as: 'linear',
      value: baseline.nrsLeg.score,
    },
    disability: {
      title: { sv: 'Funktionsnedsättning före (ODI)', en: 'Disability before (ODI)' },
      as: 'linear',
      value: baseline.odi.score,
      per: 10,
    },
  } as const satisfies WrittenModel['predictors'];
  const isHerniation = oneOf(diagnosisGroup.value, 'disc-herniation');
  const compared = oneOf(diagnosisGroup.value, 'disc-herniation', 'spinal-stenosis');
  const group = {
    title: diagnosisGroup.title,
    as: 'category',
    value: cond(isHerniation, literal('disc-herniation'), literal('spinal-stenosis')),
    options: diagnosisGroup.options.filter(
      ({ code }) => code === 'disc-herniation' || code === 'spinal-stenosis',
    ),
  } as const;
  const ofUnits = (indicator: string, title: WrittenModel['title']) =>
    ({
      title,
      definition: {
        sv: 'Diskbråck och spinal stenos. Vad kliniken förväntas nå med sina patienter, enligt vad patienterna i hela landet med samma ålder, kön och besvär före operationen har nått.',
        en: 'Disc herniation and spinal stenosis. What the clinic is expected to reach with its patients, by what patients in the whole nation with the same age, sex and complaints before surgery have reached.',
      },
      kind: 'logistic',
      outcome: { indicator },
      population: compared,
      predictors: { ...patient, diagnosisGroup: group },
      better: 'higher',
      minimumEventsPerParameter: 10,
      smallestN: 15,
      version: '1',
      source,
    }) as const;
  return {
    satisfied: ofUnits('satisfied', {
      sv: 'Nöjda med resultatet, med hänsyn till patienterna',
      en: 'Satisfied with the result, adjusted for patients',
    }),
    legPainDecreased: ofUnits('legPainDecreased', {
      sv: 'Minskad bensmärta, med hänsyn till patienterna',
      en: 'Leg pain decreased, adjusted for patients',
    }),
    legPainSteps: {
      title: {
        sv: 'Bensmärta ett år efter operation för diskbråck',
        en: 'Leg pain one year after surgery for disc herniation',
      },
      definition: {
        sv: 'Fem steg från helt smärtfri till sämre (Global Assessment), för patienter som hade bensmärta före operationen. Ett stöd för samtalet om vad som kan väntas, inte ett mått på utfallet.',
        en: 'Five steps from free of pain to worse (Global Assessment), for patients who had leg pain before surgery. An aid to the conversation about what can be expected, not an outcome measure.',
      },
      kind: 'ordinal',
      outcome: {
        value: steps.reduceRight<Expr<number>>(
          (rest, step) => cond(eq(year1.gaLeg.ga, step), literal(step), rest),
          unknownValue<number>('number'),
        ),
        options: optionsOf(resultInstruments.gaLeg.items.ga).filter(({ code }) => code !== '0'),
      },
      population: isHerniation,
      predictors: patient,
      better: 'lower',
      minimumEventsPerParameter: 10,
      version: '1',
      source,
    },
  } satisfies Readonly<Record<string, WrittenModel>>;
}
