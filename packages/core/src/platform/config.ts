import { z } from 'zod';
import {
  messageEnvironment,
  messageSettingProblems,
  messageSettingsOf,
  type MessageSettings,
} from './message-settings.js';

const keyLength = 32;

const staffNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
const patientNames = ['OIDC_PATIENT_ISSUER', 'OIDC_PATIENT_CLIENT_ID', 'OIDC_PATIENT_CLIENT_SECRET'] as const;

const schema = z
  .object({
    DATABASE_URL: z
      .string(
        'Set it to the address of a PostgreSQL 15 or later, for instance postgresql://user@localhost:5432/kvalreg',
      )
      .regex(/^postgres(ql)?:\/\//, 'It must begin with postgresql://'),
    DATABASE_POOL_SIZE: z.coerce.number('It must be a whole number').int().min(2).max(200).default(10),
    PORT: z.coerce
      .number('It must be a port number, for instance 3000')
      .int()
      .min(0)
      .max(65_535)
      .default(3000),
    KVALREG_BASE_URL: z
      .url({
        protocol: /^https?$/,
        error:
          'It must be the address that people reach the site at, for instance https://register.example.org',
      })
      .optional(),
    KVALREG_IDENTITY_KEY: z
      .string(
        'Set it to 32 random bytes in base64 (make them with: openssl rand -base64 32), and keep a copy: without it no person can be found again',
      )
      .transform((text, context) => {
        const key = Buffer.from(text, 'base64');
        if (key.length === keyLength && key.toString('base64') === text.trim()) return key;
        context.addIssue({
          code: 'custom',
          message: `It must be ${String(keyLength)} bytes in base64: 44 characters (make them with: openssl rand -base64 32)`,
        });
        return z.NEVER;
      }),
    KVALREG_COMMIT: z
      .string()
      .regex(/^[0-9a-f]{7,40}$/, 'It must be the hash of a commit: 7 to 40 characters 0-9 and a-f')
      .optional(),
    OIDC_ISSUER: z.url('It must be the address of the log-in provider').optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    // Patients, where they have a provider of their own; otherwise they log in at the same one.
    OIDC_PATIENT_ISSUER: z.url('It must be the address of the log-in provider for patients').optional(),
    OIDC_PATIENT_CLIENT_ID: z.string().min(1).optional(),
    OIDC_PATIENT_CLIENT_SECRET: z.string().min(1).optional(),
    ...messageEnvironment,
  })
  .superRefine((env, context) => {
    for (const [name, message] of messageSettingProblems(env))
      context.addIssue({ code: 'custom', path: [name], message });
    for (const names of [staffNames, patientNames]) {
      const missing = names.filter((name) => env[name] === undefined);
      if (missing.length === 0 || missing.length === names.length) continue;
      for (const name of missing) {
        context.addIssue({
          code: 'custom',
          path: [name],
          message: `Set it too: ${names.join(', ')} belong together`,
        });
      }
    }
  });

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}
export interface CoreConfig {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly port: number;
  /** Where people reach the site, without a slash at the end. */
  readonly baseUrl: string;
  /** Protects the identity of persons: the keys for hashing and encryption are derived from it. */
  readonly identityKey: Uint8Array;
  /** Where staff log in; null when no provider is set up. */
  readonly oidc: OidcConfig | null;
  /** Where patients log in: a provider of their own, or the same. */
  readonly oidcPatient: OidcConfig | null;
  readonly messages: MessageSettings;
  /** The commit that the program was built from, to stand beside figures that are frozen; null where nobody says. */
  readonly commit: string | null;
}

/** The environment cannot be used; the message lists every setting that is wrong and what to do. */
export class InvalidConfigError extends Error {
  override readonly name = 'InvalidConfigError';
  constructor(readonly problems: readonly string[]) {
    super(
      `The settings in the environment cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
  }
}

/** Reads the settings once, at start; throws an `InvalidConfigError` that lists all problems. No value is quoted. */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): CoreConfig {
  // An empty setting counts as one that is not set.
  const read = schema.safeParse(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')),
  );
  if (!read.success) {
    throw new InvalidConfigError(
      read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  }
  const settings = read.data;
  const oidc = provider(settings.OIDC_ISSUER, settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET);
  return {
    databaseUrl: settings.DATABASE_URL,
    poolSize: settings.DATABASE_POOL_SIZE,
    port: settings.PORT,
    baseUrl: (settings.KVALREG_BASE_URL ?? `http://localhost:${String(settings.PORT)}`).replace(/\/+$/, ''),
    identityKey: settings.KVALREG_IDENTITY_KEY,
    oidc,
    oidcPatient:
      provider(
        settings.OIDC_PATIENT_ISSUER,
        settings.OIDC_PATIENT_CLIENT_ID,
        settings.OIDC_PATIENT_CLIENT_SECRET,
      ) ?? oidc,
    messages: messageSettingsOf(settings),
    commit: settings.KVALREG_COMMIT ?? null,
  };
}

function provider(issuer?: string, clientId?: string, clientSecret?: string): OidcConfig | null {
  return issuer !== undefined && clientId !== undefined && clientSecret !== undefined
    ? { issuer, clientId, clientSecret }
    : null;
}
