import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import type { CoreConfig } from '../../platform/config.js';
import { coreConfig } from '../../platform/platform-options.js';
import { printedCode } from './link-code.js';
import { LinkKeys } from './link-keys.js';

/** Where a message leads. */
export interface MessageLink {
  readonly url: string;
  /** As it is printed. */
  readonly code: string;
  readonly tokenHash: Buffer;
  readonly codeHash: Buffer;
}
export interface NewMessageLink {
  readonly messageId: string;
  readonly registerId: string;
  readonly unitId: string;
  readonly episodeId: string;
  readonly occasion: string;
  readonly expiresAt: Date;
  readonly link: MessageLink;
}

/**
 * The personal link of a message. It follows from the message and the key of the installation, and is stored only as a
 * hash: a message that is written again after a crash holds the same link, whichever of the two copies arrives.
 */
@Injectable()
export class MessageLinks {
  constructor(
    private readonly clock: Clock,
    private readonly keys: LinkKeys,
    @Inject(coreConfig) private readonly config: CoreConfig,
  ) {}

  /** The links of some messages, with codes that no other link has. */
  async prepare(tx: EntityManager, messageIds: readonly string[]): Promise<ReadonlyMap<string, MessageLink>> {
    const links = new Map<string, MessageLink>();
    let left = messageIds;
    for (let variant = 0; left.length > 0; variant += 1) {
      const made = left.map((id) => [id, this.linkOf(id, variant)] as const);
      const taken = await tx.query<{ id: string; code_hash: Buffer }[]>(
        'select id, code_hash from access.access_link where code_hash = any($1)',
        [made.map(([, { codeHash }]) => codeHash)],
      );
      const isFree = (id: string, { codeHash }: MessageLink): boolean =>
        taken.every((other) => other.id === id || !other.code_hash.equals(codeHash));
      for (const [id, link] of made) if (isFree(id, link)) links.set(id, link);
      left = left.filter((id) => !links.has(id));
    }
    return links;
  }

  /** Lets the links open their forms from now on; those that do so already stay as they are. A link has the id of its message. */
  async open(tx: EntityManager, links: readonly NewMessageLink[], author: string): Promise<void> {
    if (links.length === 0) return;
    await tx.query(
      `insert into access.access_link (id, register_id, unit_id, episode_id, occasion, token_hash, code_hash, expires_at, created_by, created_at)
       select *, $9, $10::timestamptz from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::bytea[], $7::bytea[], $8::timestamptz[])
       on conflict (id) do nothing`,
      [
        links.map(({ messageId }) => messageId),
        links.map(({ registerId }) => registerId),
        links.map(({ unitId }) => unitId),
        links.map(({ episodeId }) => episodeId),
        links.map(({ occasion }) => occasion),
        links.map(({ link }) => link.tokenHash),
        links.map(({ link }) => link.codeHash),
        links.map(({ expiresAt }) => expiresAt),
        author,
        this.clock.now(),
      ],
    );
  }

  private linkOf(messageId: string, variant: number): MessageLink {
    const { token, code } = this.keys.secretsOf(`${messageId} ${String(variant)}`);
    return {
      url: `${this.config.baseUrl}/a/${token}`,
      code: printedCode(code),
      tokenHash: this.keys.hashToken(token),
      codeHash: this.keys.hashCode(code),
    };
  }
}
