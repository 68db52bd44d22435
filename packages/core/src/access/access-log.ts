import type { EntityManager } from 'typeorm';
import type { Principal } from './principal.js';

/** Where log-ins, log-outs and switches are written down. The audit feature, later in the order, provides it. */
export abstract class AccessLog {
  abstract record(
    tx: EntityManager,
    actor: {
      readonly principal: Principal;
      readonly registerId?: string | null;
      readonly unitId?: string | null;
    },
    action: `${string}.${string}`,
    subject?: { readonly personId?: string | null },
    details?: Readonly<Record<string, string | number | boolean | null>>,
  ): Promise<void>;
}
