import { Secret, TOTP } from 'otpauth';
import { randomInt } from 'node:crypto';

const period = 30;
/** One period before and after: clocks differ, and people type slowly. */
const window = 1;
const issuer = 'Kvalreg';

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from the picture. */
export function totpAddress(secret: string, email: string): string {
  return totp(secret, email).toString();
}

/**
 * The period that a code belongs to; null when it is wrong, or of a period that was used already: who looked over a
 * shoulder cannot use the code a second time.
 */
export function periodOfCode(
  secret: string,
  code: string,
  now: Date,
  lastPeriod: number | null,
): number | null {
  const digits = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = totp(secret, '').validate({ token: digits, timestamp: now.getTime(), window });
  if (delta === null) return null;
  const at = Math.floor(now.getTime() / 1000 / period) + delta;
  return lastPeriod !== null && at <= lastPeriod ? null : at;
}

function totp(secret: string, label: string): TOTP {
  return new TOTP({
    issuer,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  });
}

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** For whoever loses the device: ten codes of 79 bits, each good once. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: 10 }, () =>
    Array.from({ length: 4 }, () =>
      Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)] ?? '').join(''),
    ).join('-'),
  );
}

/** As it is looked up; null when it cannot be a recovery code. */
export function readRecoveryCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll(/[\s-]/g, '');
  return code.length === 16 && [...code].every((character) => alphabet.includes(character)) ? code : null;
}
