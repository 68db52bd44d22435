import type { Register } from '@kvalreg/declaration';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import type { IdentityCipher } from '../../people/identity-cipher.js';
import type { Database } from '../../platform/database/database.js';
import { rebuildAnalysis } from '../../platform/registers/analysis-tables.js';
import type { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { copyLine } from './copy-text.js';
import { episodeColumns, episodeRows, occasionColumns, responseColumns } from './episode-rows.js';
import { recordConsents, refuseObjectedPersons } from './loaded-consents.js';
import type { LoadedEpisode, LoadReport, LoadRequest } from './loaded-episode.js';
import { nextTurn, stoppable } from './stoppable.js';

/** Generating a batch takes a part of a second, in which nobody can stop the load. */
const batchSize = 500;

/**
 * Loads many episodes at once, as generated data or a register that moves in: everything in one transaction, streamed
 * with COPY in batches (the memory needed does not grow with the number), then the analysis tables are derived again
 * in sets. The answers are taken as they are: validate them first. A person who is known by number is not added again.
 */
export class EpisodeLoader {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly cipher: IdentityCipher,
  ) {}

  async load(request: LoadRequest): Promise<LoadReport> {
    const register = this.catalogue.register(request.registerId);
    // Refuses a name that is none before anything is read.
    this.catalogue.pathway(request.registerId, request.pathway);
    return this.database.asSystem(
      (tx) =>
        stoppable(this.database, tx, request.signal, async () => {
          const done = { episodes: 0, responses: 0 };
          for await (const batch of batches(request, batchSize)) {
            done.responses += await this.loadBatch(tx, batch, request, register);
            done.episodes += batch.length;
            request.onProgress?.({ ...done });
          }
          await request.alongside?.(tx);
          request.signal?.throwIfAborted();
          await tx.query(
            'analyze register.episode; analyze register.occasion; analyze register.form_response',
          );
          await rebuildAnalysis(tx, register);
          return done;
        }),
      { statementTimeout: 0 },
    );
  }

  private async loadBatch(
    tx: EntityManager,
    batch: readonly LoadedEpisode[],
    request: LoadRequest,
    register: Register,
  ): Promise<number> {
    const client = (await tx.queryRunner?.connect()) as PoolClient;
    const { registerId, pathway: pathwayId, author } = request;
    const pathway = this.catalogue.pathway(registerId, pathwayId);
    await refuseObjectedPersons(tx, this.cipher, registerId, batch);
    const personIds = await this.loadPersons(tx, client, batch, registerId);
    await recordConsents(tx, register, batch, { personIds, author });
    const rows = episodeRows(batch, personIds, { registerId, pathwayId, pathway, author });
    await copy(client, `register.episode (${episodeColumns})`, rows.episodes);
    await copy(client, `register.form_response (${responseColumns})`, rows.responses);
    await copy(client, `register.occasion (${occasionColumns})`, rows.occasions);
    return rows.responseCount;
  }

  /** The id of each episode's person; persons that are new are added, and each unit knows them by the name given here. */
  private async loadPersons(
    tx: EntityManager,
    client: PoolClient,
    batch: readonly LoadedEpisode[],
    registerId: string,
  ): Promise<string[]> {
    const hashes = batch.map(({ person }) =>
      this.cipher.hash(person.identifierType ?? 'personnummer', person.personalNumber),
    );
    const known = await tx.query<{ id: string; hash: string; present: Buffer }[]>(
      `select id, encode(identifier_hash, 'hex') as hash, identifier_hash as present
       from identity.person where identifier_hash = any($1)
       union all
       select p.id, encode(f.identifier_hash, 'hex'), p.identifier_hash
       from identity.former_identifier f join identity.person p on p.id = f.person_id where f.identifier_hash = any($1)`,
      [hashes],
    );
    const ids = new Map(known.map(({ id, hash }) => [hash, id]));
    // Names are bound to the number that the person has now.
    const presents = new Map(known.map(({ hash, present }) => [hash, present]));
    const lines: string[] = [];
    const personIds = batch.map(({ person }, at) => {
      const hash = hashes[at] ?? Buffer.alloc(0);
      const key = hash.toString('hex');
      const existing = ids.get(key);
      if (existing !== undefined) return existing;
      const id = randomUUID();
      ids.set(key, id);
      const type = person.identifierType ?? 'personnummer';
      const number = this.cipher.encrypt(person.personalNumber, hash);
      lines.push(copyLine([id, type, hash, number, person.birthDate, person.sex]));
      return id;
    });
    const columns = 'id, identifier_type, identifier_hash, identifier_encrypted, birth_date, sex';
    await copy(client, `identity.person (${columns})`, lines.join(''));
    await tx.query(
      `insert into identity.residence (person_id, since, county, noted_on)
       select * from unnest($1::uuid[], $2::date[], $3::text[], $2::date[]) as n (person_id, since, county, noted_on)
       where county is not null on conflict do nothing`,
      [
        personIds,
        batch.map(({ person }) => person.birthDate),
        batch.map(({ person }) => person.county ?? null),
      ],
    );
    await tx.query(
      `insert into identity.person_name (register_id, unit_id, person_id, name_encrypted)
       select $1, * from unnest($2::text[], $3::uuid[], $4::bytea[]) on conflict do nothing`,
      [
        registerId,
        batch.map(({ unitId }) => unitId),
        personIds,
        batch.map(({ person }, at) => {
          const hash = hashes[at] ?? Buffer.alloc(0);
          return this.cipher.encrypt(person.name, presents.get(hash.toString('hex')) ?? hash);
        }),
      ],
    );
    return personIds;
  }
}

async function copy(client: PoolClient, target: string, text: string): Promise<void> {
  if (text === '') return;
  await pipeline(Readable.from([Buffer.from(text)]), client.query(copyFrom(`copy ${target} from stdin`)));
}

async function* batches(
  { episodes, signal }: LoadRequest,
  size: number,
): AsyncGenerator<readonly LoadedEpisode[]> {
  let batch: LoadedEpisode[] = [];
  for (const episode of episodes) {
    if (episode) batch.push(episode);
    const isFull = batch.length === size;
    if (episode && !isFull) continue;
    await nextTurn();
    signal?.throwIfAborted();
    if (!isFull) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
