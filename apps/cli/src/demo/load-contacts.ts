import { AuditService, Clock, ContactLoader, Database, IdentityCipher } from '@kvalreg/core';
import { contactOf } from '@kvalreg/synthetic';
import { commandScope, type Application } from '../database/with-application.js';
import { generatedData, partOf } from './load-register.js';

const command = 'demo';

/** Gives everybody in the register a made-up address, as far as people of that age have one; returns how many. */
export async function loadContacts(
  application: Application,
  registerId: string,
  signal: AbortSignal,
): Promise<number> {
  const database = application.get(Database);
  const loader = new ContactLoader(database, new IdentityCipher(application.config.identityKey));
  const today = application.get(Clock).today();
  return loader.load({
    registerId,
    author: `system:kvalreg ${command}`,
    signal,
    contactOf: ({ identifier, identifierType, birthDate }) => {
      const country = identifierType === 'fodselsnummer' || identifierType === 'd-nummer' ? 'NO' : 'SE';
      const { address, ...contact } = contactOf(identifier, birthDate, today, country);
      return {
        ...contact,
        address: address && {
          careOf: null,
          street: address.street,
          postalCode: address.postalCode,
          city: address.town,
          country: null,
        },
      };
    },
    alongside: (tx) =>
      application
        .get(AuditService)
        .record(
          tx,
          commandScope(registerId, command),
          generatedData,
          {},
          { part: partOf('contacts', registerId) },
        ),
  });
}
