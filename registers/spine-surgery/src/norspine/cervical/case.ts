import type { CaseRefs } from '@kvalreg/declaration';
import type { occasions } from '../occasions.js';
import { baseline } from './baseline.js';
import { followUp } from './follow-up.js';
import { surgery } from './surgery.js';

export const forms = { baseline, surgery, followUp };

/** What expressions over an operation of the neck may read. */
export type At = CaseRefs<typeof forms, typeof occasions>;
