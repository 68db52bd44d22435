import { registerPlugin } from '@kvalreg/declaration';
import { demo } from './demo.js';
import { register } from './register.js';
import { primaryCareProfile, specialistProfile } from './synthetic-profile.js';

export { register };
export { copingChange2017, painChange2017, type ChangeTable } from './published/change-tables-2017.js';
export * from './published/results-2018.js';
export const plugins = [
  registerPlugin(register, {
    apiVersion: 1,
    synthetic: { specialist: specialistProfile, primaryCare: primaryCareProfile },
    demo,
  }),
];
