import type { OidcConfig } from '../platform/config.js';
import type { ClaimMapping } from './claims/claim-mapping.js';
import type { LevelByRole } from './claims/level.js';

/** What the access feature needs to know about this installation. */
export abstract class AccessSettings {
  /** Where people reach the site, without a slash at the end. */
  abstract readonly baseUrl: string;
  abstract readonly identityKey: Uint8Array;
  abstract readonly providers: Readonly<Record<LoginKind, LoginProvider | null>>;
  /** How surely a person must be known to work in each role. */
  abstract readonly requiredLevels: LevelByRole;
  /** Requests a minute from one token, one session or one place. */
  abstract readonly requestsPerMinute: number;
}

/** Who logs in: staff and patients may have different providers, or one for both. */
export type LoginKind = 'staff' | 'patient';

export interface LoginProvider extends OidcConfig {
  /** How what it says of people is read. */
  readonly mapping: ClaimMapping;
  /** Stands for the provider in stored accounts, so that they outlive a change of its address; default: the issuer. */
  readonly accountsOf?: string;
  /** How the server itself reaches the provider, where that differs from how browsers do. */
  readonly fetch?: typeof fetch;
}

export function isHttps({ baseUrl }: AccessSettings): boolean {
  return baseUrl.startsWith('https:');
}
