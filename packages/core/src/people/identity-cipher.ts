import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { deriveKey } from '../platform/derive-key.js';

const keyId = 1;
const ivLength = 12;
const tagLength = 16;
const headLength = 1 + ivLength + tagLength;

/**
 * Hides who a person is. The number is found again by a keyed hash; number and name are encrypted with
 * AES-256-GCM and bound to that hash, so that a value copied to another person's row cannot be read.
 * Layout: key id (1 byte), IV (12), tag (16), ciphertext.
 */
export class IdentityCipher {
  private readonly hashKey: Uint8Array;
  private readonly objectionKey: Uint8Array;
  private readonly encryptionKey: Uint8Array;

  constructor(identityKey: Uint8Array) {
    this.hashKey = deriveKey(identityKey, 'identity hash');
    this.objectionKey = deriveKey(identityKey, 'objection hash');
    this.encryptionKey = deriveKey(identityKey, 'identity encryption 1');
  }

  /** The same for the same number, and of no use without the key. */
  hash(identifierType: string, normalised: string): Buffer {
    return createHmac('sha256', this.hashKey).update(`${identifierType}:${normalised}`).digest();
  }

  /** Stands for a number that has objected to a register: of no use for any other register, and not the hash of the person. */
  objectionHash(registerId: string, identifierType: string, normalised: string): Buffer {
    return createHmac('sha256', this.objectionKey)
      .update(`${registerId}:${identifierType}:${normalised}`)
      .digest();
  }

  encrypt(text: string, identifierHash: Uint8Array): Buffer {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', this.encryptionKey, iv).setAAD(identifierHash);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Uint8Array.of(keyId), iv, cipher.getAuthTag(), body]);
  }

  /** Throws when the value was made with another key, for another person, or has been changed. */
  decrypt(value: Uint8Array, identifierHash: Uint8Array): string {
    if (value[0] !== keyId || value.length < headLength)
      throw new Error('the stored identity was written with an unknown key');
    const decipher = createDecipheriv('aes-256-gcm', this.encryptionKey, value.subarray(1, 1 + ivLength), {
      authTagLength: tagLength,
    })
      .setAAD(identifierHash)
      .setAuthTag(value.subarray(1 + ivLength, headLength));
    return Buffer.concat([decipher.update(value.subarray(headLength)), decipher.final()]).toString('utf8');
  }
}
