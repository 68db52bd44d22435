import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccessLog } from '../access/access-log.js';
import { roleOf, type Principal } from '../access/principal.js';

/** Who does something, and within which part of a register; every scope is one. */
export interface AuditActor {
  readonly principal: Principal;
  readonly registerId?: string | null;
  readonly unitId?: string | null;
}
/** What was done, as `<thing>.<verb>`, for instance `person.find`. */
export type AuditAction = `${string}.${string}`;
export interface AuditSubject {
  readonly personId?: string | null;
  readonly episodeId?: string | null;
}
/** Counts, codes and keys; never an answer, a name or a number of a person. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Writes the log in the same transaction as the deed, so that neither exists without the other. */
@Injectable()
export class AuditService extends AccessLog {
  override async record(
    tx: EntityManager,
    actor: AuditActor,
    action: AuditAction,
    subject: AuditSubject = {},
    details: AuditDetails = {},
  ): Promise<void> {
    await this.recordEach(tx, actor, action, [subject], details);
  }

  /** One row for each person that a list showed, so that a person's own log is complete. */
  async recordEach(
    tx: EntityManager,
    actor: AuditActor,
    action: AuditAction,
    subjects: readonly AuditSubject[],
    details: AuditDetails = {},
  ): Promise<void> {
    await this.insert(
      tx,
      actor,
      action,
      `select * from unnest($8::uuid[], $9::uuid[])`,
      details,
      subjects.map(({ personId }) => personId ?? null),
      subjects.map(({ episodeId }) => episodeId ?? null),
    );
  }

  /** The same for as many persons as a query without parameters finds: their ids are its only column. */
  async recordPersonsOf(
    tx: EntityManager,
    actor: AuditActor,
    action: AuditAction,
    personIds: string,
    details: AuditDetails = {},
  ): Promise<void> {
    await this.insert(tx, actor, action, `select id, null::uuid from (${personIds}) as person (id)`, details);
  }

  private async insert(
    tx: EntityManager,
    { principal, registerId, unitId }: AuditActor,
    action: AuditAction,
    subjects: string,
    details: AuditDetails,
    ...parameters: readonly unknown[]
  ): Promise<void> {
    const via = principal.kind === 'staff' && principal.via === 'api-token' ? { via: principal.via } : {};
    await tx.query(
      `insert into audit.event (actor_kind, actor_id, role, register_id, unit_id, action, details, person_id, episode_id)
       select $1, $2, $3, $4, $5, $6, $7, person_id, episode_id from (${subjects}) as subject (person_id, episode_id)`,
      [
        principal.kind,
        actorId(principal),
        roleOf(principal),
        registerId ?? null,
        unitId ?? null,
        action,
        JSON.stringify({ ...details, ...via }),
        ...parameters,
      ],
    );
  }
}

/** The user, the person, the personal link or the program that acted. */
export function actorId(principal: Principal): string | null {
  switch (principal.kind) {
    case 'staff':
      return principal.userId;
    case 'patient':
      return principal.link?.id ?? principal.personId;
    case 'system':
      return principal.name;
    case 'anonymous':
      return null;
  }
}
