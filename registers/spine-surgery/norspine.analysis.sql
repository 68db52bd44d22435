-- lumbar: tables
create table analysis."norspine_lumbar_f_baseline" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "height_cm" float8,
  "weight_kg" float8,
  "smoking" text,
  "snuff" boolean,
  "education" text,
  "civil_status" text,
  "native_language" text,
  "reading_difficulty" boolean,
  "work_status" text,
  "sick_leave_percent" float8,
  "sick_leave_duration" text,
  "heavy_work" boolean,
  "monotonous_work" boolean,
  "disability_claim" text,
  "compensation_claim" text,
  "earlier_treatment" text[],
  "wait_to_specialist" text,
  "wait_to_operation" text,
  "nrs_back__nrs_back" float8,
  "back_pain_duration" text,
  "nrs_leg__nrs_leg" float8,
  "leg_pain_duration" text,
  "analgesics" boolean,
  "analgesics_frequency" text,
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
create table analysis."norspine_lumbar_f_surgery" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "operation_date" date,
  "admission_date" date,
  "discharge_date" date,
  "day_surgery" boolean,
  "urgency" text,
  "previous_surgery" text,
  "previous_operations" float8,
  "asa" float8,
  "comorbidity" text[],
  "anticoagulants" boolean,
  "thromboprophylaxis" boolean,
  "prophylaxis_before" boolean,
  "immunosuppression" boolean,
  "imaging" text[],
  "findings" text[],
  "listhesis_mm" float8,
  "paresis" boolean,
  "paresis_grade" float8,
  "paresis_duration" text,
  "cauda_equina" boolean,
  "procedures" text[],
  "decompression_side" text,
  "fusion_techniques" text[],
  "fused_levels" float8,
  "other_procedure" text,
  "levels" text[],
  "magnification" text,
  "navigation" boolean,
  "knife_minutes" float8,
  "antibiotics" boolean,
  "drain" boolean,
  "complications" text[],
  "reoperated_during_stay" boolean,
  primary key (episode_id, occasion)
);
create table analysis."norspine_lumbar_f_follow_up" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "benefit__gpe_no" float8,
  "satisfaction__sat_no" float8,
  "nrs_back__nrs_back" float8,
  "nrs_leg__nrs_leg" float8,
  "analgesics" boolean,
  "analgesics_frequency" text,
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
  "complications" text[],
  "new_illness" text[],
  "reoperated" boolean,
  "reoperations" float8,
  "work_status" text,
  "disability_claim" text,
  "compensation_claim" text,
  "benefit__code" float8,
  "satisfaction__code" float8,
  "nrs_back__score" float8,
  "nrs_leg__score" float8,
  "odi__score" float8,
  "odi__answered" float8,
  "eq5d__index" float8,
  "eq_vas__score" float8,
  primary key (episode_id, occasion)
);
create table analysis."norspine_lumbar_case" (
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
  "d__procedure_group" text,
  "d__diagnosis" text,
  "d__urgency" text,
  "d__previous_surgery" text,
  "baseline__answered" boolean,
  "surgery__answered" boolean,
  "months3__answered" boolean,
  "months12__answered" boolean,
  "surgery__paresis" boolean,
  "surgery__anticoagulants" boolean,
  "surgery__thromboprophylaxis" boolean,
  "surgery__day_surgery" boolean,
  "baseline__nrs_leg__score" float8,
  "baseline__odi__score" float8,
  "months12__odi__score" float8,
  "surgery__asa" float8,
  "baseline__nrs_back__score" float8,
  "months12__nrs_back__score" float8,
  "months12__nrs_leg__score" float8,
  "baseline__eq5d__index" float8,
  "months12__eq5d__index" float8,
  "baseline__eq_vas__score" float8,
  "months12__eq_vas__score" float8,
  "months12__benefit__code" float8,
  "months12__satisfaction__code" float8,
  "baseline__answered_on" date,
  "surgery__answered_on" date,
  "months3__answered_on" date,
  "months12__answered_on" date,
  "months3__closes_on" date,
  "months12__closes_on" date,
  "surgery__admission_date" date,
  "surgery__discharge_date" date,
  "surgery__urgency" text,
  "baseline__wait_to_operation" text,
  "surgery__previous_surgery" text,
  "baseline__leg_pain_duration" text,
  "surgery__procedures" text[],
  "surgery__fusion_techniques" text[],
  "surgery__findings" text[],
  "months3__complications" text[]
);
create index on analysis."norspine_lumbar_case" (unit_id, index__year);
create index on analysis."norspine_lumbar_case" (index__year);
select register.protect('analysis."norspine_lumbar_f_baseline"'::regclass);
grant select, insert, update, delete on analysis."norspine_lumbar_f_baseline" to kvalreg_app;
select register.protect('analysis."norspine_lumbar_f_surgery"'::regclass);
grant select, insert, update, delete on analysis."norspine_lumbar_f_surgery" to kvalreg_app;
select register.protect('analysis."norspine_lumbar_f_follow_up"'::regclass);
grant select, insert, update, delete on analysis."norspine_lumbar_f_follow_up" to kvalreg_app;
select register.protect('analysis."norspine_lumbar_case"'::regclass);
grant select, insert, update, delete on analysis."norspine_lumbar_case" to kvalreg_app;

-- lumbar: one episode
create or replace function analysis."norspine_lumbar_carried_baseline"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"heightCm":{"type":"number","min":100,"max":230,"whole":true},"weightKg":{"type":"number","min":25,"max":300,"whole":true},"smoking":{"type":"text","codes":["no","yes","former"]},"snuff":{"type":"boolean"},"education":{"type":"text","codes":["primary-school","vocational-school","secondary-school","university-under-4-years","university-4-years-or-more"]},"civilStatus":{"type":"text","codes":["cohabiting","single"]},"nativeLanguage":{"type":"text","codes":["norwegian","sami","other"]},"readingDifficulty":{"type":"boolean"},"workStatus":{"type":"text","codes":["full-time","part-time","studying","retired","unemployed","sick-leave","partial-sick-leave","work-assessment","disability-pension"]},"sickLeavePercent":{"type":"number","min":1,"max":100,"whole":true},"sickLeaveDuration":{"type":"text","codes":["under-3-months","3-to-6-months","6-to-12-months","over-12-months"]},"heavyWork":{"type":"boolean"},"monotonousWork":{"type":"boolean"},"disabilityClaim":{"type":"text","codes":["no","yes","planning","granted"]},"compensationClaim":{"type":"text","codes":["no","yes","planning","granted"]},"earlierTreatment":{"type":"codes","codes":["exercise","other-physiotherapy","manual-therapy","psychomotor-physiotherapy","chiropractic","multidisciplinary","other","none"]},"waitToSpecialist":{"type":"text","codes":["under-3-months","3-to-6-months","6-to-12-months","over-12-months"]},"waitToOperation":{"type":"text","codes":["under-3-months","3-to-6-months","6-to-12-months","over-12-months"]},"nrsBack.nrsBack":{"type":"number","min":0,"max":10,"whole":true},"backPainDuration":{"type":"text","codes":["none","under-3-months","3-to-12-months","1-to-2-years","over-2-years"]},"nrsLeg.nrsLeg":{"type":"number","min":0,"max":10,"whole":true},"legPainDuration":{"type":"text","codes":["none","under-3-months","3-to-12-months","1-to-2-years","over-2-years"]},"analgesics":{"type":"boolean"},"analgesicsFrequency":{"type":"text","codes":["rarely","monthly","weekly","daily","several-times-a-day"]},"odi.odi1":{"type":"number","min":0,"max":5,"whole":true},"odi.odi2":{"type":"number","min":0,"max":5,"whole":true},"odi.odi3":{"type":"number","min":0,"max":5,"whole":true},"odi.odi4":{"type":"number","min":0,"max":5,"whole":true},"odi.odi5":{"type":"number","min":0,"max":5,"whole":true},"odi.odi6":{"type":"number","min":0,"max":5,"whole":true},"odi.odi7":{"type":"number","min":0,"max":5,"whole":true},"odi.odi8":{"type":"number","min":0,"max":5,"whole":true},"odi.odi9":{"type":"number","min":0,"max":5,"whole":true},"odi.odi10":{"type":"number","min":0,"max":5,"whole":true},"eq5d.mo":{"type":"number","min":1,"max":5,"whole":true},"eq5d.sc":{"type":"number","min":1,"max":5,"whole":true},"eq5d.ua":{"type":"number","min":1,"max":5,"whole":true},"eq5d.pd":{"type":"number","min":1,"max":5,"whole":true},"eq5d.ad":{"type":"number","min":1,"max":5,"whole":true},"eqVas.eqvas":{"type":"number","min":0,"max":100,"whole":true}}'::jsonb);
end
$project$;
revoke all on function analysis."norspine_lumbar_carried_baseline"(version text, answers jsonb) from public;
grant execute on function analysis."norspine_lumbar_carried_baseline"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."norspine_lumbar_carried_surgery"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"operationDate":{"type":"date"},"admissionDate":{"type":"date"},"dischargeDate":{"type":"date"},"daySurgery":{"type":"boolean"},"urgency":{"type":"text","codes":["elective","acute","subacute"]},"previousSurgery":{"type":"text","codes":["none","same-level","other-level","both"]},"previousOperations":{"type":"number","min":1,"max":20,"whole":true},"asa":{"type":"number","min":1,"max":5,"whole":true},"comorbidity":{"type":"codes","codes":["rheumatoid-arthritis","ankylosing-spondylitis","other-rheumatic","hip-knee-osteoarthritis","depression-anxiety","generalised-pain","neurological","cerebrovascular","cardiovascular","vascular-claudication","lung","cancer","osteoporosis","hypertension","diabetes","other-endocrine","other","none"]},"anticoagulants":{"type":"boolean"},"thromboprophylaxis":{"type":"boolean"},"prophylaxisBefore":{"type":"boolean"},"immunosuppression":{"type":"boolean"},"imaging":{"type":"codes","codes":["ct","mri","x-ray","flexion-extension","diagnostic-block","none"]},"findings":{"type":"codes","codes":["herniation","foraminal-herniation","far-lateral-herniation","central-stenosis","lateral-stenosis","foraminal-stenosis","degeneration-only","degenerative-spondylolisthesis","isthmic-spondylolysis","isthmic-spondylolisthesis","degenerative-scoliosis","kyphosis","synovial-cyst","modic-1","modic-2","none"]},"listhesisMm":{"type":"number","min":1,"max":40,"whole":true},"paresis":{"type":"boolean"},"paresisGrade":{"type":"number","min":0,"max":5,"whole":true},"paresisDuration":{"type":"text","codes":["under-24-hours","under-1-week","under-3-months","over-3-months"]},"caudaEquina":{"type":"boolean"},"procedures":{"type":"codes","codes":["herniation-removal","decompression","laminectomy","interspinous-implant","fusion","osteotomy","deformity-correction","disc-prosthesis","implant-revision","implant-removal","other"]},"decompressionSide":{"type":"text","codes":["right","left","both"]},"fusionTechniques":{"type":"codes","codes":["plf-instrumented","plf-uninstrumented","alif","tlif","plif","xlif"]},"fusedLevels":{"type":"number","min":1,"max":10,"whole":true},"otherProcedure":{"type":"text"},"levels":{"type":"codes","codes":["t12-l1","l1-l2","l2-l3","l3-l4","l4-l5","l5-s1"]},"magnification":{"type":"text","codes":["none","loupes","microscope","endoscope"]},"navigation":{"type":"boolean"},"knifeMinutes":{"type":"number","min":1,"max":900,"whole":true},"antibiotics":{"type":"boolean"},"drain":{"type":"boolean"},"complications":{"type":"codes","codes":["dural-tear","nerve-injury","wrong-level","implant-malposition","bleeding","respiratory","cardiovascular","anaphylaxis","other","none"]},"reoperatedDuringStay":{"type":"boolean"}}'::jsonb);
end
$project$;
revoke all on function analysis."norspine_lumbar_carried_surgery"(version text, answers jsonb) from public;
grant execute on function analysis."norspine_lumbar_carried_surgery"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."norspine_lumbar_carried_follow_up"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"benefit.gpeNo":{"type":"number","min":1,"max":7,"whole":true},"satisfaction.satNo":{"type":"number","min":1,"max":5,"whole":true},"nrsBack.nrsBack":{"type":"number","min":0,"max":10,"whole":true},"nrsLeg.nrsLeg":{"type":"number","min":0,"max":10,"whole":true},"analgesics":{"type":"boolean"},"analgesicsFrequency":{"type":"text","codes":["rarely","monthly","weekly","daily","several-times-a-day"]},"odi.odi1":{"type":"number","min":0,"max":5,"whole":true},"odi.odi2":{"type":"number","min":0,"max":5,"whole":true},"odi.odi3":{"type":"number","min":0,"max":5,"whole":true},"odi.odi4":{"type":"number","min":0,"max":5,"whole":true},"odi.odi5":{"type":"number","min":0,"max":5,"whole":true},"odi.odi6":{"type":"number","min":0,"max":5,"whole":true},"odi.odi7":{"type":"number","min":0,"max":5,"whole":true},"odi.odi8":{"type":"number","min":0,"max":5,"whole":true},"odi.odi9":{"type":"number","min":0,"max":5,"whole":true},"odi.odi10":{"type":"number","min":0,"max":5,"whole":true},"eq5d.mo":{"type":"number","min":1,"max":5,"whole":true},"eq5d.sc":{"type":"number","min":1,"max":5,"whole":true},"eq5d.ua":{"type":"number","min":1,"max":5,"whole":true},"eq5d.pd":{"type":"number","min":1,"max":5,"whole":true},"eq5d.ad":{"type":"number","min":1,"max":5,"whole":true},"eqVas.eqvas":{"type":"number","min":0,"max":100,"whole":true},"complications":{"type":"codes","codes":["bleeding","urinary-infection","pneumonia","leg-thrombosis","lung-embolism","superficial-infection","deep-infection","none"]},"newIllness":{"type":"codes","codes":["joint-pain","cancer","cardiovascular","neurological","injury","other","none"]},"reoperated":{"type":"boolean"},"reoperations":{"type":"number","min":1,"max":10,"whole":true},"workStatus":{"type":"text","codes":["full-time","part-time","studying","retired","unemployed","sick-leave","partial-sick-leave","work-assessment","disability-pension"]},"disabilityClaim":{"type":"text","codes":["no","yes","planning","granted"]},"compensationClaim":{"type":"text","codes":["no","yes","planning","granted"]}}'::jsonb);
end
$project$;
revoke all on function analysis."norspine_lumbar_carried_follow_up"(version text, answers jsonb) from public;
grant execute on function analysis."norspine_lumbar_carried_follow_up"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."norspine_lumbar_project"(uuid) returns void language plpgsql
set enable_seqscan = off as $project$
begin
  delete from analysis."norspine_lumbar_f_baseline" where episode_id = $1;
  delete from analysis."norspine_lumbar_f_surgery" where episode_id = $1;
  delete from analysis."norspine_lumbar_f_follow_up" where episode_id = $1;
  delete from analysis."norspine_lumbar_case" where episode_id = $1;
  insert into analysis."norspine_lumbar_f_baseline" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "height_cm", "weight_kg", "smoking", "snuff", "education", "civil_status", "native_language", "reading_difficulty", "work_status", "sick_leave_percent", "sick_leave_duration", "heavy_work", "monotonous_work", "disability_claim", "compensation_claim", "earlier_treatment", "wait_to_specialist", "wait_to_operation", "nrs_back__nrs_back", "back_pain_duration", "nrs_leg__nrs_leg", "leg_pain_duration", "analgesics", "analgesics_frequency", "odi__odi1", "odi__odi2", "odi__odi3", "odi__odi4", "odi__odi5", "odi__odi6", "odi__odi7", "odi__odi8", "odi__odi9", "odi__odi10", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "nrs_back__score", "nrs_leg__score", "odi__score", "odi__answered", "eq5d__index", "eq_vas__score")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."heightCm", a."weightKg", a."smoking", a."snuff", a."education", a."civilStatus", a."nativeLanguage", a."readingDifficulty", a."workStatus", a."sickLeavePercent", a."sickLeaveDuration", a."heavyWork", a."monotonousWork", a."disabilityClaim", a."compensationClaim", a."earlierTreatment", a."waitToSpecialist", a."waitToOperation", a."nrsBack.nrsBack", a."backPainDuration", a."nrsLeg.nrsLeg", a."legPainDuration", a."analgesics", a."analgesicsFrequency", a."odi.odi1", a."odi.odi2", a."odi.odi3", a."odi.odi4", a."odi.odi5", a."odi.odi6", a."odi.odi7", a."odi.odi8", a."odi.odi9", a."odi.odi10", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", s."nrsBack.score", s."nrsLeg.score", s."odi.score", s."odi.answered", s."eq5d.index", s."eqVas.score"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."norspine_lumbar_carried_baseline"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("heightCm" float8, "weightKg" float8, "smoking" text, "snuff" boolean, "education" text, "civilStatus" text, "nativeLanguage" text, "readingDifficulty" boolean, "workStatus" text, "sickLeavePercent" float8, "sickLeaveDuration" text, "heavyWork" boolean, "monotonousWork" boolean, "disabilityClaim" text, "compensationClaim" text, "earlierTreatment" text[], "waitToSpecialist" text, "waitToOperation" text, "nrsBack.nrsBack" float8, "backPainDuration" text, "nrsLeg.nrsLeg" float8, "legPainDuration" text, "analgesics" boolean, "analgesicsFrequency" text, "odi.odi1" float8, "odi.odi2" float8, "odi.odi3" float8, "odi.odi4" float8, "odi.odi5" float8, "odi.odi6" float8, "odi.odi7" float8, "odi.odi8" float8, "odi.odi9" float8, "odi.odi10" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8)
  cross join jsonb_to_record(v.scores) as s ("nrsBack.score" float8, "nrsLeg.score" float8, "odi.score" float8, "odi.answered" float8, "eq5d.index" float8, "eqVas.score" float8)
  where e.id = $1 and e.register_id = 'norspine' and e.pathway = 'lumbar' and o.form = 'baseline';
  insert into analysis."norspine_lumbar_f_surgery" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "operation_date", "admission_date", "discharge_date", "day_surgery", "urgency", "previous_surgery", "previous_operations", "asa", "comorbidity", "anticoagulants", "thromboprophylaxis", "prophylaxis_before", "immunosuppression", "imaging", "findings", "listhesis_mm", "paresis", "paresis_grade", "paresis_duration", "cauda_equina", "procedures", "decompression_side", "fusion_techniques", "fused_levels", "other_procedure", "levels", "magnification", "navigation", "knife_minutes", "antibiotics", "drain", "complications", "reoperated_during_stay")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."operationDate", a."admissionDate", a."dischargeDate", a."daySurgery", a."urgency", a."previousSurgery", a."previousOperations", a."asa", a."comorbidity", a."anticoagulants", a."thromboprophylaxis", a."prophylaxisBefore", a."immunosuppression", a."imaging", a."findings", a."listhesisMm", a."paresis", a."paresisGrade", a."paresisDuration", a."caudaEquina", a."procedures", a."decompressionSide", a."fusionTechniques", a."fusedLevels", a."otherProcedure", a."levels", a."magnification", a."navigation", a."knifeMinutes", a."antibiotics", a."drain", a."complications", a."reoperatedDuringStay"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."norspine_lumbar_carried_surgery"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("operationDate" date, "admissionDate" date, "dischargeDate" date, "daySurgery" boolean, "urgency" text, "previousSurgery" text, "previousOperations" float8, "asa" float8, "comorbidity" text[], "anticoagulants" boolean, "thromboprophylaxis" boolean, "prophylaxisBefore" boolean, "immunosuppression" boolean, "imaging" text[], "findings" text[], "listhesisMm" float8, "paresis" boolean, "paresisGrade" float8, "paresisDuration" text, "caudaEquina" boolean, "procedures" text[], "decompressionSide" text, "fusionTechniques" text[], "fusedLevels" float8, "otherProcedure" text, "levels" text[], "magnification" text, "navigation" boolean, "knifeMinutes" float8, "antibiotics" boolean, "drain" boolean, "complications" text[], "reoperatedDuringStay" boolean)
  where e.id = $1 and e.register_id = 'norspine' and e.pathway = 'lumbar' and o.form = 'surgery';
  insert into analysis."norspine_lumbar_f_follow_up" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "benefit__gpe_no", "satisfaction__sat_no", "nrs_back__nrs_back", "nrs_leg__nrs_leg", "analgesics", "analgesics_frequency", "odi__odi1", "odi__odi2", "odi__odi3", "odi__odi4", "odi__odi5", "odi__odi6", "odi__odi7", "odi__odi8", "odi__odi9", "odi__odi10", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "complications", "new_illness", "reoperated", "reoperations", "work_status", "disability_claim", "compensation_claim", "benefit__code", "satisfaction__code", "nrs_back__score", "nrs_leg__score", "odi__score", "odi__answered", "eq5d__index", "eq_vas__score")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."benefit.gpeNo", a."satisfaction.satNo", a."nrsBack.nrsBack", a."nrsLeg.nrsLeg", a."analgesics", a."analgesicsFrequency", a."odi.odi1", a."odi.odi2", a."odi.odi3", a."odi.odi4", a."odi.odi5", a."odi.odi6", a."odi.odi7", a."odi.odi8", a."odi.odi9", a."odi.odi10", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."complications", a."newIllness", a."reoperated", a."reoperations", a."workStatus", a."disabilityClaim", a."compensationClaim", s."benefit.code", s."satisfaction.code", s."nrsBack.score", s."nrsLeg.score", s."odi.score", s."odi.answered", s."eq5d.index", s."eqVas.score"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."norspine_lumbar_carried_follow_up"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("benefit.gpeNo" float8, "satisfaction.satNo" float8, "nrsBack.nrsBack" float8, "nrsLeg.nrsLeg" float8, "analgesics" boolean, "analgesicsFrequency" text, "odi.odi1" float8, "odi.odi2" float8, "odi.odi3" float8, "odi.odi4" float8, "odi.odi5" float8, "odi.odi6" float8, "odi.odi7" float8, "odi.odi8" float8, "odi.odi9" float8, "odi.odi10" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "complications" text[], "newIllness" text[], "reoperated" boolean, "reoperations" float8, "workStatus" text, "disabilityClaim" text, "compensationClaim" text)
  cross join jsonb_to_record(v.scores) as s ("benefit.code" float8, "satisfaction.code" float8, "nrsBack.score" float8, "nrsLeg.score" float8, "odi.score" float8, "odi.answered" float8, "eq5d.index" float8, "eqVas.score" float8)
  where e.id = $1 and e.register_id = 'norspine' and e.pathway = 'lumbar' and o.form = 'followUp';
  insert into analysis."norspine_lumbar_case" ("episode_id", "index_date", "index__year", "index__month", "person__age", "register_id", "unit_id", "region", "hospital", "person__sex", "residence", "baseline__answered", "surgery__answered", "months3__answered", "months12__answered", "surgery__paresis", "surgery__anticoagulants", "surgery__thromboprophylaxis", "surgery__day_surgery", "baseline__nrs_leg__score", "baseline__odi__score", "months12__odi__score", "surgery__asa", "baseline__nrs_back__score", "months12__nrs_back__score", "months12__nrs_leg__score", "baseline__eq5d__index", "months12__eq5d__index", "baseline__eq_vas__score", "months12__eq_vas__score", "months12__benefit__code", "months12__satisfaction__code", "baseline__answered_on", "surgery__answered_on", "months3__answered_on", "months12__answered_on", "months3__closes_on", "months12__closes_on", "surgery__admission_date", "surgery__discharge_date", "surgery__urgency", "baseline__wait_to_operation", "surgery__previous_surgery", "baseline__leg_pain_duration", "surgery__procedures", "surgery__fusion_techniques", "surgery__findings", "months3__complications", "d__procedure_group", "d__diagnosis", "d__urgency", "d__previous_surgery")
  select c.*, (case ('disc-prosthesis'::text = any(c."surgery__procedures")) when true then 'disc-prosthesis'::text when false then (case (('implant-revision'::text = any(c."surgery__procedures")) or ('implant-removal'::text = any(c."surgery__procedures"))) when true then 'implant-revision'::text when false then (case (('osteotomy'::text = any(c."surgery__procedures")) or ('deformity-correction'::text = any(c."surgery__procedures"))) when true then 'deformity'::text when false then (case (('fusion'::text = any(c."surgery__procedures")) and (c."surgery__fusion_techniques" is not null) and (('xlif'::text = any(c."surgery__fusion_techniques")) or ('alif'::text = any(c."surgery__fusion_techniques")) or ('tlif'::text = any(c."surgery__fusion_techniques")) or ('plif'::text = any(c."surgery__fusion_techniques")) or ('plf-instrumented'::text = any(c."surgery__fusion_techniques")) or ('plf-uninstrumented'::text = any(c."surgery__fusion_techniques")))) when true then 'fusion'::text when false then (case ('interspinous-implant'::text = any(c."surgery__procedures")) when true then 'interspinous-implant'::text when false then (case ('laminectomy'::text = any(c."surgery__procedures")) when true then 'laminectomy'::text when false then (case ('decompression'::text = any(c."surgery__procedures")) when true then 'decompression'::text when false then (case ('herniation-removal'::text = any(c."surgery__procedures")) when true then 'disc-surgery'::text when false then (case ('fusion'::text = any(c."surgery__procedures")) when true then 'fusion'::text when false then 'undefined'::text end) end) end) end) end) end) end) end) end), (case (((case ('disc-prosthesis'::text = any(c."surgery__procedures")) when true then 'disc-prosthesis'::text when false then (case (('implant-revision'::text = any(c."surgery__procedures")) or ('implant-removal'::text = any(c."surgery__procedures"))) when true then 'implant-revision'::text when false then (case (('osteotomy'::text = any(c."surgery__procedures")) or ('deformity-correction'::text = any(c."surgery__procedures"))) when true then 'deformity'::text when false then (case (('fusion'::text = any(c."surgery__procedures")) and (c."surgery__fusion_techniques" is not null) and (('xlif'::text = any(c."surgery__fusion_techniques")) or ('alif'::text = any(c."surgery__fusion_techniques")) or ('tlif'::text = any(c."surgery__fusion_techniques")) or ('plif'::text = any(c."surgery__fusion_techniques")) or ('plf-instrumented'::text = any(c."surgery__fusion_techniques")) or ('plf-uninstrumented'::text = any(c."surgery__fusion_techniques")))) when true then 'fusion'::text when false then (case ('interspinous-implant'::text = any(c."surgery__procedures")) when true then 'interspinous-implant'::text when false then (case ('laminectomy'::text = any(c."surgery__procedures")) when true then 'laminectomy'::text when false then (case ('decompression'::text = any(c."surgery__procedures")) when true then 'decompression'::text when false then (case ('herniation-removal'::text = any(c."surgery__procedures")) when true then 'disc-surgery'::text when false then (case ('fusion'::text = any(c."surgery__procedures")) when true then 'fusion'::text when false then 'undefined'::text end) end) end) end) end) end) end) end) end) in ('interspinous-implant'::text)) or ((('central-stenosis'::text = any(c."surgery__findings")) or ('lateral-stenosis'::text = any(c."surgery__findings")) or ('foraminal-stenosis'::text = any(c."surgery__findings"))) and (('decompression'::text = any(c."surgery__procedures")) or ('laminectomy'::text = any(c."surgery__procedures"))) and ((case ('disc-prosthesis'::text = any(c."surgery__procedures")) when true then 'disc-prosthesis'::text when false then (case (('implant-revision'::text = any(c."surgery__procedures")) or ('implant-removal'::text = any(c."surgery__procedures"))) when true then 'implant-revision'::text when false then (case (('osteotomy'::text = any(c."surgery__procedures")) or ('deformity-correction'::text = any(c."surgery__procedures"))) when true then 'deformity'::text when false then (case (('fusion'::text = any(c."surgery__procedures")) and (c."surgery__fusion_techniques" is not null) and (('xlif'::text = any(c."surgery__fusion_techniques")) or ('alif'::text = any(c."surgery__fusion_techniques")) or ('tlif'::text = any(c."surgery__fusion_techniques")) or ('plif'::text = any(c."surgery__fusion_techniques")) or ('plf-instrumented'::text = any(c."surgery__fusion_techniques")) or ('plf-uninstrumented'::text = any(c."surgery__fusion_techniques")))) when true then 'fusion'::text when false then (case ('interspinous-implant'::text = any(c."surgery__procedures")) when true then 'interspinous-implant'::text when false then (case ('laminectomy'::text = any(c."surgery__procedures")) when true then 'laminectomy'::text when false then (case ('decompression'::text = any(c."surgery__procedures")) when true then 'decompression'::text when false then (case ('herniation-removal'::text = any(c."surgery__procedures")) when true then 'disc-surgery'::text when false then (case ('fusion'::text = any(c."surgery__procedures")) when true then 'fusion'::text when false then 'undefined'::text end) end) end) end) end) end) end) end) end) in ('decompression'::text, 'laminectomy'::text, 'fusion'::text, 'implant-revision'::text))) or (((case ('disc-prosthesis'::text = any(c."surgery__procedures")) when true then 'disc-prosthesis'::text when false then (case (('implant-revision'::text = any(c."surgery__procedures")) or ('implant-removal'::text = any(c."surgery__procedures"))) when true then 'implant-revision'::text when false then (case (('osteotomy'::text = any(c."surgery__procedures")) or ('deformity-correction'::text = any(c."surgery__procedures"))) when true then 'deformity'::text when false then (case (('fusion'::text = any(c."surgery__procedures")) and (c."surgery__fusion_techniques" is not null) and (('xlif'::text = any(c."surgery__fusion_techniques")) or ('alif'::text = any(c."surgery__fusion_techniques")) or ('tlif'::text = any(c."surgery__fusion_techniques")) or ('plif'::text = any(c."surgery__fusion_techniques")) or ('plf-instrumented'::text = any(c."surgery__fusion_techniques")) or ('plf-uninstrumented'::text = any(c."surgery__fusion_techniques")))) when true then 'fusion'::text when false then (case ('interspinous-implant'::text = any(c."surgery__procedures")) when true then 'interspinous-implant'::text when false then (case ('laminectomy'::text = any(c."surgery__procedures")) when true then 'laminectomy'::text when false then (case ('decompression'::text = any(c."surgery__procedures")) when true then 'decompression'::text when false then (case ('herniation-removal'::text = any(c."surgery__procedures")) when true then 'disc-surgery'::text when false then (case ('fusion'::text = any(c."surgery__procedures")) when true then 'fusion'::text when false then 'undefined'::text end) end) end) end) end) end) end) end) end) <> 'disc-surgery'::text) and ('decompression'::text = any(c."surgery__procedures")))) when true then 'spinal-stenosis'::text when false then (case ((case ('disc-prosthesis'::text = any(c."surgery__procedures")) when true then 'disc-prosthesis'::text when false then (case (('implant-revision'::text = any(c."surgery__procedures")) or ('implant-removal'::text = any(c."surgery__procedures"))) when true then 'implant-revision'::text when false then (case (('osteotomy'::text = any(c."surgery__procedures")) or ('deformity-correction'::text = any(c."surgery__procedures"))) when true then 'deformity'::text when false then (case (('fusion'::text = any(c."surgery__procedures")) and (c."surgery__fusion_techniques" is not null) and (('xlif'::text = any(c."surgery__fusion_techniques")) or ('alif'::text = any(c."surgery__fusion_techniques")) or ('tlif'::text = any(c."surgery__fusion_techniques")) or ('plif'::text = any(c."surgery__fusion_techniques")) or ('plf-instrumented'::text = any(c."surgery__fusion_techniques")) or ('plf-uninstrumented'::text = any(c."surgery__fusion_techniques")))) when true then 'fusion'::text when false then (case ('interspinous-implant'::text = any(c."surgery__procedures")) when true then 'interspinous-implant'::text when false then (case ('laminectomy'::text = any(c."surgery__procedures")) when true then 'laminectomy'::text when false then (case ('decompression'::text = any(c."surgery__procedures")) when true then 'decompression'::text when false then (case ('herniation-removal'::text = any(c."surgery__procedures")) when true then 'disc-surgery'::text when false then (case ('fusion'::text = any(c."surgery__procedures")) when true then 'fusion'::text when false then 'undefined'::text end) end) end) end) end) end) end) end) end) = 'disc-surgery'::text) when true then 'disc-herniation'::text when false then 'other'::text end) end), c."surgery__urgency", c."surgery__previous_surgery"
  from (
    select e.id as "episode_id", e.index_date as "index_date", extract(year from e.index_date)::int as "index__year", to_char(e.index_date, 'YYYY-MM') as "index__month", extract(year from age(e.index_date::timestamp, p.birth_date::timestamp))::float8 as "person__age", e.register_id as "register_id", e.unit_id as "unit_id", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", p.sex as "person__sex", (
      select r.county from identity.residence r
      where r.person_id = p.id and r.since <= e.index_date order by r.since desc limit 1) as "residence", (f0."episode_id" is not null) as "baseline__answered", (f1."episode_id" is not null) as "surgery__answered", (f2."episode_id" is not null) as "months3__answered", (f3."episode_id" is not null) as "months12__answered", f1."paresis" as "surgery__paresis", f1."anticoagulants" as "surgery__anticoagulants", f1."thromboprophylaxis" as "surgery__thromboprophylaxis", f1."day_surgery" as "surgery__day_surgery", f0."nrs_leg__score" as "baseline__nrs_leg__score", f0."odi__score" as "baseline__odi__score", f3."odi__score" as "months12__odi__score", f1."asa" as "surgery__asa", f0."nrs_back__score" as "baseline__nrs_back__score", f3."nrs_back__score" as "months12__nrs_back__score", f3."nrs_leg__score" as "months12__nrs_leg__score", f0."eq5d__index" as "baseline__eq5d__index", f3."eq5d__index" as "months12__eq5d__index", f0."eq_vas__score" as "baseline__eq_vas__score", f3."eq_vas__score" as "months12__eq_vas__score", f3."benefit__code" as "months12__benefit__code", f3."satisfaction__code" as "months12__satisfaction__code", f0."filled_on" as "baseline__answered_on", f1."filled_on" as "surgery__answered_on", f2."filled_on" as "months3__answered_on", f3."filled_on" as "months12__answered_on", f2s."closes_on" as "months3__closes_on", f3s."closes_on" as "months12__closes_on", f1."admission_date" as "surgery__admission_date", f1."discharge_date" as "surgery__discharge_date", f1."urgency" as "surgery__urgency", f0."wait_to_operation" as "baseline__wait_to_operation", f1."previous_surgery" as "surgery__previous_surgery", f0."leg_pain_duration" as "baseline__leg_pain_duration", f1."procedures" as "surgery__procedures", f1."fusion_techniques" as "surgery__fusion_techniques", f1."findings" as "surgery__findings", f2."complications" as "months3__complications"
    from register.episode e
    join identity.person p on p.id = e.person_id
    join organisation.unit u on u.id = e.unit_id
    left join analysis."norspine_lumbar_f_baseline" f0 on f0.episode_id = e.id and f0.occasion = 'baseline'
    left join analysis."norspine_lumbar_f_surgery" f1 on f1.episode_id = e.id and f1.occasion = 'surgery'
    left join analysis."norspine_lumbar_f_follow_up" f2 on f2.episode_id = e.id and f2.occasion = 'months3'
    left join analysis."norspine_lumbar_f_follow_up" f3 on f3.episode_id = e.id and f3.occasion = 'months12'
    left join register.occasion f2s on f2s.episode_id = e.id and f2s.name = 'months3'
    left join register.occasion f3s on f3s.episode_id = e.id and f3s.name = 'months12'
    where e.id = $1 and e.register_id = 'norspine' and e.pathway = 'lumbar' and e.index_date is not null
  ) c;
end
$project$;
revoke all on function analysis."norspine_lumbar_project"(uuid) from public;
grant execute on function analysis."norspine_lumbar_project"(uuid) to kvalreg_app;

-- lumbar: all episodes
truncate analysis."norspine_lumbar_f_baseline", analysis."norspine_lumbar_f_surgery", analysis."norspine_lumbar_f_follow_up", analysis."norspine_lumbar_case";
insert into analysis."norspine_lumbar_f_baseline" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "height_cm", "weight_kg", "smoking", "snuff", "education", "civil_status", "native_language", "reading_difficulty", "work_status", "sick_leave_percent", "sick_leave_duration", "heavy_work", "monotonous_work", "disability_claim", "compensation_claim", "earlier_treatment", "wait_to_specialist", "wait_to_operation", "nrs_back__nrs_back", "back_pain_duration", "nrs_leg__nrs_leg", "leg_pain_duration", "analgesics", "analgesics_frequency", "odi__odi1", "odi__odi2", "odi__odi3", "odi__odi4", "odi__odi5", "odi__odi6", "odi__odi7", "odi__odi8", "odi__odi9", "odi__odi10", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "nrs_back__score", "nrs_leg__score", "odi__score", "odi__answered", "eq5d__index", "eq_vas__score")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."heightCm", a."weightKg", a."smoking", a."snuff", a."education", a."civilStatus", a."nativeLanguage", a."readingDifficulty", a."workStatus", a."sickLeavePercent", a."sickLeaveDuration", a."heavyWork", a."monotonousWork", a."disabilityClaim", a."compensationClaim", a."earlierTreatment", a."waitToSpecialist", a."waitToOperation", a."nrsBack.nrsBack", a."backPainDuration", a."nrsLeg.nrsLeg", a."legPainDuration", a."analgesics", a."analgesicsFrequency", a."odi.odi1", a."odi.odi2", a."odi.odi3", a."odi.odi4", a."odi.odi5", a."odi.odi6", a."odi.odi7", a."odi.odi8", a."odi.odi9", a."odi.odi10", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", s."nrsBack.score", s."nrsLeg.score", s."odi.score", s."odi.answered", s."eq5d.index", s."eqVas.score"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."norspine_lumbar_carried_baseline"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("heightCm" float8, "weightKg" float8, "smoking" text, "snuff" boolean, "education" text, "civilStatus" text, "nativeLanguage" text, "readingDifficulty" boolean, "workStatus" text, "sickLeavePercent" float8, "sickLeaveDuration" text, "heavyWork" boolean, "monotonousWork" boolean, "disabilityClaim" text, "compensationClaim" text, "earlierTreatment" text[], "waitToSpecialist" text, "waitToOperation" text, "nrsBack.nrsBack" float8, "backPainDuration" text, "nrsLeg.nrsLeg" float8, "legPainDuration" text, "analgesics" boolean, "analgesicsFrequency" text, "odi.odi1" float8, "odi.odi2" float8, "odi.odi3" float8, "odi.odi4" float8, "odi.odi5" float8, "odi.odi6" float8, "odi.odi7" float8, "odi.odi8" float8, "odi.odi9" float8, "odi.odi10" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8)
cross join jsonb_to_record(v.scores) as s ("nrsBack.score" float8, "nrsLeg.score" float8, "odi.score" float8, "odi.answered" float8, "eq5d.index" float8, "eqVas.score" float8)
where e.register_id = 'norspine' and e.pathway = 'lumbar' and o.form = 'baseline';
analyze analysis."norspine_lumbar_f_baseline";
insert into analysis."norspine_lumbar_f_surgery" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "operation_date", "admission_date", "discharge_date", "day_surgery", "urgency", "previous_surgery", "previous_operations", "asa", "comorbidity", "anticoagulants", "thromboprophylaxis", "prophylaxis_before", "immunosuppression", "imaging", "findings", "listhesis_mm", "paresis", "paresis_grade", "paresis_duration", "cauda_equina", "procedures", "decompression_side", "fusion_techniques", "fused_levels", "other_procedure", "levels", "magnification", "navigation", "knife_minutes", "antibiotics", "drain", "complications", "reoperated_during_stay")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."operationDate", a."admissionDate", a."dischargeDate", a."daySurgery", a."urgency", a."previousSurgery", a."previousOperations", a."asa", a."comorbidity", a."anticoagulants", a."thromboprophylaxis", a."prophylaxisBefore", a."immunosuppression", a."imaging", a."findings", a."listhesisMm", a."paresis", a."paresisGrade", a."paresisDuration", a."caudaEquina", a."procedures", a."decompressionSide", a."fusionTechniques", a."fusedLevels", a."otherProcedure", a."levels", a."magnification", a."navigation", a."knifeMinutes", a."antibiotics", a."drain", a."complications", a."reoperatedDuringStay"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."norspine_lumbar_carried_surgery"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("operationDate" date, "admissionDate" date, "dischargeDate" date, "daySurgery" boolean, "urgency" text, "previousSurgery" text, "previousOperations" float8, "asa" float8, "comorbidity" text[], "anticoagulants" boolean, "thromboprophylaxis" boolean, "prophylaxisBefore" boolean, "immunosuppression" boolean, "imaging" text[], "findings" text[], "listhesisMm" float8, "paresis" boolean, "paresisGrade" float8, "paresisDuration" text, "caudaEquina" boolean, "procedures" text[], "decompressionSide" text, "fusionTechniques" text[], "fusedLevels" float8, "otherProcedure" text, "levels" text[], "magnification" text, "navigation" boolean, "knifeMinutes" float8, "antibiotics" boolean, "drain" boolean, "complications" text[], "reoperatedDuringStay" boolean)
where e.register_id = 'norspine' and e.pathway = 'lumbar' and o.form = 'surgery';
analyze analysis."norspine_lumbar_f_surgery";
insert into analysis."norspine_lumbar_f_follow_up" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "benefit__gpe_no", "satisfaction__sat_no", "nrs_back__nrs_back", "nrs_leg__nrs_leg", "analgesics", "analgesics_frequency", "odi__odi1", "odi__odi2", "odi__odi3", "odi__odi4", "odi__odi5", "odi__odi6", "odi__odi7", "odi__odi8", "odi__odi9", "odi__odi10", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "complications", "new_illness", "reoperated", "reoperations", "work_status", "disability_claim", "compensation_claim", "benefit__code", "satisfaction__code", "nrs_back__score", "nrs_leg__score", "odi__score", "odi__answered", "eq5d__index", "eq_vas__score")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."benefit.gpeNo", a."satisfaction.satNo", a."nrsBack.nrsBack", a."nrsLeg.nrsLeg", a."analgesics", a."analgesicsFrequency", a."odi.odi1", a."odi.odi2", a."odi.odi3", a."odi.odi4", a."odi.odi5", a."odi.odi6", a."odi.odi7", a."odi.odi8", a."odi.odi9", a."odi.odi10", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."complications", a."newIllness", a."reoperated", a."reoperations", a."workStatus", a."disabilityClaim", a."compensationClaim", s."benefit.code", s."satisfaction.code", s."nrsBack.score", s."nrsLeg.score", s."odi.score", s."odi.answered", s."eq5d.index", s."eqVas.score"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."norspine_lumbar_carried_follow_up"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("benefit.gpeNo" float8, "satisfaction.satNo" float8, "nrsBack.nrsBack" float8, "nrsLeg.nrsLeg" float8, "analgesics" boolean, "analgesicsFrequency" text, "odi.odi1" float8, "odi.odi2" float8, "odi.odi3" float8, "odi.odi4" float8, "odi.odi5" float8, "odi.odi6" float8, "odi.odi7" float8, "odi.odi8" float8, "odi.odi9" float8, "odi.odi10" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "complications" text[], "newIllness" text[], "reoperated" boolean, "reoperations" float8, "workStatus" text, "disabilityClaim" text, "compensationClaim" text)
cross join jsonb_to_record(v.scores) as s ("benefit.code" float8, "satisfaction.code" float8, "nrsBack.score" float8, "nrsLeg.score" float8, "odi.score" float8, "odi.answered" float8, "eq5d.index" float8, "eqVas.score" float8)
where e.register_id = 'norspine' and e.pathway = 'lumbar' and o.form = 'followUp';
analyze analysis."norspine_lumbar_f_follow_up";
insert into analysis."norspine_lumbar_case" ("episode_id", "index_date", "index__year", "index__month", "person__age", "register_id", "unit_id", "region", "hospital", "person__sex", "residence", "baseline__answered", "surgery__answered", "months3__answered", "months12__answered", "surgery__paresis", "surgery__anticoagulants", "surgery__thromboprophylaxis", "surgery__day_surgery", "baseline__nrs_leg__score", "baseline__odi__score", "months12__odi__score", "surgery__asa", "baseline__nrs_back__score", "months12__nrs_back__score", "months12__nrs_leg__score", "baseline__eq5d__index", "months12__eq5d__index", "baseline__eq_vas__score", "months12__eq_vas__score", "months12__benefit__code", "months12__satisfaction__code", "baseline__answered_on", "surgery__answered_on", "months3__answered_on", "months12__answered_on", "months3__closes_on", "months12__closes_on", "surgery__admission_date", "surgery__discharge_date", "surgery__urgency", "baseline__wait_to_operation", "surgery__previous_surgery", "baseline__leg_pain_duration", "surgery__procedures", "surgery__fusion_techniques", "surgery__findings", "months3__complications", "d__procedure_group", "d__diagnosis", "d__urgency", "d__previous_surgery")
select c.*, (case ('disc-prosthesis'::text = any(c."surgery__procedures")) when true then 'disc-prosthesis'::text when false then (case (('implant-revision'::text = any(c."surgery__procedures")) or ('implant-removal'::text = any(c."surgery__procedures"))) when true then 'implant-revision'::text when false then (case (('osteotomy'::text = any(c."surgery__procedures")) or ('deformity-correction'::text = any(c."surgery__procedures"))) when true then 'deformity'::text when false then (case (('fusion'::text = any(c."surgery__procedures")) and (c."surgery__fusion_techniques" is not null) and (('xlif'::text = any(c."surgery__fusion_techniques")) or ('alif'::text = any(c."surgery__fusion_techniques")) or ('tlif'::text = any(c."surgery__fusion_techniques")) or ('plif'::text = any(c."surgery__fusion_techniques")) or ('plf-instrumented'::text = any(c."surgery__fusion_techniques")) or ('plf-uninstrumented'::text = any(c."surgery__fusion_techniques")))) when true then 'fusion'::text when false then (case ('interspinous-implant'::text = any(c."surgery__procedures")) when true then 'interspinous-implant'::text when false then (case ('laminectomy'::text = any(c."surgery__procedures")) when true then 'laminectomy'::text when false then (case ('decompression'::text = any(c."surgery__procedures")) when true then 'decompression'::text when false then (case ('herniation-removal'::text = any(c."surgery__procedures")) when true then 'disc-surgery'::text when false then (case ('fusion'::text = any(c."surgery__procedures")) when true then 'fusion'::text when false then 'undefined'::text end) end) end) end) end) end) end) end) end), (case (((case ('disc-prosthesis'::text = any(c."surgery__procedures")) when true then 'disc-prosthesis'::text when false then (case (('implant-revision'::text = any(c."surgery__procedures")) or ('implant-removal'::text = any(c."surgery__procedures"))) when true then 'implant-revision'::text when false then (case (('osteotomy'::text = any(c."surgery__procedures")) or ('deformity-correction'::text = any(c."surgery__procedures"))) when true then 'deformity'::text when false then (case (('fusion'::text = any(c."surgery__procedures")) and (c."surgery__fusion_techniques" is not null) and (('xlif'::text = any(c."surgery__fusion_techniques")) or ('alif'::text = any(c."surgery__fusion_techniques")) or ('tlif'::text = any(c."surgery__fusion_techniques")) or ('plif'::text = any(c."surgery__fusion_techniques")) or ('plf-instrumented'::text = any(c."surgery__fusion_techniques")) or ('plf-uninstrumented'::text = any(c."surgery__fusion_techniques")))) when true then 'fusion'::text when false then (case ('interspinous-implant'::text = any(c."surgery__procedures")) when true then 'interspinous-implant'::text when false then (case ('laminectomy'::text = any(c."surgery__procedures")) when true then 'laminectomy'::text when false then (case ('decompression'::text = any(c."surgery__procedures")) when true then 'decompression'::text when false then (case ('herniation-removal'::text = any(c."surgery__procedures")) when true then 'disc-surgery'::text when false then (case ('fusion'::text = any(c."surgery__procedures")) when true then 'fusion'::text when false then 'undefined'::text end) end) end) end) end) end) end) end) end) in ('interspinous-implant'::text)) or ((('central-stenosis'::text = any(c."surgery__findings")) or ('lateral-stenosis'::text = any(c."surgery__findings")) or ('foraminal-stenosis'::text = any(c."surgery__findings"))) and (('decompression'::text = any(c."surgery__procedures")) or ('laminectomy'::text = any(c."surgery__procedures"))) and ((case ('disc-prosthesis'::text = any(c."surgery__procedures")) when true then 'disc-prosthesis'::text when false then (case (('implant-revision'::text = any(c."surgery__procedures")) or ('implant-removal'::text = any(c."surgery__procedures"))) when true then 'implant-revision'::text when false then (case (('osteotomy'::text = any(c."surgery__procedures")) or ('deformity-correction'::text = any(c."surgery__procedures"))) when true then 'deformity'::text when false then (case (('fusion'::text = any(c."surgery__procedures")) and (c."surgery__fusion_techniques" is not null) and (('xlif'::text = any(c."surgery__fusion_techniques")) or ('alif'::text = any(c."surgery__fusion_techniques")) or ('tlif'::text = any(c."surgery__fusion_techniques")) or ('plif'::text = any(c."surgery__fusion_techniques")) or ('plf-instrumented'::text = any(c."surgery__fusion_techniques")) or ('plf-uninstrumented'::text = any(c."surgery__fusion_techniques")))) when true then 'fusion'::text when false then (case ('interspinous-implant'::text = any(c."surgery__procedures")) when true then 'interspinous-implant'::text when false then (case ('laminectomy'::text = any(c."surgery__procedures")) when true then 'laminectomy'::text when false then (case ('decompression'::text = any(c."surgery__procedures")) when true then 'decompression'::text when false then (case ('herniation-removal'::text = any(c."surgery__procedures")) when true then 'disc-surgery'::text when false then (case ('fusion'::text = any(c."surgery__procedures")) when true then 'fusion'::text when false then 'undefined'::text end) end) end) end) end) end) end) end) end) in ('decompression'::text, 'laminectomy'::text, 'fusion'::text, 'implant-revision'::text))) or (((case ('disc-prosthesis'::text = any(c."surgery__procedures")) when true then 'disc-prosthesis'::text when false then (case (('implant-revision'::text = any(c."surgery__procedures")) or ('implant-removal'::text = any(c."surgery__procedures"))) when true then 'implant-revision'::text when false then (case (('osteotomy'::text = any(c."surgery__procedures")) or ('deformity-correction'::text = any(c."surgery__procedures"))) when true then 'deformity'::text when false then (case (('fusion'::text = any(c."surgery__procedures")) and (c."surgery__fusion_techniques" is not null) and (('xlif'::text = any(c."surgery__fusion_techniques")) or ('alif'::text = any(c."surgery__fusion_techniques")) or ('tlif'::text = any(c."surgery__fusion_techniques")) or ('plif'::text = any(c."surgery__fusion_techniques")) or ('plf-instrumented'::text = any(c."surgery__fusion_techniques")) or ('plf-uninstrumented'::text = any(c."surgery__fusion_techniques")))) when true then 'fusion'::text when false then (case ('interspinous-implant'::text = any(c."surgery__procedures")) when true then 'interspinous-implant'::text when false then (case ('laminectomy'::text = any(c."surgery__procedures")) when true then 'laminectomy'::text when false then (case ('decompression'::text = any(c."surgery__procedures")) when true then 'decompression'::text when false then (case ('herniation-removal'::text = any(c."surgery__procedures")) when true then 'disc-surgery'::text when false then (case ('fusion'::text = any(c."surgery__procedures")) when true then 'fusion'::text when false then 'undefined'::text end) end) end) end) end) end) end) end) end) <> 'disc-surgery'::text) and ('decompression'::text = any(c."surgery__procedures")))) when true then 'spinal-stenosis'::text when false then (case ((case ('disc-prosthesis'::text = any(c."surgery__procedures")) when true then 'disc-prosthesis'::text when false then (case (('implant-revision'::text = any(c."surgery__procedures")) or ('implant-removal'::text = any(c."surgery__procedures"))) when true then 'implant-revision'::text when false then (case (('osteotomy'::text = any(c."surgery__procedures")) or ('deformity-correction'::text = any(c."surgery__procedures"))) when true then 'deformity'::text when false then (case (('fusion'::text = any(c."surgery__procedures")) and (c."surgery__fusion_techniques" is not null) and (('xlif'::text = any(c."surgery__fusion_techniques")) or ('alif'::text = any(c."surgery__fusion_techniques")) or ('tlif'::text = any(c."surgery__fusion_techniques")) or ('plif'::text = any(c."surgery__fusion_techniques")) or ('plf-instrumented'::text = any(c."surgery__fusion_techniques")) or ('plf-uninstrumented'::text = any(c."surgery__fusion_techniques")))) when true then 'fusion'::text when false then (case ('interspinous-implant'::text = any(c."surgery__procedures")) when true then 'interspinous-implant'::text when false then (case ('laminectomy'::text = any(c."surgery__procedures")) when true then 'laminectomy'::text when false then (case ('decompression'::text = any(c."surgery__procedures")) when true then 'decompression'::text when false then (case ('herniation-removal'::text = any(c."surgery__procedures")) when true then 'disc-surgery'::text when false then (case ('fusion'::text = any(c."surgery__procedures")) when true then 'fusion'::text when false then 'undefined'::text end) end) end) end) end) end) end) end) end) = 'disc-surgery'::text) when true then 'disc-herniation'::text when false then 'other'::text end) end), c."surgery__urgency", c."surgery__previous_surgery"
from (
  select e.id as "episode_id", e.index_date as "index_date", extract(year from e.index_date)::int as "index__year", to_char(e.index_date, 'YYYY-MM') as "index__month", extract(year from age(e.index_date::timestamp, p.birth_date::timestamp))::float8 as "person__age", e.register_id as "register_id", e.unit_id as "unit_id", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", p.sex as "person__sex", (
    select r.county from identity.residence r
    where r.person_id = p.id and r.since <= e.index_date order by r.since desc limit 1) as "residence", (f0."episode_id" is not null) as "baseline__answered", (f1."episode_id" is not null) as "surgery__answered", (f2."episode_id" is not null) as "months3__answered", (f3."episode_id" is not null) as "months12__answered", f1."paresis" as "surgery__paresis", f1."anticoagulants" as "surgery__anticoagulants", f1."thromboprophylaxis" as "surgery__thromboprophylaxis", f1."day_surgery" as "surgery__day_surgery", f0."nrs_leg__score" as "baseline__nrs_leg__score", f0."odi__score" as "baseline__odi__score", f3."odi__score" as "months12__odi__score", f1."asa" as "surgery__asa", f0."nrs_back__score" as "baseline__nrs_back__score", f3."nrs_back__score" as "months12__nrs_back__score", f3."nrs_leg__score" as "months12__nrs_leg__score", f0."eq5d__index" as "baseline__eq5d__index", f3."eq5d__index" as "months12__eq5d__index", f0."eq_vas__score" as "baseline__eq_vas__score", f3."eq_vas__score" as "months12__eq_vas__score", f3."benefit__code" as "months12__benefit__code", f3."satisfaction__code" as "months12__satisfaction__code", f0."filled_on" as "baseline__answered_on", f1."filled_on" as "surgery__answered_on", f2."filled_on" as "months3__answered_on", f3."filled_on" as "months12__answered_on", f2s."closes_on" as "months3__closes_on", f3s."closes_on" as "months12__closes_on", f1."admission_date" as "surgery__admission_date", f1."discharge_date" as "surgery__discharge_date", f1."urgency" as "surgery__urgency", f0."wait_to_operation" as "baseline__wait_to_operation", f1."previous_surgery" as "surgery__previous_surgery", f0."leg_pain_duration" as "baseline__leg_pain_duration", f1."procedures" as "surgery__procedures", f1."fusion_techniques" as "surgery__fusion_techniques", f1."findings" as "surgery__findings", f2."complications" as "months3__complications"
  from register.episode e
  join identity.person p on p.id = e.person_id
  join organisation.unit u on u.id = e.unit_id
  left join analysis."norspine_lumbar_f_baseline" f0 on f0.episode_id = e.id and f0.occasion = 'baseline'
  left join analysis."norspine_lumbar_f_surgery" f1 on f1.episode_id = e.id and f1.occasion = 'surgery'
  left join analysis."norspine_lumbar_f_follow_up" f2 on f2.episode_id = e.id and f2.occasion = 'months3'
  left join analysis."norspine_lumbar_f_follow_up" f3 on f3.episode_id = e.id and f3.occasion = 'months12'
  left join register.occasion f2s on f2s.episode_id = e.id and f2s.name = 'months3'
  left join register.occasion f3s on f3s.episode_id = e.id and f3s.name = 'months12'
  where e.register_id = 'norspine' and e.pathway = 'lumbar' and e.index_date is not null
) c;
analyze analysis."norspine_lumbar_case";

-- lumbar: waitingTime by unit and year ["acute","subacute","under-3-months"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("surgery__urgency" = $1::text)))::float8 as "a1",
  (count(*) filter (where (("surgery__urgency" = $1::text) is not true) and ("surgery__urgency" = $2::text)))::float8 as "a2",
  (count(*) filter (where (("surgery__urgency" = $1::text) is not true) and (("surgery__urgency" = $2::text) is not true) and ((not ("surgery__urgency" = $1::text)) and (not ("surgery__urgency" = $2::text))) and (("baseline__wait_to_operation" = $3::text) is not null)))::float8 as "a3",
  (count(*) filter (where (("surgery__urgency" = $1::text) is not true) and (("surgery__urgency" = $2::text) is not true) and ((not ("surgery__urgency" = $1::text)) and (not ("surgery__urgency" = $2::text))) and ("baseline__wait_to_operation" = $3::text)))::float8 as "a4",
  (count(*) filter (where (("surgery__urgency" = $1::text) is not true) and (("surgery__urgency" = $2::text) is not true) and (not ((not ("surgery__urgency" = $1::text)) and (not ("surgery__urgency" = $2::text))))))::float8 as "a5"
from analysis."norspine_lumbar_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: littleLegPain by unit and year ["disc-prosthesis","implant-revision","implant-removal","osteotomy","deformity-correction","deformity","fusion","xlif","alif","tlif","plif","plf-instrumented","plf-uninstrumented","interspinous-implant","laminectomy","decompression","herniation-removal","disc-surgery","undefined",3]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where "surgery__paresis"))::float8 as "a1",
  (count(*) filter (where ("surgery__paresis" is not true) and ((not "surgery__paresis")) and (("baseline__nrs_leg__score"::float8 <= $20::float8) is not null)))::float8 as "a2",
  (count(*) filter (where ("surgery__paresis" is not true) and ((not "surgery__paresis")) and ("baseline__nrs_leg__score"::float8 <= $20::float8)))::float8 as "a3",
  (count(*) filter (where ("surgery__paresis" is not true) and (not ((not "surgery__paresis")))))::float8 as "a4"
from analysis."norspine_lumbar_case"
where (((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) = $18::text))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: odiDiscHerniation by unit and year ["disc-prosthesis","implant-revision","implant-removal","osteotomy","deformity-correction","deformity","fusion","xlif","alif","tlif","plif","plf-instrumented","plf-uninstrumented","interspinous-implant","laminectomy","decompression","herniation-removal","disc-surgery","undefined","elective","none",6,20]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("surgery__urgency" <> $20::text)))::float8 as "a1",
  (count(*) filter (where (("surgery__urgency" <> $20::text) is not true) and ("surgery__previous_surgery" <> $21::text)))::float8 as "a2",
  (count(*) filter (where (("surgery__urgency" <> $20::text) is not true) and (("surgery__previous_surgery" <> $21::text) is not true) and (not "months12__answered")))::float8 as "a3",
  (count(*) filter (where (("surgery__urgency" <> $20::text) is not true) and (("surgery__previous_surgery" <> $21::text) is not true) and ((not "months12__answered") is not true) and ((not ("surgery__urgency" <> $20::text)) and (not ("surgery__previous_surgery" <> $21::text)) and (not (not "months12__answered"))) and ((round(("baseline__odi__score"::float8 - "months12__odi__score"::float8)::numeric, $22::float8::integer)::float8 >= $23::float8) is not null)))::float8 as "a4",
  (count(*) filter (where (("surgery__urgency" <> $20::text) is not true) and (("surgery__previous_surgery" <> $21::text) is not true) and ((not "months12__answered") is not true) and ((not ("surgery__urgency" <> $20::text)) and (not ("surgery__previous_surgery" <> $21::text)) and (not (not "months12__answered"))) and (round(("baseline__odi__score"::float8 - "months12__odi__score"::float8)::numeric, $22::float8::integer)::float8 >= $23::float8)))::float8 as "a5",
  (count(*) filter (where (("surgery__urgency" <> $20::text) is not true) and (("surgery__previous_surgery" <> $21::text) is not true) and ((not "months12__answered") is not true) and (not ((not ("surgery__urgency" <> $20::text)) and (not ("surgery__previous_surgery" <> $21::text)) and (not (not "months12__answered"))))))::float8 as "a6"
from analysis."norspine_lumbar_case"
where (((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) = $18::text))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: odiStenosis by unit and year ["disc-prosthesis","implant-revision","implant-removal","osteotomy","deformity-correction","deformity","fusion","xlif","alif","tlif","plif","plf-instrumented","plf-uninstrumented","interspinous-implant","laminectomy","decompression","herniation-removal","disc-surgery","undefined","central-stenosis","lateral-stenosis","foraminal-stenosis","elective","none",0,100,6,null,30]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("surgery__urgency" <> $23::text)))::float8 as "a1",
  (count(*) filter (where (("surgery__urgency" <> $23::text) is not true) and ("surgery__previous_surgery" <> $24::text)))::float8 as "a2",
  (count(*) filter (where (("surgery__urgency" <> $23::text) is not true) and (("surgery__previous_surgery" <> $24::text) is not true) and (not "months12__answered")))::float8 as "a3",
  (count(*) filter (where (("surgery__urgency" <> $23::text) is not true) and (("surgery__previous_surgery" <> $24::text) is not true) and ((not "months12__answered") is not true) and ("baseline__odi__score"::float8 = $25::float8)))::float8 as "a4",
  (count(*) filter (where (("surgery__urgency" <> $23::text) is not true) and (("surgery__previous_surgery" <> $24::text) is not true) and ((not "months12__answered") is not true) and (("baseline__odi__score"::float8 = $25::float8) is not true) and ((not ("surgery__urgency" <> $23::text)) and (not ("surgery__previous_surgery" <> $24::text)) and (not (not "months12__answered")) and (not ("baseline__odi__score"::float8 = $25::float8))) and (((case ("baseline__odi__score"::float8 > $25::float8) when true then round(((("baseline__odi__score"::float8 - "months12__odi__score"::float8) / nullif("baseline__odi__score"::float8, 0)) * $26::float8)::numeric, $27::float8::integer)::float8 when false then $28::float8 end) >= $29::float8) is not null)))::float8 as "a5",
  (count(*) filter (where (("surgery__urgency" <> $23::text) is not true) and (("surgery__previous_surgery" <> $24::text) is not true) and ((not "months12__answered") is not true) and (("baseline__odi__score"::float8 = $25::float8) is not true) and ((not ("surgery__urgency" <> $23::text)) and (not ("surgery__previous_surgery" <> $24::text)) and (not (not "months12__answered")) and (not ("baseline__odi__score"::float8 = $25::float8))) and ((case ("baseline__odi__score"::float8 > $25::float8) when true then round(((("baseline__odi__score"::float8 - "months12__odi__score"::float8) / nullif("baseline__odi__score"::float8, 0)) * $26::float8)::numeric, $27::float8::integer)::float8 when false then $28::float8 end) >= $29::float8)))::float8 as "a6",
  (count(*) filter (where (("surgery__urgency" <> $23::text) is not true) and (("surgery__previous_surgery" <> $24::text) is not true) and ((not "months12__answered") is not true) and (("baseline__odi__score"::float8 = $25::float8) is not true) and (not ((not ("surgery__urgency" <> $23::text)) and (not ("surgery__previous_surgery" <> $24::text)) and (not (not "months12__answered")) and (not ("baseline__odi__score"::float8 = $25::float8))))))::float8 as "a7"
from analysis."norspine_lumbar_case"
where ((((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) in ($14::text)) or ((($20::text = any("surgery__findings")) or ($21::text = any("surgery__findings")) or ($22::text = any("surgery__findings"))) and (($16::text = any("surgery__procedures")) or ($15::text = any("surgery__procedures"))) and ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) in ($16::text, $15::text, $7::text, $2::text))) or (((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) <> $18::text) and ($16::text = any("surgery__procedures")))))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: fusionAtFirst by unit and year ["disc-prosthesis","implant-revision","implant-removal","osteotomy","deformity-correction","deformity","fusion","xlif","alif","tlif","plif","plf-instrumented","plf-uninstrumented","interspinous-implant","laminectomy","decompression","herniation-removal","disc-surgery","undefined","central-stenosis","lateral-stenosis","foraminal-stenosis","degenerative-spondylolisthesis","none"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("surgery__previous_surgery" <> $24::text)))::float8 as "a1",
  (count(*) filter (where (("surgery__previous_surgery" <> $24::text) is not true) and ((not ("surgery__previous_surgery" <> $24::text))) and (((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) = $7::text) is not null)))::float8 as "a2",
  (count(*) filter (where (("surgery__previous_surgery" <> $24::text) is not true) and ((not ("surgery__previous_surgery" <> $24::text))) and ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) = $7::text)))::float8 as "a3",
  (count(*) filter (where (("surgery__previous_surgery" <> $24::text) is not true) and (not ((not ("surgery__previous_surgery" <> $24::text))))))::float8 as "a4"
from analysis."norspine_lumbar_case"
where (((((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) in ($14::text)) or ((($20::text = any("surgery__findings")) or ($21::text = any("surgery__findings")) or ($22::text = any("surgery__findings"))) and (($16::text = any("surgery__procedures")) or ($15::text = any("surgery__procedures"))) and ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) in ($16::text, $15::text, $7::text, $2::text))) or (((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) <> $18::text) and ($16::text = any("surgery__procedures")))) and ($23::text = any("surgery__findings"))))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: thromboprophylaxis by unit and year ["male","disc-prosthesis","implant-revision","implant-removal","osteotomy","deformity-correction","deformity","fusion","xlif","alif","tlif","plif","plf-instrumented","plf-uninstrumented","interspinous-implant","laminectomy","decompression","herniation-removal","disc-surgery","undefined",3]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("surgery__asa"::float8 >= $21::float8)))::float8 as "a1",
  (count(*) filter (where (("surgery__asa"::float8 >= $21::float8) is not true) and "surgery__anticoagulants"))::float8 as "a2",
  (count(*) filter (where (("surgery__asa"::float8 >= $21::float8) is not true) and ("surgery__anticoagulants" is not true) and ((not ("surgery__asa"::float8 >= $21::float8)) and (not "surgery__anticoagulants")) and ("surgery__thromboprophylaxis" is not null)))::float8 as "a3",
  (count(*) filter (where (("surgery__asa"::float8 >= $21::float8) is not true) and ("surgery__anticoagulants" is not true) and ((not ("surgery__asa"::float8 >= $21::float8)) and (not "surgery__anticoagulants")) and "surgery__thromboprophylaxis"))::float8 as "a4",
  (count(*) filter (where (("surgery__asa"::float8 >= $21::float8) is not true) and ("surgery__anticoagulants" is not true) and (not ((not ("surgery__asa"::float8 >= $21::float8)) and (not "surgery__anticoagulants")))))::float8 as "a5"
from analysis."norspine_lumbar_case"
where ((("person__sex" = $1::text) and ((case ($2::text = any("surgery__procedures")) when true then $2::text when false then (case (($3::text = any("surgery__procedures")) or ($4::text = any("surgery__procedures"))) when true then $3::text when false then (case (($5::text = any("surgery__procedures")) or ($6::text = any("surgery__procedures"))) when true then $7::text when false then (case (($8::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")) or ($14::text = any("surgery__fusion_techniques")))) when true then $8::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $17::text when false then (case ($18::text = any("surgery__procedures")) when true then $19::text when false then (case ($8::text = any("surgery__procedures")) when true then $8::text when false then $20::text end) end) end) end) end) end) end) end) end) in ($19::text, $17::text))))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: registrationDelay by unit and year ["2026-01-01",90]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ((($1::date) - "index_date")::float8 <= $2::float8)))::float8 as "a1",
  (count(*) filter (where (((($1::date) - "index_date")::float8 <= $2::float8) is not true) and ((not ((($1::date) - "index_date")::float8 <= $2::float8))) and ((("surgery__answered_on" - "index_date")::float8 > $2::float8) is not null)))::float8 as "a2",
  (count(*) filter (where (((($1::date) - "index_date")::float8 <= $2::float8) is not true) and ((not ((($1::date) - "index_date")::float8 <= $2::float8))) and (("surgery__answered_on" - "index_date")::float8 > $2::float8)))::float8 as "a3",
  (count(*) filter (where (((($1::date) - "index_date")::float8 <= $2::float8) is not true) and (not ((not ((($1::date) - "index_date")::float8 <= $2::float8))))))::float8 as "a4"
from analysis."norspine_lumbar_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: registeredEarly by unit and year ["2026-01-01",35]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ((($1::date) - "index_date")::float8 <= $2::float8)))::float8 as "a1",
  (count(*) filter (where (((($1::date) - "index_date")::float8 <= $2::float8) is not true) and ((not ((($1::date) - "index_date")::float8 <= $2::float8))) and ((("surgery__answered_on" - "index_date")::float8 <= $2::float8) is not null)))::float8 as "a2",
  (count(*) filter (where (((($1::date) - "index_date")::float8 <= $2::float8) is not true) and ((not ((($1::date) - "index_date")::float8 <= $2::float8))) and (("surgery__answered_on" - "index_date")::float8 <= $2::float8)))::float8 as "a3",
  (count(*) filter (where (((($1::date) - "index_date")::float8 <= $2::float8) is not true) and (not ((not ((($1::date) - "index_date")::float8 <= $2::float8))))))::float8 as "a4"
from analysis."norspine_lumbar_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: operations by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."norspine_lumbar_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: followedUpMonths3 by unit and year ["2026-01-01"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("months3__closes_on" >= ($1::date))))::float8 as "a1",
  (count(*) filter (where (("months3__closes_on" >= ($1::date)) is not true) and ((not ("months3__closes_on" >= ($1::date)))) and ("months3__answered" is not null)))::float8 as "a2",
  (count(*) filter (where (("months3__closes_on" >= ($1::date)) is not true) and ((not ("months3__closes_on" >= ($1::date)))) and "months3__answered"))::float8 as "a3",
  (count(*) filter (where (("months3__closes_on" >= ($1::date)) is not true) and (not ((not ("months3__closes_on" >= ($1::date)))))))::float8 as "a4"
from analysis."norspine_lumbar_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: followedUpMonths12 by unit and year ["2026-01-01"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("months12__closes_on" >= ($1::date))))::float8 as "a1",
  (count(*) filter (where (("months12__closes_on" >= ($1::date)) is not true) and ((not ("months12__closes_on" >= ($1::date)))) and ("months12__answered" is not null)))::float8 as "a2",
  (count(*) filter (where (("months12__closes_on" >= ($1::date)) is not true) and ((not ("months12__closes_on" >= ($1::date)))) and "months12__answered"))::float8 as "a3",
  (count(*) filter (where (("months12__closes_on" >= ($1::date)) is not true) and (not ((not ("months12__closes_on" >= ($1::date)))))))::float8 as "a4"
from analysis."norspine_lumbar_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: nrsBackChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("months12__nrs_back__score"::float8, "baseline__nrs_back__score"::float8) as "a1",
  regr_sxx("months12__nrs_back__score"::float8, "baseline__nrs_back__score"::float8) as "a2",
  regr_avgy("months12__nrs_back__score"::float8, "baseline__nrs_back__score"::float8) as "a3",
  regr_syy("months12__nrs_back__score"::float8, "baseline__nrs_back__score"::float8) as "a4",
  (count(("months12__nrs_back__score"::float8 - "baseline__nrs_back__score"::float8)))::float8 as "a5",
  avg(("months12__nrs_back__score"::float8 - "baseline__nrs_back__score"::float8)) as "a6",
  stddev_samp(("months12__nrs_back__score"::float8 - "baseline__nrs_back__score"::float8)) as "a7"
from analysis."norspine_lumbar_case"
where ("months12__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: nrsLegChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("months12__nrs_leg__score"::float8, "baseline__nrs_leg__score"::float8) as "a1",
  regr_sxx("months12__nrs_leg__score"::float8, "baseline__nrs_leg__score"::float8) as "a2",
  regr_avgy("months12__nrs_leg__score"::float8, "baseline__nrs_leg__score"::float8) as "a3",
  regr_syy("months12__nrs_leg__score"::float8, "baseline__nrs_leg__score"::float8) as "a4",
  (count(("months12__nrs_leg__score"::float8 - "baseline__nrs_leg__score"::float8)))::float8 as "a5",
  avg(("months12__nrs_leg__score"::float8 - "baseline__nrs_leg__score"::float8)) as "a6",
  stddev_samp(("months12__nrs_leg__score"::float8 - "baseline__nrs_leg__score"::float8)) as "a7"
from analysis."norspine_lumbar_case"
where ("months12__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: odiChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("months12__odi__score"::float8, "baseline__odi__score"::float8) as "a1",
  regr_sxx("months12__odi__score"::float8, "baseline__odi__score"::float8) as "a2",
  regr_avgy("months12__odi__score"::float8, "baseline__odi__score"::float8) as "a3",
  regr_syy("months12__odi__score"::float8, "baseline__odi__score"::float8) as "a4",
  (count(("months12__odi__score"::float8 - "baseline__odi__score"::float8)))::float8 as "a5",
  avg(("months12__odi__score"::float8 - "baseline__odi__score"::float8)) as "a6",
  stddev_samp(("months12__odi__score"::float8 - "baseline__odi__score"::float8)) as "a7"
from analysis."norspine_lumbar_case"
where ("months12__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: eq5dChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("months12__eq5d__index"::float8, "baseline__eq5d__index"::float8) as "a1",
  regr_sxx("months12__eq5d__index"::float8, "baseline__eq5d__index"::float8) as "a2",
  regr_avgy("months12__eq5d__index"::float8, "baseline__eq5d__index"::float8) as "a3",
  regr_syy("months12__eq5d__index"::float8, "baseline__eq5d__index"::float8) as "a4",
  (count(("months12__eq5d__index"::float8 - "baseline__eq5d__index"::float8)))::float8 as "a5",
  avg(("months12__eq5d__index"::float8 - "baseline__eq5d__index"::float8)) as "a6",
  stddev_samp(("months12__eq5d__index"::float8 - "baseline__eq5d__index"::float8)) as "a7"
from analysis."norspine_lumbar_case"
where ("months12__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: eqVasChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("months12__eq_vas__score"::float8, "baseline__eq_vas__score"::float8) as "a1",
  regr_sxx("months12__eq_vas__score"::float8, "baseline__eq_vas__score"::float8) as "a2",
  regr_avgy("months12__eq_vas__score"::float8, "baseline__eq_vas__score"::float8) as "a3",
  regr_syy("months12__eq_vas__score"::float8, "baseline__eq_vas__score"::float8) as "a4",
  (count(("months12__eq_vas__score"::float8 - "baseline__eq_vas__score"::float8)))::float8 as "a5",
  avg(("months12__eq_vas__score"::float8 - "baseline__eq_vas__score"::float8)) as "a6",
  stddev_samp(("months12__eq_vas__score"::float8 - "baseline__eq_vas__score"::float8)) as "a7"
from analysis."norspine_lumbar_case"
where ("months12__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: benefit by unit and year [1,2,3,4,5,6,7]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("months12__benefit__code"::float8))::float8 as "a1",
  (count(*) filter (where ("months12__benefit__code"::float8 = $1::float8)))::float8 as "a2",
  (count(*) filter (where ("months12__benefit__code"::float8 = $2::float8)))::float8 as "a3",
  (count(*) filter (where ("months12__benefit__code"::float8 = $3::float8)))::float8 as "a4",
  (count(*) filter (where ("months12__benefit__code"::float8 = $4::float8)))::float8 as "a5",
  (count(*) filter (where ("months12__benefit__code"::float8 = $5::float8)))::float8 as "a6",
  (count(*) filter (where ("months12__benefit__code"::float8 = $6::float8)))::float8 as "a7",
  (count(*) filter (where ("months12__benefit__code"::float8 = $7::float8)))::float8 as "a8"
from analysis."norspine_lumbar_case"
where ("months12__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: satisfaction by unit and year [1,2,3,4,5]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("months12__satisfaction__code"::float8))::float8 as "a1",
  (count(*) filter (where ("months12__satisfaction__code"::float8 = $1::float8)))::float8 as "a2",
  (count(*) filter (where ("months12__satisfaction__code"::float8 = $2::float8)))::float8 as "a3",
  (count(*) filter (where ("months12__satisfaction__code"::float8 = $3::float8)))::float8 as "a4",
  (count(*) filter (where ("months12__satisfaction__code"::float8 = $4::float8)))::float8 as "a5",
  (count(*) filter (where ("months12__satisfaction__code"::float8 = $5::float8)))::float8 as "a6"
from analysis."norspine_lumbar_case"
where ("months12__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: woundInfection by unit and year ["superficial-infection","deep-infection"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ((($1::text = any("months3__complications")) or ($2::text = any("months3__complications"))) is not null)))::float8 as "a1",
  (count(*) filter (where (($1::text = any("months3__complications")) or ($2::text = any("months3__complications")))))::float8 as "a2"
from analysis."norspine_lumbar_case"
where ("months3__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: asaClass by unit and year [1,2,3,4,5]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("surgery__asa"::float8))::float8 as "a1",
  (count(*) filter (where ("surgery__asa"::float8 = $1::float8)))::float8 as "a2",
  (count(*) filter (where ("surgery__asa"::float8 = $2::float8)))::float8 as "a3",
  (count(*) filter (where ("surgery__asa"::float8 = $3::float8)))::float8 as "a4",
  (count(*) filter (where ("surgery__asa"::float8 = $4::float8)))::float8 as "a5",
  (count(*) filter (where ("surgery__asa"::float8 = $5::float8)))::float8 as "a6"
from analysis."norspine_lumbar_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: lengthOfStay by unit and year [0]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case (("surgery__day_surgery" is not null) and "surgery__day_surgery") when true then $1::float8 when false then ("surgery__discharge_date" - "surgery__admission_date")::float8 end)))::float8 as "a1",
  avg((case (("surgery__day_surgery" is not null) and "surgery__day_surgery") when true then $1::float8 when false then ("surgery__discharge_date" - "surgery__admission_date")::float8 end)) as "a2",
  stddev_samp((case (("surgery__day_surgery" is not null) and "surgery__day_surgery") when true then $1::float8 when false then ("surgery__discharge_date" - "surgery__admission_date")::float8 end)) as "a3"
from analysis."norspine_lumbar_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: legPainDuration by unit and year ["none","under-3-months","3-to-12-months","1-to-2-years","over-2-years"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("baseline__leg_pain_duration"))::float8 as "a1",
  (count(*) filter (where ("baseline__leg_pain_duration" = $1::text)))::float8 as "a2",
  (count(*) filter (where ("baseline__leg_pain_duration" = $2::text)))::float8 as "a3",
  (count(*) filter (where ("baseline__leg_pain_duration" = $3::text)))::float8 as "a4",
  (count(*) filter (where ("baseline__leg_pain_duration" = $4::text)))::float8 as "a5",
  (count(*) filter (where ("baseline__leg_pain_duration" = $5::text)))::float8 as "a6"
from analysis."norspine_lumbar_case"
where ("baseline__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- lumbar: mainProcedure by unit and year ["disc-prosthesis","implant-revision","implant-removal","osteotomy","deformity-correction","deformity","fusion","xlif","alif","tlif","plif","plf-instrumented","plf-uninstrumented","interspinous-implant","laminectomy","decompression","herniation-removal","disc-surgery","undefined"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end)))::float8 as "a1",
  (count(*) filter (where ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) = $19::text)))::float8 as "a2",
  (count(*) filter (where ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) = $18::text)))::float8 as "a3",
  (count(*) filter (where ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) = $16::text)))::float8 as "a4",
  (count(*) filter (where ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) = $15::text)))::float8 as "a5",
  (count(*) filter (where ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) = $14::text)))::float8 as "a6",
  (count(*) filter (where ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) = $7::text)))::float8 as "a7",
  (count(*) filter (where ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) = $6::text)))::float8 as "a8",
  (count(*) filter (where ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) = $2::text)))::float8 as "a9",
  (count(*) filter (where ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case (($2::text = any("surgery__procedures")) or ($3::text = any("surgery__procedures"))) when true then $2::text when false then (case (($4::text = any("surgery__procedures")) or ($5::text = any("surgery__procedures"))) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) and ("surgery__fusion_techniques" is not null) and (($8::text = any("surgery__fusion_techniques")) or ($9::text = any("surgery__fusion_techniques")) or ($10::text = any("surgery__fusion_techniques")) or ($11::text = any("surgery__fusion_techniques")) or ($12::text = any("surgery__fusion_techniques")) or ($13::text = any("surgery__fusion_techniques")))) when true then $7::text when false then (case ($14::text = any("surgery__procedures")) when true then $14::text when false then (case ($15::text = any("surgery__procedures")) when true then $15::text when false then (case ($16::text = any("surgery__procedures")) when true then $16::text when false then (case ($17::text = any("surgery__procedures")) when true then $18::text when false then (case ($7::text = any("surgery__procedures")) when true then $7::text when false then $19::text end) end) end) end) end) end) end) end) end) = $1::text)))::float8 as "a10"
from analysis."norspine_lumbar_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: tables
create table analysis."norspine_cervical_f_baseline" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "height_cm" float8,
  "weight_kg" float8,
  "smoking" text,
  "snuff" boolean,
  "education" text,
  "civil_status" text,
  "native_language" text,
  "reading_difficulty" boolean,
  "work_status" text,
  "sick_leave_percent" float8,
  "sick_leave_duration" text,
  "work_demands" text,
  "disability_claim" text,
  "compensation_claim" text,
  "earlier_treatment" text[],
  "wait_to_specialist" text,
  "wait_to_operation" text,
  "nrs_head" float8,
  "nrs_neck__nrs_neck" float8,
  "neck_pain_duration" text,
  "nrs_arm__nrs_arm" float8,
  "arm_pain_duration" text,
  "pain_side" text,
  "analgesics" boolean,
  "analgesics_frequency" text,
  "ndi__ndi1" float8,
  "ndi__ndi2" float8,
  "ndi__ndi3" float8,
  "ndi__ndi4" float8,
  "ndi__ndi5" float8,
  "ndi__ndi6" float8,
  "ndi__ndi7" float8,
  "ndi__ndi8" float8,
  "ndi__ndi9" float8,
  "ndi__ndi10" float8,
  "paresis" boolean,
  "paresis_duration" text,
  "ems__ems_gait" float8,
  "ems__ems_bladder" float8,
  "ems__ems_hand" float8,
  "ems__ems_proprio" float8,
  "ems__ems_paresthesia" float8,
  "eq5d__mo" float8,
  "eq5d__sc" float8,
  "eq5d__ua" float8,
  "eq5d__pd" float8,
  "eq5d__ad" float8,
  "eq_vas__eqvas" float8,
  "nrs_neck__score" float8,
  "nrs_arm__score" float8,
  "ndi__score" float8,
  "ndi__answered" float8,
  "ems__score" float8,
  "eq5d__index" float8,
  "eq_vas__score" float8,
  primary key (episode_id, occasion)
);
create table analysis."norspine_cervical_f_surgery" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "operation_date" date,
  "admission_date" date,
  "discharge_date" date,
  "day_surgery" boolean,
  "urgency" text,
  "previous_surgery" text,
  "previous_operations" float8,
  "asa" float8,
  "comorbidity" text[],
  "immunosuppression" boolean,
  "indications" text[],
  "myelopathy" boolean,
  "myelopathy_signs" text[],
  "ranawat" text,
  "paresis" boolean,
  "paresis_grade" float8,
  "paresis_duration" text,
  "imaging" text[],
  "findings" text[],
  "approach" text,
  "approach_side" text,
  "procedures" text[],
  "disc_replacement" text,
  "other_procedure" text,
  "levels" text[],
  "magnification" text,
  "navigation" boolean,
  "knife_minutes" float8,
  "antibiotics" boolean,
  "drain" boolean,
  "complications" text[],
  "reoperated_during_stay" boolean,
  primary key (episode_id, occasion)
);
create table analysis."norspine_cervical_f_follow_up" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "benefit__gpe_no" float8,
  "satisfaction__sat_no" float8,
  "nrs_head" float8,
  "nrs_neck__nrs_neck" float8,
  "nrs_arm__nrs_arm" float8,
  "analgesics" boolean,
  "analgesics_frequency" text,
  "ndi__ndi1" float8,
  "ndi__ndi2" float8,
  "ndi__ndi3" float8,
  "ndi__ndi4" float8,
  "ndi__ndi5" float8,
  "ndi__ndi6" float8,
  "ndi__ndi7" float8,
  "ndi__ndi8" float8,
  "ndi__ndi9" float8,
  "ndi__ndi10" float8,
  "paresis_now" text,
  "ems__ems_gait" float8,
  "ems__ems_bladder" float8,
  "ems__ems_hand" float8,
  "ems__ems_proprio" float8,
  "ems__ems_paresthesia" float8,
  "eq5d__mo" float8,
  "eq5d__sc" float8,
  "eq5d__ua" float8,
  "eq5d__pd" float8,
  "eq5d__ad" float8,
  "eq_vas__eqvas" float8,
  "voice_problems" boolean,
  "swallowing_problems" boolean,
  "complications" text[],
  "reoperated" boolean,
  "reoperations" float8,
  "work_status" text,
  "disability_claim" text,
  "compensation_claim" text,
  "benefit__code" float8,
  "satisfaction__code" float8,
  "nrs_neck__score" float8,
  "nrs_arm__score" float8,
  "ndi__score" float8,
  "ndi__answered" float8,
  "ems__score" float8,
  "eq5d__index" float8,
  "eq_vas__score" float8,
  primary key (episode_id, occasion)
);
create table analysis."norspine_cervical_case" (
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
  "d__procedure_group" text,
  "d__urgency" text,
  "d__myelopathy" text,
  "baseline__answered" boolean,
  "surgery__answered" boolean,
  "months3__answered" boolean,
  "months12__answered" boolean,
  "surgery__myelopathy" boolean,
  "months3__voice_problems" boolean,
  "months3__swallowing_problems" boolean,
  "surgery__day_surgery" boolean,
  "baseline__ndi__score" float8,
  "months12__ndi__score" float8,
  "baseline__nrs_head" float8,
  "months12__nrs_head" float8,
  "baseline__nrs_neck__score" float8,
  "months12__nrs_neck__score" float8,
  "baseline__nrs_arm__score" float8,
  "months12__nrs_arm__score" float8,
  "baseline__ems__score" float8,
  "months12__ems__score" float8,
  "baseline__eq5d__index" float8,
  "months12__eq5d__index" float8,
  "baseline__eq_vas__score" float8,
  "months12__eq_vas__score" float8,
  "months12__benefit__code" float8,
  "months12__satisfaction__code" float8,
  "surgery__asa" float8,
  "baseline__answered_on" date,
  "surgery__answered_on" date,
  "months3__answered_on" date,
  "months12__answered_on" date,
  "months3__closes_on" date,
  "months12__closes_on" date,
  "surgery__admission_date" date,
  "surgery__discharge_date" date,
  "surgery__approach" text,
  "surgery__urgency" text,
  "months3__complications" text[],
  "surgery__procedures" text[],
  "surgery__findings" text[]
);
create index on analysis."norspine_cervical_case" (unit_id, index__year);
create index on analysis."norspine_cervical_case" (index__year);
select register.protect('analysis."norspine_cervical_f_baseline"'::regclass);
grant select, insert, update, delete on analysis."norspine_cervical_f_baseline" to kvalreg_app;
select register.protect('analysis."norspine_cervical_f_surgery"'::regclass);
grant select, insert, update, delete on analysis."norspine_cervical_f_surgery" to kvalreg_app;
select register.protect('analysis."norspine_cervical_f_follow_up"'::regclass);
grant select, insert, update, delete on analysis."norspine_cervical_f_follow_up" to kvalreg_app;
select register.protect('analysis."norspine_cervical_case"'::regclass);
grant select, insert, update, delete on analysis."norspine_cervical_case" to kvalreg_app;

-- cervical: one episode
create or replace function analysis."norspine_cervical_carried_baseline"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"heightCm":{"type":"number","min":100,"max":230,"whole":true},"weightKg":{"type":"number","min":25,"max":300,"whole":true},"smoking":{"type":"text","codes":["no","yes","former"]},"snuff":{"type":"boolean"},"education":{"type":"text","codes":["primary-school","vocational-school","secondary-school","university-under-4-years","university-4-years-or-more"]},"civilStatus":{"type":"text","codes":["cohabiting","single"]},"nativeLanguage":{"type":"text","codes":["norwegian","sami","other"]},"readingDifficulty":{"type":"boolean"},"workStatus":{"type":"text","codes":["full-time","part-time","studying","retired","unemployed","sick-leave","partial-sick-leave","work-assessment","disability-pension","at-home"]},"sickLeavePercent":{"type":"number","min":1,"max":100,"whole":true},"sickLeaveDuration":{"type":"text","codes":["under-3-months","3-to-6-months","6-to-12-months","over-12-months"]},"workDemands":{"type":"text","codes":["very-light","light","moderate","heavy","very-heavy"]},"disabilityClaim":{"type":"text","codes":["no","yes","planning","granted"]},"compensationClaim":{"type":"text","codes":["no","yes","planning","granted"]},"earlierTreatment":{"type":"codes","codes":["exercise","other-physiotherapy","manual-therapy","psychomotor-physiotherapy","chiropractic","multidisciplinary","other","none"]},"waitToSpecialist":{"type":"text","codes":["under-3-months","3-to-6-months","6-to-12-months","over-12-months"]},"waitToOperation":{"type":"text","codes":["under-3-months","3-to-6-months","6-to-12-months","over-12-months"]},"nrsHead":{"type":"number","min":0,"max":10,"whole":true},"nrsNeck.nrsNeck":{"type":"number","min":0,"max":10,"whole":true},"neckPainDuration":{"type":"text","codes":["none","under-3-months","3-to-12-months","1-to-2-years","over-2-years"]},"nrsArm.nrsArm":{"type":"number","min":0,"max":10,"whole":true},"armPainDuration":{"type":"text","codes":["none","under-3-months","3-to-12-months","1-to-2-years","over-2-years"]},"painSide":{"type":"text","codes":["right","left","both"]},"analgesics":{"type":"boolean"},"analgesicsFrequency":{"type":"text","codes":["rarely","monthly","weekly","daily","several-times-a-day"]},"ndi.ndi1":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi2":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi3":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi4":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi5":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi6":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi7":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi8":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi9":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi10":{"type":"number","min":0,"max":5,"whole":true},"paresis":{"type":"boolean"},"paresisDuration":{"type":"text","codes":["under-24-hours","under-1-week","under-3-months","over-3-months"]},"ems.emsGait":{"type":"number","min":1,"max":5,"whole":true},"ems.emsBladder":{"type":"number","min":1,"max":3,"whole":true},"ems.emsHand":{"type":"number","min":1,"max":4,"whole":true},"ems.emsProprio":{"type":"number","min":1,"max":3,"whole":true},"ems.emsParesthesia":{"type":"number","min":1,"max":3,"whole":true},"eq5d.mo":{"type":"number","min":1,"max":3,"whole":true},"eq5d.sc":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ua":{"type":"number","min":1,"max":3,"whole":true},"eq5d.pd":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ad":{"type":"number","min":1,"max":3,"whole":true},"eqVas.eqvas":{"type":"number","min":0,"max":100,"whole":true}}'::jsonb);
end
$project$;
revoke all on function analysis."norspine_cervical_carried_baseline"(version text, answers jsonb) from public;
grant execute on function analysis."norspine_cervical_carried_baseline"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."norspine_cervical_carried_surgery"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"operationDate":{"type":"date"},"admissionDate":{"type":"date"},"dischargeDate":{"type":"date"},"daySurgery":{"type":"boolean"},"urgency":{"type":"text","codes":["elective","acute","subacute"]},"previousSurgery":{"type":"text","codes":["none","same-level","other-level","both"]},"previousOperations":{"type":"number","min":1,"max":20,"whole":true},"asa":{"type":"number","min":1,"max":5,"whole":true},"comorbidity":{"type":"codes","codes":["rheumatoid-arthritis","ankylosing-spondylitis","other-rheumatic","hip-knee-osteoarthritis","depression-anxiety","generalised-pain","neurological","cerebrovascular","cardiovascular","vascular-claudication","lung","cancer","osteoporosis","hypertension","diabetes","other-endocrine","other","none"]},"immunosuppression":{"type":"boolean"},"indications":{"type":"codes","codes":["pain","paresis","myelopathy","other"]},"myelopathy":{"type":"boolean"},"myelopathySigns":{"type":"codes","codes":["sensory","motor"]},"ranawat":{"type":"text","codes":["i","ii","iiia","iiib"]},"paresis":{"type":"boolean"},"paresisGrade":{"type":"number","min":0,"max":5,"whole":true},"paresisDuration":{"type":"text","codes":["under-24-hours","under-1-week","under-3-months","over-3-months"]},"imaging":{"type":"codes","codes":["ct","mri","x-ray","flexion-extension","diagnostic-block","none"]},"findings":{"type":"codes","codes":["herniation","central-stenosis","lateral-stenosis","spondylolisthesis","cord-signal","other-degeneration","none"]},"approach":{"type":"text","codes":["anterior","posterior","combined"]},"approachSide":{"type":"text","codes":["right","left"]},"procedures":{"type":"codes","codes":["discectomy","corpectomy","foraminotomy-unilateral","foraminotomy-bilateral","posterior-decompression","posterior-fusion","other"]},"discReplacement":{"type":"text","codes":["none","bone-block","plate","cage","prosthesis"]},"otherProcedure":{"type":"text"},"levels":{"type":"codes","codes":["c0-c1","c1-c2","c2-c3","c3-c4","c4-c5","c5-c6","c6-c7","c7-t1"]},"magnification":{"type":"text","codes":["none","loupes","microscope","endoscope"]},"navigation":{"type":"boolean"},"knifeMinutes":{"type":"number","min":1,"max":900,"whole":true},"antibiotics":{"type":"boolean"},"drain":{"type":"boolean"},"complications":{"type":"codes","codes":["dural-tear","nerve-injury","wrong-level","implant-malposition","bleeding","respiratory","cardiovascular","anaphylaxis","spinal-cord-injury","oesophagus-injury","vessel-injury","recurrent-nerve-injury","other","none"]},"reoperatedDuringStay":{"type":"boolean"}}'::jsonb);
end
$project$;
revoke all on function analysis."norspine_cervical_carried_surgery"(version text, answers jsonb) from public;
grant execute on function analysis."norspine_cervical_carried_surgery"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."norspine_cervical_carried_follow_up"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"benefit.gpeNo":{"type":"number","min":1,"max":7,"whole":true},"satisfaction.satNo":{"type":"number","min":1,"max":5,"whole":true},"nrsHead":{"type":"number","min":0,"max":10,"whole":true},"nrsNeck.nrsNeck":{"type":"number","min":0,"max":10,"whole":true},"nrsArm.nrsArm":{"type":"number","min":0,"max":10,"whole":true},"analgesics":{"type":"boolean"},"analgesicsFrequency":{"type":"text","codes":["rarely","monthly","weekly","daily","several-times-a-day"]},"ndi.ndi1":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi2":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi3":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi4":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi5":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi6":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi7":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi8":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi9":{"type":"number","min":0,"max":5,"whole":true},"ndi.ndi10":{"type":"number","min":0,"max":5,"whole":true},"paresisNow":{"type":"text","codes":["none","gone","better","unchanged-or-worse"]},"ems.emsGait":{"type":"number","min":1,"max":5,"whole":true},"ems.emsBladder":{"type":"number","min":1,"max":3,"whole":true},"ems.emsHand":{"type":"number","min":1,"max":4,"whole":true},"ems.emsProprio":{"type":"number","min":1,"max":3,"whole":true},"ems.emsParesthesia":{"type":"number","min":1,"max":3,"whole":true},"eq5d.mo":{"type":"number","min":1,"max":3,"whole":true},"eq5d.sc":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ua":{"type":"number","min":1,"max":3,"whole":true},"eq5d.pd":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ad":{"type":"number","min":1,"max":3,"whole":true},"eqVas.eqvas":{"type":"number","min":0,"max":100,"whole":true},"voiceProblems":{"type":"boolean"},"swallowingProblems":{"type":"boolean"},"complications":{"type":"codes","codes":["bleeding","urinary-infection","pneumonia","leg-thrombosis","lung-embolism","superficial-infection","deep-infection","none"]},"reoperated":{"type":"boolean"},"reoperations":{"type":"number","min":1,"max":10,"whole":true},"workStatus":{"type":"text","codes":["full-time","part-time","studying","retired","unemployed","sick-leave","partial-sick-leave","work-assessment","disability-pension","at-home"]},"disabilityClaim":{"type":"text","codes":["no","yes","planning","granted"]},"compensationClaim":{"type":"text","codes":["no","yes","planning","granted"]}}'::jsonb);
end
$project$;
revoke all on function analysis."norspine_cervical_carried_follow_up"(version text, answers jsonb) from public;
grant execute on function analysis."norspine_cervical_carried_follow_up"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."norspine_cervical_project"(uuid) returns void language plpgsql
set enable_seqscan = off as $project$
begin
  delete from analysis."norspine_cervical_f_baseline" where episode_id = $1;
  delete from analysis."norspine_cervical_f_surgery" where episode_id = $1;
  delete from analysis."norspine_cervical_f_follow_up" where episode_id = $1;
  delete from analysis."norspine_cervical_case" where episode_id = $1;
  insert into analysis."norspine_cervical_f_baseline" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "height_cm", "weight_kg", "smoking", "snuff", "education", "civil_status", "native_language", "reading_difficulty", "work_status", "sick_leave_percent", "sick_leave_duration", "work_demands", "disability_claim", "compensation_claim", "earlier_treatment", "wait_to_specialist", "wait_to_operation", "nrs_head", "nrs_neck__nrs_neck", "neck_pain_duration", "nrs_arm__nrs_arm", "arm_pain_duration", "pain_side", "analgesics", "analgesics_frequency", "ndi__ndi1", "ndi__ndi2", "ndi__ndi3", "ndi__ndi4", "ndi__ndi5", "ndi__ndi6", "ndi__ndi7", "ndi__ndi8", "ndi__ndi9", "ndi__ndi10", "paresis", "paresis_duration", "ems__ems_gait", "ems__ems_bladder", "ems__ems_hand", "ems__ems_proprio", "ems__ems_paresthesia", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "nrs_neck__score", "nrs_arm__score", "ndi__score", "ndi__answered", "ems__score", "eq5d__index", "eq_vas__score")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."heightCm", a."weightKg", a."smoking", a."snuff", a."education", a."civilStatus", a."nativeLanguage", a."readingDifficulty", a."workStatus", a."sickLeavePercent", a."sickLeaveDuration", a."workDemands", a."disabilityClaim", a."compensationClaim", a."earlierTreatment", a."waitToSpecialist", a."waitToOperation", a."nrsHead", a."nrsNeck.nrsNeck", a."neckPainDuration", a."nrsArm.nrsArm", a."armPainDuration", a."painSide", a."analgesics", a."analgesicsFrequency", a."ndi.ndi1", a."ndi.ndi2", a."ndi.ndi3", a."ndi.ndi4", a."ndi.ndi5", a."ndi.ndi6", a."ndi.ndi7", a."ndi.ndi8", a."ndi.ndi9", a."ndi.ndi10", a."paresis", a."paresisDuration", a."ems.emsGait", a."ems.emsBladder", a."ems.emsHand", a."ems.emsProprio", a."ems.emsParesthesia", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", s."nrsNeck.score", s."nrsArm.score", s."ndi.score", s."ndi.answered", s."ems.score", s."eq5d.index", s."eqVas.score"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."norspine_cervical_carried_baseline"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("heightCm" float8, "weightKg" float8, "smoking" text, "snuff" boolean, "education" text, "civilStatus" text, "nativeLanguage" text, "readingDifficulty" boolean, "workStatus" text, "sickLeavePercent" float8, "sickLeaveDuration" text, "workDemands" text, "disabilityClaim" text, "compensationClaim" text, "earlierTreatment" text[], "waitToSpecialist" text, "waitToOperation" text, "nrsHead" float8, "nrsNeck.nrsNeck" float8, "neckPainDuration" text, "nrsArm.nrsArm" float8, "armPainDuration" text, "painSide" text, "analgesics" boolean, "analgesicsFrequency" text, "ndi.ndi1" float8, "ndi.ndi2" float8, "ndi.ndi3" float8, "ndi.ndi4" float8, "ndi.ndi5" float8, "ndi.ndi6" float8, "ndi.ndi7" float8, "ndi.ndi8" float8, "ndi.ndi9" float8, "ndi.ndi10" float8, "paresis" boolean, "paresisDuration" text, "ems.emsGait" float8, "ems.emsBladder" float8, "ems.emsHand" float8, "ems.emsProprio" float8, "ems.emsParesthesia" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8)
  cross join jsonb_to_record(v.scores) as s ("nrsNeck.score" float8, "nrsArm.score" float8, "ndi.score" float8, "ndi.answered" float8, "ems.score" float8, "eq5d.index" float8, "eqVas.score" float8)
  where e.id = $1 and e.register_id = 'norspine' and e.pathway = 'cervical' and o.form = 'baseline';
  insert into analysis."norspine_cervical_f_surgery" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "operation_date", "admission_date", "discharge_date", "day_surgery", "urgency", "previous_surgery", "previous_operations", "asa", "comorbidity", "immunosuppression", "indications", "myelopathy", "myelopathy_signs", "ranawat", "paresis", "paresis_grade", "paresis_duration", "imaging", "findings", "approach", "approach_side", "procedures", "disc_replacement", "other_procedure", "levels", "magnification", "navigation", "knife_minutes", "antibiotics", "drain", "complications", "reoperated_during_stay")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."operationDate", a."admissionDate", a."dischargeDate", a."daySurgery", a."urgency", a."previousSurgery", a."previousOperations", a."asa", a."comorbidity", a."immunosuppression", a."indications", a."myelopathy", a."myelopathySigns", a."ranawat", a."paresis", a."paresisGrade", a."paresisDuration", a."imaging", a."findings", a."approach", a."approachSide", a."procedures", a."discReplacement", a."otherProcedure", a."levels", a."magnification", a."navigation", a."knifeMinutes", a."antibiotics", a."drain", a."complications", a."reoperatedDuringStay"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."norspine_cervical_carried_surgery"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("operationDate" date, "admissionDate" date, "dischargeDate" date, "daySurgery" boolean, "urgency" text, "previousSurgery" text, "previousOperations" float8, "asa" float8, "comorbidity" text[], "immunosuppression" boolean, "indications" text[], "myelopathy" boolean, "myelopathySigns" text[], "ranawat" text, "paresis" boolean, "paresisGrade" float8, "paresisDuration" text, "imaging" text[], "findings" text[], "approach" text, "approachSide" text, "procedures" text[], "discReplacement" text, "otherProcedure" text, "levels" text[], "magnification" text, "navigation" boolean, "knifeMinutes" float8, "antibiotics" boolean, "drain" boolean, "complications" text[], "reoperatedDuringStay" boolean)
  where e.id = $1 and e.register_id = 'norspine' and e.pathway = 'cervical' and o.form = 'surgery';
  insert into analysis."norspine_cervical_f_follow_up" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "benefit__gpe_no", "satisfaction__sat_no", "nrs_head", "nrs_neck__nrs_neck", "nrs_arm__nrs_arm", "analgesics", "analgesics_frequency", "ndi__ndi1", "ndi__ndi2", "ndi__ndi3", "ndi__ndi4", "ndi__ndi5", "ndi__ndi6", "ndi__ndi7", "ndi__ndi8", "ndi__ndi9", "ndi__ndi10", "paresis_now", "ems__ems_gait", "ems__ems_bladder", "ems__ems_hand", "ems__ems_proprio", "ems__ems_paresthesia", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "voice_problems", "swallowing_problems", "complications", "reoperated", "reoperations", "work_status", "disability_claim", "compensation_claim", "benefit__code", "satisfaction__code", "nrs_neck__score", "nrs_arm__score", "ndi__score", "ndi__answered", "ems__score", "eq5d__index", "eq_vas__score")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."benefit.gpeNo", a."satisfaction.satNo", a."nrsHead", a."nrsNeck.nrsNeck", a."nrsArm.nrsArm", a."analgesics", a."analgesicsFrequency", a."ndi.ndi1", a."ndi.ndi2", a."ndi.ndi3", a."ndi.ndi4", a."ndi.ndi5", a."ndi.ndi6", a."ndi.ndi7", a."ndi.ndi8", a."ndi.ndi9", a."ndi.ndi10", a."paresisNow", a."ems.emsGait", a."ems.emsBladder", a."ems.emsHand", a."ems.emsProprio", a."ems.emsParesthesia", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."voiceProblems", a."swallowingProblems", a."complications", a."reoperated", a."reoperations", a."workStatus", a."disabilityClaim", a."compensationClaim", s."benefit.code", s."satisfaction.code", s."nrsNeck.score", s."nrsArm.score", s."ndi.score", s."ndi.answered", s."ems.score", s."eq5d.index", s."eqVas.score"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."norspine_cervical_carried_follow_up"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("benefit.gpeNo" float8, "satisfaction.satNo" float8, "nrsHead" float8, "nrsNeck.nrsNeck" float8, "nrsArm.nrsArm" float8, "analgesics" boolean, "analgesicsFrequency" text, "ndi.ndi1" float8, "ndi.ndi2" float8, "ndi.ndi3" float8, "ndi.ndi4" float8, "ndi.ndi5" float8, "ndi.ndi6" float8, "ndi.ndi7" float8, "ndi.ndi8" float8, "ndi.ndi9" float8, "ndi.ndi10" float8, "paresisNow" text, "ems.emsGait" float8, "ems.emsBladder" float8, "ems.emsHand" float8, "ems.emsProprio" float8, "ems.emsParesthesia" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "voiceProblems" boolean, "swallowingProblems" boolean, "complications" text[], "reoperated" boolean, "reoperations" float8, "workStatus" text, "disabilityClaim" text, "compensationClaim" text)
  cross join jsonb_to_record(v.scores) as s ("benefit.code" float8, "satisfaction.code" float8, "nrsNeck.score" float8, "nrsArm.score" float8, "ndi.score" float8, "ndi.answered" float8, "ems.score" float8, "eq5d.index" float8, "eqVas.score" float8)
  where e.id = $1 and e.register_id = 'norspine' and e.pathway = 'cervical' and o.form = 'followUp';
  insert into analysis."norspine_cervical_case" ("episode_id", "index_date", "index__year", "index__month", "person__age", "register_id", "unit_id", "region", "hospital", "person__sex", "residence", "baseline__answered", "surgery__answered", "months3__answered", "months12__answered", "surgery__myelopathy", "months3__voice_problems", "months3__swallowing_problems", "surgery__day_surgery", "baseline__ndi__score", "months12__ndi__score", "baseline__nrs_head", "months12__nrs_head", "baseline__nrs_neck__score", "months12__nrs_neck__score", "baseline__nrs_arm__score", "months12__nrs_arm__score", "baseline__ems__score", "months12__ems__score", "baseline__eq5d__index", "months12__eq5d__index", "baseline__eq_vas__score", "months12__eq_vas__score", "months12__benefit__code", "months12__satisfaction__code", "surgery__asa", "baseline__answered_on", "surgery__answered_on", "months3__answered_on", "months12__answered_on", "months3__closes_on", "months12__closes_on", "surgery__admission_date", "surgery__discharge_date", "surgery__approach", "surgery__urgency", "months3__complications", "surgery__procedures", "surgery__findings", "d__procedure_group", "d__urgency", "d__myelopathy")
  select c.*, (case ('corpectomy'::text = any(c."surgery__procedures")) when true then 'corpectomy'::text when false then (case ('posterior-fusion'::text = any(c."surgery__procedures")) when true then 'posterior-fusion'::text when false then (case (('discectomy'::text = any(c."surgery__procedures")) and ('herniation'::text = any(c."surgery__findings"))) when true then 'anterior-discectomy-herniation'::text when false then (case ('discectomy'::text = any(c."surgery__procedures")) when true then 'anterior-discectomy'::text when false then (case (('foraminotomy-unilateral'::text = any(c."surgery__procedures")) or ('foraminotomy-bilateral'::text = any(c."surgery__procedures")) or ('posterior-decompression'::text = any(c."surgery__procedures"))) when true then 'posterior-decompression'::text when false then 'other'::text end) end) end) end) end), c."surgery__urgency", (c."surgery__myelopathy")::text
  from (
    select e.id as "episode_id", e.index_date as "index_date", extract(year from e.index_date)::int as "index__year", to_char(e.index_date, 'YYYY-MM') as "index__month", extract(year from age(e.index_date::timestamp, p.birth_date::timestamp))::float8 as "person__age", e.register_id as "register_id", e.unit_id as "unit_id", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", p.sex as "person__sex", (
      select r.county from identity.residence r
      where r.person_id = p.id and r.since <= e.index_date order by r.since desc limit 1) as "residence", (f0."episode_id" is not null) as "baseline__answered", (f1."episode_id" is not null) as "surgery__answered", (f2."episode_id" is not null) as "months3__answered", (f3."episode_id" is not null) as "months12__answered", f1."myelopathy" as "surgery__myelopathy", f2."voice_problems" as "months3__voice_problems", f2."swallowing_problems" as "months3__swallowing_problems", f1."day_surgery" as "surgery__day_surgery", f0."ndi__score" as "baseline__ndi__score", f3."ndi__score" as "months12__ndi__score", f0."nrs_head" as "baseline__nrs_head", f3."nrs_head" as "months12__nrs_head", f0."nrs_neck__score" as "baseline__nrs_neck__score", f3."nrs_neck__score" as "months12__nrs_neck__score", f0."nrs_arm__score" as "baseline__nrs_arm__score", f3."nrs_arm__score" as "months12__nrs_arm__score", f0."ems__score" as "baseline__ems__score", f3."ems__score" as "months12__ems__score", f0."eq5d__index" as "baseline__eq5d__index", f3."eq5d__index" as "months12__eq5d__index", f0."eq_vas__score" as "baseline__eq_vas__score", f3."eq_vas__score" as "months12__eq_vas__score", f3."benefit__code" as "months12__benefit__code", f3."satisfaction__code" as "months12__satisfaction__code", f1."asa" as "surgery__asa", f0."filled_on" as "baseline__answered_on", f1."filled_on" as "surgery__answered_on", f2."filled_on" as "months3__answered_on", f3."filled_on" as "months12__answered_on", f2s."closes_on" as "months3__closes_on", f3s."closes_on" as "months12__closes_on", f1."admission_date" as "surgery__admission_date", f1."discharge_date" as "surgery__discharge_date", f1."approach" as "surgery__approach", f1."urgency" as "surgery__urgency", f2."complications" as "months3__complications", f1."procedures" as "surgery__procedures", f1."findings" as "surgery__findings"
    from register.episode e
    join identity.person p on p.id = e.person_id
    join organisation.unit u on u.id = e.unit_id
    left join analysis."norspine_cervical_f_baseline" f0 on f0.episode_id = e.id and f0.occasion = 'baseline'
    left join analysis."norspine_cervical_f_surgery" f1 on f1.episode_id = e.id and f1.occasion = 'surgery'
    left join analysis."norspine_cervical_f_follow_up" f2 on f2.episode_id = e.id and f2.occasion = 'months3'
    left join analysis."norspine_cervical_f_follow_up" f3 on f3.episode_id = e.id and f3.occasion = 'months12'
    left join register.occasion f2s on f2s.episode_id = e.id and f2s.name = 'months3'
    left join register.occasion f3s on f3s.episode_id = e.id and f3s.name = 'months12'
    where e.id = $1 and e.register_id = 'norspine' and e.pathway = 'cervical' and e.index_date is not null
  ) c;
end
$project$;
revoke all on function analysis."norspine_cervical_project"(uuid) from public;
grant execute on function analysis."norspine_cervical_project"(uuid) to kvalreg_app;

-- cervical: all episodes
truncate analysis."norspine_cervical_f_baseline", analysis."norspine_cervical_f_surgery", analysis."norspine_cervical_f_follow_up", analysis."norspine_cervical_case";
insert into analysis."norspine_cervical_f_baseline" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "height_cm", "weight_kg", "smoking", "snuff", "education", "civil_status", "native_language", "reading_difficulty", "work_status", "sick_leave_percent", "sick_leave_duration", "work_demands", "disability_claim", "compensation_claim", "earlier_treatment", "wait_to_specialist", "wait_to_operation", "nrs_head", "nrs_neck__nrs_neck", "neck_pain_duration", "nrs_arm__nrs_arm", "arm_pain_duration", "pain_side", "analgesics", "analgesics_frequency", "ndi__ndi1", "ndi__ndi2", "ndi__ndi3", "ndi__ndi4", "ndi__ndi5", "ndi__ndi6", "ndi__ndi7", "ndi__ndi8", "ndi__ndi9", "ndi__ndi10", "paresis", "paresis_duration", "ems__ems_gait", "ems__ems_bladder", "ems__ems_hand", "ems__ems_proprio", "ems__ems_paresthesia", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "nrs_neck__score", "nrs_arm__score", "ndi__score", "ndi__answered", "ems__score", "eq5d__index", "eq_vas__score")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."heightCm", a."weightKg", a."smoking", a."snuff", a."education", a."civilStatus", a."nativeLanguage", a."readingDifficulty", a."workStatus", a."sickLeavePercent", a."sickLeaveDuration", a."workDemands", a."disabilityClaim", a."compensationClaim", a."earlierTreatment", a."waitToSpecialist", a."waitToOperation", a."nrsHead", a."nrsNeck.nrsNeck", a."neckPainDuration", a."nrsArm.nrsArm", a."armPainDuration", a."painSide", a."analgesics", a."analgesicsFrequency", a."ndi.ndi1", a."ndi.ndi2", a."ndi.ndi3", a."ndi.ndi4", a."ndi.ndi5", a."ndi.ndi6", a."ndi.ndi7", a."ndi.ndi8", a."ndi.ndi9", a."ndi.ndi10", a."paresis", a."paresisDuration", a."ems.emsGait", a."ems.emsBladder", a."ems.emsHand", a."ems.emsProprio", a."ems.emsParesthesia", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", s."nrsNeck.score", s."nrsArm.score", s."ndi.score", s."ndi.answered", s."ems.score", s."eq5d.index", s."eqVas.score"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."norspine_cervical_carried_baseline"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("heightCm" float8, "weightKg" float8, "smoking" text, "snuff" boolean, "education" text, "civilStatus" text, "nativeLanguage" text, "readingDifficulty" boolean, "workStatus" text, "sickLeavePercent" float8, "sickLeaveDuration" text, "workDemands" text, "disabilityClaim" text, "compensationClaim" text, "earlierTreatment" text[], "waitToSpecialist" text, "waitToOperation" text, "nrsHead" float8, "nrsNeck.nrsNeck" float8, "neckPainDuration" text, "nrsArm.nrsArm" float8, "armPainDuration" text, "painSide" text, "analgesics" boolean, "analgesicsFrequency" text, "ndi.ndi1" float8, "ndi.ndi2" float8, "ndi.ndi3" float8, "ndi.ndi4" float8, "ndi.ndi5" float8, "ndi.ndi6" float8, "ndi.ndi7" float8, "ndi.ndi8" float8, "ndi.ndi9" float8, "ndi.ndi10" float8, "paresis" boolean, "paresisDuration" text, "ems.emsGait" float8, "ems.emsBladder" float8, "ems.emsHand" float8, "ems.emsProprio" float8, "ems.emsParesthesia" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8)
cross join jsonb_to_record(v.scores) as s ("nrsNeck.score" float8, "nrsArm.score" float8, "ndi.score" float8, "ndi.answered" float8, "ems.score" float8, "eq5d.index" float8, "eqVas.score" float8)
where e.register_id = 'norspine' and e.pathway = 'cervical' and o.form = 'baseline';
analyze analysis."norspine_cervical_f_baseline";
insert into analysis."norspine_cervical_f_surgery" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "operation_date", "admission_date", "discharge_date", "day_surgery", "urgency", "previous_surgery", "previous_operations", "asa", "comorbidity", "immunosuppression", "indications", "myelopathy", "myelopathy_signs", "ranawat", "paresis", "paresis_grade", "paresis_duration", "imaging", "findings", "approach", "approach_side", "procedures", "disc_replacement", "other_procedure", "levels", "magnification", "navigation", "knife_minutes", "antibiotics", "drain", "complications", "reoperated_during_stay")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."operationDate", a."admissionDate", a."dischargeDate", a."daySurgery", a."urgency", a."previousSurgery", a."previousOperations", a."asa", a."comorbidity", a."immunosuppression", a."indications", a."myelopathy", a."myelopathySigns", a."ranawat", a."paresis", a."paresisGrade", a."paresisDuration", a."imaging", a."findings", a."approach", a."approachSide", a."procedures", a."discReplacement", a."otherProcedure", a."levels", a."magnification", a."navigation", a."knifeMinutes", a."antibiotics", a."drain", a."complications", a."reoperatedDuringStay"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."norspine_cervical_carried_surgery"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("operationDate" date, "admissionDate" date, "dischargeDate" date, "daySurgery" boolean, "urgency" text, "previousSurgery" text, "previousOperations" float8, "asa" float8, "comorbidity" text[], "immunosuppression" boolean, "indications" text[], "myelopathy" boolean, "myelopathySigns" text[], "ranawat" text, "paresis" boolean, "paresisGrade" float8, "paresisDuration" text, "imaging" text[], "findings" text[], "approach" text, "approachSide" text, "procedures" text[], "discReplacement" text, "otherProcedure" text, "levels" text[], "magnification" text, "navigation" boolean, "knifeMinutes" float8, "antibiotics" boolean, "drain" boolean, "complications" text[], "reoperatedDuringStay" boolean)
where e.register_id = 'norspine' and e.pathway = 'cervical' and o.form = 'surgery';
analyze analysis."norspine_cervical_f_surgery";
insert into analysis."norspine_cervical_f_follow_up" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "benefit__gpe_no", "satisfaction__sat_no", "nrs_head", "nrs_neck__nrs_neck", "nrs_arm__nrs_arm", "analgesics", "analgesics_frequency", "ndi__ndi1", "ndi__ndi2", "ndi__ndi3", "ndi__ndi4", "ndi__ndi5", "ndi__ndi6", "ndi__ndi7", "ndi__ndi8", "ndi__ndi9", "ndi__ndi10", "paresis_now", "ems__ems_gait", "ems__ems_bladder", "ems__ems_hand", "ems__ems_proprio", "ems__ems_paresthesia", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "voice_problems", "swallowing_problems", "complications", "reoperated", "reoperations", "work_status", "disability_claim", "compensation_claim", "benefit__code", "satisfaction__code", "nrs_neck__score", "nrs_arm__score", "ndi__score", "ndi__answered", "ems__score", "eq5d__index", "eq_vas__score")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."benefit.gpeNo", a."satisfaction.satNo", a."nrsHead", a."nrsNeck.nrsNeck", a."nrsArm.nrsArm", a."analgesics", a."analgesicsFrequency", a."ndi.ndi1", a."ndi.ndi2", a."ndi.ndi3", a."ndi.ndi4", a."ndi.ndi5", a."ndi.ndi6", a."ndi.ndi7", a."ndi.ndi8", a."ndi.ndi9", a."ndi.ndi10", a."paresisNow", a."ems.emsGait", a."ems.emsBladder", a."ems.emsHand", a."ems.emsProprio", a."ems.emsParesthesia", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."voiceProblems", a."swallowingProblems", a."complications", a."reoperated", a."reoperations", a."workStatus", a."disabilityClaim", a."compensationClaim", s."benefit.code", s."satisfaction.code", s."nrsNeck.score", s."nrsArm.score", s."ndi.score", s."ndi.answered", s."ems.score", s."eq5d.index", s."eqVas.score"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."norspine_cervical_carried_follow_up"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("benefit.gpeNo" float8, "satisfaction.satNo" float8, "nrsHead" float8, "nrsNeck.nrsNeck" float8, "nrsArm.nrsArm" float8, "analgesics" boolean, "analgesicsFrequency" text, "ndi.ndi1" float8, "ndi.ndi2" float8, "ndi.ndi3" float8, "ndi.ndi4" float8, "ndi.ndi5" float8, "ndi.ndi6" float8, "ndi.ndi7" float8, "ndi.ndi8" float8, "ndi.ndi9" float8, "ndi.ndi10" float8, "paresisNow" text, "ems.emsGait" float8, "ems.emsBladder" float8, "ems.emsHand" float8, "ems.emsProprio" float8, "ems.emsParesthesia" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "voiceProblems" boolean, "swallowingProblems" boolean, "complications" text[], "reoperated" boolean, "reoperations" float8, "workStatus" text, "disabilityClaim" text, "compensationClaim" text)
cross join jsonb_to_record(v.scores) as s ("benefit.code" float8, "satisfaction.code" float8, "nrsNeck.score" float8, "nrsArm.score" float8, "ndi.score" float8, "ndi.answered" float8, "ems.score" float8, "eq5d.index" float8, "eqVas.score" float8)
where e.register_id = 'norspine' and e.pathway = 'cervical' and o.form = 'followUp';
analyze analysis."norspine_cervical_f_follow_up";
insert into analysis."norspine_cervical_case" ("episode_id", "index_date", "index__year", "index__month", "person__age", "register_id", "unit_id", "region", "hospital", "person__sex", "residence", "baseline__answered", "surgery__answered", "months3__answered", "months12__answered", "surgery__myelopathy", "months3__voice_problems", "months3__swallowing_problems", "surgery__day_surgery", "baseline__ndi__score", "months12__ndi__score", "baseline__nrs_head", "months12__nrs_head", "baseline__nrs_neck__score", "months12__nrs_neck__score", "baseline__nrs_arm__score", "months12__nrs_arm__score", "baseline__ems__score", "months12__ems__score", "baseline__eq5d__index", "months12__eq5d__index", "baseline__eq_vas__score", "months12__eq_vas__score", "months12__benefit__code", "months12__satisfaction__code", "surgery__asa", "baseline__answered_on", "surgery__answered_on", "months3__answered_on", "months12__answered_on", "months3__closes_on", "months12__closes_on", "surgery__admission_date", "surgery__discharge_date", "surgery__approach", "surgery__urgency", "months3__complications", "surgery__procedures", "surgery__findings", "d__procedure_group", "d__urgency", "d__myelopathy")
select c.*, (case ('corpectomy'::text = any(c."surgery__procedures")) when true then 'corpectomy'::text when false then (case ('posterior-fusion'::text = any(c."surgery__procedures")) when true then 'posterior-fusion'::text when false then (case (('discectomy'::text = any(c."surgery__procedures")) and ('herniation'::text = any(c."surgery__findings"))) when true then 'anterior-discectomy-herniation'::text when false then (case ('discectomy'::text = any(c."surgery__procedures")) when true then 'anterior-discectomy'::text when false then (case (('foraminotomy-unilateral'::text = any(c."surgery__procedures")) or ('foraminotomy-bilateral'::text = any(c."surgery__procedures")) or ('posterior-decompression'::text = any(c."surgery__procedures"))) when true then 'posterior-decompression'::text when false then 'other'::text end) end) end) end) end), c."surgery__urgency", (c."surgery__myelopathy")::text
from (
  select e.id as "episode_id", e.index_date as "index_date", extract(year from e.index_date)::int as "index__year", to_char(e.index_date, 'YYYY-MM') as "index__month", extract(year from age(e.index_date::timestamp, p.birth_date::timestamp))::float8 as "person__age", e.register_id as "register_id", e.unit_id as "unit_id", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", p.sex as "person__sex", (
    select r.county from identity.residence r
    where r.person_id = p.id and r.since <= e.index_date order by r.since desc limit 1) as "residence", (f0."episode_id" is not null) as "baseline__answered", (f1."episode_id" is not null) as "surgery__answered", (f2."episode_id" is not null) as "months3__answered", (f3."episode_id" is not null) as "months12__answered", f1."myelopathy" as "surgery__myelopathy", f2."voice_problems" as "months3__voice_problems", f2."swallowing_problems" as "months3__swallowing_problems", f1."day_surgery" as "surgery__day_surgery", f0."ndi__score" as "baseline__ndi__score", f3."ndi__score" as "months12__ndi__score", f0."nrs_head" as "baseline__nrs_head", f3."nrs_head" as "months12__nrs_head", f0."nrs_neck__score" as "baseline__nrs_neck__score", f3."nrs_neck__score" as "months12__nrs_neck__score", f0."nrs_arm__score" as "baseline__nrs_arm__score", f3."nrs_arm__score" as "months12__nrs_arm__score", f0."ems__score" as "baseline__ems__score", f3."ems__score" as "months12__ems__score", f0."eq5d__index" as "baseline__eq5d__index", f3."eq5d__index" as "months12__eq5d__index", f0."eq_vas__score" as "baseline__eq_vas__score", f3."eq_vas__score" as "months12__eq_vas__score", f3."benefit__code" as "months12__benefit__code", f3."satisfaction__code" as "months12__satisfaction__code", f1."asa" as "surgery__asa", f0."filled_on" as "baseline__answered_on", f1."filled_on" as "surgery__answered_on", f2."filled_on" as "months3__answered_on", f3."filled_on" as "months12__answered_on", f2s."closes_on" as "months3__closes_on", f3s."closes_on" as "months12__closes_on", f1."admission_date" as "surgery__admission_date", f1."discharge_date" as "surgery__discharge_date", f1."approach" as "surgery__approach", f1."urgency" as "surgery__urgency", f2."complications" as "months3__complications", f1."procedures" as "surgery__procedures", f1."findings" as "surgery__findings"
  from register.episode e
  join identity.person p on p.id = e.person_id
  join organisation.unit u on u.id = e.unit_id
  left join analysis."norspine_cervical_f_baseline" f0 on f0.episode_id = e.id and f0.occasion = 'baseline'
  left join analysis."norspine_cervical_f_surgery" f1 on f1.episode_id = e.id and f1.occasion = 'surgery'
  left join analysis."norspine_cervical_f_follow_up" f2 on f2.episode_id = e.id and f2.occasion = 'months3'
  left join analysis."norspine_cervical_f_follow_up" f3 on f3.episode_id = e.id and f3.occasion = 'months12'
  left join register.occasion f2s on f2s.episode_id = e.id and f2s.name = 'months3'
  left join register.occasion f3s on f3s.episode_id = e.id and f3s.name = 'months12'
  where e.register_id = 'norspine' and e.pathway = 'cervical' and e.index_date is not null
) c;
analyze analysis."norspine_cervical_case";

-- cervical: ndiAnterior by unit and year ["anterior","combined",0,100,6,null,35]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where "surgery__myelopathy"))::float8 as "a1",
  (count(*) filter (where ("surgery__myelopathy" is not true) and (not "months12__answered")))::float8 as "a2",
  (count(*) filter (where ("surgery__myelopathy" is not true) and ((not "months12__answered") is not true) and ("baseline__ndi__score"::float8 = $3::float8)))::float8 as "a3",
  (count(*) filter (where ("surgery__myelopathy" is not true) and ((not "months12__answered") is not true) and (("baseline__ndi__score"::float8 = $3::float8) is not true) and ((not "surgery__myelopathy") and (not (not "months12__answered")) and (not ("baseline__ndi__score"::float8 = $3::float8))) and (((case ("baseline__ndi__score"::float8 > $3::float8) when true then round(((("baseline__ndi__score"::float8 - "months12__ndi__score"::float8) / nullif("baseline__ndi__score"::float8, 0)) * $4::float8)::numeric, $5::float8::integer)::float8 when false then $6::float8 end) >= $7::float8) is not null)))::float8 as "a4",
  (count(*) filter (where ("surgery__myelopathy" is not true) and ((not "months12__answered") is not true) and (("baseline__ndi__score"::float8 = $3::float8) is not true) and ((not "surgery__myelopathy") and (not (not "months12__answered")) and (not ("baseline__ndi__score"::float8 = $3::float8))) and ((case ("baseline__ndi__score"::float8 > $3::float8) when true then round(((("baseline__ndi__score"::float8 - "months12__ndi__score"::float8) / nullif("baseline__ndi__score"::float8, 0)) * $4::float8)::numeric, $5::float8::integer)::float8 when false then $6::float8 end) >= $7::float8)))::float8 as "a5",
  (count(*) filter (where ("surgery__myelopathy" is not true) and ((not "months12__answered") is not true) and (("baseline__ndi__score"::float8 = $3::float8) is not true) and (not ((not "surgery__myelopathy") and (not (not "months12__answered")) and (not ("baseline__ndi__score"::float8 = $3::float8))))))::float8 as "a6"
from analysis."norspine_cervical_case"
where (("surgery__approach" in ($1::text, $2::text)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: voiceProblems by unit and year ["anterior","combined"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where "surgery__myelopathy"))::float8 as "a1",
  (count(*) filter (where ("surgery__myelopathy" is not true) and (not "months3__answered")))::float8 as "a2",
  (count(*) filter (where ("surgery__myelopathy" is not true) and ((not "months3__answered") is not true) and ((not "surgery__myelopathy") and (not (not "months3__answered"))) and ("months3__voice_problems" is not null)))::float8 as "a3",
  (count(*) filter (where ("surgery__myelopathy" is not true) and ((not "months3__answered") is not true) and ((not "surgery__myelopathy") and (not (not "months3__answered"))) and "months3__voice_problems"))::float8 as "a4",
  (count(*) filter (where ("surgery__myelopathy" is not true) and ((not "months3__answered") is not true) and (not ((not "surgery__myelopathy") and (not (not "months3__answered"))))))::float8 as "a5"
from analysis."norspine_cervical_case"
where (("surgery__approach" in ($1::text, $2::text)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: swallowingProblems by unit and year ["anterior","combined"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where "surgery__myelopathy"))::float8 as "a1",
  (count(*) filter (where ("surgery__myelopathy" is not true) and (not "months3__answered")))::float8 as "a2",
  (count(*) filter (where ("surgery__myelopathy" is not true) and ((not "months3__answered") is not true) and ((not "surgery__myelopathy") and (not (not "months3__answered"))) and ("months3__swallowing_problems" is not null)))::float8 as "a3",
  (count(*) filter (where ("surgery__myelopathy" is not true) and ((not "months3__answered") is not true) and ((not "surgery__myelopathy") and (not (not "months3__answered"))) and "months3__swallowing_problems"))::float8 as "a4",
  (count(*) filter (where ("surgery__myelopathy" is not true) and ((not "months3__answered") is not true) and (not ((not "surgery__myelopathy") and (not (not "months3__answered"))))))::float8 as "a5"
from analysis."norspine_cervical_case"
where (("surgery__approach" in ($1::text, $2::text)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: registrationDelay by unit and year ["2026-01-01",90]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ((($1::date) - "index_date")::float8 <= $2::float8)))::float8 as "a1",
  (count(*) filter (where (((($1::date) - "index_date")::float8 <= $2::float8) is not true) and ((not ((($1::date) - "index_date")::float8 <= $2::float8))) and ((("surgery__answered_on" - "index_date")::float8 > $2::float8) is not null)))::float8 as "a2",
  (count(*) filter (where (((($1::date) - "index_date")::float8 <= $2::float8) is not true) and ((not ((($1::date) - "index_date")::float8 <= $2::float8))) and (("surgery__answered_on" - "index_date")::float8 > $2::float8)))::float8 as "a3",
  (count(*) filter (where (((($1::date) - "index_date")::float8 <= $2::float8) is not true) and (not ((not ((($1::date) - "index_date")::float8 <= $2::float8))))))::float8 as "a4"
from analysis."norspine_cervical_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: registeredEarly by unit and year ["2026-01-01",35]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ((($1::date) - "index_date")::float8 <= $2::float8)))::float8 as "a1",
  (count(*) filter (where (((($1::date) - "index_date")::float8 <= $2::float8) is not true) and ((not ((($1::date) - "index_date")::float8 <= $2::float8))) and ((("surgery__answered_on" - "index_date")::float8 <= $2::float8) is not null)))::float8 as "a2",
  (count(*) filter (where (((($1::date) - "index_date")::float8 <= $2::float8) is not true) and ((not ((($1::date) - "index_date")::float8 <= $2::float8))) and (("surgery__answered_on" - "index_date")::float8 <= $2::float8)))::float8 as "a3",
  (count(*) filter (where (((($1::date) - "index_date")::float8 <= $2::float8) is not true) and (not ((not ((($1::date) - "index_date")::float8 <= $2::float8))))))::float8 as "a4"
from analysis."norspine_cervical_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: operations by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."norspine_cervical_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: followedUpMonths3 by unit and year ["2026-01-01"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("months3__closes_on" >= ($1::date))))::float8 as "a1",
  (count(*) filter (where (("months3__closes_on" >= ($1::date)) is not true) and ((not ("months3__closes_on" >= ($1::date)))) and ("months3__answered" is not null)))::float8 as "a2",
  (count(*) filter (where (("months3__closes_on" >= ($1::date)) is not true) and ((not ("months3__closes_on" >= ($1::date)))) and "months3__answered"))::float8 as "a3",
  (count(*) filter (where (("months3__closes_on" >= ($1::date)) is not true) and (not ((not ("months3__closes_on" >= ($1::date)))))))::float8 as "a4"
from analysis."norspine_cervical_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: followedUpMonths12 by unit and year ["2026-01-01"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("months12__closes_on" >= ($1::date))))::float8 as "a1",
  (count(*) filter (where (("months12__closes_on" >= ($1::date)) is not true) and ((not ("months12__closes_on" >= ($1::date)))) and ("months12__answered" is not null)))::float8 as "a2",
  (count(*) filter (where (("months12__closes_on" >= ($1::date)) is not true) and ((not ("months12__closes_on" >= ($1::date)))) and "months12__answered"))::float8 as "a3",
  (count(*) filter (where (("months12__closes_on" >= ($1::date)) is not true) and (not ((not ("months12__closes_on" >= ($1::date)))))))::float8 as "a4"
from analysis."norspine_cervical_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: nrsHeadChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("months12__nrs_head"::float8, "baseline__nrs_head"::float8) as "a1",
  regr_sxx("months12__nrs_head"::float8, "baseline__nrs_head"::float8) as "a2",
  regr_avgy("months12__nrs_head"::float8, "baseline__nrs_head"::float8) as "a3",
  regr_syy("months12__nrs_head"::float8, "baseline__nrs_head"::float8) as "a4",
  (count(("months12__nrs_head"::float8 - "baseline__nrs_head"::float8)))::float8 as "a5",
  avg(("months12__nrs_head"::float8 - "baseline__nrs_head"::float8)) as "a6",
  stddev_samp(("months12__nrs_head"::float8 - "baseline__nrs_head"::float8)) as "a7"
from analysis."norspine_cervical_case"
where ("months12__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: nrsNeckChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("months12__nrs_neck__score"::float8, "baseline__nrs_neck__score"::float8) as "a1",
  regr_sxx("months12__nrs_neck__score"::float8, "baseline__nrs_neck__score"::float8) as "a2",
  regr_avgy("months12__nrs_neck__score"::float8, "baseline__nrs_neck__score"::float8) as "a3",
  regr_syy("months12__nrs_neck__score"::float8, "baseline__nrs_neck__score"::float8) as "a4",
  (count(("months12__nrs_neck__score"::float8 - "baseline__nrs_neck__score"::float8)))::float8 as "a5",
  avg(("months12__nrs_neck__score"::float8 - "baseline__nrs_neck__score"::float8)) as "a6",
  stddev_samp(("months12__nrs_neck__score"::float8 - "baseline__nrs_neck__score"::float8)) as "a7"
from analysis."norspine_cervical_case"
where ("months12__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: nrsArmChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("months12__nrs_arm__score"::float8, "baseline__nrs_arm__score"::float8) as "a1",
  regr_sxx("months12__nrs_arm__score"::float8, "baseline__nrs_arm__score"::float8) as "a2",
  regr_avgy("months12__nrs_arm__score"::float8, "baseline__nrs_arm__score"::float8) as "a3",
  regr_syy("months12__nrs_arm__score"::float8, "baseline__nrs_arm__score"::float8) as "a4",
  (count(("months12__nrs_arm__score"::float8 - "baseline__nrs_arm__score"::float8)))::float8 as "a5",
  avg(("months12__nrs_arm__score"::float8 - "baseline__nrs_arm__score"::float8)) as "a6",
  stddev_samp(("months12__nrs_arm__score"::float8 - "baseline__nrs_arm__score"::float8)) as "a7"
from analysis."norspine_cervical_case"
where ("months12__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: ndiChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("months12__ndi__score"::float8, "baseline__ndi__score"::float8) as "a1",
  regr_sxx("months12__ndi__score"::float8, "baseline__ndi__score"::float8) as "a2",
  regr_avgy("months12__ndi__score"::float8, "baseline__ndi__score"::float8) as "a3",
  regr_syy("months12__ndi__score"::float8, "baseline__ndi__score"::float8) as "a4",
  (count(("months12__ndi__score"::float8 - "baseline__ndi__score"::float8)))::float8 as "a5",
  avg(("months12__ndi__score"::float8 - "baseline__ndi__score"::float8)) as "a6",
  stddev_samp(("months12__ndi__score"::float8 - "baseline__ndi__score"::float8)) as "a7"
from analysis."norspine_cervical_case"
where ("months12__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: emsChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("months12__ems__score"::float8, "baseline__ems__score"::float8) as "a1",
  regr_sxx("months12__ems__score"::float8, "baseline__ems__score"::float8) as "a2",
  regr_avgy("months12__ems__score"::float8, "baseline__ems__score"::float8) as "a3",
  regr_syy("months12__ems__score"::float8, "baseline__ems__score"::float8) as "a4",
  (count(("months12__ems__score"::float8 - "baseline__ems__score"::float8)))::float8 as "a5",
  avg(("months12__ems__score"::float8 - "baseline__ems__score"::float8)) as "a6",
  stddev_samp(("months12__ems__score"::float8 - "baseline__ems__score"::float8)) as "a7"
from analysis."norspine_cervical_case"
where ("months12__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: eq5dChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("months12__eq5d__index"::float8, "baseline__eq5d__index"::float8) as "a1",
  regr_sxx("months12__eq5d__index"::float8, "baseline__eq5d__index"::float8) as "a2",
  regr_avgy("months12__eq5d__index"::float8, "baseline__eq5d__index"::float8) as "a3",
  regr_syy("months12__eq5d__index"::float8, "baseline__eq5d__index"::float8) as "a4",
  (count(("months12__eq5d__index"::float8 - "baseline__eq5d__index"::float8)))::float8 as "a5",
  avg(("months12__eq5d__index"::float8 - "baseline__eq5d__index"::float8)) as "a6",
  stddev_samp(("months12__eq5d__index"::float8 - "baseline__eq5d__index"::float8)) as "a7"
from analysis."norspine_cervical_case"
where ("months12__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: eqVasChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("months12__eq_vas__score"::float8, "baseline__eq_vas__score"::float8) as "a1",
  regr_sxx("months12__eq_vas__score"::float8, "baseline__eq_vas__score"::float8) as "a2",
  regr_avgy("months12__eq_vas__score"::float8, "baseline__eq_vas__score"::float8) as "a3",
  regr_syy("months12__eq_vas__score"::float8, "baseline__eq_vas__score"::float8) as "a4",
  (count(("months12__eq_vas__score"::float8 - "baseline__eq_vas__score"::float8)))::float8 as "a5",
  avg(("months12__eq_vas__score"::float8 - "baseline__eq_vas__score"::float8)) as "a6",
  stddev_samp(("months12__eq_vas__score"::float8 - "baseline__eq_vas__score"::float8)) as "a7"
from analysis."norspine_cervical_case"
where ("months12__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: benefit by unit and year [1,2,3,4,5,6,7]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("months12__benefit__code"::float8))::float8 as "a1",
  (count(*) filter (where ("months12__benefit__code"::float8 = $1::float8)))::float8 as "a2",
  (count(*) filter (where ("months12__benefit__code"::float8 = $2::float8)))::float8 as "a3",
  (count(*) filter (where ("months12__benefit__code"::float8 = $3::float8)))::float8 as "a4",
  (count(*) filter (where ("months12__benefit__code"::float8 = $4::float8)))::float8 as "a5",
  (count(*) filter (where ("months12__benefit__code"::float8 = $5::float8)))::float8 as "a6",
  (count(*) filter (where ("months12__benefit__code"::float8 = $6::float8)))::float8 as "a7",
  (count(*) filter (where ("months12__benefit__code"::float8 = $7::float8)))::float8 as "a8"
from analysis."norspine_cervical_case"
where ("months12__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: satisfaction by unit and year [1,2,3,4,5]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("months12__satisfaction__code"::float8))::float8 as "a1",
  (count(*) filter (where ("months12__satisfaction__code"::float8 = $1::float8)))::float8 as "a2",
  (count(*) filter (where ("months12__satisfaction__code"::float8 = $2::float8)))::float8 as "a3",
  (count(*) filter (where ("months12__satisfaction__code"::float8 = $3::float8)))::float8 as "a4",
  (count(*) filter (where ("months12__satisfaction__code"::float8 = $4::float8)))::float8 as "a5",
  (count(*) filter (where ("months12__satisfaction__code"::float8 = $5::float8)))::float8 as "a6"
from analysis."norspine_cervical_case"
where ("months12__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: woundInfection by unit and year ["superficial-infection","deep-infection"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ((($1::text = any("months3__complications")) or ($2::text = any("months3__complications"))) is not null)))::float8 as "a1",
  (count(*) filter (where (($1::text = any("months3__complications")) or ($2::text = any("months3__complications")))))::float8 as "a2"
from analysis."norspine_cervical_case"
where ("months3__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: asaClass by unit and year [1,2,3,4,5]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("surgery__asa"::float8))::float8 as "a1",
  (count(*) filter (where ("surgery__asa"::float8 = $1::float8)))::float8 as "a2",
  (count(*) filter (where ("surgery__asa"::float8 = $2::float8)))::float8 as "a3",
  (count(*) filter (where ("surgery__asa"::float8 = $3::float8)))::float8 as "a4",
  (count(*) filter (where ("surgery__asa"::float8 = $4::float8)))::float8 as "a5",
  (count(*) filter (where ("surgery__asa"::float8 = $5::float8)))::float8 as "a6"
from analysis."norspine_cervical_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: lengthOfStay by unit and year [0]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case (("surgery__day_surgery" is not null) and "surgery__day_surgery") when true then $1::float8 when false then ("surgery__discharge_date" - "surgery__admission_date")::float8 end)))::float8 as "a1",
  avg((case (("surgery__day_surgery" is not null) and "surgery__day_surgery") when true then $1::float8 when false then ("surgery__discharge_date" - "surgery__admission_date")::float8 end)) as "a2",
  stddev_samp((case (("surgery__day_surgery" is not null) and "surgery__day_surgery") when true then $1::float8 when false then ("surgery__discharge_date" - "surgery__admission_date")::float8 end)) as "a3"
from analysis."norspine_cervical_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- cervical: mainProcedure by unit and year ["corpectomy","posterior-fusion","discectomy","herniation","anterior-discectomy-herniation","anterior-discectomy","foraminotomy-unilateral","foraminotomy-bilateral","posterior-decompression","other"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case ($2::text = any("surgery__procedures")) when true then $2::text when false then (case (($3::text = any("surgery__procedures")) and ($4::text = any("surgery__findings"))) when true then $5::text when false then (case ($3::text = any("surgery__procedures")) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) or ($8::text = any("surgery__procedures")) or ($9::text = any("surgery__procedures"))) when true then $9::text when false then $10::text end) end) end) end) end)))::float8 as "a1",
  (count(*) filter (where ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case ($2::text = any("surgery__procedures")) when true then $2::text when false then (case (($3::text = any("surgery__procedures")) and ($4::text = any("surgery__findings"))) when true then $5::text when false then (case ($3::text = any("surgery__procedures")) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) or ($8::text = any("surgery__procedures")) or ($9::text = any("surgery__procedures"))) when true then $9::text when false then $10::text end) end) end) end) end) = $5::text)))::float8 as "a2",
  (count(*) filter (where ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case ($2::text = any("surgery__procedures")) when true then $2::text when false then (case (($3::text = any("surgery__procedures")) and ($4::text = any("surgery__findings"))) when true then $5::text when false then (case ($3::text = any("surgery__procedures")) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) or ($8::text = any("surgery__procedures")) or ($9::text = any("surgery__procedures"))) when true then $9::text when false then $10::text end) end) end) end) end) = $6::text)))::float8 as "a3",
  (count(*) filter (where ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case ($2::text = any("surgery__procedures")) when true then $2::text when false then (case (($3::text = any("surgery__procedures")) and ($4::text = any("surgery__findings"))) when true then $5::text when false then (case ($3::text = any("surgery__procedures")) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) or ($8::text = any("surgery__procedures")) or ($9::text = any("surgery__procedures"))) when true then $9::text when false then $10::text end) end) end) end) end) = $1::text)))::float8 as "a4",
  (count(*) filter (where ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case ($2::text = any("surgery__procedures")) when true then $2::text when false then (case (($3::text = any("surgery__procedures")) and ($4::text = any("surgery__findings"))) when true then $5::text when false then (case ($3::text = any("surgery__procedures")) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) or ($8::text = any("surgery__procedures")) or ($9::text = any("surgery__procedures"))) when true then $9::text when false then $10::text end) end) end) end) end) = $9::text)))::float8 as "a5",
  (count(*) filter (where ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case ($2::text = any("surgery__procedures")) when true then $2::text when false then (case (($3::text = any("surgery__procedures")) and ($4::text = any("surgery__findings"))) when true then $5::text when false then (case ($3::text = any("surgery__procedures")) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) or ($8::text = any("surgery__procedures")) or ($9::text = any("surgery__procedures"))) when true then $9::text when false then $10::text end) end) end) end) end) = $2::text)))::float8 as "a6",
  (count(*) filter (where ((case ($1::text = any("surgery__procedures")) when true then $1::text when false then (case ($2::text = any("surgery__procedures")) when true then $2::text when false then (case (($3::text = any("surgery__procedures")) and ($4::text = any("surgery__findings"))) when true then $5::text when false then (case ($3::text = any("surgery__procedures")) when true then $6::text when false then (case (($7::text = any("surgery__procedures")) or ($8::text = any("surgery__procedures")) or ($9::text = any("surgery__procedures"))) when true then $9::text when false then $10::text end) end) end) end) end) = $10::text)))::float8 as "a7"
from analysis."norspine_cervical_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- coverage: table
create table analysis."norspine_coverage_row" (
  unit_id text not null,
  row_key text not null,
  register_id text not null,
  index_date date not null,
  index__year int not null,
  index__month text not null,
  region text,
  hospital text,
  "d__area" text,
  "row__total" float8,
  "row__registered" float8,
  "row__area" text,
  primary key (unit_id, row_key)
);
create index on analysis."norspine_coverage_row" (unit_id, index__year);
create index on analysis."norspine_coverage_row" (index__year);
create index on analysis."norspine_coverage_row" (index_date);
select register.protect('analysis."norspine_coverage_row"'::regclass);
grant select, insert, update, delete on analysis."norspine_coverage_row" to kvalreg_app;

-- coverage: rows that came in
create or replace function analysis."norspine_coverage_project"(text[], text[]) returns void language plpgsql as $project$
begin
  delete from analysis."norspine_coverage_row" t using unnest($1, $2) as came (unit_id, key)
  where t.unit_id = came.unit_id and t.row_key = came.key;
  insert into analysis."norspine_coverage_row" ("unit_id", "row_key", "register_id", "index_date", "index__year", "index__month", "region", "hospital", "row__total", "row__registered", "row__area", "d__area")
  select c.*, c."row__area"
  from (
    select r.unit_id as "unit_id", r.key as "row_key", r.register_id as "register_id", (r.content->>'yearEnd')::date as "index_date", extract(year from (r.content->>'yearEnd')::date)::int as "index__year", to_char((r.content->>'yearEnd')::date, 'YYYY-MM') as "index__month", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", (r.content->>'total')::float8 as "row__total", (r.content->>'registered')::float8 as "row__registered", (r.content->>'area')::text as "row__area"
    from (
      select distinct on (f.unit_id, f.key) f.register_id, f.unit_id, f.key, f.content
      from register.feed_row f
      join unnest($1, $2) as came (unit_id, key) using (unit_id, key)
      where f.register_id = 'norspine' and f.feed = 'coverage'
      order by f.unit_id, f.key, f.revision desc
    ) r
    join organisation.unit u on u.id = r.unit_id
  ) c;
end
$project$;
revoke all on function analysis."norspine_coverage_project"(text[], text[]) from public;
grant execute on function analysis."norspine_coverage_project"(text[], text[]) to kvalreg_app;

-- coverage: all rows
truncate analysis."norspine_coverage_row";
insert into analysis."norspine_coverage_row" ("unit_id", "row_key", "register_id", "index_date", "index__year", "index__month", "region", "hospital", "row__total", "row__registered", "row__area", "d__area")
select c.*, c."row__area"
from (
  select r.unit_id as "unit_id", r.key as "row_key", r.register_id as "register_id", (r.content->>'yearEnd')::date as "index_date", extract(year from (r.content->>'yearEnd')::date)::int as "index__year", to_char((r.content->>'yearEnd')::date, 'YYYY-MM') as "index__month", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", (r.content->>'total')::float8 as "row__total", (r.content->>'registered')::float8 as "row__registered", (r.content->>'area')::text as "row__area"
  from (
    select distinct on (f.unit_id, f.key) f.register_id, f.unit_id, f.key, f.content
    from register.feed_row f
    where f.register_id = 'norspine' and f.feed = 'coverage'
    order by f.unit_id, f.key, f.revision desc
  ) r
  join organisation.unit u on u.id = r.unit_id
) c;
analyze analysis."norspine_coverage_row";

-- coverage: coverage by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__registered"::float8 is not null) and ("row__total"::float8 is not null)))::float8 as "a1",
  coalesce(sum("row__total"::float8) filter (where ("row__registered"::float8 is not null) and ("row__total"::float8 is not null)), 0) as "a2",
  coalesce(sum("row__registered"::float8) filter (where ("row__registered"::float8 is not null) and ("row__total"::float8 is not null)), 0) as "a3"
from analysis."norspine_coverage_row"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- coverage: lumbarCoverage by unit and year ["lumbar"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__registered"::float8 is not null) and ("row__total"::float8 is not null)))::float8 as "a1",
  coalesce(sum("row__total"::float8) filter (where ("row__registered"::float8 is not null) and ("row__total"::float8 is not null)), 0) as "a2",
  coalesce(sum("row__registered"::float8) filter (where ("row__registered"::float8 is not null) and ("row__total"::float8 is not null)), 0) as "a3"
from analysis."norspine_coverage_row"
where (("row__area" = $1::text))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- coverage: cervicalCoverage by unit and year ["cervical"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__registered"::float8 is not null) and ("row__total"::float8 is not null)))::float8 as "a1",
  coalesce(sum("row__total"::float8) filter (where ("row__registered"::float8 is not null) and ("row__total"::float8 is not null)), 0) as "a2",
  coalesce(sum("row__registered"::float8) filter (where ("row__registered"::float8 is not null) and ("row__total"::float8 is not null)), 0) as "a3"
from analysis."norspine_coverage_row"
where (("row__area" = $1::text))
group by grouping sets (("unit_id", "index__year"), ("index__year"));
