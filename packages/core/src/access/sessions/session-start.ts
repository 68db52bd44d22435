import type { StaffLogin } from '../claims/usable-assignments.js';
import type { LoginKind } from '../access-settings.js';
import type { PatientPrincipal, StaffPrincipal } from '../principal.js';

interface Start {
  /** The provider that the person came from; absent for one who logged in here. */
  readonly provider?: LoginKind;
  /** To be shown to the provider at the log-out. */
  readonly logoutHint?: string | null;
  /** The secret that the browser had before; what it opened is closed. */
  readonly replaces?: string | null;
  /** How the person came in, for the log. */
  readonly logged?: Readonly<Record<string, string | number | boolean | null>>;
}

/** What a session begins with. One of staff always says what the log-in proved. */
export type SessionStart =
  | (Start & { readonly principal: StaffPrincipal; readonly login: StaffLogin })
  | (Start & { readonly principal: PatientPrincipal; readonly login?: undefined });
