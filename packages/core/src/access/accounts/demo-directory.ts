import type { Text } from '@kvalreg/declaration';
import type { Role } from '../rights/role.js';

/** Somebody one can log in as in a demo, and what there is to see for them. */
export interface DemoUser {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly login: 'staff' | 'patient';
  /** The names of the clinics where they work; empty for those who work for the register. */
  readonly places: readonly string[];
  /** Registers in which they are somebody. */
  readonly registers: readonly string[];
  /** A sentence each on what they can do and see; none where their role says enough. */
  readonly sees: readonly Text[];
}

/** A personal link as it would stand in the demo patient's letter. */
export interface DemoLink {
  /** A path of this site. */
  readonly path: string;
  readonly code: string;
  /** Whose letter it is. */
  readonly name: string;
}

/** The people of a demo, for the start page. Provided only where the server runs as a demo. */
export abstract class DemoDirectory {
  abstract users(): Promise<readonly DemoUser[]>;
  /** A link that is good at this moment; null when the demo patient has nothing to answer. */
  abstract link(): Promise<DemoLink | null>;
}
