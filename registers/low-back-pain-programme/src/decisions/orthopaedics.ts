import type { Decision, Ground } from '@kvalreg/declaration';
import { and, eq, gt, gte, ne, not, or, type Expr } from '@kvalreg/expression';
import type { Assessment } from '../forms/assessment-refs.js';
import { orthopaedicsTexts as texts } from '../texts/orthopaedics.js';
import { disablingPainDays, legPainDays, moreThanDays, painDays } from './limits.js';

type Reason = Ground<Expr<boolean>>;

const section =
  'Vårdprogram ländryggssmärta, Region Skåne: Bilddiagnostik, Indikationer för remiss till ortopedspecialist';

/** Whether to refer to orthopaedics, and how soon. */
export function orthopaedics(f: Assessment): Decision<Expr<boolean>> {
  return {
    id: 'orthopaedics',
    title: texts.title,
    outcomes: [
      { id: 'acute', ...texts.acute, grounds: acuteGrounds(f), source: `${section}, akut 1–4` },
      { id: 'planned', ...texts.planned, grounds: plannedGrounds(f), source: `${section}, ej akut 1–6` },
    ],
    otherwise: texts.otherwise,
  };
}

export function acuteGrounds(f: Assessment): readonly Reason[] {
  return [
    { ...texts.caudaEquina, when: f.caudaEquina },
    { ...texts.progressingParesis, when: eq(f.paresis, 'rapidly-progressing') },
    { ...texts.injury, when: and(f.trauma, f.traumaInjury) },
    { ...texts.spondylitis, when: f.infectionSuspected },
  ];
}

function plannedGrounds(f: Assessment): readonly Reason[] {
  const dermatomal = eq(f.legPain, 'dermatomal');
  const paresis = eq(f.paresis, 'stable');
  return [
    {
      ...texts.sciatica,
      when: and(
        ne(f.legPain, 'none'),
        gt(legPainDays(f), moreThanDays.sciatica),
        f.disabling,
        not(f.abating),
        ne(f.activeTreatment, 'not-started'),
      ),
    },
    {
      ...texts.rootSigns,
      when: or(dermatomal, paresis, f.neurologicalDeficit),
      because: [
        { title: texts.dermatomalPain, when: dermatomal },
        { title: texts.stableParesis, when: paresis },
        { title: texts.otherDeficit, when: f.neurologicalDeficit },
        { title: texts.positiveLasegue, when: eq(f.lasegue, 'positive') },
      ],
    },
    { ...texts.tumour, when: f.tumourSuspected },
    {
      ...texts.stenosis,
      when: and(
        f.stenosisSuspected,
        gt(painDays(f), moreThanDays.stenosis),
        f.legPainDominates,
        f.pseudoclaudication,
      ),
    },
    { ...texts.spondylolisthesis, when: f.spondylolisthesis },
    {
      ...texts.lumbago,
      when: and(gte(painDays(f), disablingPainDays), f.disabling, f.workDisabling, f.painCare),
    },
  ];
}
