import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { FieldProblem } from '../../platform/errors/field-problem.js';

/** A twentieth of a second and 32 MB for each try, so that a stolen hash is dear to guess. */
const cost = 2 ** 15;
const blockSize = 8;
const keyLength = 32;
export const shortestPassphrase = 15;
const longestPassphrase = 200;

export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(passphrase, salt, cost);
  return ['scrypt', String(cost), salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether it is the passphrase; takes as long when there is none to compare with. */
export async function isPassphrase(passphrase: string, stored: string | null): Promise<boolean> {
  const [scheme = '', number = '', salt = '', expected = ''] = (stored ?? '').split('$');
  const isKnown = scheme === 'scrypt' && /^\d+$/.test(number);
  const key = await derive(passphrase, Buffer.from(salt, 'base64url'), isKnown ? Number(number) : cost);
  const wanted = Buffer.from(expected, 'base64url');
  return isKnown && wanted.length === key.length && timingSafeEqual(wanted, key);
}

/** What is wrong with a new passphrase: length is what protects, and nothing else is asked for. */
export function passphraseProblem(passphrase: string, about: readonly string[]): FieldProblem | null {
  const length = [...passphrase.normalize('NFKC')].length;
  if (length < shortestPassphrase) {
    return problem(
      'too-short',
      `Use at least ${String(shortestPassphrase)} characters, for instance four or five words; this has ${String(length)}.`,
    );
  }
  if (length > longestPassphrase)
    return problem('too-long', `Use at most ${String(longestPassphrase)} characters.`);
  const plain = passphrase.toLowerCase();
  if (new Set(plain).size < 6)
    return problem('too-plain', 'Use words of your own: this repeats a few characters.');
  const known = about.find((text) => text.length >= 4 && plain.includes(text.toLowerCase()));
  return known === undefined
    ? null
    : problem('too-plain', 'Use words that have nothing to do with your name or address.');
}

function problem(code: string, message: string): FieldProblem {
  return { field: 'passphrase', code, severity: 'error', message, params: {} };
}

function derive(passphrase: string, salt: Uint8Array, n: number): Promise<Buffer> {
  const options = { N: n, r: blockSize, p: 1, maxmem: 256 * n * blockSize };
  return new Promise((resolve, reject) => {
    // The same characters typed on another keyboard are the same passphrase.
    scrypt(passphrase.normalize('NFKC'), salt, keyLength, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
