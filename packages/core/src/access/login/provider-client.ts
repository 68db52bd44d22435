import { Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { UnavailableError } from '../../platform/errors/domain-error.js';
import { describeForLog } from '../../platform/errors/redact.js';
import type { LoginProvider } from '../access-settings.js';

const log = new Logger('Login');
const timeoutSeconds = 8;
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Talks to one provider. Its description is fetched at the first log-in and kept; a failure is not kept. */
export class ProviderClient {
  private configuration: Promise<oidc.Configuration> | null = null;

  constructor(private readonly provider: LoginProvider) {}

  connect(): Promise<oidc.Configuration> {
    this.configuration ??= discover(this.provider).catch((error: unknown) => {
      this.configuration = null;
      throw unreachable(this.provider, error);
    });
    return this.configuration;
  }
}

/** Says that the provider does not answer as it should; the cause goes to the log, for the operator. */
export function unreachable({ issuer }: LoginProvider, cause: unknown): UnavailableError {
  const { host } = new URL(issuer);
  log.error(`The provider at ${host} cannot be used: ${describeForLog(cause)}`);
  return new UnavailableError(
    'login-provider-unreachable',
    `The log-in service at ${host} does not answer. Try again in a few minutes; nothing is wrong with your account.`,
  );
}

async function discover(provider: LoginProvider): Promise<oidc.Configuration> {
  const issuer = new URL(provider.issuer);
  const secret = provider.clientSecret;
  // Unencrypted only within this very machine: the demo and the tests.
  const isLocal = issuer.protocol === 'http:' && loopback.has(issuer.hostname);
  return oidc.discovery(issuer, provider.clientId, { client_secret: secret }, authenticateWith(secret), {
    timeout: timeoutSeconds,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out; see above
    execute: isLocal || provider.fetch ? [oidc.allowInsecureRequests] : [],
    ...(provider.fetch && { [oidc.customFetch]: provider.fetch as oidc.CustomFetch }),
  });
}

/** The way that the provider offers; where it does not say, the standard's own default. */
function authenticateWith(secret: string): oidc.ClientAuth {
  const basic = oidc.ClientSecretBasic(secret);
  const post = oidc.ClientSecretPost(secret);
  return (server, client, body, headers) => {
    const offered = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (offered.includes('client_secret_basic') ? basic : post)(server, client, body, headers);
  };
}
