import type { CaseRefs } from '@kvalreg/declaration';
import type { occasions, primaryCareForms, specialistForms } from '../occasions.js';

export type SpecialistAt = CaseRefs<typeof specialistForms, typeof occasions>;
export type PrimaryCareAt = CaseRefs<typeof primaryCareForms, typeof occasions>;
/** What both modules ask. */
export type At = SpecialistAt | PrimaryCareAt;
