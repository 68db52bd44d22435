import { godinWith } from '../activity/godin.js';
import { physicalActivitySos } from '../activity/physical-activity-sos.js';
import { emsWith } from '../function/european-myelopathy-score.js';
import { frankel } from '../function/frankel-grade.js';
import { mjoaWith } from '../function/modified-joa.js';
import { ndiWith } from '../function/neck-disability-index.js';
import { odiWith } from '../function/oswestry-disability-index.js';
import { srs22rWith } from '../function/srs-22r.js';
import { hadsWith } from '../mental-health/hospital-anxiety-depression.js';
import { isiWith } from '../mental-health/insomnia-severity-index.js';
import { madrsSWith } from '../mental-health/madrs-s.js';
import { benefitNorspine } from '../outcome/benefit-norspine.js';
import { globalAssessment, type PainSite } from '../outcome/global-assessment.js';
import { peiWith } from '../outcome/patient-enablement.js';
import { rehabilitationCopingChange, rehabilitationPainChange } from '../outcome/rehabilitation-changes.js';
import { satisfactionNorspine } from '../outcome/satisfaction-norspine.js';
import { satisfactionSwespine } from '../outcome/satisfaction-swespine.js';
import { cpaq8With } from '../pain/chronic-pain-acceptance.js';
import { mpiScaleScores, mpiWith } from '../pain/multidimensional-pain-inventory.js';
import { nrsArm, nrsBack, nrsLeg, nrsNeck } from '../pain/numeric-rating-scale.js';
import { ompsq10With } from '../pain/orebro-screening.js';
import { pcsWith } from '../pain/pain-catastrophizing-scale.js';
import { startBackWith } from '../pain/start-back.js';
import { tsk11With, tsk13With, tsk17With } from '../pain/tampa-scale.js';
import { age } from '../person/age.js';
import { asa } from '../person/asa-class.js';
import { bmi } from '../person/body-mass-index.js';
import { charlsonWith, charlsonWithAge } from '../person/charlson.js';
import { eqVas } from '../quality-of-life/eq-vas.js';
import { eq5d3l } from '../quality-of-life/eq5d/eq5d-3l.js';
import { eq5d5l, eq5d5lValueSets } from '../quality-of-life/eq5d/eq5d-5l.js';
import { eq5d3lValueSets } from '../quality-of-life/eq5d/value-sets-3l.js';
import { rand36With } from '../quality-of-life/rand36.js';
import { waiWith } from '../work/work-ability-index.js';
import { was } from '../work/work-ability-score.js';
import { countSetting, fixed, wordSetting, type CatalogueEntry } from './entry.js';

const unpublished = 'No rule for missing answers is published; by default all are required';
const whole = 'all questions of a scale must be answered';
const half = 'half of the questions of a scale suffice; the mean of the answered ones stands for the others';
const oneSuffices = 'one answered question of a scale suffices';

/** Every instrument that ships, by id. */
export const entries: Readonly<Record<string, CatalogueEntry>> = {
  'nrs-back': fixed(nrsBack),
  'nrs-leg': fixed(nrsLeg),
  'nrs-neck': fixed(nrsNeck),
  'nrs-arm': fixed(nrsArm),
  odi: countSetting(
    {
      from: 1,
      to: 10,
      default: 9,
      about: 'The owner states a rule for one missing answer; for more it is a choice',
    },
    odiWith,
  ),
  ndi: countSetting(
    {
      from: 1,
      to: 10,
      default: 9,
      about:
        'The author lets the mean stand for an occasional missing answer; the manual is quoted as allowing two (8)',
    },
    ndiWith,
  ),
  eq5d3l: wordSetting(
    {
      name: 'valueSet',
      options: titles(eq5d3lValueSets),
      default: 'uk-3l-tto-dolan-1997',
      about: 'Swespine reports with the set of the United Kingdom',
    },
    (id) => eq5d3l({ valueSet: chosen(eq5d3lValueSets, id) }),
  ),
  eq5d5l: wordSetting(
    {
      name: 'valueSet',
      options: titles(eq5d5lValueSets),
      default: 'uk-5l-crosswalk-vanhout-2012',
      about: 'NORspine does not state its set; Norway recommended this one while it had none of its own',
    },
    (id) => eq5d5l({ valueSet: chosen(eq5d5lValueSets, id) }),
  ),
  eqvas: fixed(eqVas),
  ga: globalAssessmentOf(),
  'ga-back': globalAssessmentOf('back'),
  'ga-leg': globalAssessmentOf('leg'),
  'ga-neck': globalAssessmentOf('neck'),
  'ga-arm': globalAssessmentOf('arm'),
  'satisfaction-se': fixed(satisfactionSwespine),
  'satisfaction-no': fixed(satisfactionNorspine),
  'benefit-no': fixed(benefitNorspine),
  'nrs-register-pain-change': fixed(rehabilitationPainChange),
  'nrs-register-coping-change': fixed(rehabilitationCopingChange),
  ems: countSetting({ from: 1, to: 5, default: 5, about: unpublished }, emsWith),
  mjoa: countSetting({ from: 1, to: 4, default: 4, about: unpublished }, mjoaWith),
  srs22r: {
    settings: [
      {
        name: 'minAnswered',
        from: 1,
        to: 5,
        default: 3,
        about: 'Of five questions in a domain: three, by the scoring sheet',
      },
      {
        name: 'totals',
        options: {
          domains: 'subtotal and total need their domains',
          answered: 'they are the mean of whatever is answered',
        },
        default: 'domains',
        about: 'The scoring sheet has a rule for domains and none for subtotal and total',
      },
    ],
    build: ({ minAnswered = 3, totals }) =>
      srs22rWith({ minAnswered, totals: totals === 'answered' ? totals : 'domains' }),
  },
  frankel: fixed(frankel),
  asa: fixed(asa),
  hads: countSetting(
    {
      from: 1,
      to: 7,
      default: 4,
      about: 'Of seven questions in a subscale: half by Bell 2016; the manual is quoted as asking for 6',
    },
    hadsWith,
  ),
  mpi: wordSetting(
    {
      name: 'missing',
      options: { half, any: oneSuffices, complete: whole },
      default: 'half',
      about: 'That a scale is the mean of what is answered is published, how much must be is not',
    },
    (missing) => mpiWith({ missing }),
  ),
  'mpi-scales': fixed(mpiScaleScores),
  rand36: wordSetting(
    {
      name: 'missing',
      options: { rand: oneSuffices, half },
      default: 'rand',
      about: 'RAND’s own rule, or the rule of SF-36',
    },
    (missing) => rand36With({ missing }),
  ),
  cpaq8: wordSetting(
    { name: 'missing', options: { complete: whole, half }, default: 'complete', about: unpublished },
    (missing) => cpaq8With({ missing }),
  ),
  isi: countSetting({ from: 1, to: 7, default: 7, about: unpublished }, isiWith),
  was: fixed(was),
  wai: countSetting({ from: 1, to: 7, default: 7, about: unpublished }, waiWith),
  pcs: wordSetting(
    { name: 'missing', options: { complete: whole, half }, default: 'complete', about: unpublished },
    (missing) => pcsWith({ missing }),
  ),
  tsk17: countSetting({ from: 1, to: 17, default: 17, about: unpublished }, tsk17With),
  tsk13: countSetting({ from: 1, to: 13, default: 13, about: unpublished }, tsk13With),
  tsk11: countSetting({ from: 1, to: 11, default: 11, about: unpublished }, tsk11With),
  'pa-sos': fixed(physicalActivitySos),
  godin: {
    settings: [
      {
        name: 'missing',
        options: { complete: whole, zero: 'a blank counts as no bouts when some question is answered' },
        default: 'complete',
        about: 'Many take a blank for none; no rule is published',
      },
      {
        name: 'bands',
        options: {
          contribution: 'the health contribution, of strenuous and moderate activity',
          total: 'the leisure score, light activity included',
        },
        default: 'contribution',
        about: 'Godin 2011 means the health contribution; many users take the total',
      },
    ],
    build: ({ missing, bands }) =>
      godinWith({
        missing: missing === 'zero' ? missing : 'complete',
        bands: bands === 'total' ? bands : 'contribution',
      }),
  },
  pei: countSetting(
    { from: 1, to: 6, default: 3, about: 'Howie’s rule as it is usually told; not verified' },
    peiWith,
  ),
  startback: countSetting(
    {
      from: 1,
      to: 9,
      default: 9,
      about: 'Keele gives no rule for missing answers to the total; by default all are required',
    },
    startBackWith,
  ),
  ompsq10: countSetting({ from: 1, to: 10, default: 10, about: unpublished }, ompsq10With),
  'madrs-s': countSetting({ from: 1, to: 9, default: 9, about: unpublished }, madrsSWith),
  charlson: {
    settings: [
      {
        name: 'weights',
        options: { charlson1987: 'the original weights', quan2011: 'the updated weights' },
        default: 'charlson1987',
        about: 'The Norwegian report does not state which are used',
      },
      {
        name: 'agePoints',
        options: { none: 'comorbidity alone', decades: 'one point for each decade from 50, at most four' },
        default: 'none',
        about: 'With age points the instrument also asks for age',
      },
    ],
    build: ({ weights, agePoints }) => {
      const build = agePoints === 'decades' ? charlsonWithAge : charlsonWith;
      return build({ weights: weights === 'quan2011' ? weights : 'charlson1987' });
    },
  },
  bmi: fixed(bmi),
  age: fixed(age),
};

function globalAssessmentOf(site?: PainSite): CatalogueEntry {
  return wordSetting(
    {
      name: 'noPain',
      options: {
        excluded: '“pain reduced” does not apply to them',
        counted: 'they are counted, as not reduced',
      },
      default: 'excluded',
      about: 'Annual reports list those who had no such pain apart; which denominator they use is not stated',
    },
    (noPain) => globalAssessment({ site, noPain }),
  );
}

type Named = Readonly<Record<string, { readonly title: string }>>;

function titles(valueSets: Named): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(valueSets).map(([id, { title }]) => [id, title]));
}

function chosen<V>(valueSets: Readonly<Record<string, V>>, id: string): V {
  const valueSet = valueSets[id];
  if (valueSet === undefined) throw new RangeError(`Unknown value set "${id}".`);
  return valueSet;
}
