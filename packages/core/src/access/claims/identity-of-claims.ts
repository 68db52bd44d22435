import type { ClaimMapping } from './claim-mapping.js';
import type { Level } from './level.js';
import { provesTwoFactors } from './two-factors.js';

/** Everything that a provider says of somebody, as it says it. */
export type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

/** Who came back from a provider, whatever it calls things. */
export interface LoginIdentity {
  /** What the provider calls the person; null where the claim that accounts hang on is missing. */
  readonly subject: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly personalNumber: string | null;
  readonly employeeId: string | null;
  readonly commission: string | null;
  /** What the commission is for, in the provider's words. */
  readonly purpose: string | null;
  /** The unit of the chosen commission, as the provider writes it. */
  readonly unit: string | null;
  readonly level: Level;
  readonly twoFactors: boolean;
}

/** Reads what a provider said by the mapping of that provider. What is not text is not read. */
export function identityOfClaims(claims: Claims, mapping: ClaimMapping): LoginIdentity {
  const read = (names: readonly string[] | undefined): string | null => {
    for (const name of names ?? []) {
      const [text] = textsOf(claims[name]);
      if (text !== undefined) return text;
    }
    return null;
  };
  const { claims: named } = mapping;
  const subject = read(named.subject);
  const parts = [read(named.givenName), read(named.familyName)].filter((part) => part !== null).join(' ');
  const level = levelOf(claims, mapping);
  return {
    subject,
    name: read(named.name) ?? (parts === '' ? (subject ?? claims.sub) : parts),
    email: read(named.email),
    personalNumber: read(named.personalNumber),
    employeeId: read(named.employeeId),
    commission: read(named.commission),
    purpose: read(named.commissionPurpose),
    unit: read(named.unit),
    level,
    twoFactors: hadTwoFactors(claims, mapping, level),
  };
}

function levelOf(claims: Claims, { level }: ClaimMapping): Level {
  const said = textsOf(claims[level.claim]).flatMap((text) => {
    const known = Object.hasOwn(level.values, text) ? level.values[text] : undefined;
    return known === undefined ? [] : [known];
  });
  // Of several that are claimed at once, the surest is not chosen but the least: none of them may be too much.
  return said.length === 0 ? level.otherwise : said.reduce((least, one) => (one < least ? one : least));
}

function hadTwoFactors(claims: Claims, { twoFactors }: ClaimMapping, level: Level): boolean {
  if (twoFactors.always) return true;
  if (twoFactors.fromLevel !== undefined && level >= twoFactors.fromLevel) return true;
  const methods = textsOf(claims['amr']);
  return provesTwoFactors(methods) || methods.some((method) => twoFactors.amr.includes(method));
}

/** Text, numbers and lists of them: providers write a single value as a list and the other way round. */
function textsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => {
    const text = typeof one === 'number' ? String(one) : typeof one === 'string' ? one.trim() : '';
    return text === '' ? [] : [text];
  });
}
