/**
 * How answers of earlier versions are read, as far as it does not depend on the form: the analysis tables call these
 * with what the form declares. They say the same as `carryAnswers` and `isAllowed` of the engine.
 */
export const carriedAnswers = `
create function register.is_calendar_date(answer jsonb) returns boolean language plpgsql immutable parallel safe as $$
declare
  written text := answer #>> '{}';
  first_day date;
begin
  if jsonb_typeof(answer) is distinct from 'string' or written !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then return false; end if;
  if left(written, 4) = '0000' or substr(written, 6, 2) not between '01' and '12' then return false; end if;
  first_day := make_date(left(written, 4)::int, substr(written, 6, 2)::int, 1);
  return right(written, 2)::int between 1 and extract(day from first_day + interval '1 month' - interval '1 day')::int;
end
$$;

-- Each code as the map translates it; unknown where one of them is not in the map.
create function register.carried_code(answer jsonb, codes jsonb) returns jsonb language sql immutable parallel safe as $$
  select case jsonb_typeof(answer)
    when 'array' then (
      select case when bool_and(now is not null) then jsonb_agg(now order by first_at) end
      from (
        select codes->>given.code as now, min(given.at) as first_at
        from jsonb_array_elements_text(answer) with ordinality as given (code, at)
        group by 1
      ) as each_code
    )
    when 'null' then null
    else nullif(codes->(answer #>> '{}'), 'null')
  end
$$;

-- Whether an answer is one that a question takes.
create function register.is_allowed(answer jsonb, shape jsonb) returns boolean language plpgsql immutable parallel safe as $$
declare
  kind text := jsonb_typeof(answer);
  number float8;
  steps float8;
begin
  case shape->>'type'
    when 'number' then
      if kind <> 'number' then return false; end if;
      number := (answer #>> '{}')::float8;
      if not shape ? 'min' then return true; end if;
      if number < (shape->>'min')::float8 or number > (shape->>'max')::float8 then return false; end if;
      if shape ? 'whole' and number <> trunc(number) then return false; end if;
      if not shape ? 'step' then return true; end if;
      steps := (number - (shape->>'min')::float8) / (shape->>'step')::float8;
      return abs(steps - round(steps)) < 1e-9;
    when 'boolean' then return kind = 'boolean';
    when 'date' then return register.is_calendar_date(answer);
    when 'time' then return kind = 'string' and (answer #>> '{}') ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$';
    when 'text' then return kind = 'string' and (not shape ? 'codes' or shape->'codes' ? (answer #>> '{}'));
    when 'codes' then
      return kind = 'array' and not exists (
        select from jsonb_array_elements(answer) as given (code)
        where jsonb_typeof(code) <> 'string' or (shape ? 'codes' and not shape->'codes' ? (code #>> '{}')));
    else return false;
  end case;
end
$$;

-- What is left of some answers when those that cannot be given are unknown.
create function register.allowed_answers(answers jsonb, shapes jsonb) returns jsonb language sql immutable parallel safe as $$
  select coalesce(jsonb_object_agg(given.key, given.value), '{}')
  from jsonb_each(answers) as given
  where shapes ? given.key and register.is_allowed(given.value, shapes->given.key)
$$;
`;
