import type { Register } from './register.js';
import type { SyntheticProfile } from './synthetic-profile.js';

/** What a register package hands to the host: its manifest, and beside it what is not part of the manifest. */
export interface RegisterPlugin {
  readonly apiVersion: 1;
  readonly register: Register;
  /** Published figures that generated demo data are calibrated to. */
  readonly synthetic?: SyntheticProfile;
}
export function registerPlugin(
  register: Register,
  options: Omit<RegisterPlugin, 'register'>,
): RegisterPlugin {
  return { register, ...options };
}
