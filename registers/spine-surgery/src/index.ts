import { registerPlugin } from '@kvalreg/declaration';
import { demo } from './swespine/demo.js';
import { register } from './swespine/register.js';
import { lumbarProfile } from './swespine/synthetic-profile.js';

export const plugins = [
  registerPlugin(register, { apiVersion: 1, synthetic: { lumbar: lumbarProfile }, demo }),
];
