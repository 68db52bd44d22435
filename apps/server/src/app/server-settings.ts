import {
  InvalidConfigError,
  loadAccessConfig,
  loadConfig,
  type AccessConfig,
  type CoreConfig,
} from '@kvalreg/core';
import { isIP } from 'node:net';
import { z } from 'zod';

export interface ServerSettings {
  readonly core: CoreConfig;
  /** How log-ins are read and what they must prove. */
  readonly access: AccessConfig;
  /** Whether the address is given, or follows from the port that is really used. */
  readonly hasOwnAddress: boolean;
  /** In front of the server, as Express understands it: a number of proxies, or their addresses. */
  readonly trustProxy: number | string | false;
  /** Name or address to listen at; null for the usual. */
  readonly host: string | null;
  /** What this process does: answer requests, do jobs, or both. */
  readonly roles: readonly ServerRole[];
}
const serverRoles = ['web', 'worker'] as const;
type ServerRole = (typeof serverRoles)[number];
export type Environment = Readonly<Record<string, string | undefined>>;

const schema = z.object({
  HOST: z.string().optional(),
  KVALREG_ROLES: z
    .string()
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(serverRoles, 'It must be web, worker, or both separated by a comma')))
    .default(['web']),
  KVALREG_TRUST_PROXY: z
    .string()
    .refine(
      (text) => /^\d{1,2}$/.test(text) || text.split(',').every((part) => isNetwork(part.trim())),
      'It must be the number of proxies in front of the server, or their addresses separated by commas, for instance 10.0.0.0/8',
    )
    .optional(),
});

function isNetwork(text: string): boolean {
  const [address = '', length, ...rest] = text.split('/');
  const bits = isIP(address) === 4 ? 32 : 128;
  return (
    isIP(address) > 0 &&
    rest.length === 0 &&
    (length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= bits))
  );
}

/** Reads all settings; throws one `InvalidConfigError` with all problems, those of the core and of the server. */
export function loadServerSettings(environment: Environment): ServerSettings {
  const own = schema.safeParse(withoutEmpty(environment));
  const ownProblems: string[] = own.success
    ? []
    : own.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const core = settingsOr(() => loadConfig(environment), ownProblems);
  const access = settingsOr(() => loadAccessConfig(withoutEmpty(environment)), ownProblems);
  if (!core || !access || !own.success) throw new InvalidConfigError(ownProblems);
  const proxies = own.data.KVALREG_TRUST_PROXY;
  const count = proxies === undefined || !/^\d+$/.test(proxies) ? null : Number(proxies);
  return {
    core,
    access,
    hasOwnAddress: Boolean(environment['KVALREG_BASE_URL']),
    host: own.data.HOST ?? null,
    roles: own.data.KVALREG_ROLES,
    trustProxy: count === 0 ? false : (count ?? proxies ?? false),
  };
}

/** Null when they are wrong; what is wrong is added to the list. */
function settingsOr<T>(load: () => T, problems: string[]): T | null {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof InvalidConfigError)) throw error;
    problems.push(...error.problems);
    return null;
  }
}

function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}
