import { optionsOf, type WrittenDimension } from '@kvalreg/declaration';
import { and, includes, type Expr } from '@kvalreg/expression';
import { firstTrue } from '../../shared/first-true.js';
import { includesAny } from '../../shared/includes-any.js';
import { dimensionTitles, neckProcedures } from '../texts/dimensions.js';
import type { At } from './case.js';
import { surgery } from './surgery.js';

/**
 * The main procedure: the first that applies. The register publishes these groups and not their order; ours goes from the
 * larger operation to the smaller.
 */
export function mainProcedure({ surgery: { procedures, findings } }: At): Expr<string> {
  return firstTrue('other', [
    [includes(procedures, 'corpectomy'), 'corpectomy'],
    [includes(procedures, 'posterior-fusion'), 'posterior-fusion'],
    [
      and(includes(procedures, 'discectomy'), includes(findings, 'herniation')),
      'anterior-discectomy-herniation',
    ],
    [includes(procedures, 'discectomy'), 'anterior-discectomy'],
    [
      includesAny(procedures, 'foraminotomy-unilateral', 'foraminotomy-bilateral', 'posterior-decompression'),
      'posterior-decompression',
    ],
  ]);
}

/** What the figures may be split or chosen by, beside unit, region, year and sex. */
export function dimensions(at: At) {
  return {
    procedureGroup: {
      title: dimensionTitles.procedureGroup,
      value: mainProcedure(at),
      options: neckProcedures,
    },
    urgency: {
      title: dimensionTitles.urgency,
      value: at.surgery.urgency,
      options: optionsOf(surgery.items.urgency),
    },
    myelopathy: {
      title: dimensionTitles.myelopathy,
      value: at.surgery.myelopathy,
      options: [
        { code: 'false', label: dimensionTitles.no },
        { code: 'true', label: dimensionTitles.yes },
      ],
    },
  } satisfies Readonly<Record<string, WrittenDimension>>;
}
