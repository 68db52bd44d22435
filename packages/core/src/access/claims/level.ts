import { roles, type Role } from '../rights/role.js';

/**
 * How surely a provider knows who somebody is: 2 low, 3 substantial, 4 high, as in the Swedish and Norwegian frameworks
 * and in eIDAS. 1 is a name that anybody may give themselves; 0 stands for a provider that does not say.
 */
export const levels = [0, 1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

/** What each role asks of the log-in. */
export type LevelByRole = Readonly<Record<Role, Level>>;

const usual: Level = 3;

/** Staff who see patients, patients who see their own answers and those who give rights: all must be surely known. */
export const usualLevels = Object.fromEntries(roles.map((role) => [role, usual])) as LevelByRole;
