import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits as text that fits in cookies, headers and addresses. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret. It is random and long, so that a plain hash cannot be turned round. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Compares without telling by its duration how much was right. */
export function isSameSecret(a: string, b: string): boolean {
  return timingSafeEqual(hashSecret(a), hashSecret(b));
}
