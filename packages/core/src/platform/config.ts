import { z } from 'zod';

const keyLength = 32;

const schema = z
  .object({
    DATABASE_URL: z
      .string('Set it to the address of a PostgreSQL 15 or later, for instance postgresql://user@localhost:5432/kvalreg')
      .regex(/^postgres(ql)?:\/\//, 'It must begin with postgresql://'),
    DATABASE_POOL_SIZE: z.coerce.number('It must be a whole number').int().min(2).max(200).default(10),
    PORT: z.coerce.number('It must be a port number, for instance 3000').int().min(0).max(65_535).default(3000),
    KVALREG_BASE_URL: z.url({ protocol: /^https?$/, error: 'It must be the address that people reach the site at, for instance https://register.example.org' }).optional(),
    KVALREG_IDENTITY_KEY: z
      .string('Set it to 32 random bytes in base64 (make them with: openssl rand -base64 32), and keep a copy: without it no person can be found again')
      .transform((text, context) => {
        const key = Buffer.from(text, 'base64');
        if (key.length === keyLength && key.toString('base64') === text.trim()) return key;
        context.addIssue({ code: 'custom', message: `It must be ${String(keyLength)} bytes in base64: 44 characters (make them with: openssl rand -base64 32)` });
        return z.NEVER;
      }),
    OIDC_ISSUER: z.url('It must be the address of the log-in provider').optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  })
  .superRefine((env, context) => {
    const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
    const missing = names.filter((name) => env[name] === undefined);
    if (missing.length === 0 || missing.length === names.length) return;
    for (const name of missing) {
      context.addIssue({ code: 'custom', path: [name], message: `Set it too: ${names.join(', ')} belong together` });
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
  readonly oidc: OidcConfig | null;
}

/** The environment cannot be used; the message lists every setting that is wrong and what to do. */
export class InvalidConfigError extends Error {
  override readonly name = 'InvalidConfigError';
  constructor(readonly problems: readonly string[]) {
    super(`The settings in the environment cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Reads the settings once, at start; throws an `InvalidConfigError` that lists all problems. No value is quoted. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): CoreConfig {
  // An empty setting counts as one that is not set.
  const read = schema.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!read.success) {
    throw new InvalidConfigError(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, ...rest } = read.data;
  return {
    databaseUrl: rest.DATABASE_URL,
    poolSize: rest.DATABASE_POOL_SIZE,
    port: rest.PORT,
    baseUrl: (rest.KVALREG_BASE_URL ?? `http://localhost:${String(rest.PORT)}`).replace(/\/+$/, ''),
    identityKey: rest.KVALREG_IDENTITY_KEY,
    oidc: issuer !== undefined && clientId !== undefined && clientSecret !== undefined ? { issuer, clientId, clientSecret } : null,
  };
}
