import { Injectable } from '@nestjs/common';
import type { Instrument, Language, Register } from '@kvalreg/declaration';
import type { TextPack, WordingProblem } from '@kvalreg/engine';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { AuditService } from '../audit/audit.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';
import { isUuid } from '../platform/http/uuid.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { checkTextPack, type CheckedTextPack } from './check-text-pack.js';
import { instrumentUses, type InstrumentUse } from './instrument-use.js';
import { instrumentsOf } from './instruments-of.js';
import { readPacks, readTextPacks, type StoredTextPack } from './text-packs.query.js';

/** Who installs or removes a pack: the principal for the log, and the name that lists show. */
export interface PackAuthor {
  readonly principal: Principal;
  readonly name: string;
}
export interface InstalledPack {
  readonly id: string;
  /** False: the same wording was in use already, and nothing was written. */
  readonly isNew: boolean;
  /** The pack that it took the place of. */
  readonly replaced: string | null;
  readonly registerId: string | null;
  readonly pack: TextPack;
}

/** Installs licensed wording, whole or not at all. What was installed before is kept for the answers that were given to it. */
@Injectable()
export class TextPacksService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly audit: AuditService,
  ) {}

  /** What is wrong with a pack for one register, or for all (null). */
  check(json: unknown, registerId: string | null): CheckedTextPack {
    return checkTextPack(json, this.instruments(registerId), this.clock.today());
  }

  /** Throws an `InvalidInputError` that lists everything that is wrong; then nothing is written. */
  async install(author: PackAuthor, json: unknown, registerId: string | null): Promise<InstalledPack> {
    const { pack, problems } = this.check(json, registerId);
    if (!pack)
      throw new InvalidInputError(
        'invalid-text-pack',
        'The text pack was refused; nothing was installed.',
        problems.map(asFieldProblem),
      );
    return this.database.asSystem(async (tx) => {
      // Two installations at once could both find nothing to replace.
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('text-pack', 0))`);
      const before = await this.inUse(tx, pack, registerId);
      if (before && isDeepStrictEqual(before.pack, plain(pack)))
        return { id: before.id, isNew: false, replaced: null, registerId, pack };
      if (before) await end(tx, before.id, author.name);
      const id = await insert(tx, pack, registerId, author.name);
      await this.audit.record(
        tx,
        { ...author, registerId },
        'text-pack.install',
        {},
        {
          id,
          ...about(pack),
          holder: pack.licence.holder,
          number: pack.licence.number,
          replaced: before?.id ?? null,
        },
      );
      return { id, isNew: true, replaced: before?.id ?? null, registerId, pack };
    });
  }

  /** Takes a pack out of use; answers that were given to it keep it. */
  async remove(author: PackAuthor, id: string): Promise<StoredTextPack> {
    return this.database.asSystem(async (tx) => {
      const stored = isUuid(id) ? (await readTextPacks(tx, null)).find((each) => each.id === id) : undefined;
      if (!stored || stored.endedAt !== null)
        throw new NotFoundError('unknown-text-pack', `No text pack "${id.slice(0, 40)}" is in use.`);
      await end(tx, id, author.name);
      const { instrument, instrumentVersion, language } = stored;
      await this.audit.record(
        tx,
        { ...author, registerId: stored.registerId },
        'text-pack.remove',
        {},
        {
          id,
          instrument,
          instrumentVersion,
          language,
        },
      );
      return stored;
    });
  }

  /** Every pack that was ever installed for a register or for all; null: of every register. */
  list(registerId: string | null): Promise<readonly StoredTextPack[]> {
    if (registerId !== null) this.catalogue.register(registerId);
    return this.database.asSystem((tx) => readTextPacks(tx, registerId), { readOnly: true });
  }

  /** The instruments of a register with the wording that they have today. Holds no person, so that every role may ask. */
  async uses(registerId: string): Promise<readonly InstrumentUse[]> {
    const register = this.catalogue.register(registerId);
    const packs = await this.database.inScope(
      { registerId, level: 'register' },
      (tx) => readTextPacks(tx, registerId),
      { readOnly: true },
    );
    return instrumentUses(register, packs, this.clock.today());
  }

  /** The instruments that a register uses, or that any does. */
  instruments(registerId: string | null): readonly Instrument[] {
    const registers: readonly Register[] =
      registerId === null ? this.catalogue.all() : [this.catalogue.register(registerId)];
    return registers.flatMap(instrumentsOf);
  }

  private async inUse(
    tx: EntityManager,
    { instrument, instrumentVersion, language }: TextPack,
    registerId: string | null,
  ): Promise<{ readonly id: string; readonly pack: TextPack } | undefined> {
    const [row] = await tx.query<{ id: string }[]>(
      `select id from register.text_pack
       where ended_at is null and register_id is not distinct from $1 and instrument = $2
         and instrument_version = $3 and language = $4`,
      [registerId, instrument, instrumentVersion, language],
    );
    return row && (await readPacks(tx, [row.id]))[0];
  }
}

async function insert(
  tx: EntityManager,
  pack: TextPack,
  registerId: string | null,
  by: string,
): Promise<string> {
  const { instrument, instrumentVersion, language, licence } = pack;
  const [row] = await tx.query<{ id: string }[]>(
    `insert into register.text_pack
       (register_id, instrument, instrument_version, language, pack, valid_from, valid_to, installed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      registerId,
      instrument,
      instrumentVersion,
      language,
      JSON.stringify(pack),
      licence.validFrom ?? null,
      licence.validTo ?? null,
      by,
    ],
  );
  if (!row) throw new Error('an installed text pack gave no row');
  return row.id;
}

async function end(tx: EntityManager, id: string, by: string): Promise<void> {
  await tx.query('update register.text_pack set ended_at = now(), ended_by = $2 where id = $1', [id, by]);
}

function about({ instrument, instrumentVersion, language }: TextPack): {
  readonly instrument: string;
  readonly instrumentVersion: string;
  readonly language: Language;
} {
  return { instrument, instrumentVersion, language };
}

/** As it comes back from the database: without properties that hold nothing. */
function plain(pack: TextPack): unknown {
  return JSON.parse(JSON.stringify(pack));
}

function asFieldProblem({ where, message }: WordingProblem) {
  return {
    field: where,
    code: 'invalid-text-pack',
    severity: 'error' as const,
    message: `${where}: ${message}.`,
    params: {},
  };
}
