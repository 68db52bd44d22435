import { AuditService, Clock, Database } from '@kvalreg/core';
import type { Register } from '@kvalreg/declaration';
import { addDays } from '@kvalreg/engine';
import { commandScope, type Application } from '../database/with-application.js';
import { generatedData, partOf } from './load-register.js';

const command = 'demo';
/** How far back messages are made up: long enough for every form of the last year to have its whole ladder. */
const daysBack = 540;

/**
 * Makes up what the ladders would have sent until yesterday, as if every channel had taken everything, and marks the
 * days as planned; returns how many messages. What is due from today on is planned and sent as in earnest.
 */
export async function loadMessages(application: Application, register: Register): Promise<number> {
  const ladder = Object.entries(register.pathways).flatMap(([pathway, { occasions }]) =>
    Object.entries(occasions).flatMap(([occasion, { reminders = [] }]) =>
      reminders.map((rung) => ({ pathway, occasion, ...rung })),
    ),
  );
  const today = application.get(Clock).today();
  const yesterday = addDays(today, -1);
  return application.get(Database).asSystem(
    async (tx) => {
      const [row] = await tx.query<{ n: number }[]>(insertHistory, [
        register.id,
        addDays(today, -daysBack),
        yesterday,
        ladder.map(({ pathway }) => pathway),
        ladder.map(({ occasion }) => occasion),
        ladder.map(({ id }) => id),
        ladder.map(({ purpose }) => purpose),
        ladder.map(({ day }) => day),
        ladder.map(({ channels }) => channels.join(',')),
        `system:kvalreg ${command}`,
      ]);
      await tx.query(
        `insert into register.message_planning (register_id, planned_through, planned_at) values ($1, $2, $3)
         on conflict (register_id) do nothing`,
        [register.id, yesterday, new Date(`${yesterday}T06:00:00Z`)],
      );
      await tx.query('analyze register.message; analyze register.message_attempt');
      await application
        .get(AuditService)
        .record(
          tx,
          commandScope(register.id, command),
          generatedData,
          {},
          { part: partOf('messages', register.id) },
        );
      return row?.n ?? 0;
    },
    { statementTimeout: 0 },
  );
}

const insertHistory = `
with rung as (
  select pathway, occasion, rung, purpose, day, string_to_array(channels, ',') as channels
  from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::int[], $9::text[])
    as r (pathway, occasion, rung, purpose, day, channels)
),
due as (
  select o.episode_id, o.name, o.pathway, o.unit_id, r.rung, r.purpose, r.channels, o.due_on + r.day as day,
    array_remove(array[
      case when c.digital_mailbox then 'digital-mailbox' end,
      case when c.email_encrypted is not null then 'email' end,
      case when c.phone_encrypted is not null then 'sms' end,
      case when c.address_encrypted is not null then 'letter' end], null) as reachable
  from register.occasion o
  join rung r on r.pathway = o.pathway and r.occasion = o.name
  join register.episode e on e.id = o.episode_id and e.ended_on is null
  left join identity.contact c on c.register_id = o.register_id and c.person_id = e.person_id
  where o.register_id = $1 and o.due_on + r.day between $2::date and $3::date and o.due_on + r.day <= o.closes_on
    and (o.answered_on is null or o.answered_on >= o.due_on + r.day)
),
added as (
  insert into register.message (id, register_id, pathway, unit_id, episode_id, occasion, rung, purpose, due_for,
    planned_on, channels, channel, state, reason, not_before, sent_at, changed_at)
  select gen_random_uuid(), $1, pathway, unit_id, episode_id, name, rung, purpose, day, day, channels, channel,
    case when channel is null then 'skipped' else 'sent' end, case when channel is null then 'no-address' end,
    day + time '06:00', case when channel is not null then day + time '08:00' end, day + time '08:00'
  from (select due.*, (select ch from unnest(channels) with ordinality as preferred (ch, at)
                       where ch = any(reachable) order by at limit 1) as channel from due) as chosen
  on conflict do nothing
  returning id, unit_id, channel, sent_at
),
receipts as (
  insert into register.message_attempt (message_id, register_id, unit_id, channel, outcome, at, author)
  select id, $1, unit_id, channel, 'accepted', sent_at, $10 from added where channel is not null
)
select count(*)::int as n from added`;
