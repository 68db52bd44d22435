import type { RegisterPlugin } from '@kvalreg/declaration';
import { plugins as advancedPelvicSurgery } from '@kvalreg/register-advanced-pelvic-surgery';
import { plugins as lowBackPainProgramme } from '@kvalreg/register-low-back-pain-programme';
import { plugins as painRehabilitation } from '@kvalreg/register-pain-rehabilitation';
import { plugins as spineSurgery } from '@kvalreg/register-spine-surgery';

/** The registers that this installation runs. A new package is added here and to the dependencies. */
export const plugins: readonly RegisterPlugin[] = [
  ...spineSurgery,
  ...painRehabilitation,
  ...advancedPelvicSurgery,
  ...lowBackPainProgramme,
];
