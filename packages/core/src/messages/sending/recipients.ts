import { Inject, Injectable } from '@nestjs/common';
import { addressLines, readAddress } from '../../contacts/details/address.js';
import { IdentityCipher } from '../../people/identity-cipher.js';
import type { CoreConfig } from '../../platform/config.js';
import { coreConfig } from '../../platform/platform-options.js';
import type { Recipient } from '../channels/message-channel.js';
import type { MessageInHand } from './read-claimed.query.js';

/** Says where a message goes, and of the person nothing more than its channel needs. */
@Injectable()
export class Recipients {
  private readonly cipher: IdentityCipher;
  constructor(@Inject(coreConfig) config: CoreConfig) {
    this.cipher = new IdentityCipher(config.identityKey);
  }

  of(message: MessageInHand): Recipient {
    const name = this.read(message, message.name_encrypted);
    switch (message.channel) {
      case 'email':
        return { kind: 'email', name, email: this.required(message, message.email_encrypted) };
      case 'sms':
        return { kind: 'sms', phone: this.required(message, message.phone_encrypted) };
      case 'digital-mailbox':
        return {
          kind: 'digital-mailbox',
          name,
          identifier: this.required(message, message.identifier_encrypted),
        };
      case 'letter':
        return {
          kind: 'letter',
          name,
          address: addressLines(readAddress(this.required(message, message.address_encrypted))),
        };
    }
  }

  private read({ identifier_hash: hash }: MessageInHand, value: Buffer | null): string | null {
    return value === null ? null : this.cipher.decrypt(value, hash);
  }

  private required(message: MessageInHand, value: Buffer | null): string {
    const text = this.read(message, value);
    if (text === null)
      throw new Error(`a message by ${message.channel} was planned for somebody without an address for it`);
    return text;
  }
}
