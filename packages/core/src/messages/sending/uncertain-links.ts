import { Injectable } from '@nestjs/common';
import { MessageLinks } from '../../forms/links/message-links.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { MessageChannels } from '../channels/message-channels.js';
import { newLinkOf } from './compose.js';
import { lockEpisodes, readInHand } from './read-claimed.query.js';

interface Uncertain {
  readonly id: string;
  readonly register_id: string;
  readonly episode_id: string;
}

/**
 * A message that was handed over by a worker that died may have arrived, with a link whose opening was never written
 * down. Whoever got it is let in, before anybody has decided what became of it.
 */
@Injectable()
export class UncertainLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly channels: MessageChannels,
    private readonly links: MessageLinks,
  ) {}

  async open(): Promise<void> {
    // As the owner, past row-level security: messages of all registers.
    const found = await this.database.asSystem((tx) => tx.query<Uncertain[]>(withoutLink), {
      readOnly: true,
    });
    for (const { id: registerId, participation } of this.catalogue.all()) {
      const own = found.filter(({ register_id }) => register_id === registerId);
      if (own.length > 0) await this.openIn(registerId, participation?.basis === 'consent', own);
    }
  }

  private async openIn(registerId: string, needsConsent: boolean, own: readonly Uncertain[]): Promise<void> {
    await this.database.inScope({ registerId, level: 'register' }, async (tx) => {
      await lockEpisodes(
        tx,
        own.map(({ episode_id }) => episode_id),
      );
      const inHand = await readInHand(tx, `m.id = any($4) and m.state = 'uncertain'`, {
        today: this.clock.today(),
        needsConsent,
        usable: this.channels.usable(),
        parameters: [own.map(({ id }) => id)],
      });
      const open = inHand.filter(({ stopped }) => stopped === null);
      const links = await this.links.prepare(
        tx,
        open.map(({ id }) => id),
      );
      await this.links.open(
        tx,
        open.flatMap((message) => {
          const link = links.get(message.id);
          return link ? [newLinkOf(message, link, this.clock.now())] : [];
        }),
        'system:messages',
      );
    });
  }
}

const withoutLink = `
  select m.id, m.register_id, m.episode_id from register.message m
  where m.state = 'uncertain' and not exists (select from access.access_link l where l.id = m.id)
  order by m.id limit 1000`;
