/**
 * Locks an episode and then reads what a submission must know about one of its occasions. Two statements, so that
 * the reading sees what the writer has committed whom the lock waited for; in one statement it would not.
 */
export const lockOccasion = `
create function register.lock_occasion(p_episode uuid, p_occasion text, p_idempotency_key text)
returns table (
  register_id text, pathway text, unit_id text, person_id uuid, birth_date date, opened_on date, index_date date,
  form text, due_on date, opens_on date, closes_on date, answered_on date, response_id uuid, revision int, channel text,
  replay_revision int, replay_response uuid, replay_hash bytea
) language plpgsql as $$
begin
  perform 1 from register.episode e where e.id = p_episode for update;
  return query
    select e.register_id, e.pathway, e.unit_id, e.person_id, p.birth_date, e.opened_on, e.index_date,
      o.form, o.due_on, o.opens_on, o.closes_on, o.answered_on, o.response_id, coalesce(o.revision, 0), o.channel,
      r.revision, r.response_id, r.request_hash
    from register.episode e
    join identity.person p on p.id = e.person_id
    join register.occasion o on o.episode_id = e.id and o.name = p_occasion
    left join register.form_response r on p_idempotency_key is not null
      and r.episode_id = e.id and r.occasion = o.name and r.idempotency_key = p_idempotency_key
    where e.id = p_episode;
end
$$;
`;
