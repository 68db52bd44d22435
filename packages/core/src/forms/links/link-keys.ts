import { Inject, Injectable } from '@nestjs/common';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createSeal, type Seal } from '../../access/login/seal.js';
import type { CoreConfig } from '../../platform/config.js';
import { deriveKey } from '../../platform/derive-key.js';
import { coreConfig } from '../../platform/platform-options.js';
import { codeFrom } from './link-code.js';

/** How long one can go on after typing a code before it must be typed again. */
const ticketMilliseconds = 12 * 60 * 60 * 1000;

/** Makes the secrets of personal links, and the hashes by which they are recognised. */
@Injectable()
export class LinkKeys {
  private readonly codeKey: Uint8Array;
  private readonly sourceKey: Uint8Array;
  private readonly messageKey: Uint8Array;
  private readonly seal: Seal;

  constructor(@Inject(coreConfig) config: CoreConfig) {
    this.codeKey = deriveKey(config.identityKey, 'link code');
    this.sourceKey = deriveKey(config.identityKey, 'attempt source');
    this.messageKey = deriveKey(config.identityKey, 'message link');
    this.seal = createSeal(config.identityKey, 'link ticket');
  }

  /** 128 random bits in 22 characters. */
  newToken(): string {
    return randomBytes(16).toString('base64url');
  }

  /** Token and code that belong to a name: the same each time, and beyond guessing without the key of the installation. */
  secretsOf(name: string): { readonly token: string; readonly code: string } {
    const bytes = createHmac('sha256', this.messageKey).update(name).digest();
    return { token: bytes.subarray(0, 16).toString('base64url'), code: codeFrom(bytes.subarray(16)) };
  }

  hashToken(token: string): Buffer {
    return createHash('sha256').update(token).digest();
  }

  /** A code is short enough to be tried out against a plain hash, so that its hash needs the key. */
  hashCode(code: string): Buffer {
    return createHmac('sha256', this.codeKey).update(code).digest();
  }

  /** Where an attempt came from, without keeping the address itself. */
  hashSource(source: string): Buffer {
    return createHmac('sha256', this.sourceKey).update(source).digest();
  }

  /** Stands for a link in addresses after its code was typed, so that the code itself appears in none. */
  newTicket(linkId: string, now: Date): string {
    return this.seal.close(JSON.stringify([linkId, now.getTime() + ticketMilliseconds]));
  }

  /** The link of a ticket; null when it is none of ours or is too old. */
  readTicket(ticket: string, now: Date): string | null {
    const text = this.seal.open(ticket);
    if (text === null) return null;
    const [linkId, until] = JSON.parse(text) as [string, number];
    return now.getTime() < until ? linkId : null;
  }
}
