import { registerPlugin } from '@kvalreg/declaration';
import { register as norspine } from './norspine/register.js';
import { demo } from './swespine/demo.js';
import { register as swespine } from './swespine/register.js';
import { lumbarProfile } from './swespine/synthetic-profile.js';

export const plugins = [
  registerPlugin(swespine, { apiVersion: 1, synthetic: { lumbar: lumbarProfile }, demo }),
  registerPlugin(norspine, { apiVersion: 1 }),
];
