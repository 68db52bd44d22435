import { isComplete, optionsOf, type CaseRefs, type WrittenIndicator } from '@kvalreg/declaration';
import {
  and,
  cond,
  daysBetween,
  eq,
  includes,
  isKnown,
  literal,
  lt,
  lte,
  not,
  oneOf,
} from '@kvalreg/expression';
import { anyOf } from '../decisions/flags.js';
import { hasContraindication, mriIndicated } from '../decisions/imaging.js';
import { currentImagingDays } from '../decisions/limits.js';
import { acuteGrounds } from '../decisions/orthopaedics.js';
import { referral } from '../forms/referral.js';
import { careIndicatorTexts as texts } from '../texts/care-indicators.js';
import type { forms, occasions } from './occasions.js';

/**
 * The day that a referral is planned for may lie ahead: with sciatica it waits for eight weeks of complaints and for the
 * MRI overview (the programme's criteria), and the referral may be written for 180 days from then.
 */
const referralsIn = { months: 8 } as const;

export type At = CaseRefs<typeof forms, typeof occasions>;

const programme = 'Vårdprogram ländryggssmärta, Region Skåne';

/** What the programme team follows in the assessments and referrals that are registered here. */
export function indicators(at: At) {
  const planned = includes(at.assessment.plan, 'mri-overview');
  const indicated = mriIndicated(at.assessment);
  const { psychosocial, total } = at.screening.startBack;
  return {
    assessments: { kind: 'count', ...texts.assessments },
    mriWithIndication: {
      kind: 'proportion',
      ...texts.mriWithIndication,
      better: 'higher',
      source: `${programme}: Indikationer för utredning med MRÖ`,
      denominator: planned,
      numerator: indicated,
    },
    mriWhereIndicated: {
      kind: 'proportion',
      ...texts.mriWhereIndicated,
      better: 'higher',
      source: `${programme}: Indikationer för utredning med MRÖ`,
      denominator: and(
        indicated,
        not(hasContraindication(at.assessment)),
        not(anyOf(acuteGrounds(at.assessment))),
      ),
      numerator: planned,
    },
    referralsComplete: {
      kind: 'proportion',
      ...texts.referralsComplete,
      completeAfter: referralsIn,
      better: 'higher',
      source: `${programme}: bilaga 2, remissmall`,
      denominator: at.referral.answered,
      numerator: isComplete(referral, 'referral'),
    },
    referralsWithCurrentMri: {
      kind: 'proportion',
      ...texts.referralsWithCurrentMri,
      completeAfter: referralsIn,
      better: 'higher',
      source: `${programme}: bilaga 2, remissmall`,
      denominator: and(at.referral.answered, eq(at.referral.urgency, 'planned')),
      numerator: and(
        oneOf(at.referral.imaging, 'mri-overview', 'full-mri'),
        lte(daysBetween(at.referral.imagingOn, at.referral.referredOn), currentImagingDays),
      ),
    },
    preparedForSurgery: {
      kind: 'distribution',
      ...texts.preparedForSurgery,
      completeAfter: referralsIn,
      population: at.referral.answered,
      value: at.referral.preparedForSurgery,
      options: optionsOf(referral.items.preparedForSurgery),
      source: `${programme}: bilaga 2, remissmall`,
    },
    riskOfLastingPain: {
      kind: 'distribution',
      ...texts.riskOfLastingPain,
      population: and(isKnown(total), isKnown(psychosocial)),
      value: cond(
        lt(total, 4),
        literal('low'),
        cond(lt(psychosocial, 4), literal('medium'), literal('high')),
      ),
      source: 'Hill JC et al. Arthritis Rheum 2008;59:632-641',
    },
  } satisfies Readonly<Record<string, WrittenIndicator>>;
}
