import type { ItemRefs } from '@kvalreg/declaration';
import {
  findingItems,
  painItems,
  planItems,
  redFlagItems,
  treatmentItems,
  visitItems,
  yellowFlagItems,
} from './assessment-items.js';

export const assessmentItems = {
  ...visitItems,
  ...painItems,
  ...redFlagItems,
  ...yellowFlagItems,
  ...findingItems,
  ...treatmentItems,
  ...planItems,
};

/** The answers of an assessment as rules read them: in the form itself, or in the case that it belongs to. */
export type Assessment = ItemRefs<typeof assessmentItems>;
