import { registerPlugin, type RegisterPlugin } from '@kvalreg/declaration';
import { demo } from './demo/demo.js';
import { register } from './register.js';

export const plugins: readonly RegisterPlugin[] = [registerPlugin(register, { apiVersion: 1, demo })];
