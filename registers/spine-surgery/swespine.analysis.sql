-- lumbar: tables
create table analysis."swespine_lumbar_f_baseline" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "height_cm" float8,
  "weight_kg" float8,
  "smoker" boolean,
  "earlier_operations" text,
  "nrs_back__nrs_back" float8,
  "back_pain_duration" text,
  "nrs_leg__nrs_leg" float8,
  "leg_pain_duration" text,
  "analgesics" text,
  "walking_distance" text,
  "odi__odi1" float8,
  "odi__odi2" float8,
  "odi__odi3" float8,
  "odi__odi4" float8,
  "odi__odi5" float8,
  "odi__odi6" float8,
  "odi__odi7" float8,
  "odi__odi8" float8,
  "odi__odi9" float8,
  "odi__odi10" float8,
  "eq5d__mo" float8,
  "eq5d__sc" float8,
  "eq5d__ua" float8,
  "eq5d__pd" float8,
  "eq5d__ad" float8,
  "eq_vas__eqvas" float8,
  "nrs_back__score" float8,
  "nrs_leg__score" float8,
  "odi__score" float8,
  "odi__answered" float8,
  "eq5d__index" float8,
  "eq_vas__score" float8,
  primary key (episode_id, occasion)
);
create table analysis."swespine_lumbar_f_surgery" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "operation_date" date,
  "diagnosis" text,
  "other_diagnosis" text,
  "vertebral_fracture" boolean,
  "procedure" text,
  "other_procedure" text,
  "levels" text[],
  "implants" text[],
  "implant_product" text,
  "devices__1__kind" text,
  "devices__1__udi" text,
  "devices__1__lot" text,
  "devices__2__kind" text,
  "devices__2__udi" text,
  "devices__2__lot" text,
  "devices__3__kind" text,
  "devices__3__udi" text,
  "devices__3__lot" text,
  "devices__4__kind" text,
  "devices__4__udi" text,
  "devices__4__lot" text,
  "devices__5__kind" text,
  "devices__5__udi" text,
  "devices__5__lot" text,
  "devices__6__kind" text,
  "devices__6__udi" text,
  "devices__6__lot" text,
  "devices__7__kind" text,
  "devices__7__udi" text,
  "devices__7__lot" text,
  "devices__8__kind" text,
  "devices__8__udi" text,
  "devices__8__lot" text,
  "devices__9__kind" text,
  "devices__9__udi" text,
  "devices__9__lot" text,
  "devices__10__kind" text,
  "devices__10__udi" text,
  "devices__10__lot" text,
  "devices__11__kind" text,
  "devices__11__udi" text,
  "devices__11__lot" text,
  "devices__12__kind" text,
  "devices__12__udi" text,
  "devices__12__lot" text,
  "discharge_date" date,
  "length_of_stay" float8,
  "complications" text[],
  "other_complication" text,
  "reoperation" boolean,
  "reoperation_cause" text,
  "earlier_operation_date" date,
  primary key (episode_id, occasion)
);
create table analysis."swespine_lumbar_f_follow_up" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "nrs_back__nrs_back" float8,
  "ga_back__ga" float8,
  "nrs_leg__nrs_leg" float8,
  "ga_leg__ga" float8,
  "analgesics" text,
  "walking_distance" text,
  "work" text,
  "work_capacity" text,
  "absent_because_of_back" boolean,
  "odi__odi1" float8,
  "odi__odi2" float8,
  "odi__odi3" float8,
  "odi__odi4" float8,
  "odi__odi5" float8,
  "odi__odi6" float8,
  "odi__odi7" float8,
  "odi__odi8" float8,
  "odi__odi9" float8,
  "odi__odi10" float8,
  "eq5d__mo" float8,
  "eq5d__sc" float8,
  "eq5d__ua" float8,
  "eq5d__pd" float8,
  "eq5d__ad" float8,
  "eq_vas__eqvas" float8,
  "satisfaction__sat_se" float8,
  "nrs_back__score" float8,
  "nrs_leg__score" float8,
  "odi__score" float8,
  "odi__answered" float8,
  "eq5d__index" float8,
  "eq_vas__score" float8,
  "ga_back__code" float8,
  "ga_leg__code" float8,
  "satisfaction__code" float8,
  primary key (episode_id, occasion)
);
create table analysis."swespine_lumbar_case" (
  episode_id uuid primary key,
  register_id text not null,
  unit_id text not null,
  index_date date not null,
  index__year int not null,
  index__month text not null,
  person__age float8,
  person__sex text,
  region text,
  hospital text,
  residence text,
  "d__diagnosis" text,
  "d__diagnosis_group" text,
  "d__procedure_group" text,
  "d__age_group" text,
  "baseline__answered" boolean,
  "surgery__answered" boolean,
  "year1__answered" boolean,
  "year2__answered" boolean,
  "year5__answered" boolean,
  "surgery__reoperation" boolean,
  "baseline__smoker" boolean,
  "baseline__nrs_back__score" float8,
  "year1__nrs_back__score" float8,
  "baseline__nrs_leg__score" float8,
  "year1__nrs_leg__score" float8,
  "baseline__odi__score" float8,
  "year1__odi__score" float8,
  "baseline__eq5d__index" float8,
  "year1__eq5d__index" float8,
  "baseline__eq_vas__score" float8,
  "year1__eq_vas__score" float8,
  "year1__ga_back__ga" float8,
  "year1__ga_leg__ga" float8,
  "year1__satisfaction__sat_se" float8,
  "surgery__length_of_stay" float8,
  "baseline__answered_on" date,
  "surgery__answered_on" date,
  "year1__answered_on" date,
  "year2__answered_on" date,
  "year5__answered_on" date,
  "year1__closes_on" date,
  "baseline__walking_distance" text,
  "year1__walking_distance" text,
  "surgery__diagnosis" text,
  "baseline__earlier_operations" text,
  "baseline__leg_pain_duration" text,
  "surgery__procedure" text,
  "surgery__complications" text[]
);
create index on analysis."swespine_lumbar_case" (unit_id, index__year);
create index on analysis."swespine_lumbar_case" (index__year);
select register.protect('analysis."swespine_lumbar_f_baseline"'::regclass);
grant select, insert, update, delete on analysis."swespine_lumbar_f_baseline" to kvalreg_app;
select register.protect('analysis."swespine_lumbar_f_surgery"'::regclass);
grant select, insert, update, delete on analysis."swespine_lumbar_f_surgery" to kvalreg_app;
select register.protect('analysis."swespine_lumbar_f_follow_up"'::regclass);
grant select, insert, update, delete on analysis."swespine_lumbar_f_follow_up" to kvalreg_app;
select register.protect('analysis."swespine_lumbar_case"'::regclass);
grant select, insert, update, delete on analysis."swespine_lumbar_case" to kvalreg_app;
create view analysis."swespine_lumbar_r_surgery_devices" with (security_invoker = true) as
select f."episode_id", f."occasion", f."register_id", f."unit_id", f."filled_on", f."form_version", f."channel", v."row_number", v."kind", v."udi", v."lot"
from analysis."swespine_lumbar_f_surgery" f
cross join lateral (values
  (1, f."devices__1__kind", f."devices__1__udi", f."devices__1__lot"),
  (2, f."devices__2__kind", f."devices__2__udi", f."devices__2__lot"),
  (3, f."devices__3__kind", f."devices__3__udi", f."devices__3__lot"),
  (4, f."devices__4__kind", f."devices__4__udi", f."devices__4__lot"),
  (5, f."devices__5__kind", f."devices__5__udi", f."devices__5__lot"),
  (6, f."devices__6__kind", f."devices__6__udi", f."devices__6__lot"),
  (7, f."devices__7__kind", f."devices__7__udi", f."devices__7__lot"),
  (8, f."devices__8__kind", f."devices__8__udi", f."devices__8__lot"),
  (9, f."devices__9__kind", f."devices__9__udi", f."devices__9__lot"),
  (10, f."devices__10__kind", f."devices__10__udi", f."devices__10__lot"),
  (11, f."devices__11__kind", f."devices__11__udi", f."devices__11__lot"),
  (12, f."devices__12__kind", f."devices__12__udi", f."devices__12__lot")
) as v ("row_number", "kind", "udi", "lot")
where v."kind" <> '' or v."udi" <> '' or v."lot" <> '';
grant select on analysis."swespine_lumbar_r_surgery_devices" to kvalreg_app;

-- lumbar: one episode
create or replace function analysis."swespine_lumbar_carried_baseline"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"heightCm":{"type":"number","min":100,"max":230,"whole":true},"weightKg":{"type":"number","min":25,"max":300},"smoker":{"type":"boolean"},"earlierOperations":{"type":"text","codes":["none","one","two","three-or-more"]},"nrsBack.nrsBack":{"type":"number","min":0,"max":10,"whole":true},"backPainDuration":{"type":"text","codes":["none","under-3-months","3-to-12-months","1-to-2-years","over-2-years"]},"nrsLeg.nrsLeg":{"type":"number","min":0,"max":10,"whole":true},"legPainDuration":{"type":"text","codes":["none","under-3-months","3-to-12-months","1-to-2-years","over-2-years"]},"analgesics":{"type":"text","codes":["regular","intermittent","none"]},"walkingDistance":{"type":"text","codes":["under-100m","100m-to-500m","500m-to-1km","over-1km"]},"odi.odi1":{"type":"number","min":0,"max":5,"whole":true},"odi.odi2":{"type":"number","min":0,"max":5,"whole":true},"odi.odi3":{"type":"number","min":0,"max":5,"whole":true},"odi.odi4":{"type":"number","min":0,"max":5,"whole":true},"odi.odi5":{"type":"number","min":0,"max":5,"whole":true},"odi.odi6":{"type":"number","min":0,"max":5,"whole":true},"odi.odi7":{"type":"number","min":0,"max":5,"whole":true},"odi.odi8":{"type":"number","min":0,"max":5,"whole":true},"odi.odi9":{"type":"number","min":0,"max":5,"whole":true},"odi.odi10":{"type":"number","min":0,"max":5,"whole":true},"eq5d.mo":{"type":"number","min":1,"max":3,"whole":true},"eq5d.sc":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ua":{"type":"number","min":1,"max":3,"whole":true},"eq5d.pd":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ad":{"type":"number","min":1,"max":3,"whole":true},"eqVas.eqvas":{"type":"number","min":0,"max":100,"whole":true}}'::jsonb);
end
$project$;
revoke all on function analysis."swespine_lumbar_carried_baseline"(version text, answers jsonb) from public;
grant execute on function analysis."swespine_lumbar_carried_baseline"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."swespine_lumbar_carried_surgery"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '2' then return answers; end if;
  return register.allowed_answers(answers, '{"operationDate":{"type":"date"},"diagnosis":{"type":"text","codes":["lumbar-disc-herniation","foraminal-disc-herniation","disc-herniation-cauda-equina","central-spinal-stenosis","lateral-foraminal-stenosis","spondylolisthesis","degenerative-disc-disease","coccygodynia","back-pain-after-decompression","other"]},"otherDiagnosis":{"type":"text"},"vertebralFracture":{"type":"boolean"},"procedure":{"type":"text","codes":["disc-surgery-conventional","disc-surgery-microscopic","decompression-midline-preserving","decompression-not-midline-preserving","decompression-instrumented-fusion","decompression-uninstrumented-fusion","decompression-plif-tlif","posterior-instrumented-fusion","posterior-uninstrumented-fusion","plif-tlif","alif","global-instrumented-fusion","disc-prosthesis","other"]},"otherProcedure":{"type":"text"},"levels":{"type":"codes","codes":["t12-l1","l1-l2","l2-l3","l3-l4","l4-l5","l5-s1","coccyx"]},"implants":{"type":"codes","codes":["pedicle-screws","cage","anterior-plate","disc-prosthesis","other","none"]},"implantProduct":{"type":"text"},"devices.1.kind":{"type":"text","codes":["pedicle-screws","cage","anterior-plate","disc-prosthesis","other"]},"devices.1.udi":{"type":"text"},"devices.1.lot":{"type":"text"},"devices.2.kind":{"type":"text","codes":["pedicle-screws","cage","anterior-plate","disc-prosthesis","other"]},"devices.2.udi":{"type":"text"},"devices.2.lot":{"type":"text"},"devices.3.kind":{"type":"text","codes":["pedicle-screws","cage","anterior-plate","disc-prosthesis","other"]},"devices.3.udi":{"type":"text"},"devices.3.lot":{"type":"text"},"devices.4.kind":{"type":"text","codes":["pedicle-screws","cage","anterior-plate","disc-prosthesis","other"]},"devices.4.udi":{"type":"text"},"devices.4.lot":{"type":"text"},"devices.5.kind":{"type":"text","codes":["pedicle-screws","cage","anterior-plate","disc-prosthesis","other"]},"devices.5.udi":{"type":"text"},"devices.5.lot":{"type":"text"},"devices.6.kind":{"type":"text","codes":["pedicle-screws","cage","anterior-plate","disc-prosthesis","other"]},"devices.6.udi":{"type":"text"},"devices.6.lot":{"type":"text"},"devices.7.kind":{"type":"text","codes":["pedicle-screws","cage","anterior-plate","disc-prosthesis","other"]},"devices.7.udi":{"type":"text"},"devices.7.lot":{"type":"text"},"devices.8.kind":{"type":"text","codes":["pedicle-screws","cage","anterior-plate","disc-prosthesis","other"]},"devices.8.udi":{"type":"text"},"devices.8.lot":{"type":"text"},"devices.9.kind":{"type":"text","codes":["pedicle-screws","cage","anterior-plate","disc-prosthesis","other"]},"devices.9.udi":{"type":"text"},"devices.9.lot":{"type":"text"},"devices.10.kind":{"type":"text","codes":["pedicle-screws","cage","anterior-plate","disc-prosthesis","other"]},"devices.10.udi":{"type":"text"},"devices.10.lot":{"type":"text"},"devices.11.kind":{"type":"text","codes":["pedicle-screws","cage","anterior-plate","disc-prosthesis","other"]},"devices.11.udi":{"type":"text"},"devices.11.lot":{"type":"text"},"devices.12.kind":{"type":"text","codes":["pedicle-screws","cage","anterior-plate","disc-prosthesis","other"]},"devices.12.udi":{"type":"text"},"devices.12.lot":{"type":"text"},"dischargeDate":{"type":"date"},"lengthOfStay":{"type":"number"},"complications":{"type":"codes","codes":["none","dural-tear","nerve-injury","cauda-equina-syndrome","haematoma","wound-infection","thromboembolism","implant-malposition","wrong-level","other"]},"otherComplication":{"type":"text"},"reoperation":{"type":"boolean"},"reoperationCause":{"type":"text","codes":["recurrent-herniation","persistent-stenosis","adjacent-level","failed-fusion","implant-failure","haematoma","infection","dural-leak","other"]},"earlierOperationDate":{"type":"date"}}'::jsonb);
end
$project$;
revoke all on function analysis."swespine_lumbar_carried_surgery"(version text, answers jsonb) from public;
grant execute on function analysis."swespine_lumbar_carried_surgery"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."swespine_lumbar_carried_follow_up"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"nrsBack.nrsBack":{"type":"number","min":0,"max":10,"whole":true},"gaBack.ga":{"type":"number","min":0,"max":5,"whole":true},"nrsLeg.nrsLeg":{"type":"number","min":0,"max":10,"whole":true},"gaLeg.ga":{"type":"number","min":0,"max":5,"whole":true},"analgesics":{"type":"text","codes":["regular","intermittent","none"]},"walkingDistance":{"type":"text","codes":["under-100m","100m-to-500m","500m-to-1km","over-1km"]},"work":{"type":"text","codes":["working","sick-leave","disability-pension","retired","studying","job-seeking","other"]},"workCapacity":{"type":"text","codes":["full-time","part-time-own-choice","part-time-back"]},"absentBecauseOfBack":{"type":"boolean"},"odi.odi1":{"type":"number","min":0,"max":5,"whole":true},"odi.odi2":{"type":"number","min":0,"max":5,"whole":true},"odi.odi3":{"type":"number","min":0,"max":5,"whole":true},"odi.odi4":{"type":"number","min":0,"max":5,"whole":true},"odi.odi5":{"type":"number","min":0,"max":5,"whole":true},"odi.odi6":{"type":"number","min":0,"max":5,"whole":true},"odi.odi7":{"type":"number","min":0,"max":5,"whole":true},"odi.odi8":{"type":"number","min":0,"max":5,"whole":true},"odi.odi9":{"type":"number","min":0,"max":5,"whole":true},"odi.odi10":{"type":"number","min":0,"max":5,"whole":true},"eq5d.mo":{"type":"number","min":1,"max":3,"whole":true},"eq5d.sc":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ua":{"type":"number","min":1,"max":3,"whole":true},"eq5d.pd":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ad":{"type":"number","min":1,"max":3,"whole":true},"eqVas.eqvas":{"type":"number","min":0,"max":100,"whole":true},"satisfaction.satSe":{"type":"number","min":1,"max":3,"whole":true}}'::jsonb);
end
$project$;
revoke all on function analysis."swespine_lumbar_carried_follow_up"(version text, answers jsonb) from public;
grant execute on function analysis."swespine_lumbar_carried_follow_up"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."swespine_lumbar_project"(uuid) returns void language plpgsql
set enable_seqscan = off as $project$
begin
  delete from analysis."swespine_lumbar_f_baseline" where episode_id = $1;
  delete from analysis."swespine_lumbar_f_surgery" where episode_id = $1;
  delete from analysis."swespine_lumbar_f_follow_up" where episode_id = $1;
  delete from analysis."swespine_lumbar_case" where episode_id = $1;
  insert into analysis."swespine_lumbar_f_baseline" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "height_cm", "weight_kg", "smoker", "earlier_operations", "nrs_back__nrs_back", "back_pain_duration", "nrs_leg__nrs_leg", "leg_pain_duration", "analgesics", "walking_distance", "odi__odi1", "odi__odi2", "odi__odi3", "odi__odi4", "odi__odi5", "odi__odi6", "odi__odi7", "odi__odi8", "odi__odi9", "odi__odi10", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "nrs_back__score", "nrs_leg__score", "odi__score", "odi__answered", "eq5d__index", "eq_vas__score")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."heightCm", a."weightKg", a."smoker", a."earlierOperations", a."nrsBack.nrsBack", a."backPainDuration", a."nrsLeg.nrsLeg", a."legPainDuration", a."analgesics", a."walkingDistance", a."odi.odi1", a."odi.odi2", a."odi.odi3", a."odi.odi4", a."odi.odi5", a."odi.odi6", a."odi.odi7", a."odi.odi8", a."odi.odi9", a."odi.odi10", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", s."nrsBack.score", s."nrsLeg.score", s."odi.score", s."odi.answered", s."eq5d.index", s."eqVas.score"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."swespine_lumbar_carried_baseline"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("heightCm" float8, "weightKg" float8, "smoker" boolean, "earlierOperations" text, "nrsBack.nrsBack" float8, "backPainDuration" text, "nrsLeg.nrsLeg" float8, "legPainDuration" text, "analgesics" text, "walkingDistance" text, "odi.odi1" float8, "odi.odi2" float8, "odi.odi3" float8, "odi.odi4" float8, "odi.odi5" float8, "odi.odi6" float8, "odi.odi7" float8, "odi.odi8" float8, "odi.odi9" float8, "odi.odi10" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8)
  cross join jsonb_to_record(v.scores) as s ("nrsBack.score" float8, "nrsLeg.score" float8, "odi.score" float8, "odi.answered" float8, "eq5d.index" float8, "eqVas.score" float8)
  where e.id = $1 and e.register_id = 'swespine' and e.pathway = 'lumbar' and o.form = 'baseline';
  insert into analysis."swespine_lumbar_f_surgery" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "operation_date", "diagnosis", "other_diagnosis", "vertebral_fracture", "procedure", "other_procedure", "levels", "implants", "implant_product", "devices__1__kind", "devices__1__udi", "devices__1__lot", "devices__2__kind", "devices__2__udi", "devices__2__lot", "devices__3__kind", "devices__3__udi", "devices__3__lot", "devices__4__kind", "devices__4__udi", "devices__4__lot", "devices__5__kind", "devices__5__udi", "devices__5__lot", "devices__6__kind", "devices__6__udi", "devices__6__lot", "devices__7__kind", "devices__7__udi", "devices__7__lot", "devices__8__kind", "devices__8__udi", "devices__8__lot", "devices__9__kind", "devices__9__udi", "devices__9__lot", "devices__10__kind", "devices__10__udi", "devices__10__lot", "devices__11__kind", "devices__11__udi", "devices__11__lot", "devices__12__kind", "devices__12__udi", "devices__12__lot", "discharge_date", "length_of_stay", "complications", "other_complication", "reoperation", "reoperation_cause", "earlier_operation_date")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."operationDate", a."diagnosis", a."otherDiagnosis", a."vertebralFracture", a."procedure", a."otherProcedure", a."levels", a."implants", a."implantProduct", a."devices.1.kind", a."devices.1.udi", a."devices.1.lot", a."devices.2.kind", a."devices.2.udi", a."devices.2.lot", a."devices.3.kind", a."devices.3.udi", a."devices.3.lot", a."devices.4.kind", a."devices.4.udi", a."devices.4.lot", a."devices.5.kind", a."devices.5.udi", a."devices.5.lot", a."devices.6.kind", a."devices.6.udi", a."devices.6.lot", a."devices.7.kind", a."devices.7.udi", a."devices.7.lot", a."devices.8.kind", a."devices.8.udi", a."devices.8.lot", a."devices.9.kind", a."devices.9.udi", a."devices.9.lot", a."devices.10.kind", a."devices.10.udi", a."devices.10.lot", a."devices.11.kind", a."devices.11.udi", a."devices.11.lot", a."devices.12.kind", a."devices.12.udi", a."devices.12.lot", a."dischargeDate", a."lengthOfStay", a."complications", a."otherComplication", a."reoperation", a."reoperationCause", a."earlierOperationDate"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '2' then r.answers
      else analysis."swespine_lumbar_carried_surgery"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("operationDate" date, "diagnosis" text, "otherDiagnosis" text, "vertebralFracture" boolean, "procedure" text, "otherProcedure" text, "levels" text[], "implants" text[], "implantProduct" text, "devices.1.kind" text, "devices.1.udi" text, "devices.1.lot" text, "devices.2.kind" text, "devices.2.udi" text, "devices.2.lot" text, "devices.3.kind" text, "devices.3.udi" text, "devices.3.lot" text, "devices.4.kind" text, "devices.4.udi" text, "devices.4.lot" text, "devices.5.kind" text, "devices.5.udi" text, "devices.5.lot" text, "devices.6.kind" text, "devices.6.udi" text, "devices.6.lot" text, "devices.7.kind" text, "devices.7.udi" text, "devices.7.lot" text, "devices.8.kind" text, "devices.8.udi" text, "devices.8.lot" text, "devices.9.kind" text, "devices.9.udi" text, "devices.9.lot" text, "devices.10.kind" text, "devices.10.udi" text, "devices.10.lot" text, "devices.11.kind" text, "devices.11.udi" text, "devices.11.lot" text, "devices.12.kind" text, "devices.12.udi" text, "devices.12.lot" text, "dischargeDate" date, "lengthOfStay" float8, "complications" text[], "otherComplication" text, "reoperation" boolean, "reoperationCause" text, "earlierOperationDate" date)
  where e.id = $1 and e.register_id = 'swespine' and e.pathway = 'lumbar' and o.form = 'surgery';
  insert into analysis."swespine_lumbar_f_follow_up" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "nrs_back__nrs_back", "ga_back__ga", "nrs_leg__nrs_leg", "ga_leg__ga", "analgesics", "walking_distance", "work", "work_capacity", "absent_because_of_back", "odi__odi1", "odi__odi2", "odi__odi3", "odi__odi4", "odi__odi5", "odi__odi6", "odi__odi7", "odi__odi8", "odi__odi9", "odi__odi10", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "satisfaction__sat_se", "nrs_back__score", "nrs_leg__score", "odi__score", "odi__answered", "eq5d__index", "eq_vas__score", "ga_back__code", "ga_leg__code", "satisfaction__code")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."nrsBack.nrsBack", a."gaBack.ga", a."nrsLeg.nrsLeg", a."gaLeg.ga", a."analgesics", a."walkingDistance", a."work", a."workCapacity", a."absentBecauseOfBack", a."odi.odi1", a."odi.odi2", a."odi.odi3", a."odi.odi4", a."odi.odi5", a."odi.odi6", a."odi.odi7", a."odi.odi8", a."odi.odi9", a."odi.odi10", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."satisfaction.satSe", s."nrsBack.score", s."nrsLeg.score", s."odi.score", s."odi.answered", s."eq5d.index", s."eqVas.score", s."gaBack.code", s."gaLeg.code", s."satisfaction.code"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."swespine_lumbar_carried_follow_up"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("nrsBack.nrsBack" float8, "gaBack.ga" float8, "nrsLeg.nrsLeg" float8, "gaLeg.ga" float8, "analgesics" text, "walkingDistance" text, "work" text, "workCapacity" text, "absentBecauseOfBack" boolean, "odi.odi1" float8, "odi.odi2" float8, "odi.odi3" float8, "odi.odi4" float8, "odi.odi5" float8, "odi.odi6" float8, "odi.odi7" float8, "odi.odi8" float8, "odi.odi9" float8, "odi.odi10" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "satisfaction.satSe" float8)
  cross join jsonb_to_record(v.scores) as s ("nrsBack.score" float8, "nrsLeg.score" float8, "odi.score" float8, "odi.answered" float8, "eq5d.index" float8, "eqVas.score" float8, "gaBack.code" float8, "gaLeg.code" float8, "satisfaction.code" float8)
  where e.id = $1 and e.register_id = 'swespine' and e.pathway = 'lumbar' and o.form = 'followUp';
  insert into analysis."swespine_lumbar_case" ("episode_id", "index_date", "index__year", "index__month", "person__age", "register_id", "unit_id", "region", "hospital", "person__sex", "residence", "baseline__answered", "surgery__answered", "year1__answered", "year2__answered", "year5__answered", "surgery__reoperation", "baseline__smoker", "baseline__nrs_back__score", "year1__nrs_back__score", "baseline__nrs_leg__score", "year1__nrs_leg__score", "baseline__odi__score", "year1__odi__score", "baseline__eq5d__index", "year1__eq5d__index", "baseline__eq_vas__score", "year1__eq_vas__score", "year1__ga_back__ga", "year1__ga_leg__ga", "year1__satisfaction__sat_se", "surgery__length_of_stay", "baseline__answered_on", "surgery__answered_on", "year1__answered_on", "year2__answered_on", "year5__answered_on", "year1__closes_on", "baseline__walking_distance", "year1__walking_distance", "surgery__diagnosis", "baseline__earlier_operations", "baseline__leg_pain_duration", "surgery__procedure", "surgery__complications", "d__diagnosis", "d__diagnosis_group", "d__procedure_group", "d__age_group")
  select c.*, c."surgery__diagnosis", (case (c."surgery__diagnosis" in ('lumbar-disc-herniation'::text)) when true then 'disc-herniation'::text when false then (case (c."surgery__diagnosis" in ('central-spinal-stenosis'::text, 'lateral-foraminal-stenosis'::text)) when true then 'spinal-stenosis'::text when false then (case (c."surgery__diagnosis" in ('spondylolisthesis'::text)) when true then 'spondylolisthesis'::text when false then (case (c."surgery__diagnosis" in ('degenerative-disc-disease'::text)) when true then 'degenerative-disc-disease'::text when false then 'other'::text end) end) end) end), (case (c."surgery__procedure" in ('disc-surgery-conventional'::text, 'disc-surgery-microscopic'::text)) when true then 'disc-surgery'::text when false then (case (c."surgery__procedure" in ('decompression-midline-preserving'::text, 'decompression-not-midline-preserving'::text)) when true then 'decompression'::text when false then (case (c."surgery__procedure" in ('disc-prosthesis'::text, 'other'::text)) when true then 'other'::text when false then 'fusion'::text end) end) end), (case (c."person__age"::float8 < 40::float8) when true then 'under-40'::text when false then (case (c."person__age"::float8 < 60::float8) when true then '40-to-59'::text when false then (case (c."person__age"::float8 < 75::float8) when true then '60-to-74'::text when false then '75-and-over'::text end) end) end)
  from (
    select e.id as "episode_id", e.index_date as "index_date", extract(year from e.index_date)::int as "index__year", to_char(e.index_date, 'YYYY-MM') as "index__month", extract(year from age(e.index_date::timestamp, p.birth_date::timestamp))::float8 as "person__age", e.register_id as "register_id", e.unit_id as "unit_id", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", p.sex as "person__sex", (
      select r.county from identity.residence r
      where r.person_id = p.id and r.since <= e.index_date order by r.since desc limit 1) as "residence", (f0."episode_id" is not null) as "baseline__answered", (f1."episode_id" is not null) as "surgery__answered", (f2."episode_id" is not null) as "year1__answered", (f3."episode_id" is not null) as "year2__answered", (f4."episode_id" is not null) as "year5__answered", f1."reoperation" as "surgery__reoperation", f0."smoker" as "baseline__smoker", f0."nrs_back__score" as "baseline__nrs_back__score", f2."nrs_back__score" as "year1__nrs_back__score", f0."nrs_leg__score" as "baseline__nrs_leg__score", f2."nrs_leg__score" as "year1__nrs_leg__score", f0."odi__score" as "baseline__odi__score", f2."odi__score" as "year1__odi__score", f0."eq5d__index" as "baseline__eq5d__index", f2."eq5d__index" as "year1__eq5d__index", f0."eq_vas__score" as "baseline__eq_vas__score", f2."eq_vas__score" as "year1__eq_vas__score", f2."ga_back__ga" as "year1__ga_back__ga", f2."ga_leg__ga" as "year1__ga_leg__ga", f2."satisfaction__sat_se" as "year1__satisfaction__sat_se", f1."length_of_stay" as "surgery__length_of_stay", f0."filled_on" as "baseline__answered_on", f1."filled_on" as "surgery__answered_on", f2."filled_on" as "year1__answered_on", f3."filled_on" as "year2__answered_on", f4."filled_on" as "year5__answered_on", f2s."closes_on" as "year1__closes_on", f0."walking_distance" as "baseline__walking_distance", f2."walking_distance" as "year1__walking_distance", f1."diagnosis" as "surgery__diagnosis", f0."earlier_operations" as "baseline__earlier_operations", f0."leg_pain_duration" as "baseline__leg_pain_duration", f1."procedure" as "surgery__procedure", f1."complications" as "surgery__complications"
    from register.episode e
    join identity.person p on p.id = e.person_id
    join organisation.unit u on u.id = e.unit_id
    left join analysis."swespine_lumbar_f_baseline" f0 on f0.episode_id = e.id and f0.occasion = 'baseline'
    left join analysis."swespine_lumbar_f_surgery" f1 on f1.episode_id = e.id and f1.occasion = 'surgery'
    left join analysis."swespine_lumbar_f_follow_up" f2 on f2.episode_id = e.id and f2.occasion = 'year1'
    left join analysis."swespine_lumbar_f_follow_up" f3 on f3.episode_id = e.id and f3.occasion = 'year2'
    left join analysis."swespine_lumbar_f_follow_up" f4 on f4.episode_id = e.id and f4.occasion = 'year5'
    left join register.occasion f2s on f2s.episode_id = e.id and f2s.name = 'year1'
    where e.id = $1 and e.register_id = 'swespine' and e.pathway = 'lumbar' and e.index_date is not null
  ) c;
end
$project$;
revoke all on function analysis."swespine_lumbar_project"(uuid) from public;
grant execute on function analysis."swespine_lumbar_project"(uuid) to kvalreg_app;

-- lumbar: all episodes
truncate analysis."swespine_lumbar_f_baseline", analysis."swespine_lumbar_f_surgery", analysis."swespine_lumbar_f_follow_up", analysis."swespine_lumbar_case";
insert into analysis."swespine_lumbar_f_baseline" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "height_cm", "weight_kg", "smoker", "earlier_operations", "nrs_back__nrs_back", "back_pain_duration", "nrs_leg__nrs_leg", "leg_pain_duration", "analgesics", "walking_distance", "odi__odi1", "odi__odi2", "odi__odi3", "odi__odi4", "odi__odi5", "odi__odi6", "odi__odi7", "odi__odi8", "odi__odi9", "odi__odi10", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "nrs_back__score", "nrs_leg__score", "odi__score", "odi__answered", "eq5d__index", "eq_vas__score")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."heightCm", a."weightKg", a."smoker", a."earlierOperations", a."nrsBack.nrsBack", a."backPainDuration", a."nrsLeg.nrsLeg", a."legPainDuration", a."analgesics", a."walkingDistance", a."odi.odi1", a."odi.odi2", a."odi.odi3", a."odi.odi4", a."odi.odi5", a."odi.odi6", a."odi.odi7", a."odi.odi8", a."odi.odi9", a."odi.odi10", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", s."nrsBack.score", s."nrsLeg.score", s."odi.score", s."odi.answered", s."eq5d.index", s."eqVas.score"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."swespine_lumbar_carried_baseline"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("heightCm" float8, "weightKg" float8, "smoker" boolean, "earlierOperations" text, "nrsBack.nrsBack" float8, "backPainDuration" text, "nrsLeg.nrsLeg" float8, "legPainDuration" text, "analgesics" text, "walkingDistance" text, "odi.odi1" float8, "odi.odi2" float8, "odi.odi3" float8, "odi.odi4" float8, "odi.odi5" float8, "odi.odi6" float8, "odi.odi7" float8, "odi.odi8" float8, "odi.odi9" float8, "odi.odi10" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8)
cross join jsonb_to_record(v.scores) as s ("nrsBack.score" float8, "nrsLeg.score" float8, "odi.score" float8, "odi.answered" float8, "eq5d.index" float8, "eqVas.score" float8)
where e.register_id = 'swespine' and e.pathway = 'lumbar' and o.form = 'baseline';
analyze analysis."swespine_lumbar_f_baseline";
insert into analysis."swespine_lumbar_f_surgery" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "operation_date", "diagnosis", "other_diagnosis", "vertebral_fracture", "procedure", "other_procedure", "levels", "implants", "implant_product", "devices__1__kind", "devices__1__udi", "devices__1__lot", "devices__2__kind", "devices__2__udi", "devices__2__lot", "devices__3__kind", "devices__3__udi", "devices__3__lot", "devices__4__kind", "devices__4__udi", "devices__4__lot", "devices__5__kind", "devices__5__udi", "devices__5__lot", "devices__6__kind", "devices__6__udi", "devices__6__lot", "devices__7__kind", "devices__7__udi", "devices__7__lot", "devices__8__kind", "devices__8__udi", "devices__8__lot", "devices__9__kind", "devices__9__udi", "devices__9__lot", "devices__10__kind", "devices__10__udi", "devices__10__lot", "devices__11__kind", "devices__11__udi", "devices__11__lot", "devices__12__kind", "devices__12__udi", "devices__12__lot", "discharge_date", "length_of_stay", "complications", "other_complication", "reoperation", "reoperation_cause", "earlier_operation_date")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."operationDate", a."diagnosis", a."otherDiagnosis", a."vertebralFracture", a."procedure", a."otherProcedure", a."levels", a."implants", a."implantProduct", a."devices.1.kind", a."devices.1.udi", a."devices.1.lot", a."devices.2.kind", a."devices.2.udi", a."devices.2.lot", a."devices.3.kind", a."devices.3.udi", a."devices.3.lot", a."devices.4.kind", a."devices.4.udi", a."devices.4.lot", a."devices.5.kind", a."devices.5.udi", a."devices.5.lot", a."devices.6.kind", a."devices.6.udi", a."devices.6.lot", a."devices.7.kind", a."devices.7.udi", a."devices.7.lot", a."devices.8.kind", a."devices.8.udi", a."devices.8.lot", a."devices.9.kind", a."devices.9.udi", a."devices.9.lot", a."devices.10.kind", a."devices.10.udi", a."devices.10.lot", a."devices.11.kind", a."devices.11.udi", a."devices.11.lot", a."devices.12.kind", a."devices.12.udi", a."devices.12.lot", a."dischargeDate", a."lengthOfStay", a."complications", a."otherComplication", a."reoperation", a."reoperationCause", a."earlierOperationDate"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '2' then r.answers
    else analysis."swespine_lumbar_carried_surgery"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("operationDate" date, "diagnosis" text, "otherDiagnosis" text, "vertebralFracture" boolean, "procedure" text, "otherProcedure" text, "levels" text[], "implants" text[], "implantProduct" text, "devices.1.kind" text, "devices.1.udi" text, "devices.1.lot" text, "devices.2.kind" text, "devices.2.udi" text, "devices.2.lot" text, "devices.3.kind" text, "devices.3.udi" text, "devices.3.lot" text, "devices.4.kind" text, "devices.4.udi" text, "devices.4.lot" text, "devices.5.kind" text, "devices.5.udi" text, "devices.5.lot" text, "devices.6.kind" text, "devices.6.udi" text, "devices.6.lot" text, "devices.7.kind" text, "devices.7.udi" text, "devices.7.lot" text, "devices.8.kind" text, "devices.8.udi" text, "devices.8.lot" text, "devices.9.kind" text, "devices.9.udi" text, "devices.9.lot" text, "devices.10.kind" text, "devices.10.udi" text, "devices.10.lot" text, "devices.11.kind" text, "devices.11.udi" text, "devices.11.lot" text, "devices.12.kind" text, "devices.12.udi" text, "devices.12.lot" text, "dischargeDate" date, "lengthOfStay" float8, "complications" text[], "otherComplication" text, "reoperation" boolean, "reoperationCause" text, "earlierOperationDate" date)
where e.register_id = 'swespine' and e.pathway = 'lumbar' and o.form = 'surgery';
analyze analysis."swespine_lumbar_f_surgery";
insert into analysis."swespine_lumbar_f_follow_up" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "nrs_back__nrs_back", "ga_back__ga", "nrs_leg__nrs_leg", "ga_leg__ga", "analgesics", "walking_distance", "work", "work_capacity", "absent_because_of_back", "odi__odi1", "odi__odi2", "odi__odi3", "odi__odi4", "odi__odi5", "odi__odi6", "odi__odi7", "odi__odi8", "odi__odi9", "odi__odi10", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "satisfaction__sat_se", "nrs_back__score", "nrs_leg__score", "odi__score", "odi__answered", "eq5d__index", "eq_vas__score", "ga_back__code", "ga_leg__code", "satisfaction__code")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."nrsBack.nrsBack", a."gaBack.ga", a."nrsLeg.nrsLeg", a."gaLeg.ga", a."analgesics", a."walkingDistance", a."work", a."workCapacity", a."absentBecauseOfBack", a."odi.odi1", a."odi.odi2", a."odi.odi3", a."odi.odi4", a."odi.odi5", a."odi.odi6", a."odi.odi7", a."odi.odi8", a."odi.odi9", a."odi.odi10", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."satisfaction.satSe", s."nrsBack.score", s."nrsLeg.score", s."odi.score", s."odi.answered", s."eq5d.index", s."eqVas.score", s."gaBack.code", s."gaLeg.code", s."satisfaction.code"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."swespine_lumbar_carried_follow_up"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("nrsBack.nrsBack" float8, "gaBack.ga" float8, "nrsLeg.nrsLeg" float8, "gaLeg.ga" float8, "analgesics" text, "walkingDistance" text, "work" text, "workCapacity" text, "absentBecauseOfBack" boolean, "odi.odi1" float8, "odi.odi2" float8, "odi.odi3" float8, "odi.odi4" float8, "odi.odi5" float8, "odi.odi6" float8, "odi.odi7" float8, "odi.odi8" float8, "odi.odi9" float8, "odi.odi10" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "satisfaction.satSe" float8)
cross join jsonb_to_record(v.scores) as s ("nrsBack.score" float8, "nrsLeg.score" float8, "odi.score" float8, "odi.answered" float8, "eq5d.index" float8, "eqVas.score" float8, "gaBack.code" float8, "gaLeg.code" float8, "satisfaction.code" float8)
where e.register_id = 'swespine' and e.pathway = 'lumbar' and o.form = 'followUp';
analyze analysis."swespine_lumbar_f_follow_up";
insert into analysis."swespine_lumbar_case" ("episode_id", "index_date", "index__year", "index__month", "person__age", "register_id", "unit_id", "region", "hospital", "person__sex", "residence", "baseline__answered", "surgery__answered", "year1__answered", "year2__answered", "year5__answered", "surgery__reoperation", "baseline__smoker", "baseline__nrs_back__score", "year1__nrs_back__score", "baseline__nrs_leg__score", "year1__nrs_leg__score", "baseline__odi__score", "year1__odi__score", "baseline__eq5d__index", "year1__eq5d__index", "baseline__eq_vas__score", "year1__eq_vas__score", "year1__ga_back__ga", "year1__ga_leg__ga", "year1__satisfaction__sat_se", "surgery__length_of_stay", "baseline__answered_on", "surgery__answered_on", "year1__answered_on", "year2__answered_on", "year5__answered_on", "year1__closes_on", "baseline__walking_distance", "year1__walking_distance", "surgery__diagnosis", "baseline__earlier_operations", "baseline__leg_pain_duration", "surgery__procedure", "surgery__complications", "d__diagnosis", "d__diagnosis_group", "d__procedure_group", "d__age_group")
select c.*, c."surgery__diagnosis", (case (c."surgery__diagnosis" in ('lumbar-disc-herniation'::text)) when true then 'disc-herniation'::text when false then (case (c."surgery__diagnosis" in ('central-spinal-stenosis'::text, 'lateral-foraminal-stenosis'::text)) when true then 'spinal-stenosis'::text when false then (case (c."surgery__diagnosis" in ('spondylolisthesis'::text)) when true then 'spondylolisthesis'::text when false then (case (c."surgery__diagnosis" in ('degenerative-disc-disease'::text)) when true then 'degenerative-disc-disease'::text when false then 'other'::text end) end) end) end), (case (c."surgery__procedure" in ('disc-surgery-conventional'::text, 'disc-surgery-microscopic'::text)) when true then 'disc-surgery'::text when false then (case (c."surgery__procedure" in ('decompression-midline-preserving'::text, 'decompression-not-midline-preserving'::text)) when true then 'decompression'::text when false then (case (c."surgery__procedure" in ('disc-prosthesis'::text, 'other'::text)) when true then 'other'::text when false then 'fusion'::text end) end) end), (case (c."person__age"::float8 < 40::float8) when true then 'under-40'::text when false then (case (c."person__age"::float8 < 60::float8) when true then '40-to-59'::text when false then (case (c."person__age"::float8 < 75::float8) when true then '60-to-74'::text when false then '75-and-over'::text end) end) end)
from (
  select e.id as "episode_id", e.index_date as "index_date", extract(year from e.index_date)::int as "index__year", to_char(e.index_date, 'YYYY-MM') as "index__month", extract(year from age(e.index_date::timestamp, p.birth_date::timestamp))::float8 as "person__age", e.register_id as "register_id", e.unit_id as "unit_id", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", p.sex as "person__sex", (
    select r.county from identity.residence r
    where r.person_id = p.id and r.since <= e.index_date order by r.since desc limit 1) as "residence", (f0."episode_id" is not null) as "baseline__answered", (f1."episode_id" is not null) as "surgery__answered", (f2."episode_id" is not null) as "year1__answered", (f3."episode_id" is not null) as "year2__answered", (f4."episode_id" is not null) as "year5__answered", f1."reoperation" as "surgery__reoperation", f0."smoker" as "baseline__smoker", f0."nrs_back__score" as "baseline__nrs_back__score", f2."nrs_back__score" as "year1__nrs_back__score", f0."nrs_leg__score" as "baseline__nrs_leg__score", f2."nrs_leg__score" as "year1__nrs_leg__score", f0."odi__score" as "baseline__odi__score", f2."odi__score" as "year1__odi__score", f0."eq5d__index" as "baseline__eq5d__index", f2."eq5d__index" as "year1__eq5d__index", f0."eq_vas__score" as "baseline__eq_vas__score", f2."eq_vas__score" as "year1__eq_vas__score", f2."ga_back__ga" as "year1__ga_back__ga", f2."ga_leg__ga" as "year1__ga_leg__ga", f2."satisfaction__sat_se" as "year1__satisfaction__sat_se", f1."length_of_stay" as "surgery__length_of_stay", f0."filled_on" as "baseline__answered_on", f1."filled_on" as "surgery__answered_on", f2."filled_on" as "year1__answered_on", f3."filled_on" as "year2__answered_on", f4."filled_on" as "year5__answered_on", f2s."closes_on" as "year1__closes_on", f0."walking_distance" as "baseline__walking_distance", f2."walking_distance" as "year1__walking_distance", f1."diagnosis" as "surgery__diagnosis", f0."earlier_operations" as "baseline__earlier_operations", f0."leg_pain_duration" as "baseline__leg_pain_duration", f1."procedure" as "surgery__procedure", f1."complications" as "surgery__complications"
  from register.episode e
  join identity.person p on p.id = e.person_id
  join organisation.unit u on u.id = e.unit_id
  left join analysis."swespine_lumbar_f_baseline" f0 on f0.episode_id = e.id and f0.occasion = 'baseline'
  left join analysis."swespine_lumbar_f_surgery" f1 on f1.episode_id = e.id and f1.occasion = 'surgery'
  left join analysis."swespine_lumbar_f_follow_up" f2 on f2.episode_id = e.id and f2.occasion = 'year1'
  left join analysis."swespine_lumbar_f_follow_up" f3 on f3.episode_id = e.id and f3.occasion = 'year2'
  left join analysis."swespine_lumbar_f_follow_up" f4 on f4.episode_id = e.id and f4.occasion = 'year5'
  left join register.occasion f2s on f2s.episode_id = e.id and f2s.name = 'year1'
  where e.register_id = 'swespine' and e.pathway = 'lumbar' and e.index_date is not null
) c;
analyze analysis."swespine_lumbar_case";

-- lumbar: operations by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."swespine_lumbar_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: followedUpYear1 by unit and year ["2026-01-01"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("year1__closes_on" >= ($1::date))))::float8 as "a1",
  (count(*) filter (where (("year1__closes_on" >= ($1::date)) is not true) and ("year1__answered" is not null)))::float8 as "a2",
  (count(*) filter (where (("year1__closes_on" >= ($1::date)) is not true) and "year1__answered"))::float8 as "a3"
from analysis."swespine_lumbar_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: nrsBackYear1 by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("year1__nrs_back__score"::float8, "baseline__nrs_back__score"::float8) as "a1",
  regr_sxx("year1__nrs_back__score"::float8, "baseline__nrs_back__score"::float8) as "a2",
  regr_avgy("year1__nrs_back__score"::float8, "baseline__nrs_back__score"::float8) as "a3",
  regr_syy("year1__nrs_back__score"::float8, "baseline__nrs_back__score"::float8) as "a4",
  (count(("year1__nrs_back__score"::float8 - "baseline__nrs_back__score"::float8)))::float8 as "a5",
  avg(("year1__nrs_back__score"::float8 - "baseline__nrs_back__score"::float8)) as "a6",
  stddev_samp(("year1__nrs_back__score"::float8 - "baseline__nrs_back__score"::float8)) as "a7"
from analysis."swespine_lumbar_case"
where ("year1__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: nrsLegYear1 by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("year1__nrs_leg__score"::float8, "baseline__nrs_leg__score"::float8) as "a1",
  regr_sxx("year1__nrs_leg__score"::float8, "baseline__nrs_leg__score"::float8) as "a2",
  regr_avgy("year1__nrs_leg__score"::float8, "baseline__nrs_leg__score"::float8) as "a3",
  regr_syy("year1__nrs_leg__score"::float8, "baseline__nrs_leg__score"::float8) as "a4",
  (count(("year1__nrs_leg__score"::float8 - "baseline__nrs_leg__score"::float8)))::float8 as "a5",
  avg(("year1__nrs_leg__score"::float8 - "baseline__nrs_leg__score"::float8)) as "a6",
  stddev_samp(("year1__nrs_leg__score"::float8 - "baseline__nrs_leg__score"::float8)) as "a7"
from analysis."swespine_lumbar_case"
where ("year1__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: odiYear1 by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("year1__odi__score"::float8, "baseline__odi__score"::float8) as "a1",
  regr_sxx("year1__odi__score"::float8, "baseline__odi__score"::float8) as "a2",
  regr_avgy("year1__odi__score"::float8, "baseline__odi__score"::float8) as "a3",
  regr_syy("year1__odi__score"::float8, "baseline__odi__score"::float8) as "a4",
  (count(("year1__odi__score"::float8 - "baseline__odi__score"::float8)))::float8 as "a5",
  avg(("year1__odi__score"::float8 - "baseline__odi__score"::float8)) as "a6",
  stddev_samp(("year1__odi__score"::float8 - "baseline__odi__score"::float8)) as "a7"
from analysis."swespine_lumbar_case"
where ("year1__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: eq5dYear1 by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("year1__eq5d__index"::float8, "baseline__eq5d__index"::float8) as "a1",
  regr_sxx("year1__eq5d__index"::float8, "baseline__eq5d__index"::float8) as "a2",
  regr_avgy("year1__eq5d__index"::float8, "baseline__eq5d__index"::float8) as "a3",
  regr_syy("year1__eq5d__index"::float8, "baseline__eq5d__index"::float8) as "a4",
  (count(("year1__eq5d__index"::float8 - "baseline__eq5d__index"::float8)))::float8 as "a5",
  avg(("year1__eq5d__index"::float8 - "baseline__eq5d__index"::float8)) as "a6",
  stddev_samp(("year1__eq5d__index"::float8 - "baseline__eq5d__index"::float8)) as "a7"
from analysis."swespine_lumbar_case"
where ("year1__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: eqVasYear1 by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("year1__eq_vas__score"::float8, "baseline__eq_vas__score"::float8) as "a1",
  regr_sxx("year1__eq_vas__score"::float8, "baseline__eq_vas__score"::float8) as "a2",
  regr_avgy("year1__eq_vas__score"::float8, "baseline__eq_vas__score"::float8) as "a3",
  regr_syy("year1__eq_vas__score"::float8, "baseline__eq_vas__score"::float8) as "a4",
  (count(("year1__eq_vas__score"::float8 - "baseline__eq_vas__score"::float8)))::float8 as "a5",
  avg(("year1__eq_vas__score"::float8 - "baseline__eq_vas__score"::float8)) as "a6",
  stddev_samp(("year1__eq_vas__score"::float8 - "baseline__eq_vas__score"::float8)) as "a7"
from analysis."swespine_lumbar_case"
where ("year1__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: gaBackYear1 by unit and year [0,1,2,3,4,5]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("year1__ga_back__ga"::float8))::float8 as "a1",
  (count(*) filter (where ("year1__ga_back__ga"::float8 = $1::float8)))::float8 as "a2",
  (count(*) filter (where ("year1__ga_back__ga"::float8 = $2::float8)))::float8 as "a3",
  (count(*) filter (where ("year1__ga_back__ga"::float8 = $3::float8)))::float8 as "a4",
  (count(*) filter (where ("year1__ga_back__ga"::float8 = $4::float8)))::float8 as "a5",
  (count(*) filter (where ("year1__ga_back__ga"::float8 = $5::float8)))::float8 as "a6",
  (count(*) filter (where ("year1__ga_back__ga"::float8 = $6::float8)))::float8 as "a7"
from analysis."swespine_lumbar_case"
where ("year1__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: gaLegYear1 by unit and year [0,1,2,3,4,5]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("year1__ga_leg__ga"::float8))::float8 as "a1",
  (count(*) filter (where ("year1__ga_leg__ga"::float8 = $1::float8)))::float8 as "a2",
  (count(*) filter (where ("year1__ga_leg__ga"::float8 = $2::float8)))::float8 as "a3",
  (count(*) filter (where ("year1__ga_leg__ga"::float8 = $3::float8)))::float8 as "a4",
  (count(*) filter (where ("year1__ga_leg__ga"::float8 = $4::float8)))::float8 as "a5",
  (count(*) filter (where ("year1__ga_leg__ga"::float8 = $5::float8)))::float8 as "a6",
  (count(*) filter (where ("year1__ga_leg__ga"::float8 = $6::float8)))::float8 as "a7"
from analysis."swespine_lumbar_case"
where ("year1__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: satisfactionYear1 by unit and year [1,2,3]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("year1__satisfaction__sat_se"::float8))::float8 as "a1",
  (count(*) filter (where ("year1__satisfaction__sat_se"::float8 = $1::float8)))::float8 as "a2",
  (count(*) filter (where ("year1__satisfaction__sat_se"::float8 = $2::float8)))::float8 as "a3",
  (count(*) filter (where ("year1__satisfaction__sat_se"::float8 = $3::float8)))::float8 as "a4"
from analysis."swespine_lumbar_case"
where ("year1__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: legPainDecreased by unit and year [1,2,0]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("year1__ga_leg__ga"::float8 <> $3::float8) and (("year1__ga_leg__ga"::float8 in ($1::float8, $2::float8)) is not null)))::float8 as "a1",
  (count(*) filter (where ("year1__ga_leg__ga"::float8 <> $3::float8) and ("year1__ga_leg__ga"::float8 in ($1::float8, $2::float8))))::float8 as "a2",
  (count(*) filter (where (not ("year1__ga_leg__ga"::float8 <> $3::float8))))::float8 as "a3"
from analysis."swespine_lumbar_case"
where ("year1__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: legPainDecreasedAll by unit and year [1,2]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where (("year1__ga_leg__ga"::float8 in ($1::float8, $2::float8)) is not null)))::float8 as "a1",
  (count(*) filter (where ("year1__ga_leg__ga"::float8 in ($1::float8, $2::float8))))::float8 as "a2"
from analysis."swespine_lumbar_case"
where ("year1__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: backPainDecreased by unit and year [1,2,0]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("year1__ga_back__ga"::float8 <> $3::float8) and (("year1__ga_back__ga"::float8 in ($1::float8, $2::float8)) is not null)))::float8 as "a1",
  (count(*) filter (where ("year1__ga_back__ga"::float8 <> $3::float8) and ("year1__ga_back__ga"::float8 in ($1::float8, $2::float8))))::float8 as "a2",
  (count(*) filter (where (not ("year1__ga_back__ga"::float8 <> $3::float8))))::float8 as "a3"
from analysis."swespine_lumbar_case"
where ("year1__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: satisfied by unit and year [1]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where (("year1__satisfaction__sat_se"::float8 = $1::float8) is not null)))::float8 as "a1",
  (count(*) filter (where ("year1__satisfaction__sat_se"::float8 = $1::float8)))::float8 as "a2"
from analysis."swespine_lumbar_case"
where ("year1__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: odiEffectYear1 by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("year1__odi__score"::float8, "baseline__odi__score"::float8) as "a1",
  regr_sxx("year1__odi__score"::float8, "baseline__odi__score"::float8) as "a2",
  regr_avgy("year1__odi__score"::float8, "baseline__odi__score"::float8) as "a3",
  regr_syy("year1__odi__score"::float8, "baseline__odi__score"::float8) as "a4",
  (count(("year1__odi__score"::float8 - "baseline__odi__score"::float8)))::float8 as "a5",
  avg(("year1__odi__score"::float8 - "baseline__odi__score"::float8)) as "a6",
  stddev_samp(("year1__odi__score"::float8 - "baseline__odi__score"::float8)) as "a7"
from analysis."swespine_lumbar_case"
where ("year1__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: walkingYear1 by unit and year ["under-100m",0,"100m-to-500m",1,"500m-to-1km",2,"over-1km",3,null,4]
select "set", "d0", "d1", "a0", (select json_object_agg(v, c) from (select v, count(*) c from unnest("a1") u(v) where v is not null group by v) h) as "a1"
from (
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  array_agg((((case ("baseline__walking_distance" = $1::text) when true then $2::float8 when false then (case ("baseline__walking_distance" = $3::text) when true then $4::float8 when false then (case ("baseline__walking_distance" = $5::text) when true then $6::float8 when false then (case ("baseline__walking_distance" = $7::text) when true then $8::float8 when false then $9::float8 end) end) end) end) * $10::float8) + (case ("year1__walking_distance" = $1::text) when true then $2::float8 when false then (case ("year1__walking_distance" = $3::text) when true then $4::float8 when false then (case ("year1__walking_distance" = $5::text) when true then $6::float8 when false then (case ("year1__walking_distance" = $7::text) when true then $8::float8 when false then $9::float8 end) end) end) end))) as "a1"
from analysis."swespine_lumbar_case"
where ("year1__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"))
) s;

-- lumbar: lengthOfStayMedian by unit and year []
select "set", "d0", "d1", "a0", (select json_object_agg(v, c) from (select v, count(*) c from unnest("a1") u(v) where v is not null group by v) h) as "a1"
from (
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  array_agg("surgery__length_of_stay"::float8) as "a1"
from analysis."swespine_lumbar_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"))
) s;

-- lumbar: lengthOfStayMean by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("surgery__length_of_stay"::float8))::float8 as "a1",
  avg("surgery__length_of_stay"::float8) as "a2",
  stddev_samp("surgery__length_of_stay"::float8) as "a3"
from analysis."swespine_lumbar_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: anyComplication by unit and year ["none"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ((not ($1::text = any("surgery__complications"))) is not null)))::float8 as "a1",
  (count(*) filter (where (not ($1::text = any("surgery__complications")))))::float8 as "a2"
from analysis."swespine_lumbar_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: duralTear by unit and year ["dural-tear"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("surgery__complications" is not null) and (($1::text = any("surgery__complications")) is not null)))::float8 as "a1",
  (count(*) filter (where ("surgery__complications" is not null) and ($1::text = any("surgery__complications"))))::float8 as "a2",
  (count(*) filter (where (not ("surgery__complications" is not null))))::float8 as "a3"
from analysis."swespine_lumbar_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: reoperations by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("surgery__reoperation" is not null)))::float8 as "a1",
  (count(*) filter (where "surgery__reoperation"))::float8 as "a2"
from analysis."swespine_lumbar_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));
