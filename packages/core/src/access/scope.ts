import type { RowScope } from '../platform/database/row-scope.js';
import type { Principal } from './principal.js';

/** The rows that a principal may reach in one register, and who it is: services take it, never a bare register id. */
export interface Scope extends RowScope {
  readonly principal: Principal;
}
