import { registerPlugin } from '@kvalreg/declaration';
import { register } from './register.js';

export const plugins = [registerPlugin(register, { apiVersion: 1 })];
