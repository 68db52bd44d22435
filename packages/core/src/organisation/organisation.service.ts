import { Injectable } from '@nestjs/common';
import type { Register } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { NotFoundError } from '../platform/errors/domain-error.js';
import { rebuildAnalysis } from '../platform/registers/analysis-tables.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import type { Unit } from './unit.js';
import { UnitEntity } from './unit.entity.js';

/** The units that take part in each register. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
  ) {}

  /** In the order of their names, as Swedish sorts them. */
  async units(registerId: string): Promise<readonly Unit[]> {
    const units = await this.database.outsideScope((tx) =>
      tx
        .createQueryBuilder(UnitEntity, 'unit')
        .where(
          'unit.id in (select unit_id from organisation.register_unit where register_id = :registerId)',
          { registerId },
        )
        .getMany(),
    );
    return units.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  }

  async unit(registerId: string, unitId: string): Promise<Unit> {
    const unit = (await this.units(registerId)).find(({ id }) => id === unitId);
    if (unit) return unit;
    throw new NotFoundError(
      'unknown-unit',
      `The unit "${unitId.slice(0, 40)}" does not take part in the register "${registerId}".`,
    );
  }

  /** Adds units to a register, or renews what is known of them. For start-up and commands. */
  async save(registerId: string, units: readonly Unit[]): Promise<void> {
    await this.database.asSystem(
      async (tx) => {
        const moved = await movedUnits(tx, units);
        await tx.upsert(UnitEntity, units.map(row), ['id']);
        await tx.query(
          `insert into organisation.register_unit (register_id, unit_id) select $1, unnest($2::text[]) on conflict do nothing`,
          [registerId, units.map(({ id }) => id)],
        );
        // Every case carries the region and the hospital of its unit.
        for (const register of await registersOf(tx, moved, this.catalogue))
          await rebuildAnalysis(tx, register);
      },
      { statementTimeout: 0 },
    );
  }
}

async function movedUnits(tx: EntityManager, units: readonly Unit[]): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select u.id from organisation.unit u
     join unnest($1::text[], $2::text[], $3::text[]) as n (id, region_code, hospital_code) on n.id = u.id
     where (u.region_code, u.hospital_code) is distinct from (n.region_code, n.hospital_code)`,
    [
      units.map(({ id }) => id),
      units.map(({ regionCode }) => regionCode ?? null),
      units.map(({ hospitalCode }) => hospitalCode ?? null),
    ],
  );
  return rows.map(({ id }) => id);
}

async function registersOf(
  tx: EntityManager,
  unitIds: readonly string[],
  catalogue: RegisterCatalogue,
): Promise<readonly Register[]> {
  if (unitIds.length === 0) return [];
  const rows = await tx.query<{ register_id: string }[]>(
    'select distinct register_id from organisation.register_unit where unit_id = any($1)',
    [unitIds],
  );
  return catalogue.all().filter(({ id }) => rows.some((found) => found.register_id === id));
}

function row({
  id,
  name,
  kind,
  regionCode,
  regionName,
  hospitalCode,
  hospitalName,
  hsaId,
  reshId,
  organisationNumber,
}: Unit): Required<Unit> {
  return {
    id,
    name,
    kind,
    regionCode: regionCode ?? null,
    regionName: regionName ?? null,
    hospitalCode: hospitalCode ?? null,
    hospitalName: hospitalName ?? null,
    hsaId: hsaId ?? null,
    reshId: reshId ?? null,
    organisationNumber: organisationNumber ?? null,
  };
}
