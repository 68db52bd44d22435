import type { RegisterPlugin } from '@kvalreg/declaration';
import { installedRegisters } from '@kvalreg/server';
import { unknownName } from './cli-error.js';

export const registerIds: readonly string[] = installedRegisters.map(({ register }) => register.id);

/** The installed register with this id. */
export function findRegister(id: string): RegisterPlugin {
  const plugin = installedRegisters.find(({ register }) => register.id === id);
  if (plugin) return plugin;
  throw unknownName('register', id, registerIds);
}
