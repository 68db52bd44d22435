import type { RegisterPlugin } from '@kvalreg/declaration';
import { plugins } from '@kvalreg/server/plugins';
import { unknownName } from './cli-error.js';

export const registerIds: readonly string[] = plugins.map(({ register }) => register.id);

/** The installed register with this id. */
export function findRegister(id: string): RegisterPlugin {
  const plugin = plugins.find(({ register }) => register.id === id);
  if (plugin) return plugin;
  throw unknownName('register', id, registerIds);
}
