import type { EntityManager } from 'typeorm';
import type {
  DecidedDelivery,
  Delivery,
  DeliveryDecision,
  DeliveryRequest,
  DeliveryRun,
  DeliveryState,
  DeliverySummary,
  HandedFile,
  Handout,
  Outcome,
} from './delivery.js';

interface Row {
  readonly id: string;
  readonly number: number;
  readonly project: string;
  readonly request: DeliveryRequest;
  readonly requested_on: string;
  readonly requested_at: Date;
  readonly requested_by_name: string;
  readonly outcome: Outcome | null;
  readonly valid_until: string | null;
  readonly handouts: number;
}

const summaries = `
select d.id, d.number, d.project, d.request, d.requested_on::text, d.requested_at, d.requested_by_name,
  x.outcome, x.decision->>'validUntil' as valid_until,
  (select count(*)::int from register.delivery_handout h where h.delivery_id = d.id) as handouts
from register.delivery d
left join lateral (select outcome, decision from register.delivery_decision x where x.delivery_id = d.id
  order by x.number desc limit 1) x on true
where d.register_id = $1`;

/** All requests of a register, the latest one first. */
export async function readSummaries(
  tx: EntityManager,
  registerId: string,
  today: string,
): Promise<readonly DeliverySummary[]> {
  const rows = await tx.query<Row[]>(`${summaries} order by d.number desc`, [registerId]);
  return rows.map((row) => summaryOf(row, today));
}

export async function readDelivery(
  tx: EntityManager,
  registerId: string,
  id: string,
  now: { readonly today: string; readonly silentSince: Date },
): Promise<Delivery | null> {
  const [row] = await tx.query<Row[]>(`${summaries} and d.id = $2`, [registerId, id]);
  if (!row) return null;
  const same = await tx.query<{ number: number }[]>(
    'select number from register.delivery where register_id = $1 and project = $2 and id <> $3 order by number',
    [registerId, row.project, id],
  );
  return {
    ...summaryOf(row, now.today),
    request: row.request,
    requested: { at: row.requested_at.toISOString(), by: row.requested_by_name },
    decisions: await readDecisions(tx, id),
    handedOut: await readHandouts(tx, id),
    making: await readRun(tx, id, now.silentSince),
    sameProject: same.map(({ number }) => number),
  };
}

function summaryOf(row: Row, today: string): DeliverySummary {
  const { title, applicant, organisation, purpose } = row.request;
  return {
    id: row.id,
    number: row.number,
    title,
    applicant,
    organisation,
    purpose,
    project: row.project,
    requestedOn: row.requested_on,
    state: stateOf(row, today),
    outcome: row.outcome,
    validUntil: row.valid_until,
    handouts: row.handouts,
  };
}

function stateOf({ outcome, handouts, valid_until: until }: Row, today: string): DeliveryState {
  if (outcome === null) return 'requested';
  if (outcome === 'refused') return 'refused';
  if (handouts > 0) return 'handed-out';
  return until !== null && until < today ? 'expired' : 'granted';
}

/** The decisions of a request, the latest one first. */
export async function readDecisions(
  tx: EntityManager,
  deliveryId: string,
): Promise<readonly DecidedDelivery[]> {
  const rows = await tx.query<
    {
      readonly id: string;
      readonly number: number;
      readonly decision: DeliveryDecision;
      readonly decided_on: string;
      readonly decided_at: Date;
      readonly decided_by_name: string;
    }[]
  >(
    `select id, number, decision, decided_on::text, decided_at, decided_by_name
     from register.delivery_decision where delivery_id = $1 order by number desc`,
    [deliveryId],
  );
  return rows.map(({ id, number, decision, ...row }) => ({
    ...decision,
    id,
    number,
    decidedOn: row.decided_on,
    decided: { at: row.decided_at.toISOString(), by: row.decided_by_name },
  }));
}

async function readHandouts(tx: EntityManager, deliveryId: string): Promise<readonly Handout[]> {
  const rows = await tx.query<
    {
      readonly id: string;
      readonly decision: number;
      readonly recipient: string;
      readonly files: readonly HandedFile[];
      readonly persons: number;
      readonly cases: number;
      readonly made_at: Date;
      readonly made_by_name: string;
      readonly available_until: string;
      readonly is_there: boolean;
    }[]
  >(
    `select h.id, x.number as decision, h.recipient, h.files, h.persons, h.cases, h.made_at, h.made_by_name,
       h.available_until::text, exists (select from register.delivery_part p where p.run_id = h.id) as is_there
     from register.delivery_handout h join register.delivery_decision x on x.id = h.decision_id
     where h.delivery_id = $1 order by h.made_at desc`,
    [deliveryId],
  );
  const collected = await tx.query<
    {
      readonly handout_id: string;
      readonly what: 'extract' | 'key-list';
      readonly collected_at: Date;
      readonly collected_by_name: string;
    }[]
  >(
    `select handout_id, what, collected_at, collected_by_name from register.delivery_collection
     where handout_id = any($1) order by id`,
    [rows.map(({ id }) => id)],
  );
  return rows.map((row) => ({
    id: row.id,
    decision: row.decision,
    recipient: row.recipient,
    files: row.files,
    persons: row.persons,
    cases: row.cases,
    made: { at: row.made_at.toISOString(), by: row.made_by_name },
    availableUntil: row.available_until,
    isThere: row.is_there,
    collections: collected
      .filter((one) => one.handout_id === row.id)
      .map(({ what, collected_at: at, collected_by_name: by }) => ({ what, at: at.toISOString(), by })),
  }));
}

/** The last attempt to make an extract, unless it was made. */
async function readRun(
  tx: EntityManager,
  deliveryId: string,
  silentSince: Date,
): Promise<DeliveryRun | null> {
  const [row] = await tx.query<
    {
      readonly id: string;
      readonly state: 'making' | 'made' | 'failed';
      readonly done: number;
      readonly total: number;
      readonly heard_at: Date;
    }[]
  >(
    `select id, state, done, total, heard_at from register.delivery_run where delivery_id = $1
     order by started_at desc limit 1`,
    [deliveryId],
  );
  if (!row || row.state === 'made') return null;
  const { id, done, total } = row;
  const isSilent = row.state === 'making' && row.heard_at < silentSince;
  return { id, done, total, state: isSilent ? 'interrupted' : row.state };
}
