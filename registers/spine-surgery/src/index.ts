import { registerPlugin } from '@kvalreg/declaration';
import { register } from './register.js';
import { lumbarProfile } from './synthetic-profile.js';

export { register };
export const plugins = [registerPlugin(register, { apiVersion: 1, synthetic: { lumbar: lumbarProfile } })];
