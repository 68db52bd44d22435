import type { EntityManager } from 'typeorm';
import { ConflictError } from '../../platform/errors/domain-error.js';
import type { Delivery } from '../requests/delivery.js';

/** Takes the only place in which an extract of a delivery can be made; one that is not heard of any more gives way. */
export async function beginRun(
  tx: EntityManager,
  registerId: string,
  { id: deliveryId, making }: Pick<Delivery, 'id' | 'making'>,
  id: string,
  now: Date,
): Promise<void> {
  if (making?.state === 'interrupted') await endRun(tx, making.id, 'failed', now);
  const begun = await tx.query<unknown[]>(
    `insert into register.delivery_run (id, delivery_id, register_id, state, started_at, heard_at)
     values ($1, $2, $3, 'making', $4, $4) on conflict (delivery_id) where state = 'making' do nothing returning id`,
    [id, deliveryId, registerId, now],
  );
  if (begun.length === 0)
    throw new ConflictError(
      'extract-in-the-making',
      'An extract of this delivery is being made already. Wait until it is done.',
    );
}

export async function hearOfRun(
  tx: EntityManager,
  id: string,
  { done, total }: { readonly done: number; readonly total: number },
  now: Date,
): Promise<void> {
  await tx.query(
    `update register.delivery_run set done = $2, total = $3, heard_at = $4 where id = $1 and state = 'making'`,
    [id, done, total, now],
  );
}

export async function endRun(
  tx: EntityManager,
  id: string,
  state: 'made' | 'failed',
  now: Date,
): Promise<void> {
  await tx.query('update register.delivery_run set state = $2, heard_at = $3 where id = $1', [
    id,
    state,
    now,
  ]);
  if (state === 'failed') await tx.query('delete from register.delivery_part where run_id = $1', [id]);
}

export async function keepParts(
  tx: EntityManager,
  registerId: string,
  id: string,
  parts: AsyncIterable<Buffer>,
): Promise<void> {
  let number = 0;
  for await (const bytes of parts) {
    await tx.query(
      'insert into register.delivery_part (run_id, register_id, part, bytes) values ($1, $2, $3, $4)',
      [id, registerId, number, bytes],
    );
    number += 1;
  }
}
