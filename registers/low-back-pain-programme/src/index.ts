import { registerPlugin } from '@kvalreg/declaration';
import { careProfile } from './care/synthetic-profile.js';
import { demo } from './demo.js';
import { register } from './register.js';

export const plugins = [registerPlugin(register, { apiVersion: 1, synthetic: { care: careProfile }, demo })];
