import type { Decision } from '@kvalreg/declaration';
import { includes, type Expr } from '@kvalreg/expression';
import { inflammatorySigns } from '../forms/assessment-options.js';
import type { Assessment } from '../forms/assessment-refs.js';
import { rheumatologyTexts as texts } from '../texts/rheumatology.js';

const signs = ['worse-at-night', 'low-in-the-back', 'morning-stiffness', 'better-with-activity'] as const;

/** Whether to refer to rheumatology. */
export function rheumatology(f: Assessment): Decision<Expr<boolean>> {
  return {
    id: 'rheumatology',
    title: texts.title,
    outcomes: [
      {
        id: 'referral',
        ...texts.referral,
        grounds: [
          {
            ...texts.inflammation,
            when: f.inflammationSuspected,
            because: signs.map((sign) => ({
              title: inflammatorySigns[sign],
              when: includes(f.inflammatorySigns, sign),
            })),
          },
        ],
        source: 'Vårdprogram ländryggssmärta, Region Skåne: Bilddiagnostik, remiss till reumatologspecialist',
      },
    ],
    otherwise: texts.otherwise,
  };
}
