/**
 * The one way in which an answer is written, as the first migration made it, with what was known of the person and of
 * earlier forms when the answer was given: what the questions depended on is kept with the answers to them.
 */
export const submitWithKnown = `
create function register.submit_response(
  p_episode uuid, p_occasion text, p_expected_revision int, p_response uuid,
  p_form_version text, p_answers jsonb, p_scores jsonb, p_filled_on date, p_channel text, p_language text,
  p_change_reason text, p_author text, p_idempotency_key text, p_request_hash bytea,
  -- Null unless this form holds the index date; then every occasion with its dates, from the same rules
  -- that every other part reads.
  p_index_date date, p_schedule jsonb,
  -- Null before any analysis tables exist.
  p_project text,
  -- What was known beforehand; null where the form reads nothing of the kind.
  p_known jsonb
) returns table (response_id uuid, revision int, is_replay boolean) language plpgsql as $$
declare
  e register.episode;
  o register.occasion;
  earlier register.form_response;
  next_revision int;
begin
  select * into e from register.episode where id = p_episode for update;
  select * into o from register.occasion where episode_id = p_episode and name = p_occasion;
  if o.episode_id is null then
    raise exception 'no such occasion' using errcode = 'KV404';
  end if;

  if p_idempotency_key is not null then
    select * into earlier from register.form_response r
      where r.episode_id = p_episode and r.occasion = p_occasion and r.idempotency_key = p_idempotency_key;
    if found then
      if earlier.request_hash <> p_request_hash then
        raise exception 'idempotency key reused' using errcode = 'KV422';
      end if;
      return query select earlier.response_id, earlier.revision, true;
      return;
    end if;
  end if;

  if coalesce(o.revision, 0) <> p_expected_revision then
    raise exception 'revision conflict' using errcode = 'KV409';
  end if;
  next_revision := p_expected_revision + 1;

  insert into register.form_response (response_id, revision, register_id, pathway, episode_id, occasion, form,
    form_version, unit_id, answers, scores, filled_on, channel, language, change_reason, author,
    idempotency_key, request_hash, known)
  values (coalesce(o.response_id, p_response), next_revision, e.register_id, e.pathway, p_episode, p_occasion, o.form,
    p_form_version, e.unit_id, p_answers, p_scores, p_filled_on, p_channel, p_language, p_change_reason, p_author,
    p_idempotency_key, p_request_hash, p_known);

  update register.occasion set response_id = coalesce(o.response_id, p_response), revision = next_revision,
    answered_on = p_filled_on, channel = p_channel
  where episode_id = p_episode and name = p_occasion;
  delete from register.form_draft d where d.episode_id = p_episode and d.occasion = p_occasion;

  if p_schedule is not null then
    update register.episode set index_date = p_index_date where id = p_episode;
    insert into register.occasion (episode_id, name, register_id, pathway, unit_id, form, due_on, opens_on, closes_on)
    select p_episode, s.occasion, e.register_id, e.pathway, e.unit_id, s.form, s."dueOn", s."opensOn", s."closesOn"
    from jsonb_to_recordset(p_schedule) as s (occasion text, form text, "dueOn" date, "opensOn" date, "closesOn" date)
    on conflict (episode_id, name) do update
      set due_on = excluded.due_on, opens_on = excluded.opens_on, closes_on = excluded.closes_on;
  end if;

  if p_project is not null then
    execute format('select analysis.%I($1)', p_project) using p_episode;
  end if;
  return query select coalesce(o.response_id, p_response), next_revision, false;
end
$$;
`;
