import type { Criterion } from '@kvalreg/declaration';
import { gt, includes, lt, or, type Expr } from '@kvalreg/expression';
import { yellowFlags as yellowFlagTexts } from '../forms/assessment-options.js';
import type { Assessment } from '../forms/assessment-refs.js';
import { redFlagTexts } from '../texts/flags.js';
import { usualOnset } from './limits.js';

type Flag = Criterion<Expr<boolean>>;
type YellowFlag = Exclude<keyof typeof yellowFlagTexts, 'none'>;

/** The nine red flags of the programme, in its order (imaging, "red flag"). */
export function redFlags(f: Assessment): readonly Flag[] {
  return [
    {
      title: redFlagTexts.onset,
      when: or(lt(f.ageAtOnset, usualOnset.from), gt(f.ageAtOnset, usualOnset.to)),
    },
    { title: redFlagTexts.restPain, when: f.restPain },
    { title: redFlagTexts.trauma, when: f.trauma },
    { title: redFlagTexts.cancer, when: f.cancer },
    {
      title: redFlagTexts.inflammationOrInfection,
      when: or(f.inflammationSuspected, f.infectionSuspected),
    },
    { title: redFlagTexts.steroids, when: f.steroids },
    { title: redFlagTexts.drugAbuse, when: f.drugAbuse },
    { title: redFlagTexts.reducedCondition, when: f.reducedCondition },
    { title: redFlagTexts.deformity, when: f.deformity },
  ];
}

/** The yellow flags: emotional, cognitive and behavioural. */
export function yellowFlags(f: Assessment): readonly Flag[] {
  return yellowFlagCodes().map((code) => ({
    title: yellowFlagTexts[code],
    when: includes(f.yellowFlags, code),
  }));
}

export function anyOf(flags: readonly Flag[]): Expr<boolean> {
  return or(...flags.map(({ when }) => when));
}

function yellowFlagCodes(): readonly YellowFlag[] {
  const codes = Object.keys(yellowFlagTexts) as (keyof typeof yellowFlagTexts)[];
  return codes.filter((code) => code !== 'none');
}
