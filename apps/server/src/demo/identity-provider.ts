import { generateKeyPairSync, randomBytes } from 'node:crypto';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { Provider, type Configuration, type JWK, type KoaContextWithOIDC } from 'oidc-provider';
import { languages, type Language } from '@kvalreg/declaration';
import type { DemoCommissions } from './demo-commissions.js';
import type { DemoPerson } from './demo-cast.js';
import { choicePage, failurePage } from './login-page.js';
import { memoryAdapters } from './memory-adapter.js';
import { stylesheet } from './stylesheet.js';

export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly router: Router;
}
export const mountPath = '/demo-idp';

const clientId = 'kvalreg';
const minutes = 60;

/**
 * A real OpenID Connect provider within the server, at which anybody can log in as any invented person.
 * Its keys and its secret are made anew at every start. For demos and tests only.
 *
 * @param baseUrl where browsers reach the server that it is mounted in
 */
export function createIdentityProvider(
  baseUrl: string,
  people: readonly DemoPerson[],
  commissions: DemoCommissions,
): IdentityProvider {
  const issuer = baseUrl + mountPath;
  const clientSecret = randomBytes(32).toString('base64url');
  const provider = new Provider(issuer, configurationFor(baseUrl, clientSecret, people, commissions));
  // Also behind the proxy of a cloud workspace, whose address is then in the forwarded headers.
  provider.proxy = true;
  const router = express.Router();
  router.get('/style.css', (_, response) => void response.type('css').send(stylesheet));
  router.get(
    '/interaction/:uid',
    (request, response, next) => void showChoice(provider, people, request, response).catch(next),
  );
  router.post(
    '/interaction/:uid',
    express.urlencoded({ extended: false, limit: '2kb' }),
    (request, response, next) => void choose(provider, people, request, response).catch(next),
  );
  router.use(forgetSession);
  router.use(provider.callback());
  router.use((_error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) next();
    else
      response
        .status(400)
        .type('html')
        .send(failurePage(languageOf(request)));
  });
  return { issuer, clientId, clientSecret, router };
}

/** Every log-in begins with nobody: whoever tries out the demo goes from person to person. */
function forgetSession(request: Request, _: Response, next: NextFunction): void {
  const cookies = (request.headers.cookie ?? '')
    .split(';')
    .filter((pair) => !pair.trim().startsWith('_session'));
  request.headers.cookie = cookies.join(';');
  next();
}

function configurationFor(
  baseUrl: string,
  clientSecret: string,
  people: readonly DemoPerson[],
  commissions: DemoCommissions,
): Configuration {
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }) as JWK;
  return {
    adapter: memoryAdapters(),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${baseUrl}/login/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...key, use: 'sig', alg: 'ES256', kid: 'demo' }] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    acrValues: [...Object.values(levelOf)],
    claims: {
      acr: null,
      amr: null,
      profile: ['name', 'given_name', 'family_name', 'pid', 'employeeHsaId'],
      email: ['email'],
      commission: commissionClaims,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: true },
    },
    pkce: { methods: ['S256'], required: () => true },
    interactions: { url: (_, interaction) => `${mountPath}/interaction/${interaction.uid}` },
    findAccount: (_, id) =>
      accountOf(
        people.find((one) => one.id === id),
        commissions,
      ),
    loadExistingGrant: grantAll,
    renderError(context) {
      context.type = 'html';
      context.body = failurePage(languageIn(context.acceptsLanguages('sv', 'nb', 'no', 'en')));
    },
    ttl: {
      AccessToken: 5 * minutes,
      AuthorizationCode: minutes,
      IdToken: 5 * minutes,
      Interaction: 30 * minutes,
      Session: 30 * minutes,
      Grant: 30 * minutes,
    },
  };
}

/** As the identity services that stand in its place outside of a demo say it. */
const levelOf = { staff: 'http://id.sambi.se/loa/loa3', patient: 'idporten-loa-high' } as const;
const methodsOf = { staff: ['sc', 'pin'], patient: ['BankID'] } as const;
const commissionClaims = [
  'commissionHsaId',
  'commissionName',
  'commissionPurpose',
  'healthCareUnitHsaId',
  'healthCareUnitName',
];

function accountOf(
  person: DemoPerson | undefined,
  commissions: DemoCommissions,
): { accountId: string; claims: () => { sub: string; [claim: string]: unknown } } | undefined {
  if (!person) return undefined;
  const { id, name, login, personalNumber } = person;
  return {
    accountId: id,
    claims: () => ({
      sub: id,
      name,
      email: `${id}@demo.invalid`,
      ...(login === 'staff' ? { employeeHsaId: id } : { pid: personalNumber }),
      ...commissionOf(id, commissions),
    }),
  };
}

function commissionOf(personId: string, commissions: DemoCommissions): Readonly<Record<string, string>> {
  const commission = commissions.of(personId);
  if (!commission) return {};
  const { unitHsaId, unitName } = commission;
  return {
    commissionHsaId: `${unitHsaId}-${personId}`,
    commissionName: unitName,
    commissionPurpose: 'Vård och behandling',
    healthCareUnitHsaId: unitHsaId,
    healthCareUnitName: unitName,
  };
}

/** Nobody is asked for consent: there is one client, and it is this very server. */
async function grantAll({ oidc }: KoaContextWithOIDC): Promise<InstanceType<Provider['Grant']> | undefined> {
  const { client, session, provider, params } = oidc;
  if (!client || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  const scope = params?.['scope'];
  grant.addOIDCScope(typeof scope === 'string' ? scope : 'openid');
  await grant.save();
  return grant;
}

/** As the site shows itself to this browser. */
function languageOf(request: Request): Language {
  const chosen = /kvalreg-language=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
  return languageIn(chosen ?? request.acceptsLanguages('sv', 'nb', 'no', 'en'));
}

function languageIn(wish: string | false): Language {
  if (wish === 'no') return 'nb';
  return languages.find((language) => language === wish) ?? 'sv';
}

async function showChoice(
  provider: Provider,
  people: readonly DemoPerson[],
  request: Request,
  response: Response,
): Promise<void> {
  const interaction = await provider.interactionDetails(request, response);
  // Whoever chose a person on the start page is not asked again.
  const expected = people.find(({ id }) => id === interaction.params['login_hint']);
  if (expected) {
    await finish(provider, request, response, expected);
    return;
  }
  const forPatients = !String(interaction.params['scope']).includes('commission');
  const offered = people.filter(({ login }) => login === (forPatients ? 'patient' : 'staff'));
  response
    .type('html')
    .send(choicePage(`${mountPath}/interaction/${interaction.uid}`, offered, languageOf(request)));
}

async function choose(
  provider: Provider,
  people: readonly DemoPerson[],
  request: Request,
  response: Response,
): Promise<void> {
  await provider.interactionDetails(request, response);
  const { person } = request.body as { readonly person?: unknown };
  await finish(
    provider,
    request,
    response,
    people.find(({ id }) => id === person),
  );
}

async function finish(
  provider: Provider,
  request: Request,
  response: Response,
  chosen: DemoPerson | undefined,
): Promise<void> {
  const result = chosen
    ? {
        login: {
          accountId: chosen.id,
          remember: false,
          acr: levelOf[chosen.login],
          amr: [...methodsOf[chosen.login]],
        },
      }
    : { error: 'access_denied', error_description: 'nobody was chosen' };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}
