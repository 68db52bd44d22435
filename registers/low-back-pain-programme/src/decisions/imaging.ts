import type { Criterion, Decision, Ground } from '@kvalreg/declaration';
import { and, eq, gt, gte, ne, not, or, type Expr } from '@kvalreg/expression';
import { mriContraindications } from '../forms/assessment-options.js';
import type { Assessment } from '../forms/assessment-refs.js';
import { imagingTexts as texts } from '../texts/imaging.js';
import { anyOf, redFlags, yellowFlags } from './flags.js';
import { moreThanDays, painDays, treatmentWeeks } from './limits.js';
import { acuteGrounds } from './orthopaedics.js';

type Reason = Ground<Expr<boolean>>;

const section = 'Vårdprogram ländryggssmärta, Region Skåne: Bilddiagnostik';

/** Which imaging: none before an acute referral, an MRI overview, or what takes its place where MRI cannot be done. */
export function imaging(f: Assessment): Decision<Expr<boolean>> {
  return {
    id: 'imaging',
    title: texts.title,
    outcomes: [
      {
        id: 'acute-first',
        ...texts.acuteFirst,
        grounds: acuteGrounds(f),
        source: `${section}, Indikationer för remiss till ortopedspecialist, akut`,
      },
      {
        id: 'ct-or-call',
        ...texts.ctOrCall,
        grounds: mriGrounds(f).map((ground) => instead(f, ground)),
        source: `${section}, kontraindikationer för MRÖ`,
      },
      {
        id: 'mri-overview',
        ...texts.mriOverview,
        grounds: mriGrounds(f),
        source: `${section}, Indikationer för utredning med MRÖ 1–3`,
      },
    ],
    otherwise: texts.otherwise,
  };
}

/** Whether one of the three indications for an MRI overview is there, whatever stands in its way. */
export function mriIndicated(f: Assessment): Expr<boolean> {
  return anyOf(mriGrounds(f));
}

export function hasContraindication(f: Assessment): Expr<boolean> {
  return ne(f.mriContraindication, 'none');
}

function mriGrounds(f: Assessment): readonly Reason[] {
  const [red, yellow] = [redFlags(f), yellowFlags(f)];
  const untreatable = eq(f.activeTreatment, 'not-possible');
  const inVain = and(gte(f.treatmentWeeks, treatmentWeeks), not(f.improved));
  return [
    {
      ...texts.withRedFlag,
      when: and(gt(painDays(f), moreThanDays.painWithRedFlag), anyOf(red)),
      because: red,
    },
    {
      ...texts.radicular,
      when: and(eq(f.legPain, 'dermatomal'), or(untreatable, inVain)),
      because: [
        { title: texts.untreatable, when: untreatable },
        { title: texts.inVain, when: inVain },
      ],
    },
    {
      ...texts.withYellowFlag,
      when: and(gt(painDays(f), moreThanDays.painWithYellowFlag), anyOf(yellow)),
      because: yellow,
    },
  ];
}

/** The same indication in somebody who cannot be examined with MRI. */
function instead(f: Assessment, { when, because = [], ...ground }: Reason): Reason {
  const hindrance = (code: 'pacemaker' | 'other'): Criterion<Expr<boolean>> => ({
    title: {
      sv: `Hinder för magnetkamera: ${mriContraindications[code].sv}`,
      en: `Contraindication to MRI: ${mriContraindications[code].en}`,
    },
    when: eq(f.mriContraindication, code),
  });
  return {
    ...ground,
    when: and(hasContraindication(f), when),
    because: [hindrance('pacemaker'), hindrance('other'), ...because],
  };
}
