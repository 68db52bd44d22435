import { lockOccasion as lockBefore } from '../initial/lock-occasion.js';
import { submitWithWarnings } from '../warnings/submit-with-warnings.js';

type Edit = readonly [from: string, to: string];

/** Every text to be replaced is there exactly once; else the function has changed and so must this. */
function edited(sql: string, edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`the function has no single place "${from}"`);
    return text.replace(from, () => to);
  }, sql);
}

/** As before, and an occasion keeps the day on which it got its dates. What has dates already keeps the day it has, or has none. */
export const submitWithSchedule = edited(submitWithWarnings, [
  ['create function', 'create or replace function'],
  [
    'unit_id, form, due_on, opens_on, closes_on)\n',
    'unit_id, form, due_on, opens_on, closes_on, scheduled_on)\n',
  ],
  ['s."opensOn", s."closesOn"\n', 's."opensOn", s."closesOn", s."scheduledOn"\n'],
  ['"closesOn" date)\n', '"closesOn" date, "scheduledOn" date)\n'],
  [
    'closes_on = excluded.closes_on;',
    `closes_on = excluded.closes_on,
        scheduled_on = case when occasion.due_on is null then coalesce(occasion.scheduled_on, excluded.scheduled_on)
          else occasion.scheduled_on end;`,
  ],
]);
/** As before, and it holds up nobody who only adds rows that refer to the episode. */
export const submitBesideOthers = edited(submitWithSchedule, [
  ['where id = p_episode for update;', 'where id = p_episode for no key update;'],
]);
export const submitBefore = submitWithWarnings.replace('create function', 'create or replace function');

/** As before, and it locks what its index date decides on, and tells whether the occasion has been ended or stopped. */
export const lockWithSiblings = edited(lockBefore, [
  ['replay_hash bytea\n', 'replay_hash bytea,\n  ended_on date, stopped_on date\n'],
  [
    'perform 1 from register.episode e where e.id = p_episode for update;',
    `perform register.lock_episodes(p_episode, p_occasion)
    from register.episode e where e.id = p_episode;`,
  ],
  ['r.request_hash\n', 'r.request_hash,\n      o.ended_on, o.stopped_on\n'],
]);
export { lockBefore };
