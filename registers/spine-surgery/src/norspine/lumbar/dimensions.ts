import { optionsOf, type WrittenDimension } from '@kvalreg/declaration';
import { eq } from '@kvalreg/expression';
import { firstTrue } from '../../shared/first-true.js';
import { diagnoses, dimensionTitles, mainProcedures } from '../texts/dimensions.js';
import type { At } from './case.js';
import { isStenosis, mainProcedure } from './diagnosis.js';
import { surgery } from './surgery.js';

/** What the figures may be split or chosen by, beside unit, region, year and sex. */
export function dimensions(at: At) {
  return {
    procedureGroup: {
      title: dimensionTitles.procedureGroup,
      value: mainProcedure(at),
      options: mainProcedures,
    },
    diagnosis: {
      title: dimensionTitles.diagnosis,
      value: firstTrue('other', [
        [isStenosis(at), 'spinal-stenosis'],
        [eq(mainProcedure(at), 'disc-surgery'), 'disc-herniation'],
      ]),
      options: diagnoses,
    },
    urgency: {
      title: dimensionTitles.urgency,
      value: at.surgery.urgency,
      options: optionsOf(surgery.items.urgency),
    },
    previousSurgery: {
      title: dimensionTitles.previousSurgery,
      value: at.surgery.previousSurgery,
      options: optionsOf(surgery.items.previousSurgery),
    },
  } satisfies Readonly<Record<string, WrittenDimension>>;
}
