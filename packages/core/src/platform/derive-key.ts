import { hkdfSync } from 'node:crypto';

/** A key of 32 bytes for one purpose, from the key of the installation; one gives away nothing of another. */
export function deriveKey(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), `kvalreg ${purpose}`, 32));
}
