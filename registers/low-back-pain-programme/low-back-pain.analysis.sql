-- care: tables
create table analysis."low_back_pain_care_f_screening" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "start_back__sbst1" float8,
  "start_back__sbst2" float8,
  "start_back__sbst3" float8,
  "start_back__sbst4" float8,
  "start_back__sbst5" float8,
  "start_back__sbst6" float8,
  "start_back__sbst7" float8,
  "start_back__sbst8" float8,
  "start_back__sbst9" float8,
  "orebro__ompsq1" float8,
  "orebro__ompsq2" float8,
  "orebro__ompsq3" float8,
  "orebro__ompsq4" float8,
  "orebro__ompsq5" float8,
  "orebro__ompsq6" float8,
  "orebro__ompsq7" float8,
  "orebro__ompsq8" float8,
  "orebro__ompsq9" float8,
  "orebro__ompsq10" float8,
  "start_back__total" float8,
  "start_back__psychosocial" float8,
  "orebro__score" float8,
  primary key (episode_id, occasion)
);
create table analysis."low_back_pain_care_f_assessment" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "assessed_on" date,
  "profession" text,
  "pain_since" date,
  "age_at_onset" float8,
  "pain_drawing" text[],
  "nrs_back__nrs_back" float8,
  "nrs_leg__nrs_leg" float8,
  "leg_pain" text,
  "leg_pain_since" date,
  "disabling" boolean,
  "abating" boolean,
  "work_disabling" boolean,
  "rest_pain" boolean,
  "trauma" boolean,
  "trauma_injury" boolean,
  "cancer" boolean,
  "tumour_suspected" boolean,
  "inflammation_suspected" boolean,
  "inflammatory_signs" text[],
  "infection_suspected" boolean,
  "steroids" boolean,
  "drug_abuse" boolean,
  "reduced_condition" boolean,
  "deformity" boolean,
  "yellow_flags" text[],
  "cauda_equina" boolean,
  "paresis" text,
  "neurological_deficit" boolean,
  "lasegue" text,
  "stenosis_suspected" boolean,
  "leg_pain_dominates" boolean,
  "pseudoclaudication" boolean,
  "spondylolisthesis" boolean,
  "earlier_treatments" text[],
  "active_treatment" text,
  "treatment_weeks" float8,
  "improved" boolean,
  "pain_care" boolean,
  "mri_contraindication" text,
  "plan" text[],
  "referral_on" date,
  "nrs_back__score" float8,
  "nrs_leg__score" float8,
  primary key (episode_id, occasion)
);
create table analysis."low_back_pain_care_f_referral" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "referred_on" date,
  "urgency" text,
  "diagnosis" text,
  "diagnosis_codes" text[],
  "question" text,
  "imaging" text,
  "imaging_on" date,
  "reply_enclosed" boolean,
  "pain_character" text,
  "radiation" text,
  "location" text,
  "pain_duration" text,
  "other_diseases" text,
  "medication" text,
  "earlier_surgery" boolean,
  "earlier_pain_clinic" boolean,
  "heredity" boolean,
  "cancer" boolean,
  "trauma" boolean,
  "inflammation" boolean,
  "psychosocial" text,
  "smoking" boolean,
  "overweight" boolean,
  "prepared_for_surgery" text,
  "status" text,
  "treatment" text,
  "trained" boolean,
  "training" text,
  "referrer" text,
  "workplace" text,
  primary key (episode_id, occasion)
);
create table analysis."low_back_pain_care_case" (
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
  "d__profession" text,
  "d__red_flag" text,
  "d__age_group" text,
  "screening__answered" boolean,
  "assessment__answered" boolean,
  "referral__answered" boolean,
  "assessment__rest_pain" boolean,
  "assessment__trauma" boolean,
  "assessment__cancer" boolean,
  "assessment__inflammation_suspected" boolean,
  "assessment__infection_suspected" boolean,
  "assessment__steroids" boolean,
  "assessment__drug_abuse" boolean,
  "assessment__reduced_condition" boolean,
  "assessment__deformity" boolean,
  "assessment__improved" boolean,
  "assessment__cauda_equina" boolean,
  "assessment__trauma_injury" boolean,
  "referral__reply_enclosed" boolean,
  "referral__earlier_surgery" boolean,
  "referral__earlier_pain_clinic" boolean,
  "referral__heredity" boolean,
  "referral__cancer" boolean,
  "referral__trauma" boolean,
  "referral__inflammation" boolean,
  "referral__smoking" boolean,
  "referral__overweight" boolean,
  "referral__trained" boolean,
  "assessment__age_at_onset" float8,
  "assessment__treatment_weeks" float8,
  "screening__start_back__total" float8,
  "screening__start_back__psychosocial" float8,
  "screening__answered_on" date,
  "assessment__answered_on" date,
  "referral__answered_on" date,
  "assessment__pain_since" date,
  "assessment__assessed_on" date,
  "referral__imaging_on" date,
  "referral__referred_on" date,
  "assessment__leg_pain" text,
  "assessment__active_treatment" text,
  "assessment__mri_contraindication" text,
  "assessment__paresis" text,
  "referral__diagnosis" text,
  "referral__question" text,
  "referral__urgency" text,
  "referral__imaging" text,
  "referral__pain_character" text,
  "referral__radiation" text,
  "referral__location" text,
  "referral__pain_duration" text,
  "referral__other_diseases" text,
  "referral__medication" text,
  "referral__psychosocial" text,
  "referral__prepared_for_surgery" text,
  "referral__status" text,
  "referral__treatment" text,
  "referral__training" text,
  "referral__referrer" text,
  "referral__workplace" text,
  "assessment__profession" text,
  "assessment__plan" text[],
  "assessment__yellow_flags" text[]
);
create index on analysis."low_back_pain_care_case" (unit_id, index__year);
create index on analysis."low_back_pain_care_case" (index__year);
select register.protect('analysis."low_back_pain_care_f_screening"'::regclass);
grant select, insert, update, delete on analysis."low_back_pain_care_f_screening" to kvalreg_app;
select register.protect('analysis."low_back_pain_care_f_assessment"'::regclass);
grant select, insert, update, delete on analysis."low_back_pain_care_f_assessment" to kvalreg_app;
select register.protect('analysis."low_back_pain_care_f_referral"'::regclass);
grant select, insert, update, delete on analysis."low_back_pain_care_f_referral" to kvalreg_app;
select register.protect('analysis."low_back_pain_care_case"'::regclass);
grant select, insert, update, delete on analysis."low_back_pain_care_case" to kvalreg_app;

-- care: one episode
create or replace function analysis."low_back_pain_care_carried_screening"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"startBack.sbst1":{"type":"number","min":0,"max":1,"whole":true},"startBack.sbst2":{"type":"number","min":0,"max":1,"whole":true},"startBack.sbst3":{"type":"number","min":0,"max":1,"whole":true},"startBack.sbst4":{"type":"number","min":0,"max":1,"whole":true},"startBack.sbst5":{"type":"number","min":0,"max":1,"whole":true},"startBack.sbst6":{"type":"number","min":0,"max":1,"whole":true},"startBack.sbst7":{"type":"number","min":0,"max":1,"whole":true},"startBack.sbst8":{"type":"number","min":0,"max":1,"whole":true},"startBack.sbst9":{"type":"number","min":0,"max":4,"whole":true},"orebro.ompsq1":{"type":"number","min":1,"max":10,"whole":true},"orebro.ompsq2":{"type":"number","min":0,"max":10,"whole":true},"orebro.ompsq3":{"type":"number","min":0,"max":10,"whole":true},"orebro.ompsq4":{"type":"number","min":0,"max":10,"whole":true},"orebro.ompsq5":{"type":"number","min":0,"max":10,"whole":true},"orebro.ompsq6":{"type":"number","min":0,"max":10,"whole":true},"orebro.ompsq7":{"type":"number","min":0,"max":10,"whole":true},"orebro.ompsq8":{"type":"number","min":0,"max":10,"whole":true},"orebro.ompsq9":{"type":"number","min":0,"max":10,"whole":true},"orebro.ompsq10":{"type":"number","min":0,"max":10,"whole":true}}'::jsonb);
end
$project$;
revoke all on function analysis."low_back_pain_care_carried_screening"(version text, answers jsonb) from public;
grant execute on function analysis."low_back_pain_care_carried_screening"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."low_back_pain_care_carried_assessment"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '2' then return answers; end if;
  return register.allowed_answers(answers, '{"assessedOn":{"type":"date"},"profession":{"type":"text","codes":["physician","physiotherapist","other"]},"painSince":{"type":"date"},"ageAtOnset":{"type":"number","min":0,"max":110,"whole":true},"painDrawing":{"type":"codes","codes":["face","throat","chest","abdomen","groin","right-shoulder","left-shoulder","right-upper-arm","left-upper-arm","right-elbow","left-elbow","right-forearm","left-forearm","right-hand","left-hand","right-hip","left-hip","right-thigh","left-thigh","right-knee","left-knee","right-shin","left-shin","right-foot","left-foot","head-back","neck","upper-back","lower-back","tailbone","right-shoulder-blade","left-shoulder-blade","right-upper-arm-back","left-upper-arm-back","right-elbow-back","left-elbow-back","right-forearm-back","left-forearm-back","right-hand-back","left-hand-back","right-buttock","left-buttock","right-thigh-back","left-thigh-back","right-knee-back","left-knee-back","right-calf","left-calf","right-heel","left-heel"]},"nrsBack.nrsBack":{"type":"number","min":0,"max":10,"whole":true},"nrsLeg.nrsLeg":{"type":"number","min":0,"max":10,"whole":true},"legPain":{"type":"text","codes":["none","diffuse","dermatomal"]},"legPainSince":{"type":"date"},"disabling":{"type":"boolean"},"abating":{"type":"boolean"},"workDisabling":{"type":"boolean"},"restPain":{"type":"boolean"},"trauma":{"type":"boolean"},"traumaInjury":{"type":"boolean"},"cancer":{"type":"boolean"},"tumourSuspected":{"type":"boolean"},"inflammationSuspected":{"type":"boolean"},"inflammatorySigns":{"type":"codes","codes":["worse-at-night","low-in-the-back","morning-stiffness","better-with-activity","none"]},"infectionSuspected":{"type":"boolean"},"steroids":{"type":"boolean"},"drugAbuse":{"type":"boolean"},"reducedCondition":{"type":"boolean"},"deformity":{"type":"boolean"},"yellowFlags":{"type":"codes","codes":["fear-of-pain","somatic-focus","catastrophising","pain-means-harm","pain-free-first","avoidance","overuse-of-analgesics","none"]},"caudaEquina":{"type":"boolean"},"paresis":{"type":"text","codes":["none","stable","rapidly-progressing"]},"neurologicalDeficit":{"type":"boolean"},"lasegue":{"type":"text","codes":["negative","positive","not-done"]},"stenosisSuspected":{"type":"boolean"},"legPainDominates":{"type":"boolean"},"pseudoclaudication":{"type":"boolean"},"spondylolisthesis":{"type":"boolean"},"earlierTreatments":{"type":"codes","codes":["advice","exercise","manual","medicine","pain-care","surgery","none"]},"activeTreatment":{"type":"text","codes":["not-started","given","not-possible"]},"treatmentWeeks":{"type":"number","min":0,"max":520,"whole":true},"improved":{"type":"boolean"},"painCare":{"type":"boolean"},"mriContraindication":{"type":"text","codes":["none","pacemaker","other"]},"plan":{"type":"codes","codes":["self-care","physiotherapy","mri-overview","low-dose-ct","orthopaedics","rheumatology","pain-care","none"]},"referralOn":{"type":"date"}}'::jsonb);
end
$project$;
revoke all on function analysis."low_back_pain_care_carried_assessment"(version text, answers jsonb) from public;
grant execute on function analysis."low_back_pain_care_carried_assessment"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."low_back_pain_care_carried_referral"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '2' then return answers; end if;
  return register.allowed_answers(answers, '{"referredOn":{"type":"date"},"urgency":{"type":"text","codes":["acute","planned"]},"diagnosis":{"type":"text"},"diagnosisCodes":{"type":"codes"},"question":{"type":"text"},"imaging":{"type":"text","codes":["mri-overview","full-mri","none"]},"imagingOn":{"type":"date"},"replyEnclosed":{"type":"boolean"},"painCharacter":{"type":"text"},"radiation":{"type":"text"},"location":{"type":"text"},"painDuration":{"type":"text"},"otherDiseases":{"type":"text"},"medication":{"type":"text"},"earlierSurgery":{"type":"boolean"},"earlierPainClinic":{"type":"boolean"},"heredity":{"type":"boolean"},"cancer":{"type":"boolean"},"trauma":{"type":"boolean"},"inflammation":{"type":"boolean"},"psychosocial":{"type":"text"},"smoking":{"type":"boolean"},"overweight":{"type":"boolean"},"preparedForSurgery":{"type":"text","codes":["yes","no","undecided"]},"status":{"type":"text"},"treatment":{"type":"text"},"trained":{"type":"boolean"},"training":{"type":"text"},"referrer":{"type":"text"},"workplace":{"type":"text"}}'::jsonb);
end
$project$;
revoke all on function analysis."low_back_pain_care_carried_referral"(version text, answers jsonb) from public;
grant execute on function analysis."low_back_pain_care_carried_referral"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."low_back_pain_care_project"(uuid) returns void language plpgsql
set enable_seqscan = off as $project$
begin
  delete from analysis."low_back_pain_care_f_screening" where episode_id = $1;
  delete from analysis."low_back_pain_care_f_assessment" where episode_id = $1;
  delete from analysis."low_back_pain_care_f_referral" where episode_id = $1;
  delete from analysis."low_back_pain_care_case" where episode_id = $1;
  insert into analysis."low_back_pain_care_f_screening" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "start_back__sbst1", "start_back__sbst2", "start_back__sbst3", "start_back__sbst4", "start_back__sbst5", "start_back__sbst6", "start_back__sbst7", "start_back__sbst8", "start_back__sbst9", "orebro__ompsq1", "orebro__ompsq2", "orebro__ompsq3", "orebro__ompsq4", "orebro__ompsq5", "orebro__ompsq6", "orebro__ompsq7", "orebro__ompsq8", "orebro__ompsq9", "orebro__ompsq10", "start_back__total", "start_back__psychosocial", "orebro__score")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."startBack.sbst1", a."startBack.sbst2", a."startBack.sbst3", a."startBack.sbst4", a."startBack.sbst5", a."startBack.sbst6", a."startBack.sbst7", a."startBack.sbst8", a."startBack.sbst9", a."orebro.ompsq1", a."orebro.ompsq2", a."orebro.ompsq3", a."orebro.ompsq4", a."orebro.ompsq5", a."orebro.ompsq6", a."orebro.ompsq7", a."orebro.ompsq8", a."orebro.ompsq9", a."orebro.ompsq10", s."startBack.total", s."startBack.psychosocial", s."orebro.score"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."low_back_pain_care_carried_screening"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("startBack.sbst1" float8, "startBack.sbst2" float8, "startBack.sbst3" float8, "startBack.sbst4" float8, "startBack.sbst5" float8, "startBack.sbst6" float8, "startBack.sbst7" float8, "startBack.sbst8" float8, "startBack.sbst9" float8, "orebro.ompsq1" float8, "orebro.ompsq2" float8, "orebro.ompsq3" float8, "orebro.ompsq4" float8, "orebro.ompsq5" float8, "orebro.ompsq6" float8, "orebro.ompsq7" float8, "orebro.ompsq8" float8, "orebro.ompsq9" float8, "orebro.ompsq10" float8)
  cross join jsonb_to_record(v.scores) as s ("startBack.total" float8, "startBack.psychosocial" float8, "orebro.score" float8)
  where e.id = $1 and e.register_id = 'low-back-pain' and e.pathway = 'care' and o.form = 'screening';
  insert into analysis."low_back_pain_care_f_assessment" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "assessed_on", "profession", "pain_since", "age_at_onset", "pain_drawing", "nrs_back__nrs_back", "nrs_leg__nrs_leg", "leg_pain", "leg_pain_since", "disabling", "abating", "work_disabling", "rest_pain", "trauma", "trauma_injury", "cancer", "tumour_suspected", "inflammation_suspected", "inflammatory_signs", "infection_suspected", "steroids", "drug_abuse", "reduced_condition", "deformity", "yellow_flags", "cauda_equina", "paresis", "neurological_deficit", "lasegue", "stenosis_suspected", "leg_pain_dominates", "pseudoclaudication", "spondylolisthesis", "earlier_treatments", "active_treatment", "treatment_weeks", "improved", "pain_care", "mri_contraindication", "plan", "referral_on", "nrs_back__score", "nrs_leg__score")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."assessedOn", a."profession", a."painSince", a."ageAtOnset", a."painDrawing", a."nrsBack.nrsBack", a."nrsLeg.nrsLeg", a."legPain", a."legPainSince", a."disabling", a."abating", a."workDisabling", a."restPain", a."trauma", a."traumaInjury", a."cancer", a."tumourSuspected", a."inflammationSuspected", a."inflammatorySigns", a."infectionSuspected", a."steroids", a."drugAbuse", a."reducedCondition", a."deformity", a."yellowFlags", a."caudaEquina", a."paresis", a."neurologicalDeficit", a."lasegue", a."stenosisSuspected", a."legPainDominates", a."pseudoclaudication", a."spondylolisthesis", a."earlierTreatments", a."activeTreatment", a."treatmentWeeks", a."improved", a."painCare", a."mriContraindication", a."plan", a."referralOn", s."nrsBack.score", s."nrsLeg.score"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '2' then r.answers
      else analysis."low_back_pain_care_carried_assessment"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("assessedOn" date, "profession" text, "painSince" date, "ageAtOnset" float8, "painDrawing" text[], "nrsBack.nrsBack" float8, "nrsLeg.nrsLeg" float8, "legPain" text, "legPainSince" date, "disabling" boolean, "abating" boolean, "workDisabling" boolean, "restPain" boolean, "trauma" boolean, "traumaInjury" boolean, "cancer" boolean, "tumourSuspected" boolean, "inflammationSuspected" boolean, "inflammatorySigns" text[], "infectionSuspected" boolean, "steroids" boolean, "drugAbuse" boolean, "reducedCondition" boolean, "deformity" boolean, "yellowFlags" text[], "caudaEquina" boolean, "paresis" text, "neurologicalDeficit" boolean, "lasegue" text, "stenosisSuspected" boolean, "legPainDominates" boolean, "pseudoclaudication" boolean, "spondylolisthesis" boolean, "earlierTreatments" text[], "activeTreatment" text, "treatmentWeeks" float8, "improved" boolean, "painCare" boolean, "mriContraindication" text, "plan" text[], "referralOn" date)
  cross join jsonb_to_record(v.scores) as s ("nrsBack.score" float8, "nrsLeg.score" float8)
  where e.id = $1 and e.register_id = 'low-back-pain' and e.pathway = 'care' and o.form = 'assessment';
  insert into analysis."low_back_pain_care_f_referral" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "referred_on", "urgency", "diagnosis", "diagnosis_codes", "question", "imaging", "imaging_on", "reply_enclosed", "pain_character", "radiation", "location", "pain_duration", "other_diseases", "medication", "earlier_surgery", "earlier_pain_clinic", "heredity", "cancer", "trauma", "inflammation", "psychosocial", "smoking", "overweight", "prepared_for_surgery", "status", "treatment", "trained", "training", "referrer", "workplace")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."referredOn", a."urgency", a."diagnosis", a."diagnosisCodes", a."question", a."imaging", a."imagingOn", a."replyEnclosed", a."painCharacter", a."radiation", a."location", a."painDuration", a."otherDiseases", a."medication", a."earlierSurgery", a."earlierPainClinic", a."heredity", a."cancer", a."trauma", a."inflammation", a."psychosocial", a."smoking", a."overweight", a."preparedForSurgery", a."status", a."treatment", a."trained", a."training", a."referrer", a."workplace"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '2' then r.answers
      else analysis."low_back_pain_care_carried_referral"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("referredOn" date, "urgency" text, "diagnosis" text, "diagnosisCodes" text[], "question" text, "imaging" text, "imagingOn" date, "replyEnclosed" boolean, "painCharacter" text, "radiation" text, "location" text, "painDuration" text, "otherDiseases" text, "medication" text, "earlierSurgery" boolean, "earlierPainClinic" boolean, "heredity" boolean, "cancer" boolean, "trauma" boolean, "inflammation" boolean, "psychosocial" text, "smoking" boolean, "overweight" boolean, "preparedForSurgery" text, "status" text, "treatment" text, "trained" boolean, "training" text, "referrer" text, "workplace" text)
  where e.id = $1 and e.register_id = 'low-back-pain' and e.pathway = 'care' and o.form = 'referral';
  insert into analysis."low_back_pain_care_case" ("episode_id", "index_date", "index__year", "index__month", "person__age", "register_id", "unit_id", "region", "hospital", "person__sex", "residence", "screening__answered", "assessment__answered", "referral__answered", "assessment__rest_pain", "assessment__trauma", "assessment__cancer", "assessment__inflammation_suspected", "assessment__infection_suspected", "assessment__steroids", "assessment__drug_abuse", "assessment__reduced_condition", "assessment__deformity", "assessment__improved", "assessment__cauda_equina", "assessment__trauma_injury", "referral__reply_enclosed", "referral__earlier_surgery", "referral__earlier_pain_clinic", "referral__heredity", "referral__cancer", "referral__trauma", "referral__inflammation", "referral__smoking", "referral__overweight", "referral__trained", "assessment__age_at_onset", "assessment__treatment_weeks", "screening__start_back__total", "screening__start_back__psychosocial", "screening__answered_on", "assessment__answered_on", "referral__answered_on", "assessment__pain_since", "assessment__assessed_on", "referral__imaging_on", "referral__referred_on", "assessment__leg_pain", "assessment__active_treatment", "assessment__mri_contraindication", "assessment__paresis", "referral__diagnosis", "referral__question", "referral__urgency", "referral__imaging", "referral__pain_character", "referral__radiation", "referral__location", "referral__pain_duration", "referral__other_diseases", "referral__medication", "referral__psychosocial", "referral__prepared_for_surgery", "referral__status", "referral__treatment", "referral__training", "referral__referrer", "referral__workplace", "assessment__profession", "assessment__plan", "assessment__yellow_flags", "d__profession", "d__red_flag", "d__age_group")
  select c.*, c."assessment__profession", (case (((c."assessment__age_at_onset"::float8 < 18::float8) or (c."assessment__age_at_onset"::float8 > 55::float8)) or c."assessment__rest_pain" or c."assessment__trauma" or c."assessment__cancer" or (c."assessment__inflammation_suspected" or c."assessment__infection_suspected") or c."assessment__steroids" or c."assessment__drug_abuse" or c."assessment__reduced_condition" or c."assessment__deformity") when true then 'yes'::text when false then 'no'::text end), (case (c."person__age"::float8 < 40::float8) when true then 'under-40'::text when false then (case (c."person__age"::float8 < 65::float8) when true then '40-to-64'::text when false then '65-and-over'::text end) end)
  from (
    select e.id as "episode_id", e.index_date as "index_date", extract(year from e.index_date)::int as "index__year", to_char(e.index_date, 'YYYY-MM') as "index__month", extract(year from age(e.index_date::timestamp, p.birth_date::timestamp))::float8 as "person__age", e.register_id as "register_id", e.unit_id as "unit_id", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", p.sex as "person__sex", (
      select r.county from identity.residence r
      where r.person_id = p.id and r.since <= e.index_date order by r.since desc limit 1) as "residence", (f0."episode_id" is not null) as "screening__answered", (f1."episode_id" is not null) as "assessment__answered", (f2."episode_id" is not null) as "referral__answered", f1."rest_pain" as "assessment__rest_pain", f1."trauma" as "assessment__trauma", f1."cancer" as "assessment__cancer", f1."inflammation_suspected" as "assessment__inflammation_suspected", f1."infection_suspected" as "assessment__infection_suspected", f1."steroids" as "assessment__steroids", f1."drug_abuse" as "assessment__drug_abuse", f1."reduced_condition" as "assessment__reduced_condition", f1."deformity" as "assessment__deformity", f1."improved" as "assessment__improved", f1."cauda_equina" as "assessment__cauda_equina", f1."trauma_injury" as "assessment__trauma_injury", f2."reply_enclosed" as "referral__reply_enclosed", f2."earlier_surgery" as "referral__earlier_surgery", f2."earlier_pain_clinic" as "referral__earlier_pain_clinic", f2."heredity" as "referral__heredity", f2."cancer" as "referral__cancer", f2."trauma" as "referral__trauma", f2."inflammation" as "referral__inflammation", f2."smoking" as "referral__smoking", f2."overweight" as "referral__overweight", f2."trained" as "referral__trained", f1."age_at_onset" as "assessment__age_at_onset", f1."treatment_weeks" as "assessment__treatment_weeks", f0."start_back__total" as "screening__start_back__total", f0."start_back__psychosocial" as "screening__start_back__psychosocial", f0."filled_on" as "screening__answered_on", f1."filled_on" as "assessment__answered_on", f2."filled_on" as "referral__answered_on", f1."pain_since" as "assessment__pain_since", f1."assessed_on" as "assessment__assessed_on", f2."imaging_on" as "referral__imaging_on", f2."referred_on" as "referral__referred_on", f1."leg_pain" as "assessment__leg_pain", f1."active_treatment" as "assessment__active_treatment", f1."mri_contraindication" as "assessment__mri_contraindication", f1."paresis" as "assessment__paresis", f2."diagnosis" as "referral__diagnosis", f2."question" as "referral__question", f2."urgency" as "referral__urgency", f2."imaging" as "referral__imaging", f2."pain_character" as "referral__pain_character", f2."radiation" as "referral__radiation", f2."location" as "referral__location", f2."pain_duration" as "referral__pain_duration", f2."other_diseases" as "referral__other_diseases", f2."medication" as "referral__medication", f2."psychosocial" as "referral__psychosocial", f2."prepared_for_surgery" as "referral__prepared_for_surgery", f2."status" as "referral__status", f2."treatment" as "referral__treatment", f2."training" as "referral__training", f2."referrer" as "referral__referrer", f2."workplace" as "referral__workplace", f1."profession" as "assessment__profession", f1."plan" as "assessment__plan", f1."yellow_flags" as "assessment__yellow_flags"
    from register.episode e
    join identity.person p on p.id = e.person_id
    join organisation.unit u on u.id = e.unit_id
    left join analysis."low_back_pain_care_f_screening" f0 on f0.episode_id = e.id and f0.occasion = 'screening'
    left join analysis."low_back_pain_care_f_assessment" f1 on f1.episode_id = e.id and f1.occasion = 'assessment'
    left join analysis."low_back_pain_care_f_referral" f2 on f2.episode_id = e.id and f2.occasion = 'referral'
    where e.id = $1 and e.register_id = 'low-back-pain' and e.pathway = 'care' and e.index_date is not null
  ) c;
end
$project$;
revoke all on function analysis."low_back_pain_care_project"(uuid) from public;
grant execute on function analysis."low_back_pain_care_project"(uuid) to kvalreg_app;

-- care: all episodes
truncate analysis."low_back_pain_care_f_screening", analysis."low_back_pain_care_f_assessment", analysis."low_back_pain_care_f_referral", analysis."low_back_pain_care_case";
insert into analysis."low_back_pain_care_f_screening" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "start_back__sbst1", "start_back__sbst2", "start_back__sbst3", "start_back__sbst4", "start_back__sbst5", "start_back__sbst6", "start_back__sbst7", "start_back__sbst8", "start_back__sbst9", "orebro__ompsq1", "orebro__ompsq2", "orebro__ompsq3", "orebro__ompsq4", "orebro__ompsq5", "orebro__ompsq6", "orebro__ompsq7", "orebro__ompsq8", "orebro__ompsq9", "orebro__ompsq10", "start_back__total", "start_back__psychosocial", "orebro__score")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."startBack.sbst1", a."startBack.sbst2", a."startBack.sbst3", a."startBack.sbst4", a."startBack.sbst5", a."startBack.sbst6", a."startBack.sbst7", a."startBack.sbst8", a."startBack.sbst9", a."orebro.ompsq1", a."orebro.ompsq2", a."orebro.ompsq3", a."orebro.ompsq4", a."orebro.ompsq5", a."orebro.ompsq6", a."orebro.ompsq7", a."orebro.ompsq8", a."orebro.ompsq9", a."orebro.ompsq10", s."startBack.total", s."startBack.psychosocial", s."orebro.score"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."low_back_pain_care_carried_screening"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("startBack.sbst1" float8, "startBack.sbst2" float8, "startBack.sbst3" float8, "startBack.sbst4" float8, "startBack.sbst5" float8, "startBack.sbst6" float8, "startBack.sbst7" float8, "startBack.sbst8" float8, "startBack.sbst9" float8, "orebro.ompsq1" float8, "orebro.ompsq2" float8, "orebro.ompsq3" float8, "orebro.ompsq4" float8, "orebro.ompsq5" float8, "orebro.ompsq6" float8, "orebro.ompsq7" float8, "orebro.ompsq8" float8, "orebro.ompsq9" float8, "orebro.ompsq10" float8)
cross join jsonb_to_record(v.scores) as s ("startBack.total" float8, "startBack.psychosocial" float8, "orebro.score" float8)
where e.register_id = 'low-back-pain' and e.pathway = 'care' and o.form = 'screening';
analyze analysis."low_back_pain_care_f_screening";
insert into analysis."low_back_pain_care_f_assessment" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "assessed_on", "profession", "pain_since", "age_at_onset", "pain_drawing", "nrs_back__nrs_back", "nrs_leg__nrs_leg", "leg_pain", "leg_pain_since", "disabling", "abating", "work_disabling", "rest_pain", "trauma", "trauma_injury", "cancer", "tumour_suspected", "inflammation_suspected", "inflammatory_signs", "infection_suspected", "steroids", "drug_abuse", "reduced_condition", "deformity", "yellow_flags", "cauda_equina", "paresis", "neurological_deficit", "lasegue", "stenosis_suspected", "leg_pain_dominates", "pseudoclaudication", "spondylolisthesis", "earlier_treatments", "active_treatment", "treatment_weeks", "improved", "pain_care", "mri_contraindication", "plan", "referral_on", "nrs_back__score", "nrs_leg__score")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."assessedOn", a."profession", a."painSince", a."ageAtOnset", a."painDrawing", a."nrsBack.nrsBack", a."nrsLeg.nrsLeg", a."legPain", a."legPainSince", a."disabling", a."abating", a."workDisabling", a."restPain", a."trauma", a."traumaInjury", a."cancer", a."tumourSuspected", a."inflammationSuspected", a."inflammatorySigns", a."infectionSuspected", a."steroids", a."drugAbuse", a."reducedCondition", a."deformity", a."yellowFlags", a."caudaEquina", a."paresis", a."neurologicalDeficit", a."lasegue", a."stenosisSuspected", a."legPainDominates", a."pseudoclaudication", a."spondylolisthesis", a."earlierTreatments", a."activeTreatment", a."treatmentWeeks", a."improved", a."painCare", a."mriContraindication", a."plan", a."referralOn", s."nrsBack.score", s."nrsLeg.score"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '2' then r.answers
    else analysis."low_back_pain_care_carried_assessment"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("assessedOn" date, "profession" text, "painSince" date, "ageAtOnset" float8, "painDrawing" text[], "nrsBack.nrsBack" float8, "nrsLeg.nrsLeg" float8, "legPain" text, "legPainSince" date, "disabling" boolean, "abating" boolean, "workDisabling" boolean, "restPain" boolean, "trauma" boolean, "traumaInjury" boolean, "cancer" boolean, "tumourSuspected" boolean, "inflammationSuspected" boolean, "inflammatorySigns" text[], "infectionSuspected" boolean, "steroids" boolean, "drugAbuse" boolean, "reducedCondition" boolean, "deformity" boolean, "yellowFlags" text[], "caudaEquina" boolean, "paresis" text, "neurologicalDeficit" boolean, "lasegue" text, "stenosisSuspected" boolean, "legPainDominates" boolean, "pseudoclaudication" boolean, "spondylolisthesis" boolean, "earlierTreatments" text[], "activeTreatment" text, "treatmentWeeks" float8, "improved" boolean, "painCare" boolean, "mriContraindication" text, "plan" text[], "referralOn" date)
cross join jsonb_to_record(v.scores) as s ("nrsBack.score" float8, "nrsLeg.score" float8)
where e.register_id = 'low-back-pain' and e.pathway = 'care' and o.form = 'assessment';
analyze analysis."low_back_pain_care_f_assessment";
insert into analysis."low_back_pain_care_f_referral" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "referred_on", "urgency", "diagnosis", "diagnosis_codes", "question", "imaging", "imaging_on", "reply_enclosed", "pain_character", "radiation", "location", "pain_duration", "other_diseases", "medication", "earlier_surgery", "earlier_pain_clinic", "heredity", "cancer", "trauma", "inflammation", "psychosocial", "smoking", "overweight", "prepared_for_surgery", "status", "treatment", "trained", "training", "referrer", "workplace")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."referredOn", a."urgency", a."diagnosis", a."diagnosisCodes", a."question", a."imaging", a."imagingOn", a."replyEnclosed", a."painCharacter", a."radiation", a."location", a."painDuration", a."otherDiseases", a."medication", a."earlierSurgery", a."earlierPainClinic", a."heredity", a."cancer", a."trauma", a."inflammation", a."psychosocial", a."smoking", a."overweight", a."preparedForSurgery", a."status", a."treatment", a."trained", a."training", a."referrer", a."workplace"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '2' then r.answers
    else analysis."low_back_pain_care_carried_referral"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("referredOn" date, "urgency" text, "diagnosis" text, "diagnosisCodes" text[], "question" text, "imaging" text, "imagingOn" date, "replyEnclosed" boolean, "painCharacter" text, "radiation" text, "location" text, "painDuration" text, "otherDiseases" text, "medication" text, "earlierSurgery" boolean, "earlierPainClinic" boolean, "heredity" boolean, "cancer" boolean, "trauma" boolean, "inflammation" boolean, "psychosocial" text, "smoking" boolean, "overweight" boolean, "preparedForSurgery" text, "status" text, "treatment" text, "trained" boolean, "training" text, "referrer" text, "workplace" text)
where e.register_id = 'low-back-pain' and e.pathway = 'care' and o.form = 'referral';
analyze analysis."low_back_pain_care_f_referral";
insert into analysis."low_back_pain_care_case" ("episode_id", "index_date", "index__year", "index__month", "person__age", "register_id", "unit_id", "region", "hospital", "person__sex", "residence", "screening__answered", "assessment__answered", "referral__answered", "assessment__rest_pain", "assessment__trauma", "assessment__cancer", "assessment__inflammation_suspected", "assessment__infection_suspected", "assessment__steroids", "assessment__drug_abuse", "assessment__reduced_condition", "assessment__deformity", "assessment__improved", "assessment__cauda_equina", "assessment__trauma_injury", "referral__reply_enclosed", "referral__earlier_surgery", "referral__earlier_pain_clinic", "referral__heredity", "referral__cancer", "referral__trauma", "referral__inflammation", "referral__smoking", "referral__overweight", "referral__trained", "assessment__age_at_onset", "assessment__treatment_weeks", "screening__start_back__total", "screening__start_back__psychosocial", "screening__answered_on", "assessment__answered_on", "referral__answered_on", "assessment__pain_since", "assessment__assessed_on", "referral__imaging_on", "referral__referred_on", "assessment__leg_pain", "assessment__active_treatment", "assessment__mri_contraindication", "assessment__paresis", "referral__diagnosis", "referral__question", "referral__urgency", "referral__imaging", "referral__pain_character", "referral__radiation", "referral__location", "referral__pain_duration", "referral__other_diseases", "referral__medication", "referral__psychosocial", "referral__prepared_for_surgery", "referral__status", "referral__treatment", "referral__training", "referral__referrer", "referral__workplace", "assessment__profession", "assessment__plan", "assessment__yellow_flags", "d__profession", "d__red_flag", "d__age_group")
select c.*, c."assessment__profession", (case (((c."assessment__age_at_onset"::float8 < 18::float8) or (c."assessment__age_at_onset"::float8 > 55::float8)) or c."assessment__rest_pain" or c."assessment__trauma" or c."assessment__cancer" or (c."assessment__inflammation_suspected" or c."assessment__infection_suspected") or c."assessment__steroids" or c."assessment__drug_abuse" or c."assessment__reduced_condition" or c."assessment__deformity") when true then 'yes'::text when false then 'no'::text end), (case (c."person__age"::float8 < 40::float8) when true then 'under-40'::text when false then (case (c."person__age"::float8 < 65::float8) when true then '40-to-64'::text when false then '65-and-over'::text end) end)
from (
  select e.id as "episode_id", e.index_date as "index_date", extract(year from e.index_date)::int as "index__year", to_char(e.index_date, 'YYYY-MM') as "index__month", extract(year from age(e.index_date::timestamp, p.birth_date::timestamp))::float8 as "person__age", e.register_id as "register_id", e.unit_id as "unit_id", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", p.sex as "person__sex", (
    select r.county from identity.residence r
    where r.person_id = p.id and r.since <= e.index_date order by r.since desc limit 1) as "residence", (f0."episode_id" is not null) as "screening__answered", (f1."episode_id" is not null) as "assessment__answered", (f2."episode_id" is not null) as "referral__answered", f1."rest_pain" as "assessment__rest_pain", f1."trauma" as "assessment__trauma", f1."cancer" as "assessment__cancer", f1."inflammation_suspected" as "assessment__inflammation_suspected", f1."infection_suspected" as "assessment__infection_suspected", f1."steroids" as "assessment__steroids", f1."drug_abuse" as "assessment__drug_abuse", f1."reduced_condition" as "assessment__reduced_condition", f1."deformity" as "assessment__deformity", f1."improved" as "assessment__improved", f1."cauda_equina" as "assessment__cauda_equina", f1."trauma_injury" as "assessment__trauma_injury", f2."reply_enclosed" as "referral__reply_enclosed", f2."earlier_surgery" as "referral__earlier_surgery", f2."earlier_pain_clinic" as "referral__earlier_pain_clinic", f2."heredity" as "referral__heredity", f2."cancer" as "referral__cancer", f2."trauma" as "referral__trauma", f2."inflammation" as "referral__inflammation", f2."smoking" as "referral__smoking", f2."overweight" as "referral__overweight", f2."trained" as "referral__trained", f1."age_at_onset" as "assessment__age_at_onset", f1."treatment_weeks" as "assessment__treatment_weeks", f0."start_back__total" as "screening__start_back__total", f0."start_back__psychosocial" as "screening__start_back__psychosocial", f0."filled_on" as "screening__answered_on", f1."filled_on" as "assessment__answered_on", f2."filled_on" as "referral__answered_on", f1."pain_since" as "assessment__pain_since", f1."assessed_on" as "assessment__assessed_on", f2."imaging_on" as "referral__imaging_on", f2."referred_on" as "referral__referred_on", f1."leg_pain" as "assessment__leg_pain", f1."active_treatment" as "assessment__active_treatment", f1."mri_contraindication" as "assessment__mri_contraindication", f1."paresis" as "assessment__paresis", f2."diagnosis" as "referral__diagnosis", f2."question" as "referral__question", f2."urgency" as "referral__urgency", f2."imaging" as "referral__imaging", f2."pain_character" as "referral__pain_character", f2."radiation" as "referral__radiation", f2."location" as "referral__location", f2."pain_duration" as "referral__pain_duration", f2."other_diseases" as "referral__other_diseases", f2."medication" as "referral__medication", f2."psychosocial" as "referral__psychosocial", f2."prepared_for_surgery" as "referral__prepared_for_surgery", f2."status" as "referral__status", f2."treatment" as "referral__treatment", f2."training" as "referral__training", f2."referrer" as "referral__referrer", f2."workplace" as "referral__workplace", f1."profession" as "assessment__profession", f1."plan" as "assessment__plan", f1."yellow_flags" as "assessment__yellow_flags"
  from register.episode e
  join identity.person p on p.id = e.person_id
  join organisation.unit u on u.id = e.unit_id
  left join analysis."low_back_pain_care_f_screening" f0 on f0.episode_id = e.id and f0.occasion = 'screening'
  left join analysis."low_back_pain_care_f_assessment" f1 on f1.episode_id = e.id and f1.occasion = 'assessment'
  left join analysis."low_back_pain_care_f_referral" f2 on f2.episode_id = e.id and f2.occasion = 'referral'
  where e.register_id = 'low-back-pain' and e.pathway = 'care' and e.index_date is not null
) c;
analyze analysis."low_back_pain_care_case";

-- care: assessments by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."low_back_pain_care_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- care: mriWithIndication by unit and year [21,18,55,"dermatomal","not-possible",6,56,"fear-of-pain","somatic-focus","catastrophising","pain-means-harm","pain-free-first","avoidance","overuse-of-analgesics","mri-overview"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ($15::text = any("assessment__plan")) and ((((("assessment__assessed_on" - "assessment__pain_since")::float8 > $1::float8) and ((("assessment__age_at_onset"::float8 < $2::float8) or ("assessment__age_at_onset"::float8 > $3::float8)) or "assessment__rest_pain" or "assessment__trauma" or "assessment__cancer" or ("assessment__inflammation_suspected" or "assessment__infection_suspected") or "assessment__steroids" or "assessment__drug_abuse" or "assessment__reduced_condition" or "assessment__deformity")) or (("assessment__leg_pain" = $4::text) and (("assessment__active_treatment" = $5::text) or (("assessment__treatment_weeks"::float8 >= $6::float8) and (not "assessment__improved")))) or ((("assessment__assessed_on" - "assessment__pain_since")::float8 > $7::float8) and (($8::text = any("assessment__yellow_flags")) or ($9::text = any("assessment__yellow_flags")) or ($10::text = any("assessment__yellow_flags")) or ($11::text = any("assessment__yellow_flags")) or ($12::text = any("assessment__yellow_flags")) or ($13::text = any("assessment__yellow_flags")) or ($14::text = any("assessment__yellow_flags"))))) is not null)))::float8 as "a1",
  (count(*) filter (where ($15::text = any("assessment__plan")) and (((("assessment__assessed_on" - "assessment__pain_since")::float8 > $1::float8) and ((("assessment__age_at_onset"::float8 < $2::float8) or ("assessment__age_at_onset"::float8 > $3::float8)) or "assessment__rest_pain" or "assessment__trauma" or "assessment__cancer" or ("assessment__inflammation_suspected" or "assessment__infection_suspected") or "assessment__steroids" or "assessment__drug_abuse" or "assessment__reduced_condition" or "assessment__deformity")) or (("assessment__leg_pain" = $4::text) and (("assessment__active_treatment" = $5::text) or (("assessment__treatment_weeks"::float8 >= $6::float8) and (not "assessment__improved")))) or ((("assessment__assessed_on" - "assessment__pain_since")::float8 > $7::float8) and (($8::text = any("assessment__yellow_flags")) or ($9::text = any("assessment__yellow_flags")) or ($10::text = any("assessment__yellow_flags")) or ($11::text = any("assessment__yellow_flags")) or ($12::text = any("assessment__yellow_flags")) or ($13::text = any("assessment__yellow_flags")) or ($14::text = any("assessment__yellow_flags")))))))::float8 as "a2",
  (count(*) filter (where (not ($15::text = any("assessment__plan")))))::float8 as "a3"
from analysis."low_back_pain_care_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- care: mriWhereIndicated by unit and year ["mri-overview",21,18,55,"dermatomal","not-possible",6,56,"fear-of-pain","somatic-focus","catastrophising","pain-means-harm","pain-free-first","avoidance","overuse-of-analgesics","none","rapidly-progressing"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ((((("assessment__assessed_on" - "assessment__pain_since")::float8 > $2::float8) and ((("assessment__age_at_onset"::float8 < $3::float8) or ("assessment__age_at_onset"::float8 > $4::float8)) or "assessment__rest_pain" or "assessment__trauma" or "assessment__cancer" or ("assessment__inflammation_suspected" or "assessment__infection_suspected") or "assessment__steroids" or "assessment__drug_abuse" or "assessment__reduced_condition" or "assessment__deformity")) or (("assessment__leg_pain" = $5::text) and (("assessment__active_treatment" = $6::text) or (("assessment__treatment_weeks"::float8 >= $7::float8) and (not "assessment__improved")))) or ((("assessment__assessed_on" - "assessment__pain_since")::float8 > $8::float8) and (($9::text = any("assessment__yellow_flags")) or ($10::text = any("assessment__yellow_flags")) or ($11::text = any("assessment__yellow_flags")) or ($12::text = any("assessment__yellow_flags")) or ($13::text = any("assessment__yellow_flags")) or ($14::text = any("assessment__yellow_flags")) or ($15::text = any("assessment__yellow_flags"))))) and (not ("assessment__mri_contraindication" <> $16::text)) and (not ("assessment__cauda_equina" or ("assessment__paresis" = $17::text) or ("assessment__trauma" and "assessment__trauma_injury") or "assessment__infection_suspected"))) and (($1::text = any("assessment__plan")) is not null)))::float8 as "a1",
  (count(*) filter (where ((((("assessment__assessed_on" - "assessment__pain_since")::float8 > $2::float8) and ((("assessment__age_at_onset"::float8 < $3::float8) or ("assessment__age_at_onset"::float8 > $4::float8)) or "assessment__rest_pain" or "assessment__trauma" or "assessment__cancer" or ("assessment__inflammation_suspected" or "assessment__infection_suspected") or "assessment__steroids" or "assessment__drug_abuse" or "assessment__reduced_condition" or "assessment__deformity")) or (("assessment__leg_pain" = $5::text) and (("assessment__active_treatment" = $6::text) or (("assessment__treatment_weeks"::float8 >= $7::float8) and (not "assessment__improved")))) or ((("assessment__assessed_on" - "assessment__pain_since")::float8 > $8::float8) and (($9::text = any("assessment__yellow_flags")) or ($10::text = any("assessment__yellow_flags")) or ($11::text = any("assessment__yellow_flags")) or ($12::text = any("assessment__yellow_flags")) or ($13::text = any("assessment__yellow_flags")) or ($14::text = any("assessment__yellow_flags")) or ($15::text = any("assessment__yellow_flags"))))) and (not ("assessment__mri_contraindication" <> $16::text)) and (not ("assessment__cauda_equina" or ("assessment__paresis" = $17::text) or ("assessment__trauma" and "assessment__trauma_injury") or "assessment__infection_suspected"))) and ($1::text = any("assessment__plan"))))::float8 as "a2",
  (count(*) filter (where (not ((((("assessment__assessed_on" - "assessment__pain_since")::float8 > $2::float8) and ((("assessment__age_at_onset"::float8 < $3::float8) or ("assessment__age_at_onset"::float8 > $4::float8)) or "assessment__rest_pain" or "assessment__trauma" or "assessment__cancer" or ("assessment__inflammation_suspected" or "assessment__infection_suspected") or "assessment__steroids" or "assessment__drug_abuse" or "assessment__reduced_condition" or "assessment__deformity")) or (("assessment__leg_pain" = $5::text) and (("assessment__active_treatment" = $6::text) or (("assessment__treatment_weeks"::float8 >= $7::float8) and (not "assessment__improved")))) or ((("assessment__assessed_on" - "assessment__pain_since")::float8 > $8::float8) and (($9::text = any("assessment__yellow_flags")) or ($10::text = any("assessment__yellow_flags")) or ($11::text = any("assessment__yellow_flags")) or ($12::text = any("assessment__yellow_flags")) or ($13::text = any("assessment__yellow_flags")) or ($14::text = any("assessment__yellow_flags")) or ($15::text = any("assessment__yellow_flags"))))) and (not ("assessment__mri_contraindication" <> $16::text)) and (not ("assessment__cauda_equina" or ("assessment__paresis" = $17::text) or ("assessment__trauma" and "assessment__trauma_injury") or "assessment__infection_suspected"))))))::float8 as "a3"
from analysis."low_back_pain_care_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- care: referralsComplete by unit and year [true,"planned",false,"none","mri-overview","full-mri",365]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where "referral__answered" and ((((not $1::boolean) or (("referral__diagnosis" is not null))) and ((not $1::boolean) or (("referral__question" is not null))) and ((not coalesce(("referral__urgency" = $2::text), $3::boolean)) or (("referral__imaging" is not null) and coalesce(("referral__imaging" <> $4::text), $1::boolean))) and ((not coalesce(("referral__imaging" in ($5::text, $6::text)), $3::boolean)) or (("referral__imaging_on" is not null) and coalesce((("referral__referred_on" - "referral__imaging_on")::float8 <= $7::float8), $1::boolean))) and ((not coalesce(("referral__imaging" in ($5::text, $6::text)), $3::boolean)) or (("referral__reply_enclosed" is not null) and coalesce("referral__reply_enclosed", $1::boolean))) and ((not $1::boolean) or (("referral__pain_character" is not null))) and ((not $1::boolean) or (("referral__radiation" is not null))) and ((not $1::boolean) or (("referral__location" is not null))) and ((not $1::boolean) or (("referral__pain_duration" is not null))) and ((not $1::boolean) or (("referral__other_diseases" is not null))) and ((not $1::boolean) or (("referral__medication" is not null))) and ((not $1::boolean) or (("referral__earlier_surgery" is not null))) and ((not $1::boolean) or (("referral__earlier_pain_clinic" is not null))) and ((not $1::boolean) or (("referral__heredity" is not null))) and ((not $1::boolean) or (("referral__cancer" is not null))) and ((not $1::boolean) or (("referral__trauma" is not null))) and ((not $1::boolean) or (("referral__inflammation" is not null))) and ((not $1::boolean) or (("referral__psychosocial" is not null))) and ((not $1::boolean) or (("referral__smoking" is not null))) and ((not $1::boolean) or (("referral__overweight" is not null))) and ((not $1::boolean) or (("referral__prepared_for_surgery" is not null))) and ((not $1::boolean) or (("referral__status" is not null))) and ((not $1::boolean) or (("referral__treatment" is not null))) and ((not $1::boolean) or (("referral__trained" is not null))) and ((not coalesce("referral__trained", $3::boolean)) or (("referral__training" is not null))) and ((not $1::boolean) or (("referral__referrer" is not null))) and ((not $1::boolean) or (("referral__workplace" is not null)))) is not null)))::float8 as "a1",
  (count(*) filter (where "referral__answered" and (((not $1::boolean) or (("referral__diagnosis" is not null))) and ((not $1::boolean) or (("referral__question" is not null))) and ((not coalesce(("referral__urgency" = $2::text), $3::boolean)) or (("referral__imaging" is not null) and coalesce(("referral__imaging" <> $4::text), $1::boolean))) and ((not coalesce(("referral__imaging" in ($5::text, $6::text)), $3::boolean)) or (("referral__imaging_on" is not null) and coalesce((("referral__referred_on" - "referral__imaging_on")::float8 <= $7::float8), $1::boolean))) and ((not coalesce(("referral__imaging" in ($5::text, $6::text)), $3::boolean)) or (("referral__reply_enclosed" is not null) and coalesce("referral__reply_enclosed", $1::boolean))) and ((not $1::boolean) or (("referral__pain_character" is not null))) and ((not $1::boolean) or (("referral__radiation" is not null))) and ((not $1::boolean) or (("referral__location" is not null))) and ((not $1::boolean) or (("referral__pain_duration" is not null))) and ((not $1::boolean) or (("referral__other_diseases" is not null))) and ((not $1::boolean) or (("referral__medication" is not null))) and ((not $1::boolean) or (("referral__earlier_surgery" is not null))) and ((not $1::boolean) or (("referral__earlier_pain_clinic" is not null))) and ((not $1::boolean) or (("referral__heredity" is not null))) and ((not $1::boolean) or (("referral__cancer" is not null))) and ((not $1::boolean) or (("referral__trauma" is not null))) and ((not $1::boolean) or (("referral__inflammation" is not null))) and ((not $1::boolean) or (("referral__psychosocial" is not null))) and ((not $1::boolean) or (("referral__smoking" is not null))) and ((not $1::boolean) or (("referral__overweight" is not null))) and ((not $1::boolean) or (("referral__prepared_for_surgery" is not null))) and ((not $1::boolean) or (("referral__status" is not null))) and ((not $1::boolean) or (("referral__treatment" is not null))) and ((not $1::boolean) or (("referral__trained" is not null))) and ((not coalesce("referral__trained", $3::boolean)) or (("referral__training" is not null))) and ((not $1::boolean) or (("referral__referrer" is not null))) and ((not $1::boolean) or (("referral__workplace" is not null))))))::float8 as "a2",
  (count(*) filter (where (not "referral__answered")))::float8 as "a3"
from analysis."low_back_pain_care_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- care: referralsWithCurrentMri by unit and year ["mri-overview","full-mri",365,"planned"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("referral__answered" and ("referral__urgency" = $4::text)) and ((("referral__imaging" in ($1::text, $2::text)) and (("referral__referred_on" - "referral__imaging_on")::float8 <= $3::float8)) is not null)))::float8 as "a1",
  (count(*) filter (where ("referral__answered" and ("referral__urgency" = $4::text)) and (("referral__imaging" in ($1::text, $2::text)) and (("referral__referred_on" - "referral__imaging_on")::float8 <= $3::float8))))::float8 as "a2",
  (count(*) filter (where (not ("referral__answered" and ("referral__urgency" = $4::text)))))::float8 as "a3"
from analysis."low_back_pain_care_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- care: preparedForSurgery by unit and year ["yes","no","undecided"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("referral__prepared_for_surgery"))::float8 as "a1",
  (count(*) filter (where ("referral__prepared_for_surgery" = $1::text)))::float8 as "a2",
  (count(*) filter (where ("referral__prepared_for_surgery" = $2::text)))::float8 as "a3",
  (count(*) filter (where ("referral__prepared_for_surgery" = $3::text)))::float8 as "a4"
from analysis."low_back_pain_care_case"
where ("referral__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- care: riskOfLastingPain by unit and year [4,"low","medium","high"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("screening__start_back__total"::float8 < $1::float8) when true then $2::text when false then (case ("screening__start_back__psychosocial"::float8 < $1::float8) when true then $3::text when false then $4::text end) end)))::float8 as "a1",
  (count(*) filter (where ((case ("screening__start_back__total"::float8 < $1::float8) when true then $2::text when false then (case ("screening__start_back__psychosocial"::float8 < $1::float8) when true then $3::text when false then $4::text end) end) = $2::text)))::float8 as "a2",
  (count(*) filter (where ((case ("screening__start_back__total"::float8 < $1::float8) when true then $2::text when false then (case ("screening__start_back__psychosocial"::float8 < $1::float8) when true then $3::text when false then $4::text end) end) = $3::text)))::float8 as "a3",
  (count(*) filter (where ((case ("screening__start_back__total"::float8 < $1::float8) when true then $2::text when false then (case ("screening__start_back__psychosocial"::float8 < $1::float8) when true then $3::text when false then $4::text end) end) = $4::text)))::float8 as "a4"
from analysis."low_back_pain_care_case"
where ((("screening__start_back__total"::float8 is not null) and ("screening__start_back__psychosocial"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- referral: table
create table analysis."low_back_pain_referral_row" (
  unit_id text not null,
  row_key text not null,
  register_id text not null,
  index_date date not null,
  index__year int not null,
  index__month text not null,
  region text,
  hospital text,
  "d__care" text,
  "row__chosen_wait" boolean,
  "row__medical_wait" boolean,
  "row__first_visit_on" date,
  "row__returned_on" date,
  "row__referred_on" date,
  "row__booked_on" date,
  "row__accepted_on" date,
  "row__care" text,
  "row__return_reason" text,
  primary key (unit_id, row_key)
);
create index on analysis."low_back_pain_referral_row" (unit_id, index__year);
create index on analysis."low_back_pain_referral_row" (index__year);
create index on analysis."low_back_pain_referral_row" (index_date);
select register.protect('analysis."low_back_pain_referral_row"'::regclass);
grant select, insert, update, delete on analysis."low_back_pain_referral_row" to kvalreg_app;

-- referral: rows that came in
create or replace function analysis."low_back_pain_referral_project"(text[], text[]) returns void language plpgsql as $project$
begin
  delete from analysis."low_back_pain_referral_row" t using unnest($1, $2) as came (unit_id, key)
  where t.unit_id = came.unit_id and t.row_key = came.key;
  insert into analysis."low_back_pain_referral_row" ("unit_id", "row_key", "register_id", "index_date", "index__year", "index__month", "region", "hospital", "row__chosen_wait", "row__medical_wait", "row__first_visit_on", "row__returned_on", "row__referred_on", "row__booked_on", "row__accepted_on", "row__care", "row__return_reason", "d__care")
  select c.*, c."row__care"
  from (
    select r.unit_id as "unit_id", r.key as "row_key", r.register_id as "register_id", (r.content->>'referredOn')::date as "index_date", extract(year from (r.content->>'referredOn')::date)::int as "index__year", to_char((r.content->>'referredOn')::date, 'YYYY-MM') as "index__month", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", (r.content->>'chosenWait')::boolean as "row__chosen_wait", (r.content->>'medicalWait')::boolean as "row__medical_wait", (r.content->>'firstVisitOn')::date as "row__first_visit_on", (r.content->>'returnedOn')::date as "row__returned_on", (r.content->>'referredOn')::date as "row__referred_on", (r.content->>'bookedOn')::date as "row__booked_on", (r.content->>'acceptedOn')::date as "row__accepted_on", (r.content->>'care')::text as "row__care", (r.content->>'returnReason')::text as "row__return_reason"
    from (
      select distinct on (f.unit_id, f.key) f.register_id, f.unit_id, f.key, f.content
      from register.feed_row f
      join unnest($1, $2) as came (unit_id, key) using (unit_id, key)
      where f.register_id = 'low-back-pain' and f.feed = 'referral'
      order by f.unit_id, f.key, f.revision desc
    ) r
    join organisation.unit u on u.id = r.unit_id
  ) c;
end
$project$;
revoke all on function analysis."low_back_pain_referral_project"(text[], text[]) from public;
grant execute on function analysis."low_back_pain_referral_project"(text[], text[]) to kvalreg_app;

-- referral: all rows
truncate analysis."low_back_pain_referral_row";
insert into analysis."low_back_pain_referral_row" ("unit_id", "row_key", "register_id", "index_date", "index__year", "index__month", "region", "hospital", "row__chosen_wait", "row__medical_wait", "row__first_visit_on", "row__returned_on", "row__referred_on", "row__booked_on", "row__accepted_on", "row__care", "row__return_reason", "d__care")
select c.*, c."row__care"
from (
  select r.unit_id as "unit_id", r.key as "row_key", r.register_id as "register_id", (r.content->>'referredOn')::date as "index_date", extract(year from (r.content->>'referredOn')::date)::int as "index__year", to_char((r.content->>'referredOn')::date, 'YYYY-MM') as "index__month", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", (r.content->>'chosenWait')::boolean as "row__chosen_wait", (r.content->>'medicalWait')::boolean as "row__medical_wait", (r.content->>'firstVisitOn')::date as "row__first_visit_on", (r.content->>'returnedOn')::date as "row__returned_on", (r.content->>'referredOn')::date as "row__referred_on", (r.content->>'bookedOn')::date as "row__booked_on", (r.content->>'acceptedOn')::date as "row__accepted_on", (r.content->>'care')::text as "row__care", (r.content->>'returnReason')::text as "row__return_reason"
  from (
    select distinct on (f.unit_id, f.key) f.register_id, f.unit_id, f.key, f.content
    from register.feed_row f
    where f.register_id = 'low-back-pain' and f.feed = 'referral'
    order by f.unit_id, f.key, f.revision desc
  ) r
  join organisation.unit u on u.id = r.unit_id
) c;
analyze analysis."low_back_pain_referral_row";

-- referral: waiting by unit and year ["orthopaedics",18263,"2026-01-01","1976-01-01","2026-01"]
select grouping("unit_id", "period__year") as "set",
  "unit_id" as "d0",
  "period__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."low_back_pain_referral_row" cross join (
  select least((m + interval '1 month')::date - 1, $3::date) as period__day, to_char(m, 'YYYY-MM') as period__month, to_char(m, 'YYYY-"Q"Q') as period__quarter,
    (to_char(m, 'YYYY') || case when extract(month from m) < 7 then '-H1' else '-H2' end) as period__half, extract(year from m)::int as period__year
  from generate_series(
    date_trunc('month', (select min(index_date) from analysis."low_back_pain_referral_row" where index_date >= $4::date)::timestamp), $3::date::timestamp, interval '1 month') m
  where extract(month from m) = 12 or to_char(m, 'YYYY-MM') = $5::text
) p
where (((("row__care" = $1::text) and ((not (("row__first_visit_on" is not null) and ("row__first_visit_on" <= period__day))) and (not (("row__returned_on" is not null) and ("row__returned_on" <= period__day))))) and ((period__day - "index_date")::float8 <= $2::float8)))
  and index_date <= period__day
group by grouping sets (("unit_id", "period__year"), ("period__year"));

-- referral: waiting60 by unit and year ["orthopaedics",true,60,18263,null,"2026-01-01","1976-01-01","2026-01"]
select grouping("unit_id", "period__year") as "set",
  "unit_id" as "d0",
  "period__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__chosen_wait" = $2::boolean)))::float8 as "a1",
  (count(*) filter (where (("row__chosen_wait" = $2::boolean) is not true) and ("row__medical_wait" = $2::boolean)))::float8 as "a2",
  (count(*) filter (where (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and (case ((period__day - "index_date")::float8 <= $4::float8) when true then $2::boolean when false then $5::boolean end) and (((period__day - "row__referred_on")::float8 <= $3::float8) is not null)))::float8 as "a3",
  (count(*) filter (where (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and (case ((period__day - "index_date")::float8 <= $4::float8) when true then $2::boolean when false then $5::boolean end) and ((period__day - "row__referred_on")::float8 <= $3::float8)))::float8 as "a4",
  (count(*) filter (where (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and (not (case ((period__day - "index_date")::float8 <= $4::float8) when true then $2::boolean when false then $5::boolean end))))::float8 as "a5"
from analysis."low_back_pain_referral_row" cross join (
  select least((m + interval '1 month')::date - 1, $6::date) as period__day, to_char(m, 'YYYY-MM') as period__month, to_char(m, 'YYYY-"Q"Q') as period__quarter,
    (to_char(m, 'YYYY') || case when extract(month from m) < 7 then '-H1' else '-H2' end) as period__half, extract(year from m)::int as period__year
  from generate_series(
    date_trunc('month', (select min(index_date) from analysis."low_back_pain_referral_row" where index_date >= $7::date)::timestamp), $6::date::timestamp, interval '1 month') m
  where extract(month from m) = 12 or to_char(m, 'YYYY-MM') = $8::text
) p
where ((("row__care" = $1::text) and ((not (("row__first_visit_on" is not null) and ("row__first_visit_on" <= period__day))) and (not (("row__returned_on" is not null) and ("row__returned_on" <= period__day))))))
  and index_date <= period__day
group by grouping sets (("unit_id", "period__year"), ("period__year"));

-- referral: waiting90 by unit and year ["orthopaedics",true,90,18263,null,"2026-01-01","1976-01-01","2026-01"]
select grouping("unit_id", "period__year") as "set",
  "unit_id" as "d0",
  "period__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__chosen_wait" = $2::boolean)))::float8 as "a1",
  (count(*) filter (where (("row__chosen_wait" = $2::boolean) is not true) and ("row__medical_wait" = $2::boolean)))::float8 as "a2",
  (count(*) filter (where (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and (case ((period__day - "index_date")::float8 <= $4::float8) when true then $2::boolean when false then $5::boolean end) and (((period__day - "row__referred_on")::float8 <= $3::float8) is not null)))::float8 as "a3",
  (count(*) filter (where (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and (case ((period__day - "index_date")::float8 <= $4::float8) when true then $2::boolean when false then $5::boolean end) and ((period__day - "row__referred_on")::float8 <= $3::float8)))::float8 as "a4",
  (count(*) filter (where (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and (not (case ((period__day - "index_date")::float8 <= $4::float8) when true then $2::boolean when false then $5::boolean end))))::float8 as "a5"
from analysis."low_back_pain_referral_row" cross join (
  select least((m + interval '1 month')::date - 1, $6::date) as period__day, to_char(m, 'YYYY-MM') as period__month, to_char(m, 'YYYY-"Q"Q') as period__quarter,
    (to_char(m, 'YYYY') || case when extract(month from m) < 7 then '-H1' else '-H2' end) as period__half, extract(year from m)::int as period__year
  from generate_series(
    date_trunc('month', (select min(index_date) from analysis."low_back_pain_referral_row" where index_date >= $7::date)::timestamp), $6::date::timestamp, interval '1 month') m
  where extract(month from m) = 12 or to_char(m, 'YYYY-MM') = $8::text
) p
where ((("row__care" = $1::text) and ((not (("row__first_visit_on" is not null) and ("row__first_visit_on" <= period__day))) and (not (("row__returned_on" is not null) and ("row__returned_on" <= period__day))))))
  and index_date <= period__day
group by grouping sets (("unit_id", "period__year"), ("period__year"));

-- referral: waitingBooked by unit and year ["orthopaedics",18263,true,null,"2026-01-01","1976-01-01","2026-01"]
select grouping("unit_id", "period__year") as "set",
  "unit_id" as "d0",
  "period__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where (case ((period__day - "index_date")::float8 <= $2::float8) when true then $3::boolean when false then $4::boolean end) and ((("row__booked_on" is not null) and ("row__booked_on" <= period__day)) is not null)))::float8 as "a1",
  (count(*) filter (where (case ((period__day - "index_date")::float8 <= $2::float8) when true then $3::boolean when false then $4::boolean end) and (("row__booked_on" is not null) and ("row__booked_on" <= period__day))))::float8 as "a2",
  (count(*) filter (where (not (case ((period__day - "index_date")::float8 <= $2::float8) when true then $3::boolean when false then $4::boolean end))))::float8 as "a3"
from analysis."low_back_pain_referral_row" cross join (
  select least((m + interval '1 month')::date - 1, $5::date) as period__day, to_char(m, 'YYYY-MM') as period__month, to_char(m, 'YYYY-"Q"Q') as period__quarter,
    (to_char(m, 'YYYY') || case when extract(month from m) < 7 then '-H1' else '-H2' end) as period__half, extract(year from m)::int as period__year
  from generate_series(
    date_trunc('month', (select min(index_date) from analysis."low_back_pain_referral_row" where index_date >= $6::date)::timestamp), $5::date::timestamp, interval '1 month') m
  where extract(month from m) = 12 or to_char(m, 'YYYY-MM') = $7::text
) p
where ((("row__care" = $1::text) and ((not (("row__first_visit_on" is not null) and ("row__first_visit_on" <= period__day))) and (not (("row__returned_on" is not null) and ("row__returned_on" <= period__day))))))
  and index_date <= period__day
group by grouping sets (("unit_id", "period__year"), ("period__year"));

-- referral: visitWait by unit and year ["orthopaedics",true]
select "set", "d0", "d1", "a0", "a1", "a2", (select json_object_agg(v, c) from (select v, count(*) c from unnest("a3") u(v) where v is not null group by v) h) as "a3"
from (
select grouping("unit_id", extract(year from "case__date")::int) as "set",
  "unit_id" as "d0",
  extract(year from "case__date")::int as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__chosen_wait" = $2::boolean)))::float8 as "a1",
  (count(*) filter (where (("row__chosen_wait" = $2::boolean) is not true) and ("row__medical_wait" = $2::boolean)))::float8 as "a2",
  array_agg(("row__first_visit_on" - "row__referred_on")::float8) filter (where (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true)) as "a3"
from analysis."low_back_pain_referral_row" cross join lateral (select "row__first_visit_on" as "case__date") b
where ((("row__care" = $1::text) and ("row__first_visit_on" is not null)))
group by grouping sets (("unit_id", extract(year from "case__date")::int), (extract(year from "case__date")::int))
) s;

-- referral: visitWait90 by unit and year ["orthopaedics",true]
select "set", "d0", "d1", "a0", "a1", "a2", (select json_object_agg(v, c) from (select v, count(*) c from unnest("a3") u(v) where v is not null group by v) h) as "a3"
from (
select grouping("unit_id", extract(year from "case__date")::int) as "set",
  "unit_id" as "d0",
  extract(year from "case__date")::int as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__chosen_wait" = $2::boolean)))::float8 as "a1",
  (count(*) filter (where (("row__chosen_wait" = $2::boolean) is not true) and ("row__medical_wait" = $2::boolean)))::float8 as "a2",
  array_agg(("row__first_visit_on" - "row__referred_on")::float8) filter (where (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true)) as "a3"
from analysis."low_back_pain_referral_row" cross join lateral (select "row__first_visit_on" as "case__date") b
where ((("row__care" = $1::text) and ("row__first_visit_on" is not null)))
group by grouping sets (("unit_id", extract(year from "case__date")::int), (extract(year from "case__date")::int))
) s;

-- referral: timeToVisit by unit and year ["orthopaedics",true,"2026-01-01",0,null,180,3,1,2]
select "set", "d0", "d1", "a0", "a1", "a2", (select json_object_agg(v, c) from (select v, count(*) c from unnest("a3") u(v) where v is not null group by v) h) as "a3"
from (
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__chosen_wait" = $2::boolean)))::float8 as "a1",
  (count(*) filter (where (("row__chosen_wait" = $2::boolean) is not true) and ("row__medical_wait" = $2::boolean)))::float8 as "a2",
  array_agg((case (((case ("row__first_visit_on" is not null) when true then "row__first_visit_on" when false then (case ("row__returned_on" is not null) when true then "row__returned_on" when false then ($3::date) end) end) - "index_date")::float8 < $4::float8) when true then $5::float8 when false then (case (((case ("row__first_visit_on" is not null) when true then "row__first_visit_on" when false then (case ("row__returned_on" is not null) when true then "row__returned_on" when false then ($3::date) end) end) - "index_date")::float8 > $6::float8) when true then (($6::float8 * $7::float8) + $4::float8) when false then ((((case ("row__first_visit_on" is not null) when true then "row__first_visit_on" when false then (case ("row__returned_on" is not null) when true then "row__returned_on" when false then ($3::date) end) end) - "index_date")::float8 * $7::float8) + (case ("row__first_visit_on" is not null) when true then $8::float8 when false then (case ((not ("row__first_visit_on" is not null)) and ("row__returned_on" is not null)) when true then $9::float8 when false then $4::float8 end) end)) end) end)) filter (where (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true)) as "a3"
from analysis."low_back_pain_referral_row"
where (("row__care" = $1::text))
group by grouping sets (("unit_id", "index__year"), ("index__year"))
) s;

-- referral: referrals by unit and year ["orthopaedics"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."low_back_pain_referral_row"
where (("row__care" = $1::text))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- referral: returnedCount by unit and year ["orthopaedics"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."low_back_pain_referral_row"
where ((("row__care" = $1::text) and ("row__returned_on" is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- referral: returned by unit and year ["orthopaedics",true,false,null]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ((case ("row__returned_on" is not null) when true then $2::boolean when false then (case ("row__accepted_on" is not null) when true then $3::boolean when false then $4::boolean end) end) is not null)))::float8 as "a1",
  (count(*) filter (where (case ("row__returned_on" is not null) when true then $2::boolean when false then (case ("row__accepted_on" is not null) when true then $3::boolean when false then $4::boolean end) end)))::float8 as "a2"
from analysis."low_back_pain_referral_row"
where (("row__care" = $1::text))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- referral: returnReasons by unit and year ["orthopaedics","incomplete","no-overview","primary-care","no-surgery","wrong-recipient","other"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("row__return_reason"))::float8 as "a1",
  (count(*) filter (where ("row__return_reason" = $2::text)))::float8 as "a2",
  (count(*) filter (where ("row__return_reason" = $3::text)))::float8 as "a3",
  (count(*) filter (where ("row__return_reason" = $4::text)))::float8 as "a4",
  (count(*) filter (where ("row__return_reason" = $5::text)))::float8 as "a5",
  (count(*) filter (where ("row__return_reason" = $6::text)))::float8 as "a6",
  (count(*) filter (where ("row__return_reason" = $7::text)))::float8 as "a7"
from analysis."low_back_pain_referral_row"
where ((("row__care" = $1::text) and ("row__returned_on" is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- visit: table
create table analysis."low_back_pain_visit_row" (
  unit_id text not null,
  row_key text not null,
  register_id text not null,
  index_date date not null,
  index__year int not null,
  index__month text not null,
  region text,
  hospital text,
  "d__care" text,
  "row__first_visit" boolean,
  "row__acute" boolean,
  "row__chosen_wait" boolean,
  "row__medical_wait" boolean,
  "row__new_episode" boolean,
  "row__requested_on" date,
  "row__visited_on" date,
  "row__care" text,
  primary key (unit_id, row_key)
);
create index on analysis."low_back_pain_visit_row" (unit_id, index__year);
create index on analysis."low_back_pain_visit_row" (index__year);
create index on analysis."low_back_pain_visit_row" (index_date);
select register.protect('analysis."low_back_pain_visit_row"'::regclass);
grant select, insert, update, delete on analysis."low_back_pain_visit_row" to kvalreg_app;

-- visit: rows that came in
create or replace function analysis."low_back_pain_visit_project"(text[], text[]) returns void language plpgsql as $project$
begin
  delete from analysis."low_back_pain_visit_row" t using unnest($1, $2) as came (unit_id, key)
  where t.unit_id = came.unit_id and t.row_key = came.key;
  insert into analysis."low_back_pain_visit_row" ("unit_id", "row_key", "register_id", "index_date", "index__year", "index__month", "region", "hospital", "row__first_visit", "row__acute", "row__chosen_wait", "row__medical_wait", "row__new_episode", "row__requested_on", "row__visited_on", "row__care", "d__care")
  select c.*, c."row__care"
  from (
    select r.unit_id as "unit_id", r.key as "row_key", r.register_id as "register_id", (r.content->>'visitedOn')::date as "index_date", extract(year from (r.content->>'visitedOn')::date)::int as "index__year", to_char((r.content->>'visitedOn')::date, 'YYYY-MM') as "index__month", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", (r.content->>'firstVisit')::boolean as "row__first_visit", (r.content->>'acute')::boolean as "row__acute", (r.content->>'chosenWait')::boolean as "row__chosen_wait", (r.content->>'medicalWait')::boolean as "row__medical_wait", (r.content->>'newEpisode')::boolean as "row__new_episode", (r.content->>'requestedOn')::date as "row__requested_on", (r.content->>'visitedOn')::date as "row__visited_on", (r.content->>'care')::text as "row__care"
    from (
      select distinct on (f.unit_id, f.key) f.register_id, f.unit_id, f.key, f.content
      from register.feed_row f
      join unnest($1, $2) as came (unit_id, key) using (unit_id, key)
      where f.register_id = 'low-back-pain' and f.feed = 'visit'
      order by f.unit_id, f.key, f.revision desc
    ) r
    join organisation.unit u on u.id = r.unit_id
  ) c;
end
$project$;
revoke all on function analysis."low_back_pain_visit_project"(text[], text[]) from public;
grant execute on function analysis."low_back_pain_visit_project"(text[], text[]) to kvalreg_app;

-- visit: all rows
truncate analysis."low_back_pain_visit_row";
insert into analysis."low_back_pain_visit_row" ("unit_id", "row_key", "register_id", "index_date", "index__year", "index__month", "region", "hospital", "row__first_visit", "row__acute", "row__chosen_wait", "row__medical_wait", "row__new_episode", "row__requested_on", "row__visited_on", "row__care", "d__care")
select c.*, c."row__care"
from (
  select r.unit_id as "unit_id", r.key as "row_key", r.register_id as "register_id", (r.content->>'visitedOn')::date as "index_date", extract(year from (r.content->>'visitedOn')::date)::int as "index__year", to_char((r.content->>'visitedOn')::date, 'YYYY-MM') as "index__month", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", (r.content->>'firstVisit')::boolean as "row__first_visit", (r.content->>'acute')::boolean as "row__acute", (r.content->>'chosenWait')::boolean as "row__chosen_wait", (r.content->>'medicalWait')::boolean as "row__medical_wait", (r.content->>'newEpisode')::boolean as "row__new_episode", (r.content->>'requestedOn')::date as "row__requested_on", (r.content->>'visitedOn')::date as "row__visited_on", (r.content->>'care')::text as "row__care"
  from (
    select distinct on (f.unit_id, f.key) f.register_id, f.unit_id, f.key, f.content
    from register.feed_row f
    where f.register_id = 'low-back-pain' and f.feed = 'visit'
    order by f.unit_id, f.key, f.revision desc
  ) r
  join organisation.unit u on u.id = r.unit_id
) c;
analyze analysis."low_back_pain_visit_row";

-- visit: doctor7 by unit and year ["doctor",true,7]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__acute" = $2::boolean)))::float8 as "a1",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and ("row__chosen_wait" = $2::boolean)))::float8 as "a2",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and ("row__medical_wait" = $2::boolean)))::float8 as "a3",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and ((("row__visited_on" - "row__requested_on")::float8 <= $3::float8) is not null)))::float8 as "a4",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and (("row__visited_on" - "row__requested_on")::float8 <= $3::float8)))::float8 as "a5"
from analysis."low_back_pain_visit_row"
where ((("row__care" = $1::text) and "row__first_visit"))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- visit: doctor3 by unit and year ["doctor",true,3]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__acute" = $2::boolean)))::float8 as "a1",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and ("row__chosen_wait" = $2::boolean)))::float8 as "a2",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and ("row__medical_wait" = $2::boolean)))::float8 as "a3",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and ((("row__visited_on" - "row__requested_on")::float8 <= $3::float8) is not null)))::float8 as "a4",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and (("row__visited_on" - "row__requested_on")::float8 <= $3::float8)))::float8 as "a5"
from analysis."low_back_pain_visit_row"
where ((("row__care" = $1::text) and "row__first_visit"))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- visit: physiotherapist14 by unit and year ["physiotherapist",true,14]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__acute" = $2::boolean)))::float8 as "a1",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and ("row__chosen_wait" = $2::boolean)))::float8 as "a2",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and ("row__medical_wait" = $2::boolean)))::float8 as "a3",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and ((("row__visited_on" - "row__requested_on")::float8 <= $3::float8) is not null)))::float8 as "a4",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and (("row__visited_on" - "row__requested_on")::float8 <= $3::float8)))::float8 as "a5"
from analysis."low_back_pain_visit_row"
where ((("row__care" = $1::text) and "row__first_visit"))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- visit: specialist60 by unit and year ["orthopaedics",true,60]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__acute" = $2::boolean)))::float8 as "a1",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and ("row__chosen_wait" = $2::boolean)))::float8 as "a2",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and ("row__medical_wait" = $2::boolean)))::float8 as "a3",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and ((("row__visited_on" - "row__requested_on")::float8 <= $3::float8) is not null)))::float8 as "a4",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and (("row__visited_on" - "row__requested_on")::float8 <= $3::float8)))::float8 as "a5"
from analysis."low_back_pain_visit_row"
where ((("row__care" = $1::text) and "row__first_visit"))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- visit: specialist90 by unit and year ["orthopaedics",true,90]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__acute" = $2::boolean)))::float8 as "a1",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and ("row__chosen_wait" = $2::boolean)))::float8 as "a2",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and ("row__medical_wait" = $2::boolean)))::float8 as "a3",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and ((("row__visited_on" - "row__requested_on")::float8 <= $3::float8) is not null)))::float8 as "a4",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and (("row__visited_on" - "row__requested_on")::float8 <= $3::float8)))::float8 as "a5"
from analysis."low_back_pain_visit_row"
where ((("row__care" = $1::text) and "row__first_visit"))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- visit: multimodal28 by unit and year ["multimodal",true,28]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__acute" = $2::boolean)))::float8 as "a1",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and ("row__chosen_wait" = $2::boolean)))::float8 as "a2",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and ("row__medical_wait" = $2::boolean)))::float8 as "a3",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and ((("row__visited_on" - "row__requested_on")::float8 <= $3::float8) is not null)))::float8 as "a4",
  (count(*) filter (where (("row__acute" = $2::boolean) is not true) and (("row__chosen_wait" = $2::boolean) is not true) and (("row__medical_wait" = $2::boolean) is not true) and (("row__visited_on" - "row__requested_on")::float8 <= $3::float8)))::float8 as "a5"
from analysis."low_back_pain_visit_row"
where ((("row__care" = $1::text) and "row__first_visit"))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- visit: assessed by unit and year ["doctor","physiotherapist",true]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."low_back_pain_visit_row"
where ((("row__care" in ($1::text, $2::text)) and ("row__new_episode" = $3::boolean)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- visit: specialists by unit and year ["orthopaedics"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."low_back_pain_visit_row"
where ((("row__care" = $1::text) and "row__first_visit"))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- visit: operations by unit and year ["surgery"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."low_back_pain_visit_row"
where (("row__care" = $1::text))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- examination: table
create table analysis."low_back_pain_examination_row" (
  unit_id text not null,
  row_key text not null,
  register_id text not null,
  index_date date not null,
  index__year int not null,
  index__month text not null,
  region text,
  hospital text,
  "d__kind" text,
  "row__chosen_wait" boolean,
  "row__medical_wait" boolean,
  "row__inconclusive" boolean,
  "row__led_to_full" boolean,
  "row__done_on" date,
  "row__referred_on" date,
  "row__kind" text,
  primary key (unit_id, row_key)
);
create index on analysis."low_back_pain_examination_row" (unit_id, index__year);
create index on analysis."low_back_pain_examination_row" (index__year);
create index on analysis."low_back_pain_examination_row" (index_date);
select register.protect('analysis."low_back_pain_examination_row"'::regclass);
grant select, insert, update, delete on analysis."low_back_pain_examination_row" to kvalreg_app;

-- examination: rows that came in
create or replace function analysis."low_back_pain_examination_project"(text[], text[]) returns void language plpgsql as $project$
begin
  delete from analysis."low_back_pain_examination_row" t using unnest($1, $2) as came (unit_id, key)
  where t.unit_id = came.unit_id and t.row_key = came.key;
  insert into analysis."low_back_pain_examination_row" ("unit_id", "row_key", "register_id", "index_date", "index__year", "index__month", "region", "hospital", "row__chosen_wait", "row__medical_wait", "row__inconclusive", "row__led_to_full", "row__done_on", "row__referred_on", "row__kind", "d__kind")
  select c.*, c."row__kind"
  from (
    select r.unit_id as "unit_id", r.key as "row_key", r.register_id as "register_id", (r.content->>'referredOn')::date as "index_date", extract(year from (r.content->>'referredOn')::date)::int as "index__year", to_char((r.content->>'referredOn')::date, 'YYYY-MM') as "index__month", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", (r.content->>'chosenWait')::boolean as "row__chosen_wait", (r.content->>'medicalWait')::boolean as "row__medical_wait", (r.content->>'inconclusive')::boolean as "row__inconclusive", (r.content->>'ledToFull')::boolean as "row__led_to_full", (r.content->>'doneOn')::date as "row__done_on", (r.content->>'referredOn')::date as "row__referred_on", (r.content->>'kind')::text as "row__kind"
    from (
      select distinct on (f.unit_id, f.key) f.register_id, f.unit_id, f.key, f.content
      from register.feed_row f
      join unnest($1, $2) as came (unit_id, key) using (unit_id, key)
      where f.register_id = 'low-back-pain' and f.feed = 'examination'
      order by f.unit_id, f.key, f.revision desc
    ) r
    join organisation.unit u on u.id = r.unit_id
  ) c;
end
$project$;
revoke all on function analysis."low_back_pain_examination_project"(text[], text[]) from public;
grant execute on function analysis."low_back_pain_examination_project"(text[], text[]) to kvalreg_app;

-- examination: all rows
truncate analysis."low_back_pain_examination_row";
insert into analysis."low_back_pain_examination_row" ("unit_id", "row_key", "register_id", "index_date", "index__year", "index__month", "region", "hospital", "row__chosen_wait", "row__medical_wait", "row__inconclusive", "row__led_to_full", "row__done_on", "row__referred_on", "row__kind", "d__kind")
select c.*, c."row__kind"
from (
  select r.unit_id as "unit_id", r.key as "row_key", r.register_id as "register_id", (r.content->>'referredOn')::date as "index_date", extract(year from (r.content->>'referredOn')::date)::int as "index__year", to_char((r.content->>'referredOn')::date, 'YYYY-MM') as "index__month", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", (r.content->>'chosenWait')::boolean as "row__chosen_wait", (r.content->>'medicalWait')::boolean as "row__medical_wait", (r.content->>'inconclusive')::boolean as "row__inconclusive", (r.content->>'ledToFull')::boolean as "row__led_to_full", (r.content->>'doneOn')::date as "row__done_on", (r.content->>'referredOn')::date as "row__referred_on", (r.content->>'kind')::text as "row__kind"
  from (
    select distinct on (f.unit_id, f.key) f.register_id, f.unit_id, f.key, f.content
    from register.feed_row f
    where f.register_id = 'low-back-pain' and f.feed = 'examination'
    order by f.unit_id, f.key, f.revision desc
  ) r
  join organisation.unit u on u.id = r.unit_id
) c;
analyze analysis."low_back_pain_examination_row";

-- examination: waiting30 by unit and year [true,30,18263,null,"2026-01-01","1976-01-01","2026-01"]
select grouping("unit_id", "period__year") as "set",
  "unit_id" as "d0",
  "period__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__chosen_wait" = $1::boolean)))::float8 as "a1",
  (count(*) filter (where (("row__chosen_wait" = $1::boolean) is not true) and ("row__medical_wait" = $1::boolean)))::float8 as "a2",
  (count(*) filter (where (("row__chosen_wait" = $1::boolean) is not true) and (("row__medical_wait" = $1::boolean) is not true) and (case ((period__day - "index_date")::float8 <= $3::float8) when true then $1::boolean when false then $4::boolean end) and (((period__day - "row__referred_on")::float8 <= $2::float8) is not null)))::float8 as "a3",
  (count(*) filter (where (("row__chosen_wait" = $1::boolean) is not true) and (("row__medical_wait" = $1::boolean) is not true) and (case ((period__day - "index_date")::float8 <= $3::float8) when true then $1::boolean when false then $4::boolean end) and ((period__day - "row__referred_on")::float8 <= $2::float8)))::float8 as "a4",
  (count(*) filter (where (("row__chosen_wait" = $1::boolean) is not true) and (("row__medical_wait" = $1::boolean) is not true) and (not (case ((period__day - "index_date")::float8 <= $3::float8) when true then $1::boolean when false then $4::boolean end))))::float8 as "a5"
from analysis."low_back_pain_examination_row" cross join (
  select least((m + interval '1 month')::date - 1, $5::date) as period__day, to_char(m, 'YYYY-MM') as period__month, to_char(m, 'YYYY-"Q"Q') as period__quarter,
    (to_char(m, 'YYYY') || case when extract(month from m) < 7 then '-H1' else '-H2' end) as period__half, extract(year from m)::int as period__year
  from generate_series(
    date_trunc('month', (select min(index_date) from analysis."low_back_pain_examination_row" where index_date >= $6::date)::timestamp), $5::date::timestamp, interval '1 month') m
  where extract(month from m) = 12 or to_char(m, 'YYYY-MM') = $7::text
) p
where ((not (("row__done_on" is not null) and ("row__done_on" <= period__day))))
  and index_date <= period__day
group by grouping sets (("unit_id", "period__year"), ("period__year"));

-- examination: done30 by unit and year [true,"2026-01-01",30,false]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__chosen_wait" = $1::boolean)))::float8 as "a1",
  (count(*) filter (where (("row__chosen_wait" = $1::boolean) is not true) and ("row__medical_wait" = $1::boolean)))::float8 as "a2",
  (count(*) filter (where (("row__chosen_wait" = $1::boolean) is not true) and (("row__medical_wait" = $1::boolean) is not true) and ((($2::date) - "row__referred_on")::float8 <= $3::float8)))::float8 as "a3",
  (count(*) filter (where (("row__chosen_wait" = $1::boolean) is not true) and (("row__medical_wait" = $1::boolean) is not true) and (((($2::date) - "row__referred_on")::float8 <= $3::float8) is not true) and (coalesce((("row__done_on" - "row__referred_on")::float8 <= $3::float8), $4::boolean) is not null)))::float8 as "a4",
  (count(*) filter (where (("row__chosen_wait" = $1::boolean) is not true) and (("row__medical_wait" = $1::boolean) is not true) and (((($2::date) - "row__referred_on")::float8 <= $3::float8) is not true) and coalesce((("row__done_on" - "row__referred_on")::float8 <= $3::float8), $4::boolean)))::float8 as "a5"
from analysis."low_back_pain_examination_row"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- examination: overviews by unit and year ["overview"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."low_back_pain_examination_row"
where ((("row__kind" = $1::text) and ("row__done_on" is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- examination: inconclusiveCount by unit and year ["overview"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."low_back_pain_examination_row"
where (((("row__kind" = $1::text) and ("row__done_on" is not null)) and "row__inconclusive" and "row__led_to_full"))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- examination: inconclusive by unit and year ["overview"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where (("row__inconclusive" and "row__led_to_full") is not null)))::float8 as "a1",
  (count(*) filter (where ("row__inconclusive" and "row__led_to_full")))::float8 as "a2"
from analysis."low_back_pain_examination_row"
where ((("row__kind" = $1::text) and ("row__done_on" is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- sickLeave: table
create table analysis."low_back_pain_sick_leave_row" (
  unit_id text not null,
  row_key text not null,
  register_id text not null,
  index_date date not null,
  index__year int not null,
  index__month text not null,
  region text,
  hospital text,
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
  insert into analysis."low_back_pain_sick_leave_row" ("unit_id", "row_key", "register_id", "index_date", "index__year", "index__month", "region", "hospital", "row__inhabitants", "row__cases_m544", "row__cases_m545")
  select c.*
  from (
    select r.unit_id as "unit_id", r.key as "row_key", r.register_id as "register_id", (r.content->>'month')::date as "index_date", extract(year from (r.content->>'month')::date)::int as "index__year", to_char((r.content->>'month')::date, 'YYYY-MM') as "index__month", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", (r.content->>'inhabitants')::float8 as "row__inhabitants", (r.content->>'casesM544')::float8 as "row__cases_m544", (r.content->>'casesM545')::float8 as "row__cases_m545"
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
insert into analysis."low_back_pain_sick_leave_row" ("unit_id", "row_key", "register_id", "index_date", "index__year", "index__month", "region", "hospital", "row__inhabitants", "row__cases_m544", "row__cases_m545")
select c.*
from (
  select r.unit_id as "unit_id", r.key as "row_key", r.register_id as "register_id", (r.content->>'month')::date as "index_date", extract(year from (r.content->>'month')::date)::int as "index__year", to_char((r.content->>'month')::date, 'YYYY-MM') as "index__month", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", (r.content->>'inhabitants')::float8 as "row__inhabitants", (r.content->>'casesM544')::float8 as "row__cases_m544", (r.content->>'casesM545')::float8 as "row__cases_m545"
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
  (count(*))::float8 as "a0",
  (count(*) filter (where (("row__cases_m544"::float8 + "row__cases_m545"::float8) is not null) and ("row__inhabitants"::float8 is not null)))::float8 as "a1",
  coalesce(sum("row__inhabitants"::float8) filter (where (("row__cases_m544"::float8 + "row__cases_m545"::float8) is not null) and ("row__inhabitants"::float8 is not null)), 0) as "a2",
  coalesce(sum(("row__cases_m544"::float8 + "row__cases_m545"::float8)) filter (where (("row__cases_m544"::float8 + "row__cases_m545"::float8) is not null) and ("row__inhabitants"::float8 is not null)), 0) as "a3"
from analysis."low_back_pain_sick_leave_row"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- sickLeave: sickLeaveM544 by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__cases_m544"::float8 is not null) and ("row__inhabitants"::float8 is not null)))::float8 as "a1",
  coalesce(sum("row__inhabitants"::float8) filter (where ("row__cases_m544"::float8 is not null) and ("row__inhabitants"::float8 is not null)), 0) as "a2",
  coalesce(sum("row__cases_m544"::float8) filter (where ("row__cases_m544"::float8 is not null) and ("row__inhabitants"::float8 is not null)), 0) as "a3"
from analysis."low_back_pain_sick_leave_row"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- sickLeave: sickLeaveM545 by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("row__cases_m545"::float8 is not null) and ("row__inhabitants"::float8 is not null)))::float8 as "a1",
  coalesce(sum("row__inhabitants"::float8) filter (where ("row__cases_m545"::float8 is not null) and ("row__inhabitants"::float8 is not null)), 0) as "a2",
  coalesce(sum("row__cases_m545"::float8) filter (where ("row__cases_m545"::float8 is not null) and ("row__inhabitants"::float8 is not null)), 0) as "a3"
from analysis."low_back_pain_sick_leave_row"
group by grouping sets (("unit_id", "index__year"), ("index__year"));
