import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { ForbiddenError, InvalidInputError, UnavailableError } from '../../platform/errors/domain-error.js';
import { AccessSettings, type LoginKind, type LoginProvider } from '../access-settings.js';
import { identityOfClaims, type LoginIdentity } from '../claims/identity-of-claims.js';
import type { LoginState } from './login-state.js';
import { ProviderClient, unreachable } from './provider-client.js';

export const callbackPath = '/login/callback';
const claimsSchema = z.looseObject({ iss: z.string(), sub: z.string().min(1) });

/** Somebody who came back from the provider. */
export interface CompletedLogin extends LoginIdentity {
  /** What an account is stored under: unique among all providers. */
  readonly accountOf: string;
  /** For the log-out at a provider that wants to see it again. */
  readonly logoutHint: string | null;
}

/** OpenID Connect: authorization code with PKCE, state and nonce. */
@Injectable()
export class LoginService {
  private readonly clients = new Map<LoginKind, ProviderClient>();

  constructor(
    private readonly settings: AccessSettings,
    private readonly clock: Clock,
  ) {}

  /** Whether a provider is configured for this kind of log-in. */
  isOffered(kind: LoginKind): boolean {
    return this.settings.providers[kind] !== null;
  }

  /**
   * Where to send the browser, and what it must bring back.
   *
   * @param person who is expected, as the provider knows them; whether it cares is up to the provider
   */
  async begin(
    kind: LoginKind,
    returnTo: string,
    person?: string,
  ): Promise<{ readonly address: string; readonly state: LoginState }> {
    const configuration = await this.clientOf(kind).connect();
    const verifier = oidc.randomPKCECodeVerifier();
    const state: LoginState = {
      kind,
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier,
      returnTo,
      startedAt: this.clock.now().getTime(),
    };
    const { scope, acrValues } = this.providerOf(kind).mapping;
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.settings.baseUrl + callbackPath,
      scope,
      ...(acrValues.length > 0 && { acr_values: acrValues.join(' ') }),
      state: state.state,
      nonce: state.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      // Computers in clinics are shared: whoever logs in says so anew, also right after another's log-out.
      prompt: 'login',
      ...(person !== undefined && { login_hint: person }),
    });
    return { address: address.href, state };
  }

  /** Who came back from the provider; `query` is that of the callback, with its question mark. */
  async complete(state: LoginState, query: string): Promise<CompletedLogin> {
    const configuration = await this.clientOf(state.kind).connect();
    const { mapping, accountsOf } = this.providerOf(state.kind);
    const address = new URL(this.settings.baseUrl + callbackPath + query);
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, address, {
        expectedState: state.state,
        expectedNonce: state.nonce,
        pkceCodeVerifier: state.verifier,
        idTokenExpected: true,
      });
      const signed = claimsSchema.parse(tokens.claims());
      // What the signed token says stands above what is told beside it.
      const more = configuration.serverMetadata().userinfo_endpoint
        ? await oidc.fetchUserInfo(configuration, tokens.access_token, signed.sub)
        : {};
      const identity = identityOfClaims({ ...more, ...signed }, mapping);
      return {
        ...identity,
        accountOf: `${accountsOf ?? signed.iss}|${identity.subject ?? signed.sub}`,
        logoutHint: mapping.logoutHint === 'id-token' ? (tokens.id_token ?? null) : null,
      };
    } catch (error) {
      throw this.refusal(state.kind, error);
    }
  }

  /** Where the browser ends its session at the provider; null where the provider has no such place. */
  async logoutAddress(kind: LoginKind, hint: string | null): Promise<string | null> {
    if (!this.isOffered(kind)) return null;
    try {
      const configuration = await this.clientOf(kind).connect();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      return oidc.buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: `${this.settings.baseUrl}/`,
        ...(hint !== null && { id_token_hint: hint }),
      }).href;
    } catch {
      // Whoever logs out here is logged out here, also while the provider cannot be reached.
      return null;
    }
  }

  /** What people call the log-in of this kind. */
  titleOf(kind: LoginKind): string {
    return this.providerOf(kind).mapping.title;
  }

  private refusal(kind: LoginKind, error: unknown): Error {
    if (error instanceof oidc.AuthorizationResponseError) {
      return error.error === 'access_denied' || error.error === 'login_required'
        ? new ForbiddenError('login-cancelled', 'The log-in was cancelled. Log in again when you are ready.')
        : new UnavailableError(
            'login-provider-refused',
            'The log-in service refused the request. Try again, and report it if it happens again.',
          );
    }
    if (isNetworkFailure(error)) return unreachable(this.providerOf(kind), error);
    const failure = new InvalidInputError(
      'login-failed',
      'The answer of the log-in service could not be trusted, or was used before. Log in again.',
    );
    failure.cause = error;
    return failure;
  }

  private clientOf(kind: LoginKind): ProviderClient {
    const existing = this.clients.get(kind);
    if (existing) return existing;
    const client = new ProviderClient(this.providerOf(kind));
    this.clients.set(kind, client);
    return client;
  }

  private providerOf(kind: LoginKind): LoginProvider {
    const provider = this.settings.providers[kind];
    if (provider) return provider;
    throw new UnavailableError(
      'no-login-provider',
      `No log-in service is set up for ${kind === 'staff' ? 'staff' : 'patients'}. The operator sets OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.`,
    );
  }
}

function isNetworkFailure(error: unknown): boolean {
  if (error instanceof TypeError && error.message === 'fetch failed') return true;
  const code = error instanceof oidc.ClientError ? error.code : undefined;
  return (
    code === 'OAUTH_TIMEOUT' ||
    code === 'OAUTH_HTTP_REQUEST_FORBIDDEN' ||
    code === 'OAUTH_RESPONSE_IS_NOT_CONFORM'
  );
}
