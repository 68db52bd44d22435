-- sickLeave: table
create table analysis."low_back_pain_sick_leave_row" (
  unit_id text not null,
  row_key text not null,
  register_id text not null,
  index_date date not null,
  index__year int not null,
  index__month text not null,
  region text,
  "row__inhabitants" float8,
  "row__cases_m544" float8,
  "row__cases_m545" float8,
  primary key (unit_id, row_key)
);
create index on analysis."low_back_pain_sick_leave_row" (unit_id, index__year);
create index on analysis."low_back_pain_sick_leave_row" (index__year);
create index on analysis."low_back_pain_sick_leave_row" (index_date);
select register.protect('analysis."low_back_pain_sick_leave_row"'::regclass);
grant select, insert, update, delete on analysis."low_back_pain_sick_leave_row" to kvalreg_app;

-- sickLeave: rows that came in
create or replace function analysis."low_back_pain_sick_leave_project"(text[], text[]) returns void language plpgsql as $project$
begin
  delete from analysis."low_back_pain_sick_leave_row" t using unnest($1, $2) as came (unit_id, key)
  where t.unit_id = came.unit_id and t.row_key = came.key;
  insert into analysis."low_back_pain_sick_leave_row" ("unit_id", "row_key", "register_id", "index_date", "index__year", "index__month", "region", "row__inhabitants", "row__cases_m544", "row__cases_m545")
  select c.*
  from (
    select r.unit_id as "unit_id", r.key as "row_key", r.register_id as "register_id", (r.content->>'month')::date as "index_date", extract(year from (r.content->>'month')::date)::int as "index__year", to_char((r.content->>'month')::date, 'YYYY-MM') as "index__month", u.region_code as "region", (r.content->>'inhabitants')::float8 as "row__inhabitants", (r.content->>'casesM544')::float8 as "row__cases_m544", (r.content->>'casesM545')::float8 as "row__cases_m545"
    from (
      select distinct on (f.unit_id, f.key) f.register_id, f.unit_id, f.key, f.content
      from register.feed_row f
      join unnest($1, $2) as came (unit_id, key) using (unit_id, key)
      where f.register_id = 'low-back-pain' and f.feed = 'sickLeave'
      order by f.unit_id, f.key, f.revision desc
    ) r
    join organisation.unit u on u.id = r.unit_id
  ) c;
end
$project$;
revoke all on function analysis."low_back_pain_sick_leave_project"(text[], text[]) from public;
grant execute on function analysis."low_back_pain_sick_leave_project"(text[], text[]) to kvalreg_app;

-- sickLeave: all rows
truncate analysis."low_back_pain_sick_leave_row";
insert into analysis."low_back_pain_sick_leave_row" ("unit_id", "row_key", "register_id", "index_date", "index__year", "index__month", "region", "row__inhabitants", "row__cases_m544", "row__cases_m545")
select c.*
from (
  select r.unit_id as "unit_id", r.key as "row_key", r.register_id as "register_id", (r.content->>'month')::date as "index_date", extract(year from (r.content->>'month')::date)::int as "index__year", to_char((r.content->>'month')::date, 'YYYY-MM') as "index__month", u.region_code as "region", (r.content->>'inhabitants')::float8 as "row__inhabitants", (r.content->>'casesM544')::float8 as "row__cases_m544", (r.content->>'casesM545')::float8 as "row__cases_m545"
  from (
    select distinct on (f.unit_id, f.key) f.register_id, f.unit_id, f.key, f.content
    from register.feed_row f
    where f.register_id = 'low-back-pain' and f.feed = 'sickLeave'
    order by f.unit_id, f.key, f.revision desc
  ) r
  join organisation.unit u on u.id = r.unit_id
) c;
analyze analysis."low_back_pain_sick_leave_row";

-- sickLeave: sickLeave by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  count(*) as "a0",
  count(*) filter (where (("row__cases_m544"::float8 + "row__cases_m545"::float8) is not null) and ("row__inhabitants"::float8 is not null)) as "a1",
  coalesce(sum("row__inhabitants"::float8) filter (where (("row__cases_m544"::float8 + "row__cases_m545"::float8) is not null) and ("row__inhabitants"::float8 is not null)), 0) as "a2",
  coalesce(sum(("row__cases_m544"::float8 + "row__cases_m545"::float8)) filter (where (("row__cases_m544"::float8 + "row__cases_m545"::float8) is not null) and ("row__inhabitants"::float8 is not null)), 0) as "a3"
from analysis."low_back_pain_sick_leave_row"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- sickLeave: sickLeaveM544 by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  count(*) as "a0",
  count(*) filter (where ("row__cases_m544"::float8 is not null) and ("row__inhabitants"::float8 is not null)) as "a1",
  coalesce(sum("row__inhabitants"::float8) filter (where ("row__cases_m544"::float8 is not null) and ("row__inhabitants"::float8 is not null)), 0) as "a2",
  coalesce(sum("row__cases_m544"::float8) filter (where ("row__cases_m544"::float8 is not null) and ("row__inhabitants"::float8 is not null)), 0) as "a3"
from analysis."low_back_pain_sick_leave_row"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- sickLeave: sickLeaveM545 by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  count(*) as "a0",
  count(*) filter (where ("row__cases_m545"::float8 is not null) and ("row__inhabitants"::float8 is not null)) as "a1",
  coalesce(sum("row__inhabitants"::float8) filter (where ("row__cases_m545"::float8 is not null) and ("row__inhabitants"::float8 is not null)), 0) as "a2",
  coalesce(sum("row__cases_m545"::float8) filter (where ("row__cases_m545"::float8 is not null) and ("row__inhabitants"::float8 is not null)), 0) as "a3"
from analysis."low_back_pain_sick_leave_row"
group by grouping sets (("unit_id", "index__year"), ("index__year"));
