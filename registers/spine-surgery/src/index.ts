import { registerPlugin } from '@kvalreg/declaration';
import { register } from './register.js';

export { register };
export const plugin = registerPlugin(register, { apiVersion: 1 });
