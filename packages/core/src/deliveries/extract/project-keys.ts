import { createHmac } from 'node:crypto';
import { deriveKey } from '../../platform/derive-key.js';

/** What a project knows persons and cases by, and how far their days are moved. */
export interface ProjectKeys {
  readonly person: (personId: string) => string;
  readonly episode: (episodeId: string) => string;
  /** The same number of days for all days of a person, from -most to most. */
  readonly shift: (personId: string, most: number) => number;
  /** Puts the cases in an order of the project's own. */
  readonly order: string;
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
/** 16 characters of 5 bits: among a million persons, two share one with a chance of less than one in a trillion. */
const length = 16;

/**
 * Keys that follow from the key of the installation and the project: the same in a later delivery of the project,
 * others in every other, and of no use without the key of the installation.
 */
export function projectKeys(identityKey: Uint8Array, registerId: string, project: string): ProjectKeys {
  const keyOf = (use: string) => deriveKey(identityKey, `delivery ${use} ${registerId} ${project}`);
  const personKey = keyOf('person');
  const episodeKey = keyOf('episode');
  const shiftKey = keyOf('date shift');
  return {
    person: (id) => pseudonym(personKey, id),
    episode: (id) => pseudonym(episodeKey, id),
    shift: (id, most) => {
      if (most === 0) return 0;
      const bytes = createHmac('sha256', shiftKey)
        .update(`${String(most)} ${id}`)
        .digest();
      return (bytes.readUIntBE(0, 6) % (2 * most + 1)) - most;
    },
    order: Buffer.from(keyOf('order')).toString('hex'),
  };
}

function pseudonym(key: Uint8Array, id: string): string {
  const digest = createHmac('sha256', key).update(id).digest();
  return Array.from({ length }, (_, at) => alphabet[(digest[at] ?? 0) % alphabet.length] ?? '').join('');
}
