import { registerPlugin } from '@kvalreg/declaration';
import { demo as norspineDemo } from './norspine/demo/demo.js';
import { register as norspine } from './norspine/register.js';
import { cervicalProfile } from './norspine/synthetic/cervical-profile.js';
import { lumbarProfile } from './norspine/synthetic/lumbar-profile.js';
import { demo as swespineDemo } from './swespine/demo.js';
import { register as swespine } from './swespine/register.js';
import { lumbarProfile as swedishLumbarProfile } from './swespine/synthetic-profile.js';

export const plugins = [
  registerPlugin(swespine, {
    apiVersion: 1,
    synthetic: { lumbar: swedishLumbarProfile },
    demo: swespineDemo,
  }),
  registerPlugin(norspine, {
    apiVersion: 1,
    synthetic: { lumbar: lumbarProfile, cervical: cervicalProfile },
    demo: norspineDemo,
  }),
];
