import { InvalidInputError } from '../../platform/errors/domain-error.js';
import type { ChainBlock } from './block.js';

/** The newest block at some time, as it was kept outside the database. */
export interface KeptHead {
  readonly number: number;
  readonly hash: Buffer;
}

export function headText({ number, hash }: Pick<ChainBlock, 'number' | 'hash'>): string {
  return `${String(number)}:${hash.toString('hex')}`;
}

/** Reads `<number>:<hash>` as `headText` writes it. */
export function readHeadText(text: string): KeptHead {
  const [, number, hash] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text.trim()) ?? [];
  if (number === undefined || hash === undefined || Number(number) === 0) {
    throw new InvalidInputError(
      'invalid-head',
      `The head "${text.slice(0, 100)}" cannot be read. Give it as it was printed: the number of the block, a colon and 64 characters 0–9 and a–f.`,
    );
  }
  return { number: Number(number), hash: Buffer.from(hash, 'hex') };
}
