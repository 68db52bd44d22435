import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { occasionStatusOf, statusColumns, type StatusRow } from '../../episodes/episode-row.js';
import {
  GoneError,
  NotFoundError,
  ConflictError,
  type DomainError,
} from '../../platform/errors/domain-error.js';

export interface LinkRow {
  readonly id: string;
  readonly register_id: string;
  readonly unit_id: string;
  readonly episode_id: string;
  readonly occasion: string;
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
}

/** Why a link does not open its form. */
export type ClosedLink =
  | { readonly state: 'unknown' }
  | { readonly state: 'revoked' }
  | { readonly state: 'answered'; readonly answeredOn: string }
  | { readonly state: 'expired' }
  | { readonly state: 'ended' }
  | { readonly state: 'not-open'; readonly opensOn: string | null };

/** What a link opens: one occasion of one episode, within the scope of its unit. */
export interface OpenLink {
  readonly state: 'open';
  readonly scope: Scope;
  readonly episodeId: string;
  readonly occasion: string;
}

export function scopeOfLink(link: LinkRow): Scope {
  const { id, episode_id: episodeId, occasion } = link;
  return {
    registerId: link.register_id,
    level: 'unit',
    unitId: link.unit_id,
    principal: { kind: 'patient', personId: null, name: null, link: { id, episodeId, occasion } },
  };
}

/** How things stand today, within a transaction of the link's scope. An answer that has come in says more than an expiry. */
export async function stateOf(
  tx: EntityManager,
  where: { readonly episodeId: string; readonly occasion: string },
  {
    isRevoked,
    hasExpired,
    today,
  }: { readonly isRevoked: boolean; readonly hasExpired: boolean; readonly today: string },
): Promise<ClosedLink | { readonly state: 'open' }> {
  const [row] = await tx.query<StatusRow[]>(
    `select ${statusColumns} from register.occasion o where o.episode_id = $1 and o.name = $2`,
    [where.episodeId, where.occasion],
  );
  if (!row) return { state: 'unknown' };
  if (isRevoked) return { state: 'revoked' };
  if (row.answered_on !== null) return { state: 'answered', answeredOn: row.answered_on };
  const status = occasionStatusOf(row, today);
  // Why it is no longer asked for is not told: whoever holds the letter need not be the person.
  if (status === 'ended' || status === 'stopped') return { state: 'ended' };
  if (hasExpired || status === 'expired' || status === 'too-late') return { state: 'expired' };
  return status === 'not-open' ? { state: 'not-open', opensOn: row.opens_on } : { state: 'open' };
}

/** The same as an error, for the API. */
export function errorOfLink(link: ClosedLink): DomainError {
  switch (link.state) {
    case 'unknown':
      return new NotFoundError(
        'link-unknown',
        'This link is not known. Check that the whole address was copied, or type the code from the letter.',
      );
    case 'revoked':
      return new GoneError(
        'link-revoked',
        'This link has been withdrawn. Ask the clinic or the register office for a new one.',
      );
    case 'answered':
      return new GoneError(
        'already-answered',
        'The answer to this form has come in. Thank you! If something in it is wrong, tell the clinic or the register office.',
        {
          answeredOn: link.answeredOn,
        },
      );
    case 'expired':
      return new GoneError(
        'link-expired',
        'The time for answering this form is over. Ask the clinic or the register office if you still want to answer.',
      );
    case 'ended':
      return new GoneError(
        'follow-up-ended',
        'This form is no longer asked for, and you need not do anything. Ask the clinic or the register office if you have questions.',
      );
    case 'not-open':
      return new ConflictError(
        'occasion-not-open',
        `This form cannot be answered yet${link.opensOn === null ? '' : `; it opens on ${link.opensOn}`}. Come back then with the same link.`,
        {
          opensOn: link.opensOn,
        },
      );
  }
}
