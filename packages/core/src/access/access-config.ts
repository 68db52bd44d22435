import { readFileSync } from 'node:fs';
import { InvalidConfigError } from '../platform/config.js';
import { claimMappingSchema, type ClaimMapping } from './claims/claim-mapping.js';
import { isProfileName, profileNames, profiles } from './claims/known-profiles.js';
import { levels, usualLevels, type Level, type LevelByRole } from './claims/level.js';
import { isRole, roles, type Role } from './rights/role.js';

/** How the log-in of this installation is read, and what it must prove. */
export interface AccessConfig {
  readonly mappings: Readonly<Record<'staff' | 'patient', ClaimMapping>>;
  readonly requiredLevels: LevelByRole;
  /** Requests a minute from one token, one session or one place. */
  readonly requestsPerMinute: number;
}
type Environment = Readonly<Record<string, string | undefined>>;

const usualRequests = 1200;

export const usualAccess: AccessConfig = {
  mappings: { staff: profiles.generic, patient: profiles.generic },
  requiredLevels: usualLevels,
  requestsPerMinute: usualRequests,
};

/**
 * Reads `OIDC_PROFILE`, `OIDC_MAPPING`, the same two for patients, `KVALREG_ASSURANCE` and
 * `KVALREG_REQUESTS_PER_MINUTE`; throws an `InvalidConfigError` that lists all problems.
 */
export function loadAccessConfig(environment: Environment): AccessConfig {
  const problems: string[] = [];
  const staff = mappingOf(environment, 'OIDC', problems) ?? profiles.generic;
  const patient = mappingOf(environment, 'OIDC_PATIENT', problems) ?? staff;
  const config = {
    mappings: { staff, patient },
    requiredLevels: levelsOf(environment['KVALREG_ASSURANCE'] ?? '', problems),
    requestsPerMinute: requestsOf(environment['KVALREG_REQUESTS_PER_MINUTE'] ?? '', problems),
  };
  if (problems.length > 0) throw new InvalidConfigError(problems);
  return config;
}

/** A profile by its name, or a mapping of one's own; null where neither is set. */
function mappingOf(
  environment: Environment,
  prefix: 'OIDC' | 'OIDC_PATIENT',
  problems: string[],
): ClaimMapping | null {
  const profile = environment[`${prefix}_PROFILE`] ?? '';
  const own = environment[`${prefix}_MAPPING`] ?? '';
  if (profile !== '' && own !== '') {
    problems.push(`${prefix}_MAPPING: Set either it or ${prefix}_PROFILE, not both`);
    return null;
  }
  if (own !== '') return ownMapping(own, `${prefix}_MAPPING`, problems);
  if (profile === '') return null;
  if (isProfileName(profile)) return profiles[profile];
  problems.push(
    `${prefix}_PROFILE: "${profile.slice(0, 40)}" is not known; it is one of ${profileNames.join(', ')}`,
  );
  return null;
}

/** JSON, or the path of a file with it. */
function ownMapping(setting: string, name: string, problems: string[]): ClaimMapping | null {
  const isText = setting.trimStart().startsWith('{');
  const where = isText ? name : `${name} (${setting})`;
  let content: unknown;
  try {
    content = JSON.parse(isText ? setting : readFileSync(setting, 'utf8'));
  } catch (error) {
    const isMissing = !(error instanceof SyntaxError);
    problems.push(
      isMissing
        ? `${where}: The file cannot be read; write the path of a file that exists, or the JSON itself`
        : `${where}: It is not JSON; see docs/guides/log-in.md for an example`,
    );
    return null;
  }
  const read = claimMappingSchema.safeParse(content);
  if (read.success) return read.data;
  problems.push(
    ...read.error.issues.map(
      ({ path, message }) => `${where}${path.length === 0 ? '' : ` ${path.join('.')}`}: ${message}`,
    ),
  );
  return null;
}

/** "authority=2 patient=3": roles that are not named keep the usual level. */
function levelsOf(setting: string, problems: string[]): LevelByRole {
  const own: Partial<Record<Role, Level>> = {};
  for (const part of setting.split(/[\s,]+/).filter(Boolean)) {
    const [role = '', number = '', ...rest] = part.split('=');
    const level = levels.find((one) => String(one) === number);
    if (isRole(role) && level !== undefined && rest.length === 0) own[role] = level;
    else {
      problems.push(
        `KVALREG_ASSURANCE: "${part.slice(0, 40)}" must be a role and a level of 0 to 4, for instance authority=2; roles are ${roles.join(', ')}`,
      );
    }
  }
  return { ...usualLevels, ...own };
}

function requestsOf(setting: string, problems: string[]): number {
  if (setting === '') return usualRequests;
  if (/^[1-9]\d{0,6}$/.test(setting)) return Number(setting);
  problems.push('KVALREG_REQUESTS_PER_MINUTE: It must be a whole number from 1, for instance 1200');
  return usualRequests;
}
