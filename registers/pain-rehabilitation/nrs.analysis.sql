-- specialist: tables
create table analysis."nrs_specialist_f_initial" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "education" text,
  "birth_region" text,
  "household" text,
  "occupation" text,
  "pain_duration" text,
  "pain_frequency" text,
  "pain_rating__pain" float8,
  "doctor_visits" text,
  "had__hads1" float8,
  "had__hads2" float8,
  "had__hads3" float8,
  "had__hads4" float8,
  "had__hads5" float8,
  "had__hads6" float8,
  "had__hads7" float8,
  "had__hads8" float8,
  "had__hads9" float8,
  "had__hads10" float8,
  "had__hads11" float8,
  "had__hads12" float8,
  "had__hads13" float8,
  "had__hads14" float8,
  "attitude_to_future" float8,
  "isi__isi1" float8,
  "isi__isi2" float8,
  "isi__isi3" float8,
  "isi__isi4" float8,
  "isi__isi5" float8,
  "isi__isi6" float8,
  "isi__isi7" float8,
  "pcs__pcs1" float8,
  "pcs__pcs2" float8,
  "pcs__pcs3" float8,
  "pcs__pcs4" float8,
  "pcs__pcs5" float8,
  "pcs__pcs6" float8,
  "pcs__pcs7" float8,
  "pcs__pcs8" float8,
  "pcs__pcs9" float8,
  "pcs__pcs10" float8,
  "pcs__pcs11" float8,
  "pcs__pcs12" float8,
  "pcs__pcs13" float8,
  "cpaq__cpaq1" float8,
  "cpaq__cpaq2" float8,
  "cpaq__cpaq3" float8,
  "cpaq__cpaq4" float8,
  "cpaq__cpaq5" float8,
  "cpaq__cpaq6" float8,
  "cpaq__cpaq7" float8,
  "cpaq__cpaq8" float8,
  "mpi__mpi11" float8,
  "mpi__mpi12" float8,
  "mpi__mpi13" float8,
  "mpi__mpi14" float8,
  "mpi__mpi15" float8,
  "mpi__mpi16" float8,
  "mpi__mpi17" float8,
  "mpi__mpi18" float8,
  "mpi__mpi19" float8,
  "mpi__mpi110" float8,
  "mpi__mpi111" float8,
  "mpi__mpi112" float8,
  "mpi__mpi113" float8,
  "mpi__mpi114" float8,
  "mpi__mpi115" float8,
  "mpi__mpi116" float8,
  "mpi__mpi117" float8,
  "mpi__mpi118" float8,
  "mpi__mpi119" float8,
  "mpi__mpi120" float8,
  "mpi__mpi21" float8,
  "mpi__mpi22" float8,
  "mpi__mpi23" float8,
  "mpi__mpi24" float8,
  "mpi__mpi25" float8,
  "mpi__mpi26" float8,
  "mpi__mpi27" float8,
  "mpi__mpi28" float8,
  "mpi__mpi29" float8,
  "mpi__mpi210" float8,
  "mpi__mpi211" float8,
  "mpi__mpi212" float8,
  "mpi__mpi213" float8,
  "mpi__mpi214" float8,
  "mpi__mpi31" float8,
  "mpi__mpi32" float8,
  "mpi__mpi33" float8,
  "mpi__mpi34" float8,
  "mpi__mpi35" float8,
  "mpi__mpi36" float8,
  "mpi__mpi37" float8,
  "mpi__mpi38" float8,
  "mpi__mpi39" float8,
  "mpi__mpi310" float8,
  "mpi__mpi311" float8,
  "mpi__mpi312" float8,
  "mpi__mpi313" float8,
  "mpi__mpi314" float8,
  "mpi__mpi315" float8,
  "mpi__mpi316" float8,
  "mpi__mpi317" float8,
  "mpi__mpi318" float8,
  "rand36__rand1" float8,
  "rand36__rand2" float8,
  "rand36__rand3" float8,
  "rand36__rand4" float8,
  "rand36__rand5" float8,
  "rand36__rand6" float8,
  "rand36__rand7" float8,
  "rand36__rand8" float8,
  "rand36__rand9" float8,
  "rand36__rand10" float8,
  "rand36__rand11" float8,
  "rand36__rand12" float8,
  "rand36__rand13" float8,
  "rand36__rand14" float8,
  "rand36__rand15" float8,
  "rand36__rand16" float8,
  "rand36__rand17" float8,
  "rand36__rand18" float8,
  "rand36__rand19" float8,
  "rand36__rand20" float8,
  "rand36__rand21" float8,
  "rand36__rand22" float8,
  "rand36__rand23" float8,
  "rand36__rand24" float8,
  "rand36__rand25" float8,
  "rand36__rand26" float8,
  "rand36__rand27" float8,
  "rand36__rand28" float8,
  "rand36__rand29" float8,
  "rand36__rand30" float8,
  "rand36__rand31" float8,
  "rand36__rand32" float8,
  "rand36__rand33" float8,
  "rand36__rand34" float8,
  "rand36__rand35" float8,
  "rand36__rand36" float8,
  "tampa__tsk1" float8,
  "tampa__tsk2" float8,
  "tampa__tsk3" float8,
  "tampa__tsk4" float8,
  "tampa__tsk5" float8,
  "tampa__tsk6" float8,
  "tampa__tsk7" float8,
  "tampa__tsk8" float8,
  "tampa__tsk9" float8,
  "tampa__tsk10" float8,
  "tampa__tsk11" float8,
  "tampa__tsk12" float8,
  "tampa__tsk13" float8,
  "tampa__tsk14" float8,
  "tampa__tsk15" float8,
  "tampa__tsk16" float8,
  "tampa__tsk17" float8,
  "activity__pa_exercise" float8,
  "activity__pa_everyday" float8,
  "activity__pa_sitting" float8,
  "eq5d__mo" float8,
  "eq5d__sc" float8,
  "eq5d__ua" float8,
  "eq5d__pd" float8,
  "eq5d__ad" float8,
  "eq_vas__eqvas" float8,
  "working_now" boolean,
  "sickness_benefit" text,
  "work_ability__was" float8,
  "pain_rating__score" float8,
  "had__anxiety" float8,
  "had__depression" float8,
  "eq5d__index" float8,
  "eq_vas__score" float8,
  "tampa__score" float8,
  "work_ability__score" float8,
  "isi__score" float8,
  "pcs__rumination" float8,
  "pcs__magnification" float8,
  "pcs__helplessness" float8,
  "pcs__total" float8,
  "cpaq__activity_engagement" float8,
  "cpaq__pain_willingness" float8,
  "cpaq__total" float8,
  "rand36__pf" float8,
  "rand36__rp" float8,
  "rand36__re" float8,
  "rand36__ef" float8,
  "rand36__ew" float8,
  "rand36__sf" float8,
  "rand36__p" float8,
  "rand36__gh" float8,
  "rand36__hc" float8,
  "mpi__interference" float8,
  "mpi__support" float8,
  "mpi__pain_severity" float8,
  "mpi__life_control" float8,
  "mpi__affective_distress" float8,
  "mpi__punishing" float8,
  "mpi__solicitous" float8,
  "mpi__distracting" float8,
  "mpi__household_chores" float8,
  "mpi__outdoor_work" float8,
  "mpi__away_from_home" float8,
  "mpi__social_activities" float8,
  "mpi__general_activity" float8,
  "activity__activity_minutes" float8,
  primary key (episode_id, occasion)
);
create table analysis."nrs_specialist_f_first_visit" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "visit_date" date,
  "diagnoses" text[],
  "pain_category" text,
  "swedish" text,
  "expected_support" text,
  "rehabilitation_planning" boolean,
  "plan" text,
  primary key (episode_id, occasion)
);
create table analysis."nrs_specialist_f_discharge" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "discharge_date" date,
  "ending" text,
  "reason_for_early_stop" text,
  "programme_weeks" float8,
  "hours_per_week" float8,
  "expected_support" text,
  "rehabilitation_planning" boolean,
  primary key (episode_id, occasion)
);
create table analysis."nrs_specialist_f_at_discharge" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "pain_rating__pain" float8,
  "pain_change__pain_change" float8,
  "coping_change__coping_change" float8,
  "had__hads1" float8,
  "had__hads2" float8,
  "had__hads3" float8,
  "had__hads4" float8,
  "had__hads5" float8,
  "had__hads6" float8,
  "had__hads7" float8,
  "had__hads8" float8,
  "had__hads9" float8,
  "had__hads10" float8,
  "had__hads11" float8,
  "had__hads12" float8,
  "had__hads13" float8,
  "had__hads14" float8,
  "isi__isi1" float8,
  "isi__isi2" float8,
  "isi__isi3" float8,
  "isi__isi4" float8,
  "isi__isi5" float8,
  "isi__isi6" float8,
  "isi__isi7" float8,
  "pcs__pcs1" float8,
  "pcs__pcs2" float8,
  "pcs__pcs3" float8,
  "pcs__pcs4" float8,
  "pcs__pcs5" float8,
  "pcs__pcs6" float8,
  "pcs__pcs7" float8,
  "pcs__pcs8" float8,
  "pcs__pcs9" float8,
  "pcs__pcs10" float8,
  "pcs__pcs11" float8,
  "pcs__pcs12" float8,
  "pcs__pcs13" float8,
  "cpaq__cpaq1" float8,
  "cpaq__cpaq2" float8,
  "cpaq__cpaq3" float8,
  "cpaq__cpaq4" float8,
  "cpaq__cpaq5" float8,
  "cpaq__cpaq6" float8,
  "cpaq__cpaq7" float8,
  "cpaq__cpaq8" float8,
  "mpi__mpi11" float8,
  "mpi__mpi12" float8,
  "mpi__mpi13" float8,
  "mpi__mpi14" float8,
  "mpi__mpi15" float8,
  "mpi__mpi16" float8,
  "mpi__mpi17" float8,
  "mpi__mpi18" float8,
  "mpi__mpi19" float8,
  "mpi__mpi110" float8,
  "mpi__mpi111" float8,
  "mpi__mpi112" float8,
  "mpi__mpi113" float8,
  "mpi__mpi114" float8,
  "mpi__mpi115" float8,
  "mpi__mpi116" float8,
  "mpi__mpi117" float8,
  "mpi__mpi118" float8,
  "mpi__mpi119" float8,
  "mpi__mpi120" float8,
  "mpi__mpi21" float8,
  "mpi__mpi22" float8,
  "mpi__mpi23" float8,
  "mpi__mpi24" float8,
  "mpi__mpi25" float8,
  "mpi__mpi26" float8,
  "mpi__mpi27" float8,
  "mpi__mpi28" float8,
  "mpi__mpi29" float8,
  "mpi__mpi210" float8,
  "mpi__mpi211" float8,
  "mpi__mpi212" float8,
  "mpi__mpi213" float8,
  "mpi__mpi214" float8,
  "mpi__mpi31" float8,
  "mpi__mpi32" float8,
  "mpi__mpi33" float8,
  "mpi__mpi34" float8,
  "mpi__mpi35" float8,
  "mpi__mpi36" float8,
  "mpi__mpi37" float8,
  "mpi__mpi38" float8,
  "mpi__mpi39" float8,
  "mpi__mpi310" float8,
  "mpi__mpi311" float8,
  "mpi__mpi312" float8,
  "mpi__mpi313" float8,
  "mpi__mpi314" float8,
  "mpi__mpi315" float8,
  "mpi__mpi316" float8,
  "mpi__mpi317" float8,
  "mpi__mpi318" float8,
  "rand36__rand1" float8,
  "rand36__rand2" float8,
  "rand36__rand3" float8,
  "rand36__rand4" float8,
  "rand36__rand5" float8,
  "rand36__rand6" float8,
  "rand36__rand7" float8,
  "rand36__rand8" float8,
  "rand36__rand9" float8,
  "rand36__rand10" float8,
  "rand36__rand11" float8,
  "rand36__rand12" float8,
  "rand36__rand13" float8,
  "rand36__rand14" float8,
  "rand36__rand15" float8,
  "rand36__rand16" float8,
  "rand36__rand17" float8,
  "rand36__rand18" float8,
  "rand36__rand19" float8,
  "rand36__rand20" float8,
  "rand36__rand21" float8,
  "rand36__rand22" float8,
  "rand36__rand23" float8,
  "rand36__rand24" float8,
  "rand36__rand25" float8,
  "rand36__rand26" float8,
  "rand36__rand27" float8,
  "rand36__rand28" float8,
  "rand36__rand29" float8,
  "rand36__rand30" float8,
  "rand36__rand31" float8,
  "rand36__rand32" float8,
  "rand36__rand33" float8,
  "rand36__rand34" float8,
  "rand36__rand35" float8,
  "rand36__rand36" float8,
  "tampa__tsk1" float8,
  "tampa__tsk2" float8,
  "tampa__tsk3" float8,
  "tampa__tsk4" float8,
  "tampa__tsk5" float8,
  "tampa__tsk6" float8,
  "tampa__tsk7" float8,
  "tampa__tsk8" float8,
  "tampa__tsk9" float8,
  "tampa__tsk10" float8,
  "tampa__tsk11" float8,
  "tampa__tsk12" float8,
  "tampa__tsk13" float8,
  "tampa__tsk14" float8,
  "tampa__tsk15" float8,
  "tampa__tsk16" float8,
  "tampa__tsk17" float8,
  "activity__pa_exercise" float8,
  "activity__pa_everyday" float8,
  "activity__pa_sitting" float8,
  "eq5d__mo" float8,
  "eq5d__sc" float8,
  "eq5d__ua" float8,
  "eq5d__pd" float8,
  "eq5d__ad" float8,
  "eq_vas__eqvas" float8,
  "work_ability__was" float8,
  "enablement__pei1" float8,
  "enablement__pei2" float8,
  "enablement__pei3" float8,
  "enablement__pei4" float8,
  "enablement__pei5" float8,
  "enablement__pei6" float8,
  "encounter" float8,
  "premises" float8,
  "information" float8,
  "planning" float8,
  "team_work" float8,
  "family" float8,
  "pain_rating__score" float8,
  "had__anxiety" float8,
  "had__depression" float8,
  "eq5d__index" float8,
  "eq_vas__score" float8,
  "tampa__score" float8,
  "work_ability__score" float8,
  "isi__score" float8,
  "pcs__rumination" float8,
  "pcs__magnification" float8,
  "pcs__helplessness" float8,
  "pcs__total" float8,
  "cpaq__activity_engagement" float8,
  "cpaq__pain_willingness" float8,
  "cpaq__total" float8,
  "rand36__pf" float8,
  "rand36__rp" float8,
  "rand36__re" float8,
  "rand36__ef" float8,
  "rand36__ew" float8,
  "rand36__sf" float8,
  "rand36__p" float8,
  "rand36__gh" float8,
  "rand36__hc" float8,
  "mpi__interference" float8,
  "mpi__support" float8,
  "mpi__pain_severity" float8,
  "mpi__life_control" float8,
  "mpi__affective_distress" float8,
  "mpi__punishing" float8,
  "mpi__solicitous" float8,
  "mpi__distracting" float8,
  "mpi__household_chores" float8,
  "mpi__outdoor_work" float8,
  "mpi__away_from_home" float8,
  "mpi__social_activities" float8,
  "mpi__general_activity" float8,
  "activity__activity_minutes" float8,
  "pain_change__code" float8,
  "coping_change__code" float8,
  "enablement__score" float8,
  "enablement__answered" float8,
  primary key (episode_id, occasion)
);
create table analysis."nrs_specialist_f_follow_up" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "pain_rating__pain" float8,
  "pain_change__pain_change" float8,
  "coping_change__coping_change" float8,
  "doctor_visits" text,
  "had__hads1" float8,
  "had__hads2" float8,
  "had__hads3" float8,
  "had__hads4" float8,
  "had__hads5" float8,
  "had__hads6" float8,
  "had__hads7" float8,
  "had__hads8" float8,
  "had__hads9" float8,
  "had__hads10" float8,
  "had__hads11" float8,
  "had__hads12" float8,
  "had__hads13" float8,
  "had__hads14" float8,
  "attitude_to_future" float8,
  "isi__isi1" float8,
  "isi__isi2" float8,
  "isi__isi3" float8,
  "isi__isi4" float8,
  "isi__isi5" float8,
  "isi__isi6" float8,
  "isi__isi7" float8,
  "pcs__pcs1" float8,
  "pcs__pcs2" float8,
  "pcs__pcs3" float8,
  "pcs__pcs4" float8,
  "pcs__pcs5" float8,
  "pcs__pcs6" float8,
  "pcs__pcs7" float8,
  "pcs__pcs8" float8,
  "pcs__pcs9" float8,
  "pcs__pcs10" float8,
  "pcs__pcs11" float8,
  "pcs__pcs12" float8,
  "pcs__pcs13" float8,
  "cpaq__cpaq1" float8,
  "cpaq__cpaq2" float8,
  "cpaq__cpaq3" float8,
  "cpaq__cpaq4" float8,
  "cpaq__cpaq5" float8,
  "cpaq__cpaq6" float8,
  "cpaq__cpaq7" float8,
  "cpaq__cpaq8" float8,
  "mpi__mpi11" float8,
  "mpi__mpi12" float8,
  "mpi__mpi13" float8,
  "mpi__mpi14" float8,
  "mpi__mpi15" float8,
  "mpi__mpi16" float8,
  "mpi__mpi17" float8,
  "mpi__mpi18" float8,
  "mpi__mpi19" float8,
  "mpi__mpi110" float8,
  "mpi__mpi111" float8,
  "mpi__mpi112" float8,
  "mpi__mpi113" float8,
  "mpi__mpi114" float8,
  "mpi__mpi115" float8,
  "mpi__mpi116" float8,
  "mpi__mpi117" float8,
  "mpi__mpi118" float8,
  "mpi__mpi119" float8,
  "mpi__mpi120" float8,
  "mpi__mpi21" float8,
  "mpi__mpi22" float8,
  "mpi__mpi23" float8,
  "mpi__mpi24" float8,
  "mpi__mpi25" float8,
  "mpi__mpi26" float8,
  "mpi__mpi27" float8,
  "mpi__mpi28" float8,
  "mpi__mpi29" float8,
  "mpi__mpi210" float8,
  "mpi__mpi211" float8,
  "mpi__mpi212" float8,
  "mpi__mpi213" float8,
  "mpi__mpi214" float8,
  "mpi__mpi31" float8,
  "mpi__mpi32" float8,
  "mpi__mpi33" float8,
  "mpi__mpi34" float8,
  "mpi__mpi35" float8,
  "mpi__mpi36" float8,
  "mpi__mpi37" float8,
  "mpi__mpi38" float8,
  "mpi__mpi39" float8,
  "mpi__mpi310" float8,
  "mpi__mpi311" float8,
  "mpi__mpi312" float8,
  "mpi__mpi313" float8,
  "mpi__mpi314" float8,
  "mpi__mpi315" float8,
  "mpi__mpi316" float8,
  "mpi__mpi317" float8,
  "mpi__mpi318" float8,
  "rand36__rand1" float8,
  "rand36__rand2" float8,
  "rand36__rand3" float8,
  "rand36__rand4" float8,
  "rand36__rand5" float8,
  "rand36__rand6" float8,
  "rand36__rand7" float8,
  "rand36__rand8" float8,
  "rand36__rand9" float8,
  "rand36__rand10" float8,
  "rand36__rand11" float8,
  "rand36__rand12" float8,
  "rand36__rand13" float8,
  "rand36__rand14" float8,
  "rand36__rand15" float8,
  "rand36__rand16" float8,
  "rand36__rand17" float8,
  "rand36__rand18" float8,
  "rand36__rand19" float8,
  "rand36__rand20" float8,
  "rand36__rand21" float8,
  "rand36__rand22" float8,
  "rand36__rand23" float8,
  "rand36__rand24" float8,
  "rand36__rand25" float8,
  "rand36__rand26" float8,
  "rand36__rand27" float8,
  "rand36__rand28" float8,
  "rand36__rand29" float8,
  "rand36__rand30" float8,
  "rand36__rand31" float8,
  "rand36__rand32" float8,
  "rand36__rand33" float8,
  "rand36__rand34" float8,
  "rand36__rand35" float8,
  "rand36__rand36" float8,
  "tampa__tsk1" float8,
  "tampa__tsk2" float8,
  "tampa__tsk3" float8,
  "tampa__tsk4" float8,
  "tampa__tsk5" float8,
  "tampa__tsk6" float8,
  "tampa__tsk7" float8,
  "tampa__tsk8" float8,
  "tampa__tsk9" float8,
  "tampa__tsk10" float8,
  "tampa__tsk11" float8,
  "tampa__tsk12" float8,
  "tampa__tsk13" float8,
  "tampa__tsk14" float8,
  "tampa__tsk15" float8,
  "tampa__tsk16" float8,
  "tampa__tsk17" float8,
  "activity__pa_exercise" float8,
  "activity__pa_everyday" float8,
  "activity__pa_sitting" float8,
  "eq5d__mo" float8,
  "eq5d__sc" float8,
  "eq5d__ua" float8,
  "eq5d__pd" float8,
  "eq5d__ad" float8,
  "eq_vas__eqvas" float8,
  "working_now" boolean,
  "sickness_benefit" text,
  "work_ability__was" float8,
  "enablement__pei1" float8,
  "enablement__pei2" float8,
  "enablement__pei3" float8,
  "enablement__pei4" float8,
  "enablement__pei5" float8,
  "enablement__pei6" float8,
  "pain_rating__score" float8,
  "had__anxiety" float8,
  "had__depression" float8,
  "eq5d__index" float8,
  "eq_vas__score" float8,
  "tampa__score" float8,
  "work_ability__score" float8,
  "isi__score" float8,
  "pcs__rumination" float8,
  "pcs__magnification" float8,
  "pcs__helplessness" float8,
  "pcs__total" float8,
  "cpaq__activity_engagement" float8,
  "cpaq__pain_willingness" float8,
  "cpaq__total" float8,
  "rand36__pf" float8,
  "rand36__rp" float8,
  "rand36__re" float8,
  "rand36__ef" float8,
  "rand36__ew" float8,
  "rand36__sf" float8,
  "rand36__p" float8,
  "rand36__gh" float8,
  "rand36__hc" float8,
  "mpi__interference" float8,
  "mpi__support" float8,
  "mpi__pain_severity" float8,
  "mpi__life_control" float8,
  "mpi__affective_distress" float8,
  "mpi__punishing" float8,
  "mpi__solicitous" float8,
  "mpi__distracting" float8,
  "mpi__household_chores" float8,
  "mpi__outdoor_work" float8,
  "mpi__away_from_home" float8,
  "mpi__social_activities" float8,
  "mpi__general_activity" float8,
  "activity__activity_minutes" float8,
  "pain_change__code" float8,
  "coping_change__code" float8,
  "enablement__score" float8,
  "enablement__answered" float8,
  primary key (episode_id, occasion)
);
create table analysis."nrs_specialist_case" (
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
  "d__plan" text,
  "d__pain_category" text,
  "initial__answered" boolean,
  "first_visit__answered" boolean,
  "discharge__answered" boolean,
  "at_discharge__answered" boolean,
  "follow_up__answered" boolean,
  "initial__working_now" boolean,
  "initial__had__anxiety" float8,
  "follow_up__had__anxiety" float8,
  "initial__had__depression" float8,
  "follow_up__had__depression" float8,
  "at_discharge__had__anxiety" float8,
  "at_discharge__had__depression" float8,
  "follow_up__pain_change__pain_change" float8,
  "follow_up__coping_change__coping_change" float8,
  "initial__work_ability__was" float8,
  "at_discharge__work_ability__was" float8,
  "initial__pain_rating__score" float8,
  "follow_up__pain_rating__score" float8,
  "initial__eq5d__index" float8,
  "follow_up__eq5d__index" float8,
  "initial__eq_vas__score" float8,
  "follow_up__eq_vas__score" float8,
  "initial__tampa__score" float8,
  "follow_up__tampa__score" float8,
  "initial__isi__score" float8,
  "follow_up__isi__score" float8,
  "initial__pcs__total" float8,
  "follow_up__pcs__total" float8,
  "initial__cpaq__total" float8,
  "follow_up__cpaq__total" float8,
  "initial__rand36__pf" float8,
  "follow_up__rand36__pf" float8,
  "initial__mpi__pain_severity" float8,
  "follow_up__mpi__pain_severity" float8,
  "initial__mpi__interference" float8,
  "follow_up__mpi__interference" float8,
  "initial__mpi__life_control" float8,
  "follow_up__mpi__life_control" float8,
  "initial__mpi__affective_distress" float8,
  "follow_up__mpi__affective_distress" float8,
  "initial__answered_on" date,
  "first_visit__answered_on" date,
  "discharge__answered_on" date,
  "at_discharge__answered_on" date,
  "follow_up__answered_on" date,
  "follow_up__closes_on" date,
  "first_visit__plan" text,
  "discharge__ending" text,
  "initial__sickness_benefit" text,
  "initial__doctor_visits" text,
  "follow_up__doctor_visits" text,
  "first_visit__pain_category" text
);
create index on analysis."nrs_specialist_case" (unit_id, index__year);
create index on analysis."nrs_specialist_case" (index__year);
select register.protect('analysis."nrs_specialist_f_initial"'::regclass);
grant select, insert, update, delete on analysis."nrs_specialist_f_initial" to kvalreg_app;
select register.protect('analysis."nrs_specialist_f_first_visit"'::regclass);
grant select, insert, update, delete on analysis."nrs_specialist_f_first_visit" to kvalreg_app;
select register.protect('analysis."nrs_specialist_f_discharge"'::regclass);
grant select, insert, update, delete on analysis."nrs_specialist_f_discharge" to kvalreg_app;
select register.protect('analysis."nrs_specialist_f_at_discharge"'::regclass);
grant select, insert, update, delete on analysis."nrs_specialist_f_at_discharge" to kvalreg_app;
select register.protect('analysis."nrs_specialist_f_follow_up"'::regclass);
grant select, insert, update, delete on analysis."nrs_specialist_f_follow_up" to kvalreg_app;
select register.protect('analysis."nrs_specialist_case"'::regclass);
grant select, insert, update, delete on analysis."nrs_specialist_case" to kvalreg_app;

-- specialist: one episode
create or replace function analysis."nrs_specialist_carried_initial"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"education":{"type":"text","codes":["compulsory-school","upper-secondary","university","other"]},"birthRegion":{"type":"text","codes":["sweden","nordic","europe","elsewhere"]},"household":{"type":"text","codes":["alone","adults","children"]},"occupation":{"type":"text","codes":["employed","self-employed","student","job-seeker","parental-leave","retired","other"]},"painDuration":{"type":"text","codes":["under-1-year","1-to-2-years","3-to-5-years","6-to-10-years","over-10-years"]},"painFrequency":{"type":"text","codes":["persistent","recurrent"]},"painRating.pain":{"type":"number","min":0,"max":10,"whole":true},"doctorVisits":{"type":"text","codes":["none-or-once","twice-or-three-times","four-times-or-more"]},"had.hads1":{"type":"number","min":0,"max":3,"whole":true},"had.hads2":{"type":"number","min":0,"max":3,"whole":true},"had.hads3":{"type":"number","min":0,"max":3,"whole":true},"had.hads4":{"type":"number","min":0,"max":3,"whole":true},"had.hads5":{"type":"number","min":0,"max":3,"whole":true},"had.hads6":{"type":"number","min":0,"max":3,"whole":true},"had.hads7":{"type":"number","min":0,"max":3,"whole":true},"had.hads8":{"type":"number","min":0,"max":3,"whole":true},"had.hads9":{"type":"number","min":0,"max":3,"whole":true},"had.hads10":{"type":"number","min":0,"max":3,"whole":true},"had.hads11":{"type":"number","min":0,"max":3,"whole":true},"had.hads12":{"type":"number","min":0,"max":3,"whole":true},"had.hads13":{"type":"number","min":0,"max":3,"whole":true},"had.hads14":{"type":"number","min":0,"max":3,"whole":true},"attitudeToFuture":{"type":"number","min":0,"max":10,"whole":true},"isi.isi1":{"type":"number","min":0,"max":4,"whole":true},"isi.isi2":{"type":"number","min":0,"max":4,"whole":true},"isi.isi3":{"type":"number","min":0,"max":4,"whole":true},"isi.isi4":{"type":"number","min":0,"max":4,"whole":true},"isi.isi5":{"type":"number","min":0,"max":4,"whole":true},"isi.isi6":{"type":"number","min":0,"max":4,"whole":true},"isi.isi7":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs1":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs2":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs3":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs4":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs5":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs6":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs7":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs8":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs9":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs10":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs11":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs12":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs13":{"type":"number","min":0,"max":4,"whole":true},"cpaq.cpaq1":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq2":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq3":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq4":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq5":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq6":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq7":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq8":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi11":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi12":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi13":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi14":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi15":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi16":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi17":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi18":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi19":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi110":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi111":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi112":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi113":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi114":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi115":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi116":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi117":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi118":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi119":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi120":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi21":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi22":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi23":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi24":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi25":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi26":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi27":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi28":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi29":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi210":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi211":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi212":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi213":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi214":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi31":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi32":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi33":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi34":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi35":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi36":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi37":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi38":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi39":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi310":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi311":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi312":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi313":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi314":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi315":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi316":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi317":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi318":{"type":"number","min":0,"max":6,"whole":true},"rand36.rand1":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand2":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand3":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand4":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand5":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand6":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand7":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand8":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand9":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand10":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand11":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand12":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand13":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand14":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand15":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand16":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand17":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand18":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand19":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand20":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand21":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand22":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand23":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand24":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand25":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand26":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand27":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand28":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand29":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand30":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand31":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand32":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand33":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand34":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand35":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand36":{"type":"number","min":1,"max":5,"whole":true},"tampa.tsk1":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk2":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk3":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk4":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk5":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk6":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk7":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk8":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk9":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk10":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk11":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk12":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk13":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk14":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk15":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk16":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk17":{"type":"number","min":1,"max":4,"whole":true},"activity.paExercise":{"type":"number","min":1,"max":6,"whole":true},"activity.paEveryday":{"type":"number","min":1,"max":7,"whole":true},"activity.paSitting":{"type":"number","min":1,"max":7,"whole":true},"eq5d.mo":{"type":"number","min":1,"max":3,"whole":true},"eq5d.sc":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ua":{"type":"number","min":1,"max":3,"whole":true},"eq5d.pd":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ad":{"type":"number","min":1,"max":3,"whole":true},"eqVas.eqvas":{"type":"number","min":0,"max":100,"whole":true},"workingNow":{"type":"boolean"},"sicknessBenefit":{"type":"text","codes":["none","partial-temporary","full-temporary","partial-permanent","full-permanent"]},"workAbility.was":{"type":"number","min":0,"max":10,"whole":true}}'::jsonb);
end
$project$;
revoke all on function analysis."nrs_specialist_carried_initial"(version text, answers jsonb) from public;
grant execute on function analysis."nrs_specialist_carried_initial"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."nrs_specialist_carried_first_visit"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"visitDate":{"type":"date"},"diagnoses":{"type":"codes"},"painCategory":{"type":"text","codes":["nociceptive","neuropathic","nociplastic","mixed","unknown"]},"swedish":{"type":"text","codes":["sufficient","partly-interpreter","interpreter"]},"expectedSupport":{"type":"text","codes":["work","work-with-benefit","benefit","studies","job-seeker","pension","other","unknown"]},"rehabilitationPlanning":{"type":"boolean"},"plan":{"type":"text","codes":["assessment","rehabilitation"]}}'::jsonb);
end
$project$;
revoke all on function analysis."nrs_specialist_carried_first_visit"(version text, answers jsonb) from public;
grant execute on function analysis."nrs_specialist_carried_first_visit"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."nrs_specialist_carried_discharge"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"dischargeDate":{"type":"date"},"ending":{"type":"text","codes":["completed","early"]},"reasonForEarlyStop":{"type":"text","codes":["own-wish","other-illness","other-care","work","family-or-move","other"]},"programmeWeeks":{"type":"number","min":1,"max":104,"whole":true},"hoursPerWeek":{"type":"number","min":1,"max":40,"whole":true},"expectedSupport":{"type":"text","codes":["work","work-with-benefit","benefit","studies","job-seeker","pension","other","unknown"]},"rehabilitationPlanning":{"type":"boolean"}}'::jsonb);
end
$project$;
revoke all on function analysis."nrs_specialist_carried_discharge"(version text, answers jsonb) from public;
grant execute on function analysis."nrs_specialist_carried_discharge"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."nrs_specialist_carried_at_discharge"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"painRating.pain":{"type":"number","min":0,"max":10,"whole":true},"painChange.painChange":{"type":"number","min":1,"max":4,"whole":true},"copingChange.copingChange":{"type":"number","min":1,"max":4,"whole":true},"had.hads1":{"type":"number","min":0,"max":3,"whole":true},"had.hads2":{"type":"number","min":0,"max":3,"whole":true},"had.hads3":{"type":"number","min":0,"max":3,"whole":true},"had.hads4":{"type":"number","min":0,"max":3,"whole":true},"had.hads5":{"type":"number","min":0,"max":3,"whole":true},"had.hads6":{"type":"number","min":0,"max":3,"whole":true},"had.hads7":{"type":"number","min":0,"max":3,"whole":true},"had.hads8":{"type":"number","min":0,"max":3,"whole":true},"had.hads9":{"type":"number","min":0,"max":3,"whole":true},"had.hads10":{"type":"number","min":0,"max":3,"whole":true},"had.hads11":{"type":"number","min":0,"max":3,"whole":true},"had.hads12":{"type":"number","min":0,"max":3,"whole":true},"had.hads13":{"type":"number","min":0,"max":3,"whole":true},"had.hads14":{"type":"number","min":0,"max":3,"whole":true},"isi.isi1":{"type":"number","min":0,"max":4,"whole":true},"isi.isi2":{"type":"number","min":0,"max":4,"whole":true},"isi.isi3":{"type":"number","min":0,"max":4,"whole":true},"isi.isi4":{"type":"number","min":0,"max":4,"whole":true},"isi.isi5":{"type":"number","min":0,"max":4,"whole":true},"isi.isi6":{"type":"number","min":0,"max":4,"whole":true},"isi.isi7":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs1":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs2":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs3":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs4":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs5":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs6":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs7":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs8":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs9":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs10":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs11":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs12":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs13":{"type":"number","min":0,"max":4,"whole":true},"cpaq.cpaq1":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq2":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq3":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq4":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq5":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq6":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq7":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq8":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi11":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi12":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi13":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi14":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi15":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi16":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi17":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi18":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi19":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi110":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi111":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi112":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi113":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi114":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi115":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi116":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi117":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi118":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi119":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi120":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi21":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi22":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi23":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi24":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi25":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi26":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi27":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi28":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi29":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi210":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi211":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi212":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi213":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi214":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi31":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi32":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi33":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi34":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi35":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi36":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi37":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi38":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi39":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi310":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi311":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi312":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi313":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi314":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi315":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi316":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi317":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi318":{"type":"number","min":0,"max":6,"whole":true},"rand36.rand1":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand2":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand3":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand4":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand5":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand6":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand7":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand8":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand9":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand10":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand11":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand12":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand13":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand14":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand15":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand16":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand17":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand18":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand19":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand20":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand21":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand22":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand23":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand24":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand25":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand26":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand27":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand28":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand29":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand30":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand31":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand32":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand33":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand34":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand35":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand36":{"type":"number","min":1,"max":5,"whole":true},"tampa.tsk1":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk2":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk3":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk4":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk5":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk6":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk7":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk8":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk9":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk10":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk11":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk12":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk13":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk14":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk15":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk16":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk17":{"type":"number","min":1,"max":4,"whole":true},"activity.paExercise":{"type":"number","min":1,"max":6,"whole":true},"activity.paEveryday":{"type":"number","min":1,"max":7,"whole":true},"activity.paSitting":{"type":"number","min":1,"max":7,"whole":true},"eq5d.mo":{"type":"number","min":1,"max":3,"whole":true},"eq5d.sc":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ua":{"type":"number","min":1,"max":3,"whole":true},"eq5d.pd":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ad":{"type":"number","min":1,"max":3,"whole":true},"eqVas.eqvas":{"type":"number","min":0,"max":100,"whole":true},"workAbility.was":{"type":"number","min":0,"max":10,"whole":true},"enablement.pei1":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei2":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei3":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei4":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei5":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei6":{"type":"number","min":0,"max":2,"whole":true},"encounter":{"type":"number","min":1,"max":5,"whole":true},"premises":{"type":"number","min":1,"max":5,"whole":true},"information":{"type":"number","min":1,"max":5,"whole":true},"planning":{"type":"number","min":1,"max":5,"whole":true},"teamWork":{"type":"number","min":1,"max":5,"whole":true},"family":{"type":"number","min":1,"max":5,"whole":true}}'::jsonb);
end
$project$;
revoke all on function analysis."nrs_specialist_carried_at_discharge"(version text, answers jsonb) from public;
grant execute on function analysis."nrs_specialist_carried_at_discharge"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."nrs_specialist_carried_follow_up"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"painRating.pain":{"type":"number","min":0,"max":10,"whole":true},"painChange.painChange":{"type":"number","min":1,"max":4,"whole":true},"copingChange.copingChange":{"type":"number","min":1,"max":4,"whole":true},"doctorVisits":{"type":"text","codes":["none-or-once","twice-or-three-times","four-times-or-more"]},"had.hads1":{"type":"number","min":0,"max":3,"whole":true},"had.hads2":{"type":"number","min":0,"max":3,"whole":true},"had.hads3":{"type":"number","min":0,"max":3,"whole":true},"had.hads4":{"type":"number","min":0,"max":3,"whole":true},"had.hads5":{"type":"number","min":0,"max":3,"whole":true},"had.hads6":{"type":"number","min":0,"max":3,"whole":true},"had.hads7":{"type":"number","min":0,"max":3,"whole":true},"had.hads8":{"type":"number","min":0,"max":3,"whole":true},"had.hads9":{"type":"number","min":0,"max":3,"whole":true},"had.hads10":{"type":"number","min":0,"max":3,"whole":true},"had.hads11":{"type":"number","min":0,"max":3,"whole":true},"had.hads12":{"type":"number","min":0,"max":3,"whole":true},"had.hads13":{"type":"number","min":0,"max":3,"whole":true},"had.hads14":{"type":"number","min":0,"max":3,"whole":true},"attitudeToFuture":{"type":"number","min":0,"max":10,"whole":true},"isi.isi1":{"type":"number","min":0,"max":4,"whole":true},"isi.isi2":{"type":"number","min":0,"max":4,"whole":true},"isi.isi3":{"type":"number","min":0,"max":4,"whole":true},"isi.isi4":{"type":"number","min":0,"max":4,"whole":true},"isi.isi5":{"type":"number","min":0,"max":4,"whole":true},"isi.isi6":{"type":"number","min":0,"max":4,"whole":true},"isi.isi7":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs1":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs2":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs3":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs4":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs5":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs6":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs7":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs8":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs9":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs10":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs11":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs12":{"type":"number","min":0,"max":4,"whole":true},"pcs.pcs13":{"type":"number","min":0,"max":4,"whole":true},"cpaq.cpaq1":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq2":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq3":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq4":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq5":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq6":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq7":{"type":"number","min":0,"max":6,"whole":true},"cpaq.cpaq8":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi11":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi12":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi13":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi14":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi15":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi16":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi17":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi18":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi19":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi110":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi111":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi112":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi113":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi114":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi115":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi116":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi117":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi118":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi119":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi120":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi21":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi22":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi23":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi24":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi25":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi26":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi27":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi28":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi29":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi210":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi211":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi212":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi213":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi214":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi31":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi32":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi33":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi34":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi35":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi36":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi37":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi38":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi39":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi310":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi311":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi312":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi313":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi314":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi315":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi316":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi317":{"type":"number","min":0,"max":6,"whole":true},"mpi.mpi318":{"type":"number","min":0,"max":6,"whole":true},"rand36.rand1":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand2":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand3":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand4":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand5":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand6":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand7":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand8":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand9":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand10":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand11":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand12":{"type":"number","min":1,"max":3,"whole":true},"rand36.rand13":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand14":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand15":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand16":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand17":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand18":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand19":{"type":"number","min":1,"max":2,"whole":true},"rand36.rand20":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand21":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand22":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand23":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand24":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand25":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand26":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand27":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand28":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand29":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand30":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand31":{"type":"number","min":1,"max":6,"whole":true},"rand36.rand32":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand33":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand34":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand35":{"type":"number","min":1,"max":5,"whole":true},"rand36.rand36":{"type":"number","min":1,"max":5,"whole":true},"tampa.tsk1":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk2":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk3":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk4":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk5":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk6":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk7":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk8":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk9":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk10":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk11":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk12":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk13":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk14":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk15":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk16":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk17":{"type":"number","min":1,"max":4,"whole":true},"activity.paExercise":{"type":"number","min":1,"max":6,"whole":true},"activity.paEveryday":{"type":"number","min":1,"max":7,"whole":true},"activity.paSitting":{"type":"number","min":1,"max":7,"whole":true},"eq5d.mo":{"type":"number","min":1,"max":3,"whole":true},"eq5d.sc":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ua":{"type":"number","min":1,"max":3,"whole":true},"eq5d.pd":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ad":{"type":"number","min":1,"max":3,"whole":true},"eqVas.eqvas":{"type":"number","min":0,"max":100,"whole":true},"workingNow":{"type":"boolean"},"sicknessBenefit":{"type":"text","codes":["none","partial-temporary","full-temporary","partial-permanent","full-permanent"]},"workAbility.was":{"type":"number","min":0,"max":10,"whole":true},"enablement.pei1":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei2":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei3":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei4":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei5":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei6":{"type":"number","min":0,"max":2,"whole":true}}'::jsonb);
end
$project$;
revoke all on function analysis."nrs_specialist_carried_follow_up"(version text, answers jsonb) from public;
grant execute on function analysis."nrs_specialist_carried_follow_up"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."nrs_specialist_project"(uuid) returns void language plpgsql
set enable_seqscan = off as $project$
begin
  delete from analysis."nrs_specialist_f_initial" where episode_id = $1;
  delete from analysis."nrs_specialist_f_first_visit" where episode_id = $1;
  delete from analysis."nrs_specialist_f_discharge" where episode_id = $1;
  delete from analysis."nrs_specialist_f_at_discharge" where episode_id = $1;
  delete from analysis."nrs_specialist_f_follow_up" where episode_id = $1;
  delete from analysis."nrs_specialist_case" where episode_id = $1;
  insert into analysis."nrs_specialist_f_initial" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "education", "birth_region", "household", "occupation", "pain_duration", "pain_frequency", "pain_rating__pain", "doctor_visits", "had__hads1", "had__hads2", "had__hads3", "had__hads4", "had__hads5", "had__hads6", "had__hads7", "had__hads8", "had__hads9", "had__hads10", "had__hads11", "had__hads12", "had__hads13", "had__hads14", "attitude_to_future", "isi__isi1", "isi__isi2", "isi__isi3", "isi__isi4", "isi__isi5", "isi__isi6", "isi__isi7", "pcs__pcs1", "pcs__pcs2", "pcs__pcs3", "pcs__pcs4", "pcs__pcs5", "pcs__pcs6", "pcs__pcs7", "pcs__pcs8", "pcs__pcs9", "pcs__pcs10", "pcs__pcs11", "pcs__pcs12", "pcs__pcs13", "cpaq__cpaq1", "cpaq__cpaq2", "cpaq__cpaq3", "cpaq__cpaq4", "cpaq__cpaq5", "cpaq__cpaq6", "cpaq__cpaq7", "cpaq__cpaq8", "mpi__mpi11", "mpi__mpi12", "mpi__mpi13", "mpi__mpi14", "mpi__mpi15", "mpi__mpi16", "mpi__mpi17", "mpi__mpi18", "mpi__mpi19", "mpi__mpi110", "mpi__mpi111", "mpi__mpi112", "mpi__mpi113", "mpi__mpi114", "mpi__mpi115", "mpi__mpi116", "mpi__mpi117", "mpi__mpi118", "mpi__mpi119", "mpi__mpi120", "mpi__mpi21", "mpi__mpi22", "mpi__mpi23", "mpi__mpi24", "mpi__mpi25", "mpi__mpi26", "mpi__mpi27", "mpi__mpi28", "mpi__mpi29", "mpi__mpi210", "mpi__mpi211", "mpi__mpi212", "mpi__mpi213", "mpi__mpi214", "mpi__mpi31", "mpi__mpi32", "mpi__mpi33", "mpi__mpi34", "mpi__mpi35", "mpi__mpi36", "mpi__mpi37", "mpi__mpi38", "mpi__mpi39", "mpi__mpi310", "mpi__mpi311", "mpi__mpi312", "mpi__mpi313", "mpi__mpi314", "mpi__mpi315", "mpi__mpi316", "mpi__mpi317", "mpi__mpi318", "rand36__rand1", "rand36__rand2", "rand36__rand3", "rand36__rand4", "rand36__rand5", "rand36__rand6", "rand36__rand7", "rand36__rand8", "rand36__rand9", "rand36__rand10", "rand36__rand11", "rand36__rand12", "rand36__rand13", "rand36__rand14", "rand36__rand15", "rand36__rand16", "rand36__rand17", "rand36__rand18", "rand36__rand19", "rand36__rand20", "rand36__rand21", "rand36__rand22", "rand36__rand23", "rand36__rand24", "rand36__rand25", "rand36__rand26", "rand36__rand27", "rand36__rand28", "rand36__rand29", "rand36__rand30", "rand36__rand31", "rand36__rand32", "rand36__rand33", "rand36__rand34", "rand36__rand35", "rand36__rand36", "tampa__tsk1", "tampa__tsk2", "tampa__tsk3", "tampa__tsk4", "tampa__tsk5", "tampa__tsk6", "tampa__tsk7", "tampa__tsk8", "tampa__tsk9", "tampa__tsk10", "tampa__tsk11", "tampa__tsk12", "tampa__tsk13", "tampa__tsk14", "tampa__tsk15", "tampa__tsk16", "tampa__tsk17", "activity__pa_exercise", "activity__pa_everyday", "activity__pa_sitting", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "working_now", "sickness_benefit", "work_ability__was", "pain_rating__score", "had__anxiety", "had__depression", "eq5d__index", "eq_vas__score", "tampa__score", "work_ability__score", "isi__score", "pcs__rumination", "pcs__magnification", "pcs__helplessness", "pcs__total", "cpaq__activity_engagement", "cpaq__pain_willingness", "cpaq__total", "rand36__pf", "rand36__rp", "rand36__re", "rand36__ef", "rand36__ew", "rand36__sf", "rand36__p", "rand36__gh", "rand36__hc", "mpi__interference", "mpi__support", "mpi__pain_severity", "mpi__life_control", "mpi__affective_distress", "mpi__punishing", "mpi__solicitous", "mpi__distracting", "mpi__household_chores", "mpi__outdoor_work", "mpi__away_from_home", "mpi__social_activities", "mpi__general_activity", "activity__activity_minutes")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."education", a."birthRegion", a."household", a."occupation", a."painDuration", a."painFrequency", a."painRating.pain", a."doctorVisits", a."had.hads1", a."had.hads2", a."had.hads3", a."had.hads4", a."had.hads5", a."had.hads6", a."had.hads7", a."had.hads8", a."had.hads9", a."had.hads10", a."had.hads11", a."had.hads12", a."had.hads13", a."had.hads14", a."attitudeToFuture", a."isi.isi1", a."isi.isi2", a."isi.isi3", a."isi.isi4", a."isi.isi5", a."isi.isi6", a."isi.isi7", a."pcs.pcs1", a."pcs.pcs2", a."pcs.pcs3", a."pcs.pcs4", a."pcs.pcs5", a."pcs.pcs6", a."pcs.pcs7", a."pcs.pcs8", a."pcs.pcs9", a."pcs.pcs10", a."pcs.pcs11", a."pcs.pcs12", a."pcs.pcs13", a."cpaq.cpaq1", a."cpaq.cpaq2", a."cpaq.cpaq3", a."cpaq.cpaq4", a."cpaq.cpaq5", a."cpaq.cpaq6", a."cpaq.cpaq7", a."cpaq.cpaq8", a."mpi.mpi11", a."mpi.mpi12", a."mpi.mpi13", a."mpi.mpi14", a."mpi.mpi15", a."mpi.mpi16", a."mpi.mpi17", a."mpi.mpi18", a."mpi.mpi19", a."mpi.mpi110", a."mpi.mpi111", a."mpi.mpi112", a."mpi.mpi113", a."mpi.mpi114", a."mpi.mpi115", a."mpi.mpi116", a."mpi.mpi117", a."mpi.mpi118", a."mpi.mpi119", a."mpi.mpi120", a."mpi.mpi21", a."mpi.mpi22", a."mpi.mpi23", a."mpi.mpi24", a."mpi.mpi25", a."mpi.mpi26", a."mpi.mpi27", a."mpi.mpi28", a."mpi.mpi29", a."mpi.mpi210", a."mpi.mpi211", a."mpi.mpi212", a."mpi.mpi213", a."mpi.mpi214", a."mpi.mpi31", a."mpi.mpi32", a."mpi.mpi33", a."mpi.mpi34", a."mpi.mpi35", a."mpi.mpi36", a."mpi.mpi37", a."mpi.mpi38", a."mpi.mpi39", a."mpi.mpi310", a."mpi.mpi311", a."mpi.mpi312", a."mpi.mpi313", a."mpi.mpi314", a."mpi.mpi315", a."mpi.mpi316", a."mpi.mpi317", a."mpi.mpi318", a."rand36.rand1", a."rand36.rand2", a."rand36.rand3", a."rand36.rand4", a."rand36.rand5", a."rand36.rand6", a."rand36.rand7", a."rand36.rand8", a."rand36.rand9", a."rand36.rand10", a."rand36.rand11", a."rand36.rand12", a."rand36.rand13", a."rand36.rand14", a."rand36.rand15", a."rand36.rand16", a."rand36.rand17", a."rand36.rand18", a."rand36.rand19", a."rand36.rand20", a."rand36.rand21", a."rand36.rand22", a."rand36.rand23", a."rand36.rand24", a."rand36.rand25", a."rand36.rand26", a."rand36.rand27", a."rand36.rand28", a."rand36.rand29", a."rand36.rand30", a."rand36.rand31", a."rand36.rand32", a."rand36.rand33", a."rand36.rand34", a."rand36.rand35", a."rand36.rand36", a."tampa.tsk1", a."tampa.tsk2", a."tampa.tsk3", a."tampa.tsk4", a."tampa.tsk5", a."tampa.tsk6", a."tampa.tsk7", a."tampa.tsk8", a."tampa.tsk9", a."tampa.tsk10", a."tampa.tsk11", a."tampa.tsk12", a."tampa.tsk13", a."tampa.tsk14", a."tampa.tsk15", a."tampa.tsk16", a."tampa.tsk17", a."activity.paExercise", a."activity.paEveryday", a."activity.paSitting", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."workingNow", a."sicknessBenefit", a."workAbility.was", s."painRating.score", s."had.anxiety", s."had.depression", s."eq5d.index", s."eqVas.score", s."tampa.score", s."workAbility.score", s."isi.score", s."pcs.rumination", s."pcs.magnification", s."pcs.helplessness", s."pcs.total", s."cpaq.activityEngagement", s."cpaq.painWillingness", s."cpaq.total", s."rand36.PF", s."rand36.RP", s."rand36.RE", s."rand36.EF", s."rand36.EW", s."rand36.SF", s."rand36.P", s."rand36.GH", s."rand36.HC", s."mpi.interference", s."mpi.support", s."mpi.painSeverity", s."mpi.lifeControl", s."mpi.affectiveDistress", s."mpi.punishing", s."mpi.solicitous", s."mpi.distracting", s."mpi.householdChores", s."mpi.outdoorWork", s."mpi.awayFromHome", s."mpi.socialActivities", s."mpi.generalActivity", s."activity.activityMinutes"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."nrs_specialist_carried_initial"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("education" text, "birthRegion" text, "household" text, "occupation" text, "painDuration" text, "painFrequency" text, "painRating.pain" float8, "doctorVisits" text, "had.hads1" float8, "had.hads2" float8, "had.hads3" float8, "had.hads4" float8, "had.hads5" float8, "had.hads6" float8, "had.hads7" float8, "had.hads8" float8, "had.hads9" float8, "had.hads10" float8, "had.hads11" float8, "had.hads12" float8, "had.hads13" float8, "had.hads14" float8, "attitudeToFuture" float8, "isi.isi1" float8, "isi.isi2" float8, "isi.isi3" float8, "isi.isi4" float8, "isi.isi5" float8, "isi.isi6" float8, "isi.isi7" float8, "pcs.pcs1" float8, "pcs.pcs2" float8, "pcs.pcs3" float8, "pcs.pcs4" float8, "pcs.pcs5" float8, "pcs.pcs6" float8, "pcs.pcs7" float8, "pcs.pcs8" float8, "pcs.pcs9" float8, "pcs.pcs10" float8, "pcs.pcs11" float8, "pcs.pcs12" float8, "pcs.pcs13" float8, "cpaq.cpaq1" float8, "cpaq.cpaq2" float8, "cpaq.cpaq3" float8, "cpaq.cpaq4" float8, "cpaq.cpaq5" float8, "cpaq.cpaq6" float8, "cpaq.cpaq7" float8, "cpaq.cpaq8" float8, "mpi.mpi11" float8, "mpi.mpi12" float8, "mpi.mpi13" float8, "mpi.mpi14" float8, "mpi.mpi15" float8, "mpi.mpi16" float8, "mpi.mpi17" float8, "mpi.mpi18" float8, "mpi.mpi19" float8, "mpi.mpi110" float8, "mpi.mpi111" float8, "mpi.mpi112" float8, "mpi.mpi113" float8, "mpi.mpi114" float8, "mpi.mpi115" float8, "mpi.mpi116" float8, "mpi.mpi117" float8, "mpi.mpi118" float8, "mpi.mpi119" float8, "mpi.mpi120" float8, "mpi.mpi21" float8, "mpi.mpi22" float8, "mpi.mpi23" float8, "mpi.mpi24" float8, "mpi.mpi25" float8, "mpi.mpi26" float8, "mpi.mpi27" float8, "mpi.mpi28" float8, "mpi.mpi29" float8, "mpi.mpi210" float8, "mpi.mpi211" float8, "mpi.mpi212" float8, "mpi.mpi213" float8, "mpi.mpi214" float8, "mpi.mpi31" float8, "mpi.mpi32" float8, "mpi.mpi33" float8, "mpi.mpi34" float8, "mpi.mpi35" float8, "mpi.mpi36" float8, "mpi.mpi37" float8, "mpi.mpi38" float8, "mpi.mpi39" float8, "mpi.mpi310" float8, "mpi.mpi311" float8, "mpi.mpi312" float8, "mpi.mpi313" float8, "mpi.mpi314" float8, "mpi.mpi315" float8, "mpi.mpi316" float8, "mpi.mpi317" float8, "mpi.mpi318" float8, "rand36.rand1" float8, "rand36.rand2" float8, "rand36.rand3" float8, "rand36.rand4" float8, "rand36.rand5" float8, "rand36.rand6" float8, "rand36.rand7" float8, "rand36.rand8" float8, "rand36.rand9" float8, "rand36.rand10" float8, "rand36.rand11" float8, "rand36.rand12" float8, "rand36.rand13" float8, "rand36.rand14" float8, "rand36.rand15" float8, "rand36.rand16" float8, "rand36.rand17" float8, "rand36.rand18" float8, "rand36.rand19" float8, "rand36.rand20" float8, "rand36.rand21" float8, "rand36.rand22" float8, "rand36.rand23" float8, "rand36.rand24" float8, "rand36.rand25" float8, "rand36.rand26" float8, "rand36.rand27" float8, "rand36.rand28" float8, "rand36.rand29" float8, "rand36.rand30" float8, "rand36.rand31" float8, "rand36.rand32" float8, "rand36.rand33" float8, "rand36.rand34" float8, "rand36.rand35" float8, "rand36.rand36" float8, "tampa.tsk1" float8, "tampa.tsk2" float8, "tampa.tsk3" float8, "tampa.tsk4" float8, "tampa.tsk5" float8, "tampa.tsk6" float8, "tampa.tsk7" float8, "tampa.tsk8" float8, "tampa.tsk9" float8, "tampa.tsk10" float8, "tampa.tsk11" float8, "tampa.tsk12" float8, "tampa.tsk13" float8, "tampa.tsk14" float8, "tampa.tsk15" float8, "tampa.tsk16" float8, "tampa.tsk17" float8, "activity.paExercise" float8, "activity.paEveryday" float8, "activity.paSitting" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "workingNow" boolean, "sicknessBenefit" text, "workAbility.was" float8)
  cross join jsonb_to_record(v.scores) as s ("painRating.score" float8, "had.anxiety" float8, "had.depression" float8, "eq5d.index" float8, "eqVas.score" float8, "tampa.score" float8, "workAbility.score" float8, "isi.score" float8, "pcs.rumination" float8, "pcs.magnification" float8, "pcs.helplessness" float8, "pcs.total" float8, "cpaq.activityEngagement" float8, "cpaq.painWillingness" float8, "cpaq.total" float8, "rand36.PF" float8, "rand36.RP" float8, "rand36.RE" float8, "rand36.EF" float8, "rand36.EW" float8, "rand36.SF" float8, "rand36.P" float8, "rand36.GH" float8, "rand36.HC" float8, "mpi.interference" float8, "mpi.support" float8, "mpi.painSeverity" float8, "mpi.lifeControl" float8, "mpi.affectiveDistress" float8, "mpi.punishing" float8, "mpi.solicitous" float8, "mpi.distracting" float8, "mpi.householdChores" float8, "mpi.outdoorWork" float8, "mpi.awayFromHome" float8, "mpi.socialActivities" float8, "mpi.generalActivity" float8, "activity.activityMinutes" float8)
  where e.id = $1 and e.register_id = 'nrs' and e.pathway = 'specialist' and o.form = 'initial';
  insert into analysis."nrs_specialist_f_first_visit" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "visit_date", "diagnoses", "pain_category", "swedish", "expected_support", "rehabilitation_planning", "plan")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."visitDate", a."diagnoses", a."painCategory", a."swedish", a."expectedSupport", a."rehabilitationPlanning", a."plan"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."nrs_specialist_carried_first_visit"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("visitDate" date, "diagnoses" text[], "painCategory" text, "swedish" text, "expectedSupport" text, "rehabilitationPlanning" boolean, "plan" text)
  where e.id = $1 and e.register_id = 'nrs' and e.pathway = 'specialist' and o.form = 'firstVisit';
  insert into analysis."nrs_specialist_f_discharge" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "discharge_date", "ending", "reason_for_early_stop", "programme_weeks", "hours_per_week", "expected_support", "rehabilitation_planning")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."dischargeDate", a."ending", a."reasonForEarlyStop", a."programmeWeeks", a."hoursPerWeek", a."expectedSupport", a."rehabilitationPlanning"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."nrs_specialist_carried_discharge"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("dischargeDate" date, "ending" text, "reasonForEarlyStop" text, "programmeWeeks" float8, "hoursPerWeek" float8, "expectedSupport" text, "rehabilitationPlanning" boolean)
  where e.id = $1 and e.register_id = 'nrs' and e.pathway = 'specialist' and o.form = 'discharge';
  insert into analysis."nrs_specialist_f_at_discharge" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "pain_rating__pain", "pain_change__pain_change", "coping_change__coping_change", "had__hads1", "had__hads2", "had__hads3", "had__hads4", "had__hads5", "had__hads6", "had__hads7", "had__hads8", "had__hads9", "had__hads10", "had__hads11", "had__hads12", "had__hads13", "had__hads14", "isi__isi1", "isi__isi2", "isi__isi3", "isi__isi4", "isi__isi5", "isi__isi6", "isi__isi7", "pcs__pcs1", "pcs__pcs2", "pcs__pcs3", "pcs__pcs4", "pcs__pcs5", "pcs__pcs6", "pcs__pcs7", "pcs__pcs8", "pcs__pcs9", "pcs__pcs10", "pcs__pcs11", "pcs__pcs12", "pcs__pcs13", "cpaq__cpaq1", "cpaq__cpaq2", "cpaq__cpaq3", "cpaq__cpaq4", "cpaq__cpaq5", "cpaq__cpaq6", "cpaq__cpaq7", "cpaq__cpaq8", "mpi__mpi11", "mpi__mpi12", "mpi__mpi13", "mpi__mpi14", "mpi__mpi15", "mpi__mpi16", "mpi__mpi17", "mpi__mpi18", "mpi__mpi19", "mpi__mpi110", "mpi__mpi111", "mpi__mpi112", "mpi__mpi113", "mpi__mpi114", "mpi__mpi115", "mpi__mpi116", "mpi__mpi117", "mpi__mpi118", "mpi__mpi119", "mpi__mpi120", "mpi__mpi21", "mpi__mpi22", "mpi__mpi23", "mpi__mpi24", "mpi__mpi25", "mpi__mpi26", "mpi__mpi27", "mpi__mpi28", "mpi__mpi29", "mpi__mpi210", "mpi__mpi211", "mpi__mpi212", "mpi__mpi213", "mpi__mpi214", "mpi__mpi31", "mpi__mpi32", "mpi__mpi33", "mpi__mpi34", "mpi__mpi35", "mpi__mpi36", "mpi__mpi37", "mpi__mpi38", "mpi__mpi39", "mpi__mpi310", "mpi__mpi311", "mpi__mpi312", "mpi__mpi313", "mpi__mpi314", "mpi__mpi315", "mpi__mpi316", "mpi__mpi317", "mpi__mpi318", "rand36__rand1", "rand36__rand2", "rand36__rand3", "rand36__rand4", "rand36__rand5", "rand36__rand6", "rand36__rand7", "rand36__rand8", "rand36__rand9", "rand36__rand10", "rand36__rand11", "rand36__rand12", "rand36__rand13", "rand36__rand14", "rand36__rand15", "rand36__rand16", "rand36__rand17", "rand36__rand18", "rand36__rand19", "rand36__rand20", "rand36__rand21", "rand36__rand22", "rand36__rand23", "rand36__rand24", "rand36__rand25", "rand36__rand26", "rand36__rand27", "rand36__rand28", "rand36__rand29", "rand36__rand30", "rand36__rand31", "rand36__rand32", "rand36__rand33", "rand36__rand34", "rand36__rand35", "rand36__rand36", "tampa__tsk1", "tampa__tsk2", "tampa__tsk3", "tampa__tsk4", "tampa__tsk5", "tampa__tsk6", "tampa__tsk7", "tampa__tsk8", "tampa__tsk9", "tampa__tsk10", "tampa__tsk11", "tampa__tsk12", "tampa__tsk13", "tampa__tsk14", "tampa__tsk15", "tampa__tsk16", "tampa__tsk17", "activity__pa_exercise", "activity__pa_everyday", "activity__pa_sitting", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "work_ability__was", "enablement__pei1", "enablement__pei2", "enablement__pei3", "enablement__pei4", "enablement__pei5", "enablement__pei6", "encounter", "premises", "information", "planning", "team_work", "family", "pain_rating__score", "had__anxiety", "had__depression", "eq5d__index", "eq_vas__score", "tampa__score", "work_ability__score", "isi__score", "pcs__rumination", "pcs__magnification", "pcs__helplessness", "pcs__total", "cpaq__activity_engagement", "cpaq__pain_willingness", "cpaq__total", "rand36__pf", "rand36__rp", "rand36__re", "rand36__ef", "rand36__ew", "rand36__sf", "rand36__p", "rand36__gh", "rand36__hc", "mpi__interference", "mpi__support", "mpi__pain_severity", "mpi__life_control", "mpi__affective_distress", "mpi__punishing", "mpi__solicitous", "mpi__distracting", "mpi__household_chores", "mpi__outdoor_work", "mpi__away_from_home", "mpi__social_activities", "mpi__general_activity", "activity__activity_minutes", "pain_change__code", "coping_change__code", "enablement__score", "enablement__answered")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."painRating.pain", a."painChange.painChange", a."copingChange.copingChange", a."had.hads1", a."had.hads2", a."had.hads3", a."had.hads4", a."had.hads5", a."had.hads6", a."had.hads7", a."had.hads8", a."had.hads9", a."had.hads10", a."had.hads11", a."had.hads12", a."had.hads13", a."had.hads14", a."isi.isi1", a."isi.isi2", a."isi.isi3", a."isi.isi4", a."isi.isi5", a."isi.isi6", a."isi.isi7", a."pcs.pcs1", a."pcs.pcs2", a."pcs.pcs3", a."pcs.pcs4", a."pcs.pcs5", a."pcs.pcs6", a."pcs.pcs7", a."pcs.pcs8", a."pcs.pcs9", a."pcs.pcs10", a."pcs.pcs11", a."pcs.pcs12", a."pcs.pcs13", a."cpaq.cpaq1", a."cpaq.cpaq2", a."cpaq.cpaq3", a."cpaq.cpaq4", a."cpaq.cpaq5", a."cpaq.cpaq6", a."cpaq.cpaq7", a."cpaq.cpaq8", a."mpi.mpi11", a."mpi.mpi12", a."mpi.mpi13", a."mpi.mpi14", a."mpi.mpi15", a."mpi.mpi16", a."mpi.mpi17", a."mpi.mpi18", a."mpi.mpi19", a."mpi.mpi110", a."mpi.mpi111", a."mpi.mpi112", a."mpi.mpi113", a."mpi.mpi114", a."mpi.mpi115", a."mpi.mpi116", a."mpi.mpi117", a."mpi.mpi118", a."mpi.mpi119", a."mpi.mpi120", a."mpi.mpi21", a."mpi.mpi22", a."mpi.mpi23", a."mpi.mpi24", a."mpi.mpi25", a."mpi.mpi26", a."mpi.mpi27", a."mpi.mpi28", a."mpi.mpi29", a."mpi.mpi210", a."mpi.mpi211", a."mpi.mpi212", a."mpi.mpi213", a."mpi.mpi214", a."mpi.mpi31", a."mpi.mpi32", a."mpi.mpi33", a."mpi.mpi34", a."mpi.mpi35", a."mpi.mpi36", a."mpi.mpi37", a."mpi.mpi38", a."mpi.mpi39", a."mpi.mpi310", a."mpi.mpi311", a."mpi.mpi312", a."mpi.mpi313", a."mpi.mpi314", a."mpi.mpi315", a."mpi.mpi316", a."mpi.mpi317", a."mpi.mpi318", a."rand36.rand1", a."rand36.rand2", a."rand36.rand3", a."rand36.rand4", a."rand36.rand5", a."rand36.rand6", a."rand36.rand7", a."rand36.rand8", a."rand36.rand9", a."rand36.rand10", a."rand36.rand11", a."rand36.rand12", a."rand36.rand13", a."rand36.rand14", a."rand36.rand15", a."rand36.rand16", a."rand36.rand17", a."rand36.rand18", a."rand36.rand19", a."rand36.rand20", a."rand36.rand21", a."rand36.rand22", a."rand36.rand23", a."rand36.rand24", a."rand36.rand25", a."rand36.rand26", a."rand36.rand27", a."rand36.rand28", a."rand36.rand29", a."rand36.rand30", a."rand36.rand31", a."rand36.rand32", a."rand36.rand33", a."rand36.rand34", a."rand36.rand35", a."rand36.rand36", a."tampa.tsk1", a."tampa.tsk2", a."tampa.tsk3", a."tampa.tsk4", a."tampa.tsk5", a."tampa.tsk6", a."tampa.tsk7", a."tampa.tsk8", a."tampa.tsk9", a."tampa.tsk10", a."tampa.tsk11", a."tampa.tsk12", a."tampa.tsk13", a."tampa.tsk14", a."tampa.tsk15", a."tampa.tsk16", a."tampa.tsk17", a."activity.paExercise", a."activity.paEveryday", a."activity.paSitting", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."workAbility.was", a."enablement.pei1", a."enablement.pei2", a."enablement.pei3", a."enablement.pei4", a."enablement.pei5", a."enablement.pei6", a."encounter", a."premises", a."information", a."planning", a."teamWork", a."family", s."painRating.score", s."had.anxiety", s."had.depression", s."eq5d.index", s."eqVas.score", s."tampa.score", s."workAbility.score", s."isi.score", s."pcs.rumination", s."pcs.magnification", s."pcs.helplessness", s."pcs.total", s."cpaq.activityEngagement", s."cpaq.painWillingness", s."cpaq.total", s."rand36.PF", s."rand36.RP", s."rand36.RE", s."rand36.EF", s."rand36.EW", s."rand36.SF", s."rand36.P", s."rand36.GH", s."rand36.HC", s."mpi.interference", s."mpi.support", s."mpi.painSeverity", s."mpi.lifeControl", s."mpi.affectiveDistress", s."mpi.punishing", s."mpi.solicitous", s."mpi.distracting", s."mpi.householdChores", s."mpi.outdoorWork", s."mpi.awayFromHome", s."mpi.socialActivities", s."mpi.generalActivity", s."activity.activityMinutes", s."painChange.code", s."copingChange.code", s."enablement.score", s."enablement.answered"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."nrs_specialist_carried_at_discharge"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("painRating.pain" float8, "painChange.painChange" float8, "copingChange.copingChange" float8, "had.hads1" float8, "had.hads2" float8, "had.hads3" float8, "had.hads4" float8, "had.hads5" float8, "had.hads6" float8, "had.hads7" float8, "had.hads8" float8, "had.hads9" float8, "had.hads10" float8, "had.hads11" float8, "had.hads12" float8, "had.hads13" float8, "had.hads14" float8, "isi.isi1" float8, "isi.isi2" float8, "isi.isi3" float8, "isi.isi4" float8, "isi.isi5" float8, "isi.isi6" float8, "isi.isi7" float8, "pcs.pcs1" float8, "pcs.pcs2" float8, "pcs.pcs3" float8, "pcs.pcs4" float8, "pcs.pcs5" float8, "pcs.pcs6" float8, "pcs.pcs7" float8, "pcs.pcs8" float8, "pcs.pcs9" float8, "pcs.pcs10" float8, "pcs.pcs11" float8, "pcs.pcs12" float8, "pcs.pcs13" float8, "cpaq.cpaq1" float8, "cpaq.cpaq2" float8, "cpaq.cpaq3" float8, "cpaq.cpaq4" float8, "cpaq.cpaq5" float8, "cpaq.cpaq6" float8, "cpaq.cpaq7" float8, "cpaq.cpaq8" float8, "mpi.mpi11" float8, "mpi.mpi12" float8, "mpi.mpi13" float8, "mpi.mpi14" float8, "mpi.mpi15" float8, "mpi.mpi16" float8, "mpi.mpi17" float8, "mpi.mpi18" float8, "mpi.mpi19" float8, "mpi.mpi110" float8, "mpi.mpi111" float8, "mpi.mpi112" float8, "mpi.mpi113" float8, "mpi.mpi114" float8, "mpi.mpi115" float8, "mpi.mpi116" float8, "mpi.mpi117" float8, "mpi.mpi118" float8, "mpi.mpi119" float8, "mpi.mpi120" float8, "mpi.mpi21" float8, "mpi.mpi22" float8, "mpi.mpi23" float8, "mpi.mpi24" float8, "mpi.mpi25" float8, "mpi.mpi26" float8, "mpi.mpi27" float8, "mpi.mpi28" float8, "mpi.mpi29" float8, "mpi.mpi210" float8, "mpi.mpi211" float8, "mpi.mpi212" float8, "mpi.mpi213" float8, "mpi.mpi214" float8, "mpi.mpi31" float8, "mpi.mpi32" float8, "mpi.mpi33" float8, "mpi.mpi34" float8, "mpi.mpi35" float8, "mpi.mpi36" float8, "mpi.mpi37" float8, "mpi.mpi38" float8, "mpi.mpi39" float8, "mpi.mpi310" float8, "mpi.mpi311" float8, "mpi.mpi312" float8, "mpi.mpi313" float8, "mpi.mpi314" float8, "mpi.mpi315" float8, "mpi.mpi316" float8, "mpi.mpi317" float8, "mpi.mpi318" float8, "rand36.rand1" float8, "rand36.rand2" float8, "rand36.rand3" float8, "rand36.rand4" float8, "rand36.rand5" float8, "rand36.rand6" float8, "rand36.rand7" float8, "rand36.rand8" float8, "rand36.rand9" float8, "rand36.rand10" float8, "rand36.rand11" float8, "rand36.rand12" float8, "rand36.rand13" float8, "rand36.rand14" float8, "rand36.rand15" float8, "rand36.rand16" float8, "rand36.rand17" float8, "rand36.rand18" float8, "rand36.rand19" float8, "rand36.rand20" float8, "rand36.rand21" float8, "rand36.rand22" float8, "rand36.rand23" float8, "rand36.rand24" float8, "rand36.rand25" float8, "rand36.rand26" float8, "rand36.rand27" float8, "rand36.rand28" float8, "rand36.rand29" float8, "rand36.rand30" float8, "rand36.rand31" float8, "rand36.rand32" float8, "rand36.rand33" float8, "rand36.rand34" float8, "rand36.rand35" float8, "rand36.rand36" float8, "tampa.tsk1" float8, "tampa.tsk2" float8, "tampa.tsk3" float8, "tampa.tsk4" float8, "tampa.tsk5" float8, "tampa.tsk6" float8, "tampa.tsk7" float8, "tampa.tsk8" float8, "tampa.tsk9" float8, "tampa.tsk10" float8, "tampa.tsk11" float8, "tampa.tsk12" float8, "tampa.tsk13" float8, "tampa.tsk14" float8, "tampa.tsk15" float8, "tampa.tsk16" float8, "tampa.tsk17" float8, "activity.paExercise" float8, "activity.paEveryday" float8, "activity.paSitting" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "workAbility.was" float8, "enablement.pei1" float8, "enablement.pei2" float8, "enablement.pei3" float8, "enablement.pei4" float8, "enablement.pei5" float8, "enablement.pei6" float8, "encounter" float8, "premises" float8, "information" float8, "planning" float8, "teamWork" float8, "family" float8)
  cross join jsonb_to_record(v.scores) as s ("painRating.score" float8, "had.anxiety" float8, "had.depression" float8, "eq5d.index" float8, "eqVas.score" float8, "tampa.score" float8, "workAbility.score" float8, "isi.score" float8, "pcs.rumination" float8, "pcs.magnification" float8, "pcs.helplessness" float8, "pcs.total" float8, "cpaq.activityEngagement" float8, "cpaq.painWillingness" float8, "cpaq.total" float8, "rand36.PF" float8, "rand36.RP" float8, "rand36.RE" float8, "rand36.EF" float8, "rand36.EW" float8, "rand36.SF" float8, "rand36.P" float8, "rand36.GH" float8, "rand36.HC" float8, "mpi.interference" float8, "mpi.support" float8, "mpi.painSeverity" float8, "mpi.lifeControl" float8, "mpi.affectiveDistress" float8, "mpi.punishing" float8, "mpi.solicitous" float8, "mpi.distracting" float8, "mpi.householdChores" float8, "mpi.outdoorWork" float8, "mpi.awayFromHome" float8, "mpi.socialActivities" float8, "mpi.generalActivity" float8, "activity.activityMinutes" float8, "painChange.code" float8, "copingChange.code" float8, "enablement.score" float8, "enablement.answered" float8)
  where e.id = $1 and e.register_id = 'nrs' and e.pathway = 'specialist' and o.form = 'atDischarge';
  insert into analysis."nrs_specialist_f_follow_up" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "pain_rating__pain", "pain_change__pain_change", "coping_change__coping_change", "doctor_visits", "had__hads1", "had__hads2", "had__hads3", "had__hads4", "had__hads5", "had__hads6", "had__hads7", "had__hads8", "had__hads9", "had__hads10", "had__hads11", "had__hads12", "had__hads13", "had__hads14", "attitude_to_future", "isi__isi1", "isi__isi2", "isi__isi3", "isi__isi4", "isi__isi5", "isi__isi6", "isi__isi7", "pcs__pcs1", "pcs__pcs2", "pcs__pcs3", "pcs__pcs4", "pcs__pcs5", "pcs__pcs6", "pcs__pcs7", "pcs__pcs8", "pcs__pcs9", "pcs__pcs10", "pcs__pcs11", "pcs__pcs12", "pcs__pcs13", "cpaq__cpaq1", "cpaq__cpaq2", "cpaq__cpaq3", "cpaq__cpaq4", "cpaq__cpaq5", "cpaq__cpaq6", "cpaq__cpaq7", "cpaq__cpaq8", "mpi__mpi11", "mpi__mpi12", "mpi__mpi13", "mpi__mpi14", "mpi__mpi15", "mpi__mpi16", "mpi__mpi17", "mpi__mpi18", "mpi__mpi19", "mpi__mpi110", "mpi__mpi111", "mpi__mpi112", "mpi__mpi113", "mpi__mpi114", "mpi__mpi115", "mpi__mpi116", "mpi__mpi117", "mpi__mpi118", "mpi__mpi119", "mpi__mpi120", "mpi__mpi21", "mpi__mpi22", "mpi__mpi23", "mpi__mpi24", "mpi__mpi25", "mpi__mpi26", "mpi__mpi27", "mpi__mpi28", "mpi__mpi29", "mpi__mpi210", "mpi__mpi211", "mpi__mpi212", "mpi__mpi213", "mpi__mpi214", "mpi__mpi31", "mpi__mpi32", "mpi__mpi33", "mpi__mpi34", "mpi__mpi35", "mpi__mpi36", "mpi__mpi37", "mpi__mpi38", "mpi__mpi39", "mpi__mpi310", "mpi__mpi311", "mpi__mpi312", "mpi__mpi313", "mpi__mpi314", "mpi__mpi315", "mpi__mpi316", "mpi__mpi317", "mpi__mpi318", "rand36__rand1", "rand36__rand2", "rand36__rand3", "rand36__rand4", "rand36__rand5", "rand36__rand6", "rand36__rand7", "rand36__rand8", "rand36__rand9", "rand36__rand10", "rand36__rand11", "rand36__rand12", "rand36__rand13", "rand36__rand14", "rand36__rand15", "rand36__rand16", "rand36__rand17", "rand36__rand18", "rand36__rand19", "rand36__rand20", "rand36__rand21", "rand36__rand22", "rand36__rand23", "rand36__rand24", "rand36__rand25", "rand36__rand26", "rand36__rand27", "rand36__rand28", "rand36__rand29", "rand36__rand30", "rand36__rand31", "rand36__rand32", "rand36__rand33", "rand36__rand34", "rand36__rand35", "rand36__rand36", "tampa__tsk1", "tampa__tsk2", "tampa__tsk3", "tampa__tsk4", "tampa__tsk5", "tampa__tsk6", "tampa__tsk7", "tampa__tsk8", "tampa__tsk9", "tampa__tsk10", "tampa__tsk11", "tampa__tsk12", "tampa__tsk13", "tampa__tsk14", "tampa__tsk15", "tampa__tsk16", "tampa__tsk17", "activity__pa_exercise", "activity__pa_everyday", "activity__pa_sitting", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "working_now", "sickness_benefit", "work_ability__was", "enablement__pei1", "enablement__pei2", "enablement__pei3", "enablement__pei4", "enablement__pei5", "enablement__pei6", "pain_rating__score", "had__anxiety", "had__depression", "eq5d__index", "eq_vas__score", "tampa__score", "work_ability__score", "isi__score", "pcs__rumination", "pcs__magnification", "pcs__helplessness", "pcs__total", "cpaq__activity_engagement", "cpaq__pain_willingness", "cpaq__total", "rand36__pf", "rand36__rp", "rand36__re", "rand36__ef", "rand36__ew", "rand36__sf", "rand36__p", "rand36__gh", "rand36__hc", "mpi__interference", "mpi__support", "mpi__pain_severity", "mpi__life_control", "mpi__affective_distress", "mpi__punishing", "mpi__solicitous", "mpi__distracting", "mpi__household_chores", "mpi__outdoor_work", "mpi__away_from_home", "mpi__social_activities", "mpi__general_activity", "activity__activity_minutes", "pain_change__code", "coping_change__code", "enablement__score", "enablement__answered")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."painRating.pain", a."painChange.painChange", a."copingChange.copingChange", a."doctorVisits", a."had.hads1", a."had.hads2", a."had.hads3", a."had.hads4", a."had.hads5", a."had.hads6", a."had.hads7", a."had.hads8", a."had.hads9", a."had.hads10", a."had.hads11", a."had.hads12", a."had.hads13", a."had.hads14", a."attitudeToFuture", a."isi.isi1", a."isi.isi2", a."isi.isi3", a."isi.isi4", a."isi.isi5", a."isi.isi6", a."isi.isi7", a."pcs.pcs1", a."pcs.pcs2", a."pcs.pcs3", a."pcs.pcs4", a."pcs.pcs5", a."pcs.pcs6", a."pcs.pcs7", a."pcs.pcs8", a."pcs.pcs9", a."pcs.pcs10", a."pcs.pcs11", a."pcs.pcs12", a."pcs.pcs13", a."cpaq.cpaq1", a."cpaq.cpaq2", a."cpaq.cpaq3", a."cpaq.cpaq4", a."cpaq.cpaq5", a."cpaq.cpaq6", a."cpaq.cpaq7", a."cpaq.cpaq8", a."mpi.mpi11", a."mpi.mpi12", a."mpi.mpi13", a."mpi.mpi14", a."mpi.mpi15", a."mpi.mpi16", a."mpi.mpi17", a."mpi.mpi18", a."mpi.mpi19", a."mpi.mpi110", a."mpi.mpi111", a."mpi.mpi112", a."mpi.mpi113", a."mpi.mpi114", a."mpi.mpi115", a."mpi.mpi116", a."mpi.mpi117", a."mpi.mpi118", a."mpi.mpi119", a."mpi.mpi120", a."mpi.mpi21", a."mpi.mpi22", a."mpi.mpi23", a."mpi.mpi24", a."mpi.mpi25", a."mpi.mpi26", a."mpi.mpi27", a."mpi.mpi28", a."mpi.mpi29", a."mpi.mpi210", a."mpi.mpi211", a."mpi.mpi212", a."mpi.mpi213", a."mpi.mpi214", a."mpi.mpi31", a."mpi.mpi32", a."mpi.mpi33", a."mpi.mpi34", a."mpi.mpi35", a."mpi.mpi36", a."mpi.mpi37", a."mpi.mpi38", a."mpi.mpi39", a."mpi.mpi310", a."mpi.mpi311", a."mpi.mpi312", a."mpi.mpi313", a."mpi.mpi314", a."mpi.mpi315", a."mpi.mpi316", a."mpi.mpi317", a."mpi.mpi318", a."rand36.rand1", a."rand36.rand2", a."rand36.rand3", a."rand36.rand4", a."rand36.rand5", a."rand36.rand6", a."rand36.rand7", a."rand36.rand8", a."rand36.rand9", a."rand36.rand10", a."rand36.rand11", a."rand36.rand12", a."rand36.rand13", a."rand36.rand14", a."rand36.rand15", a."rand36.rand16", a."rand36.rand17", a."rand36.rand18", a."rand36.rand19", a."rand36.rand20", a."rand36.rand21", a."rand36.rand22", a."rand36.rand23", a."rand36.rand24", a."rand36.rand25", a."rand36.rand26", a."rand36.rand27", a."rand36.rand28", a."rand36.rand29", a."rand36.rand30", a."rand36.rand31", a."rand36.rand32", a."rand36.rand33", a."rand36.rand34", a."rand36.rand35", a."rand36.rand36", a."tampa.tsk1", a."tampa.tsk2", a."tampa.tsk3", a."tampa.tsk4", a."tampa.tsk5", a."tampa.tsk6", a."tampa.tsk7", a."tampa.tsk8", a."tampa.tsk9", a."tampa.tsk10", a."tampa.tsk11", a."tampa.tsk12", a."tampa.tsk13", a."tampa.tsk14", a."tampa.tsk15", a."tampa.tsk16", a."tampa.tsk17", a."activity.paExercise", a."activity.paEveryday", a."activity.paSitting", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."workingNow", a."sicknessBenefit", a."workAbility.was", a."enablement.pei1", a."enablement.pei2", a."enablement.pei3", a."enablement.pei4", a."enablement.pei5", a."enablement.pei6", s."painRating.score", s."had.anxiety", s."had.depression", s."eq5d.index", s."eqVas.score", s."tampa.score", s."workAbility.score", s."isi.score", s."pcs.rumination", s."pcs.magnification", s."pcs.helplessness", s."pcs.total", s."cpaq.activityEngagement", s."cpaq.painWillingness", s."cpaq.total", s."rand36.PF", s."rand36.RP", s."rand36.RE", s."rand36.EF", s."rand36.EW", s."rand36.SF", s."rand36.P", s."rand36.GH", s."rand36.HC", s."mpi.interference", s."mpi.support", s."mpi.painSeverity", s."mpi.lifeControl", s."mpi.affectiveDistress", s."mpi.punishing", s."mpi.solicitous", s."mpi.distracting", s."mpi.householdChores", s."mpi.outdoorWork", s."mpi.awayFromHome", s."mpi.socialActivities", s."mpi.generalActivity", s."activity.activityMinutes", s."painChange.code", s."copingChange.code", s."enablement.score", s."enablement.answered"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."nrs_specialist_carried_follow_up"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("painRating.pain" float8, "painChange.painChange" float8, "copingChange.copingChange" float8, "doctorVisits" text, "had.hads1" float8, "had.hads2" float8, "had.hads3" float8, "had.hads4" float8, "had.hads5" float8, "had.hads6" float8, "had.hads7" float8, "had.hads8" float8, "had.hads9" float8, "had.hads10" float8, "had.hads11" float8, "had.hads12" float8, "had.hads13" float8, "had.hads14" float8, "attitudeToFuture" float8, "isi.isi1" float8, "isi.isi2" float8, "isi.isi3" float8, "isi.isi4" float8, "isi.isi5" float8, "isi.isi6" float8, "isi.isi7" float8, "pcs.pcs1" float8, "pcs.pcs2" float8, "pcs.pcs3" float8, "pcs.pcs4" float8, "pcs.pcs5" float8, "pcs.pcs6" float8, "pcs.pcs7" float8, "pcs.pcs8" float8, "pcs.pcs9" float8, "pcs.pcs10" float8, "pcs.pcs11" float8, "pcs.pcs12" float8, "pcs.pcs13" float8, "cpaq.cpaq1" float8, "cpaq.cpaq2" float8, "cpaq.cpaq3" float8, "cpaq.cpaq4" float8, "cpaq.cpaq5" float8, "cpaq.cpaq6" float8, "cpaq.cpaq7" float8, "cpaq.cpaq8" float8, "mpi.mpi11" float8, "mpi.mpi12" float8, "mpi.mpi13" float8, "mpi.mpi14" float8, "mpi.mpi15" float8, "mpi.mpi16" float8, "mpi.mpi17" float8, "mpi.mpi18" float8, "mpi.mpi19" float8, "mpi.mpi110" float8, "mpi.mpi111" float8, "mpi.mpi112" float8, "mpi.mpi113" float8, "mpi.mpi114" float8, "mpi.mpi115" float8, "mpi.mpi116" float8, "mpi.mpi117" float8, "mpi.mpi118" float8, "mpi.mpi119" float8, "mpi.mpi120" float8, "mpi.mpi21" float8, "mpi.mpi22" float8, "mpi.mpi23" float8, "mpi.mpi24" float8, "mpi.mpi25" float8, "mpi.mpi26" float8, "mpi.mpi27" float8, "mpi.mpi28" float8, "mpi.mpi29" float8, "mpi.mpi210" float8, "mpi.mpi211" float8, "mpi.mpi212" float8, "mpi.mpi213" float8, "mpi.mpi214" float8, "mpi.mpi31" float8, "mpi.mpi32" float8, "mpi.mpi33" float8, "mpi.mpi34" float8, "mpi.mpi35" float8, "mpi.mpi36" float8, "mpi.mpi37" float8, "mpi.mpi38" float8, "mpi.mpi39" float8, "mpi.mpi310" float8, "mpi.mpi311" float8, "mpi.mpi312" float8, "mpi.mpi313" float8, "mpi.mpi314" float8, "mpi.mpi315" float8, "mpi.mpi316" float8, "mpi.mpi317" float8, "mpi.mpi318" float8, "rand36.rand1" float8, "rand36.rand2" float8, "rand36.rand3" float8, "rand36.rand4" float8, "rand36.rand5" float8, "rand36.rand6" float8, "rand36.rand7" float8, "rand36.rand8" float8, "rand36.rand9" float8, "rand36.rand10" float8, "rand36.rand11" float8, "rand36.rand12" float8, "rand36.rand13" float8, "rand36.rand14" float8, "rand36.rand15" float8, "rand36.rand16" float8, "rand36.rand17" float8, "rand36.rand18" float8, "rand36.rand19" float8, "rand36.rand20" float8, "rand36.rand21" float8, "rand36.rand22" float8, "rand36.rand23" float8, "rand36.rand24" float8, "rand36.rand25" float8, "rand36.rand26" float8, "rand36.rand27" float8, "rand36.rand28" float8, "rand36.rand29" float8, "rand36.rand30" float8, "rand36.rand31" float8, "rand36.rand32" float8, "rand36.rand33" float8, "rand36.rand34" float8, "rand36.rand35" float8, "rand36.rand36" float8, "tampa.tsk1" float8, "tampa.tsk2" float8, "tampa.tsk3" float8, "tampa.tsk4" float8, "tampa.tsk5" float8, "tampa.tsk6" float8, "tampa.tsk7" float8, "tampa.tsk8" float8, "tampa.tsk9" float8, "tampa.tsk10" float8, "tampa.tsk11" float8, "tampa.tsk12" float8, "tampa.tsk13" float8, "tampa.tsk14" float8, "tampa.tsk15" float8, "tampa.tsk16" float8, "tampa.tsk17" float8, "activity.paExercise" float8, "activity.paEveryday" float8, "activity.paSitting" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "workingNow" boolean, "sicknessBenefit" text, "workAbility.was" float8, "enablement.pei1" float8, "enablement.pei2" float8, "enablement.pei3" float8, "enablement.pei4" float8, "enablement.pei5" float8, "enablement.pei6" float8)
  cross join jsonb_to_record(v.scores) as s ("painRating.score" float8, "had.anxiety" float8, "had.depression" float8, "eq5d.index" float8, "eqVas.score" float8, "tampa.score" float8, "workAbility.score" float8, "isi.score" float8, "pcs.rumination" float8, "pcs.magnification" float8, "pcs.helplessness" float8, "pcs.total" float8, "cpaq.activityEngagement" float8, "cpaq.painWillingness" float8, "cpaq.total" float8, "rand36.PF" float8, "rand36.RP" float8, "rand36.RE" float8, "rand36.EF" float8, "rand36.EW" float8, "rand36.SF" float8, "rand36.P" float8, "rand36.GH" float8, "rand36.HC" float8, "mpi.interference" float8, "mpi.support" float8, "mpi.painSeverity" float8, "mpi.lifeControl" float8, "mpi.affectiveDistress" float8, "mpi.punishing" float8, "mpi.solicitous" float8, "mpi.distracting" float8, "mpi.householdChores" float8, "mpi.outdoorWork" float8, "mpi.awayFromHome" float8, "mpi.socialActivities" float8, "mpi.generalActivity" float8, "activity.activityMinutes" float8, "painChange.code" float8, "copingChange.code" float8, "enablement.score" float8, "enablement.answered" float8)
  where e.id = $1 and e.register_id = 'nrs' and e.pathway = 'specialist' and o.form = 'followUp';
  insert into analysis."nrs_specialist_case" ("episode_id", "index_date", "index__year", "index__month", "person__age", "register_id", "unit_id", "region", "hospital", "person__sex", "residence", "initial__answered", "first_visit__answered", "discharge__answered", "at_discharge__answered", "follow_up__answered", "initial__working_now", "initial__had__anxiety", "follow_up__had__anxiety", "initial__had__depression", "follow_up__had__depression", "at_discharge__had__anxiety", "at_discharge__had__depression", "follow_up__pain_change__pain_change", "follow_up__coping_change__coping_change", "initial__work_ability__was", "at_discharge__work_ability__was", "initial__pain_rating__score", "follow_up__pain_rating__score", "initial__eq5d__index", "follow_up__eq5d__index", "initial__eq_vas__score", "follow_up__eq_vas__score", "initial__tampa__score", "follow_up__tampa__score", "initial__isi__score", "follow_up__isi__score", "initial__pcs__total", "follow_up__pcs__total", "initial__cpaq__total", "follow_up__cpaq__total", "initial__rand36__pf", "follow_up__rand36__pf", "initial__mpi__pain_severity", "follow_up__mpi__pain_severity", "initial__mpi__interference", "follow_up__mpi__interference", "initial__mpi__life_control", "follow_up__mpi__life_control", "initial__mpi__affective_distress", "follow_up__mpi__affective_distress", "initial__answered_on", "first_visit__answered_on", "discharge__answered_on", "at_discharge__answered_on", "follow_up__answered_on", "follow_up__closes_on", "first_visit__plan", "discharge__ending", "initial__sickness_benefit", "initial__doctor_visits", "follow_up__doctor_visits", "first_visit__pain_category", "d__plan", "d__pain_category")
  select c.*, c."first_visit__plan", c."first_visit__pain_category"
  from (
    select e.id as "episode_id", e.index_date as "index_date", extract(year from e.index_date)::int as "index__year", to_char(e.index_date, 'YYYY-MM') as "index__month", extract(year from age(e.index_date::timestamp, p.birth_date::timestamp))::float8 as "person__age", e.register_id as "register_id", e.unit_id as "unit_id", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", p.sex as "person__sex", (
      select r.county from identity.residence r
      where r.person_id = p.id and r.since <= e.index_date order by r.since desc limit 1) as "residence", (f0."episode_id" is not null) as "initial__answered", (f1."episode_id" is not null) as "first_visit__answered", (f2."episode_id" is not null) as "discharge__answered", (f3."episode_id" is not null) as "at_discharge__answered", (f4."episode_id" is not null) as "follow_up__answered", f0."working_now" as "initial__working_now", f0."had__anxiety" as "initial__had__anxiety", f4."had__anxiety" as "follow_up__had__anxiety", f0."had__depression" as "initial__had__depression", f4."had__depression" as "follow_up__had__depression", f3."had__anxiety" as "at_discharge__had__anxiety", f3."had__depression" as "at_discharge__had__depression", f4."pain_change__pain_change" as "follow_up__pain_change__pain_change", f4."coping_change__coping_change" as "follow_up__coping_change__coping_change", f0."work_ability__was" as "initial__work_ability__was", f3."work_ability__was" as "at_discharge__work_ability__was", f0."pain_rating__score" as "initial__pain_rating__score", f4."pain_rating__score" as "follow_up__pain_rating__score", f0."eq5d__index" as "initial__eq5d__index", f4."eq5d__index" as "follow_up__eq5d__index", f0."eq_vas__score" as "initial__eq_vas__score", f4."eq_vas__score" as "follow_up__eq_vas__score", f0."tampa__score" as "initial__tampa__score", f4."tampa__score" as "follow_up__tampa__score", f0."isi__score" as "initial__isi__score", f4."isi__score" as "follow_up__isi__score", f0."pcs__total" as "initial__pcs__total", f4."pcs__total" as "follow_up__pcs__total", f0."cpaq__total" as "initial__cpaq__total", f4."cpaq__total" as "follow_up__cpaq__total", f0."rand36__pf" as "initial__rand36__pf", f4."rand36__pf" as "follow_up__rand36__pf", f0."mpi__pain_severity" as "initial__mpi__pain_severity", f4."mpi__pain_severity" as "follow_up__mpi__pain_severity", f0."mpi__interference" as "initial__mpi__interference", f4."mpi__interference" as "follow_up__mpi__interference", f0."mpi__life_control" as "initial__mpi__life_control", f4."mpi__life_control" as "follow_up__mpi__life_control", f0."mpi__affective_distress" as "initial__mpi__affective_distress", f4."mpi__affective_distress" as "follow_up__mpi__affective_distress", f0."filled_on" as "initial__answered_on", f1."filled_on" as "first_visit__answered_on", f2."filled_on" as "discharge__answered_on", f3."filled_on" as "at_discharge__answered_on", f4."filled_on" as "follow_up__answered_on", f4s."closes_on" as "follow_up__closes_on", f1."plan" as "first_visit__plan", f2."ending" as "discharge__ending", f0."sickness_benefit" as "initial__sickness_benefit", f0."doctor_visits" as "initial__doctor_visits", f4."doctor_visits" as "follow_up__doctor_visits", f1."pain_category" as "first_visit__pain_category"
    from register.episode e
    join identity.person p on p.id = e.person_id
    join organisation.unit u on u.id = e.unit_id
    left join analysis."nrs_specialist_f_initial" f0 on f0.episode_id = e.id and f0.occasion = 'initial'
    left join analysis."nrs_specialist_f_first_visit" f1 on f1.episode_id = e.id and f1.occasion = 'firstVisit'
    left join analysis."nrs_specialist_f_discharge" f2 on f2.episode_id = e.id and f2.occasion = 'discharge'
    left join analysis."nrs_specialist_f_at_discharge" f3 on f3.episode_id = e.id and f3.occasion = 'atDischarge'
    left join analysis."nrs_specialist_f_follow_up" f4 on f4.episode_id = e.id and f4.occasion = 'followUp'
    left join register.occasion f4s on f4s.episode_id = e.id and f4s.name = 'followUp'
    where e.id = $1 and e.register_id = 'nrs' and e.pathway = 'specialist' and e.index_date is not null
  ) c;
end
$project$;
revoke all on function analysis."nrs_specialist_project"(uuid) from public;
grant execute on function analysis."nrs_specialist_project"(uuid) to kvalreg_app;

-- specialist: all episodes
truncate analysis."nrs_specialist_f_initial", analysis."nrs_specialist_f_first_visit", analysis."nrs_specialist_f_discharge", analysis."nrs_specialist_f_at_discharge", analysis."nrs_specialist_f_follow_up", analysis."nrs_specialist_case";
insert into analysis."nrs_specialist_f_initial" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "education", "birth_region", "household", "occupation", "pain_duration", "pain_frequency", "pain_rating__pain", "doctor_visits", "had__hads1", "had__hads2", "had__hads3", "had__hads4", "had__hads5", "had__hads6", "had__hads7", "had__hads8", "had__hads9", "had__hads10", "had__hads11", "had__hads12", "had__hads13", "had__hads14", "attitude_to_future", "isi__isi1", "isi__isi2", "isi__isi3", "isi__isi4", "isi__isi5", "isi__isi6", "isi__isi7", "pcs__pcs1", "pcs__pcs2", "pcs__pcs3", "pcs__pcs4", "pcs__pcs5", "pcs__pcs6", "pcs__pcs7", "pcs__pcs8", "pcs__pcs9", "pcs__pcs10", "pcs__pcs11", "pcs__pcs12", "pcs__pcs13", "cpaq__cpaq1", "cpaq__cpaq2", "cpaq__cpaq3", "cpaq__cpaq4", "cpaq__cpaq5", "cpaq__cpaq6", "cpaq__cpaq7", "cpaq__cpaq8", "mpi__mpi11", "mpi__mpi12", "mpi__mpi13", "mpi__mpi14", "mpi__mpi15", "mpi__mpi16", "mpi__mpi17", "mpi__mpi18", "mpi__mpi19", "mpi__mpi110", "mpi__mpi111", "mpi__mpi112", "mpi__mpi113", "mpi__mpi114", "mpi__mpi115", "mpi__mpi116", "mpi__mpi117", "mpi__mpi118", "mpi__mpi119", "mpi__mpi120", "mpi__mpi21", "mpi__mpi22", "mpi__mpi23", "mpi__mpi24", "mpi__mpi25", "mpi__mpi26", "mpi__mpi27", "mpi__mpi28", "mpi__mpi29", "mpi__mpi210", "mpi__mpi211", "mpi__mpi212", "mpi__mpi213", "mpi__mpi214", "mpi__mpi31", "mpi__mpi32", "mpi__mpi33", "mpi__mpi34", "mpi__mpi35", "mpi__mpi36", "mpi__mpi37", "mpi__mpi38", "mpi__mpi39", "mpi__mpi310", "mpi__mpi311", "mpi__mpi312", "mpi__mpi313", "mpi__mpi314", "mpi__mpi315", "mpi__mpi316", "mpi__mpi317", "mpi__mpi318", "rand36__rand1", "rand36__rand2", "rand36__rand3", "rand36__rand4", "rand36__rand5", "rand36__rand6", "rand36__rand7", "rand36__rand8", "rand36__rand9", "rand36__rand10", "rand36__rand11", "rand36__rand12", "rand36__rand13", "rand36__rand14", "rand36__rand15", "rand36__rand16", "rand36__rand17", "rand36__rand18", "rand36__rand19", "rand36__rand20", "rand36__rand21", "rand36__rand22", "rand36__rand23", "rand36__rand24", "rand36__rand25", "rand36__rand26", "rand36__rand27", "rand36__rand28", "rand36__rand29", "rand36__rand30", "rand36__rand31", "rand36__rand32", "rand36__rand33", "rand36__rand34", "rand36__rand35", "rand36__rand36", "tampa__tsk1", "tampa__tsk2", "tampa__tsk3", "tampa__tsk4", "tampa__tsk5", "tampa__tsk6", "tampa__tsk7", "tampa__tsk8", "tampa__tsk9", "tampa__tsk10", "tampa__tsk11", "tampa__tsk12", "tampa__tsk13", "tampa__tsk14", "tampa__tsk15", "tampa__tsk16", "tampa__tsk17", "activity__pa_exercise", "activity__pa_everyday", "activity__pa_sitting", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "working_now", "sickness_benefit", "work_ability__was", "pain_rating__score", "had__anxiety", "had__depression", "eq5d__index", "eq_vas__score", "tampa__score", "work_ability__score", "isi__score", "pcs__rumination", "pcs__magnification", "pcs__helplessness", "pcs__total", "cpaq__activity_engagement", "cpaq__pain_willingness", "cpaq__total", "rand36__pf", "rand36__rp", "rand36__re", "rand36__ef", "rand36__ew", "rand36__sf", "rand36__p", "rand36__gh", "rand36__hc", "mpi__interference", "mpi__support", "mpi__pain_severity", "mpi__life_control", "mpi__affective_distress", "mpi__punishing", "mpi__solicitous", "mpi__distracting", "mpi__household_chores", "mpi__outdoor_work", "mpi__away_from_home", "mpi__social_activities", "mpi__general_activity", "activity__activity_minutes")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."education", a."birthRegion", a."household", a."occupation", a."painDuration", a."painFrequency", a."painRating.pain", a."doctorVisits", a."had.hads1", a."had.hads2", a."had.hads3", a."had.hads4", a."had.hads5", a."had.hads6", a."had.hads7", a."had.hads8", a."had.hads9", a."had.hads10", a."had.hads11", a."had.hads12", a."had.hads13", a."had.hads14", a."attitudeToFuture", a."isi.isi1", a."isi.isi2", a."isi.isi3", a."isi.isi4", a."isi.isi5", a."isi.isi6", a."isi.isi7", a."pcs.pcs1", a."pcs.pcs2", a."pcs.pcs3", a."pcs.pcs4", a."pcs.pcs5", a."pcs.pcs6", a."pcs.pcs7", a."pcs.pcs8", a."pcs.pcs9", a."pcs.pcs10", a."pcs.pcs11", a."pcs.pcs12", a."pcs.pcs13", a."cpaq.cpaq1", a."cpaq.cpaq2", a."cpaq.cpaq3", a."cpaq.cpaq4", a."cpaq.cpaq5", a."cpaq.cpaq6", a."cpaq.cpaq7", a."cpaq.cpaq8", a."mpi.mpi11", a."mpi.mpi12", a."mpi.mpi13", a."mpi.mpi14", a."mpi.mpi15", a."mpi.mpi16", a."mpi.mpi17", a."mpi.mpi18", a."mpi.mpi19", a."mpi.mpi110", a."mpi.mpi111", a."mpi.mpi112", a."mpi.mpi113", a."mpi.mpi114", a."mpi.mpi115", a."mpi.mpi116", a."mpi.mpi117", a."mpi.mpi118", a."mpi.mpi119", a."mpi.mpi120", a."mpi.mpi21", a."mpi.mpi22", a."mpi.mpi23", a."mpi.mpi24", a."mpi.mpi25", a."mpi.mpi26", a."mpi.mpi27", a."mpi.mpi28", a."mpi.mpi29", a."mpi.mpi210", a."mpi.mpi211", a."mpi.mpi212", a."mpi.mpi213", a."mpi.mpi214", a."mpi.mpi31", a."mpi.mpi32", a."mpi.mpi33", a."mpi.mpi34", a."mpi.mpi35", a."mpi.mpi36", a."mpi.mpi37", a."mpi.mpi38", a."mpi.mpi39", a."mpi.mpi310", a."mpi.mpi311", a."mpi.mpi312", a."mpi.mpi313", a."mpi.mpi314", a."mpi.mpi315", a."mpi.mpi316", a."mpi.mpi317", a."mpi.mpi318", a."rand36.rand1", a."rand36.rand2", a."rand36.rand3", a."rand36.rand4", a."rand36.rand5", a."rand36.rand6", a."rand36.rand7", a."rand36.rand8", a."rand36.rand9", a."rand36.rand10", a."rand36.rand11", a."rand36.rand12", a."rand36.rand13", a."rand36.rand14", a."rand36.rand15", a."rand36.rand16", a."rand36.rand17", a."rand36.rand18", a."rand36.rand19", a."rand36.rand20", a."rand36.rand21", a."rand36.rand22", a."rand36.rand23", a."rand36.rand24", a."rand36.rand25", a."rand36.rand26", a."rand36.rand27", a."rand36.rand28", a."rand36.rand29", a."rand36.rand30", a."rand36.rand31", a."rand36.rand32", a."rand36.rand33", a."rand36.rand34", a."rand36.rand35", a."rand36.rand36", a."tampa.tsk1", a."tampa.tsk2", a."tampa.tsk3", a."tampa.tsk4", a."tampa.tsk5", a."tampa.tsk6", a."tampa.tsk7", a."tampa.tsk8", a."tampa.tsk9", a."tampa.tsk10", a."tampa.tsk11", a."tampa.tsk12", a."tampa.tsk13", a."tampa.tsk14", a."tampa.tsk15", a."tampa.tsk16", a."tampa.tsk17", a."activity.paExercise", a."activity.paEveryday", a."activity.paSitting", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."workingNow", a."sicknessBenefit", a."workAbility.was", s."painRating.score", s."had.anxiety", s."had.depression", s."eq5d.index", s."eqVas.score", s."tampa.score", s."workAbility.score", s."isi.score", s."pcs.rumination", s."pcs.magnification", s."pcs.helplessness", s."pcs.total", s."cpaq.activityEngagement", s."cpaq.painWillingness", s."cpaq.total", s."rand36.PF", s."rand36.RP", s."rand36.RE", s."rand36.EF", s."rand36.EW", s."rand36.SF", s."rand36.P", s."rand36.GH", s."rand36.HC", s."mpi.interference", s."mpi.support", s."mpi.painSeverity", s."mpi.lifeControl", s."mpi.affectiveDistress", s."mpi.punishing", s."mpi.solicitous", s."mpi.distracting", s."mpi.householdChores", s."mpi.outdoorWork", s."mpi.awayFromHome", s."mpi.socialActivities", s."mpi.generalActivity", s."activity.activityMinutes"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."nrs_specialist_carried_initial"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("education" text, "birthRegion" text, "household" text, "occupation" text, "painDuration" text, "painFrequency" text, "painRating.pain" float8, "doctorVisits" text, "had.hads1" float8, "had.hads2" float8, "had.hads3" float8, "had.hads4" float8, "had.hads5" float8, "had.hads6" float8, "had.hads7" float8, "had.hads8" float8, "had.hads9" float8, "had.hads10" float8, "had.hads11" float8, "had.hads12" float8, "had.hads13" float8, "had.hads14" float8, "attitudeToFuture" float8, "isi.isi1" float8, "isi.isi2" float8, "isi.isi3" float8, "isi.isi4" float8, "isi.isi5" float8, "isi.isi6" float8, "isi.isi7" float8, "pcs.pcs1" float8, "pcs.pcs2" float8, "pcs.pcs3" float8, "pcs.pcs4" float8, "pcs.pcs5" float8, "pcs.pcs6" float8, "pcs.pcs7" float8, "pcs.pcs8" float8, "pcs.pcs9" float8, "pcs.pcs10" float8, "pcs.pcs11" float8, "pcs.pcs12" float8, "pcs.pcs13" float8, "cpaq.cpaq1" float8, "cpaq.cpaq2" float8, "cpaq.cpaq3" float8, "cpaq.cpaq4" float8, "cpaq.cpaq5" float8, "cpaq.cpaq6" float8, "cpaq.cpaq7" float8, "cpaq.cpaq8" float8, "mpi.mpi11" float8, "mpi.mpi12" float8, "mpi.mpi13" float8, "mpi.mpi14" float8, "mpi.mpi15" float8, "mpi.mpi16" float8, "mpi.mpi17" float8, "mpi.mpi18" float8, "mpi.mpi19" float8, "mpi.mpi110" float8, "mpi.mpi111" float8, "mpi.mpi112" float8, "mpi.mpi113" float8, "mpi.mpi114" float8, "mpi.mpi115" float8, "mpi.mpi116" float8, "mpi.mpi117" float8, "mpi.mpi118" float8, "mpi.mpi119" float8, "mpi.mpi120" float8, "mpi.mpi21" float8, "mpi.mpi22" float8, "mpi.mpi23" float8, "mpi.mpi24" float8, "mpi.mpi25" float8, "mpi.mpi26" float8, "mpi.mpi27" float8, "mpi.mpi28" float8, "mpi.mpi29" float8, "mpi.mpi210" float8, "mpi.mpi211" float8, "mpi.mpi212" float8, "mpi.mpi213" float8, "mpi.mpi214" float8, "mpi.mpi31" float8, "mpi.mpi32" float8, "mpi.mpi33" float8, "mpi.mpi34" float8, "mpi.mpi35" float8, "mpi.mpi36" float8, "mpi.mpi37" float8, "mpi.mpi38" float8, "mpi.mpi39" float8, "mpi.mpi310" float8, "mpi.mpi311" float8, "mpi.mpi312" float8, "mpi.mpi313" float8, "mpi.mpi314" float8, "mpi.mpi315" float8, "mpi.mpi316" float8, "mpi.mpi317" float8, "mpi.mpi318" float8, "rand36.rand1" float8, "rand36.rand2" float8, "rand36.rand3" float8, "rand36.rand4" float8, "rand36.rand5" float8, "rand36.rand6" float8, "rand36.rand7" float8, "rand36.rand8" float8, "rand36.rand9" float8, "rand36.rand10" float8, "rand36.rand11" float8, "rand36.rand12" float8, "rand36.rand13" float8, "rand36.rand14" float8, "rand36.rand15" float8, "rand36.rand16" float8, "rand36.rand17" float8, "rand36.rand18" float8, "rand36.rand19" float8, "rand36.rand20" float8, "rand36.rand21" float8, "rand36.rand22" float8, "rand36.rand23" float8, "rand36.rand24" float8, "rand36.rand25" float8, "rand36.rand26" float8, "rand36.rand27" float8, "rand36.rand28" float8, "rand36.rand29" float8, "rand36.rand30" float8, "rand36.rand31" float8, "rand36.rand32" float8, "rand36.rand33" float8, "rand36.rand34" float8, "rand36.rand35" float8, "rand36.rand36" float8, "tampa.tsk1" float8, "tampa.tsk2" float8, "tampa.tsk3" float8, "tampa.tsk4" float8, "tampa.tsk5" float8, "tampa.tsk6" float8, "tampa.tsk7" float8, "tampa.tsk8" float8, "tampa.tsk9" float8, "tampa.tsk10" float8, "tampa.tsk11" float8, "tampa.tsk12" float8, "tampa.tsk13" float8, "tampa.tsk14" float8, "tampa.tsk15" float8, "tampa.tsk16" float8, "tampa.tsk17" float8, "activity.paExercise" float8, "activity.paEveryday" float8, "activity.paSitting" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "workingNow" boolean, "sicknessBenefit" text, "workAbility.was" float8)
cross join jsonb_to_record(v.scores) as s ("painRating.score" float8, "had.anxiety" float8, "had.depression" float8, "eq5d.index" float8, "eqVas.score" float8, "tampa.score" float8, "workAbility.score" float8, "isi.score" float8, "pcs.rumination" float8, "pcs.magnification" float8, "pcs.helplessness" float8, "pcs.total" float8, "cpaq.activityEngagement" float8, "cpaq.painWillingness" float8, "cpaq.total" float8, "rand36.PF" float8, "rand36.RP" float8, "rand36.RE" float8, "rand36.EF" float8, "rand36.EW" float8, "rand36.SF" float8, "rand36.P" float8, "rand36.GH" float8, "rand36.HC" float8, "mpi.interference" float8, "mpi.support" float8, "mpi.painSeverity" float8, "mpi.lifeControl" float8, "mpi.affectiveDistress" float8, "mpi.punishing" float8, "mpi.solicitous" float8, "mpi.distracting" float8, "mpi.householdChores" float8, "mpi.outdoorWork" float8, "mpi.awayFromHome" float8, "mpi.socialActivities" float8, "mpi.generalActivity" float8, "activity.activityMinutes" float8)
where e.register_id = 'nrs' and e.pathway = 'specialist' and o.form = 'initial';
analyze analysis."nrs_specialist_f_initial";
insert into analysis."nrs_specialist_f_first_visit" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "visit_date", "diagnoses", "pain_category", "swedish", "expected_support", "rehabilitation_planning", "plan")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."visitDate", a."diagnoses", a."painCategory", a."swedish", a."expectedSupport", a."rehabilitationPlanning", a."plan"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."nrs_specialist_carried_first_visit"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("visitDate" date, "diagnoses" text[], "painCategory" text, "swedish" text, "expectedSupport" text, "rehabilitationPlanning" boolean, "plan" text)
where e.register_id = 'nrs' and e.pathway = 'specialist' and o.form = 'firstVisit';
analyze analysis."nrs_specialist_f_first_visit";
insert into analysis."nrs_specialist_f_discharge" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "discharge_date", "ending", "reason_for_early_stop", "programme_weeks", "hours_per_week", "expected_support", "rehabilitation_planning")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."dischargeDate", a."ending", a."reasonForEarlyStop", a."programmeWeeks", a."hoursPerWeek", a."expectedSupport", a."rehabilitationPlanning"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."nrs_specialist_carried_discharge"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("dischargeDate" date, "ending" text, "reasonForEarlyStop" text, "programmeWeeks" float8, "hoursPerWeek" float8, "expectedSupport" text, "rehabilitationPlanning" boolean)
where e.register_id = 'nrs' and e.pathway = 'specialist' and o.form = 'discharge';
analyze analysis."nrs_specialist_f_discharge";
insert into analysis."nrs_specialist_f_at_discharge" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "pain_rating__pain", "pain_change__pain_change", "coping_change__coping_change", "had__hads1", "had__hads2", "had__hads3", "had__hads4", "had__hads5", "had__hads6", "had__hads7", "had__hads8", "had__hads9", "had__hads10", "had__hads11", "had__hads12", "had__hads13", "had__hads14", "isi__isi1", "isi__isi2", "isi__isi3", "isi__isi4", "isi__isi5", "isi__isi6", "isi__isi7", "pcs__pcs1", "pcs__pcs2", "pcs__pcs3", "pcs__pcs4", "pcs__pcs5", "pcs__pcs6", "pcs__pcs7", "pcs__pcs8", "pcs__pcs9", "pcs__pcs10", "pcs__pcs11", "pcs__pcs12", "pcs__pcs13", "cpaq__cpaq1", "cpaq__cpaq2", "cpaq__cpaq3", "cpaq__cpaq4", "cpaq__cpaq5", "cpaq__cpaq6", "cpaq__cpaq7", "cpaq__cpaq8", "mpi__mpi11", "mpi__mpi12", "mpi__mpi13", "mpi__mpi14", "mpi__mpi15", "mpi__mpi16", "mpi__mpi17", "mpi__mpi18", "mpi__mpi19", "mpi__mpi110", "mpi__mpi111", "mpi__mpi112", "mpi__mpi113", "mpi__mpi114", "mpi__mpi115", "mpi__mpi116", "mpi__mpi117", "mpi__mpi118", "mpi__mpi119", "mpi__mpi120", "mpi__mpi21", "mpi__mpi22", "mpi__mpi23", "mpi__mpi24", "mpi__mpi25", "mpi__mpi26", "mpi__mpi27", "mpi__mpi28", "mpi__mpi29", "mpi__mpi210", "mpi__mpi211", "mpi__mpi212", "mpi__mpi213", "mpi__mpi214", "mpi__mpi31", "mpi__mpi32", "mpi__mpi33", "mpi__mpi34", "mpi__mpi35", "mpi__mpi36", "mpi__mpi37", "mpi__mpi38", "mpi__mpi39", "mpi__mpi310", "mpi__mpi311", "mpi__mpi312", "mpi__mpi313", "mpi__mpi314", "mpi__mpi315", "mpi__mpi316", "mpi__mpi317", "mpi__mpi318", "rand36__rand1", "rand36__rand2", "rand36__rand3", "rand36__rand4", "rand36__rand5", "rand36__rand6", "rand36__rand7", "rand36__rand8", "rand36__rand9", "rand36__rand10", "rand36__rand11", "rand36__rand12", "rand36__rand13", "rand36__rand14", "rand36__rand15", "rand36__rand16", "rand36__rand17", "rand36__rand18", "rand36__rand19", "rand36__rand20", "rand36__rand21", "rand36__rand22", "rand36__rand23", "rand36__rand24", "rand36__rand25", "rand36__rand26", "rand36__rand27", "rand36__rand28", "rand36__rand29", "rand36__rand30", "rand36__rand31", "rand36__rand32", "rand36__rand33", "rand36__rand34", "rand36__rand35", "rand36__rand36", "tampa__tsk1", "tampa__tsk2", "tampa__tsk3", "tampa__tsk4", "tampa__tsk5", "tampa__tsk6", "tampa__tsk7", "tampa__tsk8", "tampa__tsk9", "tampa__tsk10", "tampa__tsk11", "tampa__tsk12", "tampa__tsk13", "tampa__tsk14", "tampa__tsk15", "tampa__tsk16", "tampa__tsk17", "activity__pa_exercise", "activity__pa_everyday", "activity__pa_sitting", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "work_ability__was", "enablement__pei1", "enablement__pei2", "enablement__pei3", "enablement__pei4", "enablement__pei5", "enablement__pei6", "encounter", "premises", "information", "planning", "team_work", "family", "pain_rating__score", "had__anxiety", "had__depression", "eq5d__index", "eq_vas__score", "tampa__score", "work_ability__score", "isi__score", "pcs__rumination", "pcs__magnification", "pcs__helplessness", "pcs__total", "cpaq__activity_engagement", "cpaq__pain_willingness", "cpaq__total", "rand36__pf", "rand36__rp", "rand36__re", "rand36__ef", "rand36__ew", "rand36__sf", "rand36__p", "rand36__gh", "rand36__hc", "mpi__interference", "mpi__support", "mpi__pain_severity", "mpi__life_control", "mpi__affective_distress", "mpi__punishing", "mpi__solicitous", "mpi__distracting", "mpi__household_chores", "mpi__outdoor_work", "mpi__away_from_home", "mpi__social_activities", "mpi__general_activity", "activity__activity_minutes", "pain_change__code", "coping_change__code", "enablement__score", "enablement__answered")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."painRating.pain", a."painChange.painChange", a."copingChange.copingChange", a."had.hads1", a."had.hads2", a."had.hads3", a."had.hads4", a."had.hads5", a."had.hads6", a."had.hads7", a."had.hads8", a."had.hads9", a."had.hads10", a."had.hads11", a."had.hads12", a."had.hads13", a."had.hads14", a."isi.isi1", a."isi.isi2", a."isi.isi3", a."isi.isi4", a."isi.isi5", a."isi.isi6", a."isi.isi7", a."pcs.pcs1", a."pcs.pcs2", a."pcs.pcs3", a."pcs.pcs4", a."pcs.pcs5", a."pcs.pcs6", a."pcs.pcs7", a."pcs.pcs8", a."pcs.pcs9", a."pcs.pcs10", a."pcs.pcs11", a."pcs.pcs12", a."pcs.pcs13", a."cpaq.cpaq1", a."cpaq.cpaq2", a."cpaq.cpaq3", a."cpaq.cpaq4", a."cpaq.cpaq5", a."cpaq.cpaq6", a."cpaq.cpaq7", a."cpaq.cpaq8", a."mpi.mpi11", a."mpi.mpi12", a."mpi.mpi13", a."mpi.mpi14", a."mpi.mpi15", a."mpi.mpi16", a."mpi.mpi17", a."mpi.mpi18", a."mpi.mpi19", a."mpi.mpi110", a."mpi.mpi111", a."mpi.mpi112", a."mpi.mpi113", a."mpi.mpi114", a."mpi.mpi115", a."mpi.mpi116", a."mpi.mpi117", a."mpi.mpi118", a."mpi.mpi119", a."mpi.mpi120", a."mpi.mpi21", a."mpi.mpi22", a."mpi.mpi23", a."mpi.mpi24", a."mpi.mpi25", a."mpi.mpi26", a."mpi.mpi27", a."mpi.mpi28", a."mpi.mpi29", a."mpi.mpi210", a."mpi.mpi211", a."mpi.mpi212", a."mpi.mpi213", a."mpi.mpi214", a."mpi.mpi31", a."mpi.mpi32", a."mpi.mpi33", a."mpi.mpi34", a."mpi.mpi35", a."mpi.mpi36", a."mpi.mpi37", a."mpi.mpi38", a."mpi.mpi39", a."mpi.mpi310", a."mpi.mpi311", a."mpi.mpi312", a."mpi.mpi313", a."mpi.mpi314", a."mpi.mpi315", a."mpi.mpi316", a."mpi.mpi317", a."mpi.mpi318", a."rand36.rand1", a."rand36.rand2", a."rand36.rand3", a."rand36.rand4", a."rand36.rand5", a."rand36.rand6", a."rand36.rand7", a."rand36.rand8", a."rand36.rand9", a."rand36.rand10", a."rand36.rand11", a."rand36.rand12", a."rand36.rand13", a."rand36.rand14", a."rand36.rand15", a."rand36.rand16", a."rand36.rand17", a."rand36.rand18", a."rand36.rand19", a."rand36.rand20", a."rand36.rand21", a."rand36.rand22", a."rand36.rand23", a."rand36.rand24", a."rand36.rand25", a."rand36.rand26", a."rand36.rand27", a."rand36.rand28", a."rand36.rand29", a."rand36.rand30", a."rand36.rand31", a."rand36.rand32", a."rand36.rand33", a."rand36.rand34", a."rand36.rand35", a."rand36.rand36", a."tampa.tsk1", a."tampa.tsk2", a."tampa.tsk3", a."tampa.tsk4", a."tampa.tsk5", a."tampa.tsk6", a."tampa.tsk7", a."tampa.tsk8", a."tampa.tsk9", a."tampa.tsk10", a."tampa.tsk11", a."tampa.tsk12", a."tampa.tsk13", a."tampa.tsk14", a."tampa.tsk15", a."tampa.tsk16", a."tampa.tsk17", a."activity.paExercise", a."activity.paEveryday", a."activity.paSitting", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."workAbility.was", a."enablement.pei1", a."enablement.pei2", a."enablement.pei3", a."enablement.pei4", a."enablement.pei5", a."enablement.pei6", a."encounter", a."premises", a."information", a."planning", a."teamWork", a."family", s."painRating.score", s."had.anxiety", s."had.depression", s."eq5d.index", s."eqVas.score", s."tampa.score", s."workAbility.score", s."isi.score", s."pcs.rumination", s."pcs.magnification", s."pcs.helplessness", s."pcs.total", s."cpaq.activityEngagement", s."cpaq.painWillingness", s."cpaq.total", s."rand36.PF", s."rand36.RP", s."rand36.RE", s."rand36.EF", s."rand36.EW", s."rand36.SF", s."rand36.P", s."rand36.GH", s."rand36.HC", s."mpi.interference", s."mpi.support", s."mpi.painSeverity", s."mpi.lifeControl", s."mpi.affectiveDistress", s."mpi.punishing", s."mpi.solicitous", s."mpi.distracting", s."mpi.householdChores", s."mpi.outdoorWork", s."mpi.awayFromHome", s."mpi.socialActivities", s."mpi.generalActivity", s."activity.activityMinutes", s."painChange.code", s."copingChange.code", s."enablement.score", s."enablement.answered"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."nrs_specialist_carried_at_discharge"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("painRating.pain" float8, "painChange.painChange" float8, "copingChange.copingChange" float8, "had.hads1" float8, "had.hads2" float8, "had.hads3" float8, "had.hads4" float8, "had.hads5" float8, "had.hads6" float8, "had.hads7" float8, "had.hads8" float8, "had.hads9" float8, "had.hads10" float8, "had.hads11" float8, "had.hads12" float8, "had.hads13" float8, "had.hads14" float8, "isi.isi1" float8, "isi.isi2" float8, "isi.isi3" float8, "isi.isi4" float8, "isi.isi5" float8, "isi.isi6" float8, "isi.isi7" float8, "pcs.pcs1" float8, "pcs.pcs2" float8, "pcs.pcs3" float8, "pcs.pcs4" float8, "pcs.pcs5" float8, "pcs.pcs6" float8, "pcs.pcs7" float8, "pcs.pcs8" float8, "pcs.pcs9" float8, "pcs.pcs10" float8, "pcs.pcs11" float8, "pcs.pcs12" float8, "pcs.pcs13" float8, "cpaq.cpaq1" float8, "cpaq.cpaq2" float8, "cpaq.cpaq3" float8, "cpaq.cpaq4" float8, "cpaq.cpaq5" float8, "cpaq.cpaq6" float8, "cpaq.cpaq7" float8, "cpaq.cpaq8" float8, "mpi.mpi11" float8, "mpi.mpi12" float8, "mpi.mpi13" float8, "mpi.mpi14" float8, "mpi.mpi15" float8, "mpi.mpi16" float8, "mpi.mpi17" float8, "mpi.mpi18" float8, "mpi.mpi19" float8, "mpi.mpi110" float8, "mpi.mpi111" float8, "mpi.mpi112" float8, "mpi.mpi113" float8, "mpi.mpi114" float8, "mpi.mpi115" float8, "mpi.mpi116" float8, "mpi.mpi117" float8, "mpi.mpi118" float8, "mpi.mpi119" float8, "mpi.mpi120" float8, "mpi.mpi21" float8, "mpi.mpi22" float8, "mpi.mpi23" float8, "mpi.mpi24" float8, "mpi.mpi25" float8, "mpi.mpi26" float8, "mpi.mpi27" float8, "mpi.mpi28" float8, "mpi.mpi29" float8, "mpi.mpi210" float8, "mpi.mpi211" float8, "mpi.mpi212" float8, "mpi.mpi213" float8, "mpi.mpi214" float8, "mpi.mpi31" float8, "mpi.mpi32" float8, "mpi.mpi33" float8, "mpi.mpi34" float8, "mpi.mpi35" float8, "mpi.mpi36" float8, "mpi.mpi37" float8, "mpi.mpi38" float8, "mpi.mpi39" float8, "mpi.mpi310" float8, "mpi.mpi311" float8, "mpi.mpi312" float8, "mpi.mpi313" float8, "mpi.mpi314" float8, "mpi.mpi315" float8, "mpi.mpi316" float8, "mpi.mpi317" float8, "mpi.mpi318" float8, "rand36.rand1" float8, "rand36.rand2" float8, "rand36.rand3" float8, "rand36.rand4" float8, "rand36.rand5" float8, "rand36.rand6" float8, "rand36.rand7" float8, "rand36.rand8" float8, "rand36.rand9" float8, "rand36.rand10" float8, "rand36.rand11" float8, "rand36.rand12" float8, "rand36.rand13" float8, "rand36.rand14" float8, "rand36.rand15" float8, "rand36.rand16" float8, "rand36.rand17" float8, "rand36.rand18" float8, "rand36.rand19" float8, "rand36.rand20" float8, "rand36.rand21" float8, "rand36.rand22" float8, "rand36.rand23" float8, "rand36.rand24" float8, "rand36.rand25" float8, "rand36.rand26" float8, "rand36.rand27" float8, "rand36.rand28" float8, "rand36.rand29" float8, "rand36.rand30" float8, "rand36.rand31" float8, "rand36.rand32" float8, "rand36.rand33" float8, "rand36.rand34" float8, "rand36.rand35" float8, "rand36.rand36" float8, "tampa.tsk1" float8, "tampa.tsk2" float8, "tampa.tsk3" float8, "tampa.tsk4" float8, "tampa.tsk5" float8, "tampa.tsk6" float8, "tampa.tsk7" float8, "tampa.tsk8" float8, "tampa.tsk9" float8, "tampa.tsk10" float8, "tampa.tsk11" float8, "tampa.tsk12" float8, "tampa.tsk13" float8, "tampa.tsk14" float8, "tampa.tsk15" float8, "tampa.tsk16" float8, "tampa.tsk17" float8, "activity.paExercise" float8, "activity.paEveryday" float8, "activity.paSitting" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "workAbility.was" float8, "enablement.pei1" float8, "enablement.pei2" float8, "enablement.pei3" float8, "enablement.pei4" float8, "enablement.pei5" float8, "enablement.pei6" float8, "encounter" float8, "premises" float8, "information" float8, "planning" float8, "teamWork" float8, "family" float8)
cross join jsonb_to_record(v.scores) as s ("painRating.score" float8, "had.anxiety" float8, "had.depression" float8, "eq5d.index" float8, "eqVas.score" float8, "tampa.score" float8, "workAbility.score" float8, "isi.score" float8, "pcs.rumination" float8, "pcs.magnification" float8, "pcs.helplessness" float8, "pcs.total" float8, "cpaq.activityEngagement" float8, "cpaq.painWillingness" float8, "cpaq.total" float8, "rand36.PF" float8, "rand36.RP" float8, "rand36.RE" float8, "rand36.EF" float8, "rand36.EW" float8, "rand36.SF" float8, "rand36.P" float8, "rand36.GH" float8, "rand36.HC" float8, "mpi.interference" float8, "mpi.support" float8, "mpi.painSeverity" float8, "mpi.lifeControl" float8, "mpi.affectiveDistress" float8, "mpi.punishing" float8, "mpi.solicitous" float8, "mpi.distracting" float8, "mpi.householdChores" float8, "mpi.outdoorWork" float8, "mpi.awayFromHome" float8, "mpi.socialActivities" float8, "mpi.generalActivity" float8, "activity.activityMinutes" float8, "painChange.code" float8, "copingChange.code" float8, "enablement.score" float8, "enablement.answered" float8)
where e.register_id = 'nrs' and e.pathway = 'specialist' and o.form = 'atDischarge';
analyze analysis."nrs_specialist_f_at_discharge";
insert into analysis."nrs_specialist_f_follow_up" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "pain_rating__pain", "pain_change__pain_change", "coping_change__coping_change", "doctor_visits", "had__hads1", "had__hads2", "had__hads3", "had__hads4", "had__hads5", "had__hads6", "had__hads7", "had__hads8", "had__hads9", "had__hads10", "had__hads11", "had__hads12", "had__hads13", "had__hads14", "attitude_to_future", "isi__isi1", "isi__isi2", "isi__isi3", "isi__isi4", "isi__isi5", "isi__isi6", "isi__isi7", "pcs__pcs1", "pcs__pcs2", "pcs__pcs3", "pcs__pcs4", "pcs__pcs5", "pcs__pcs6", "pcs__pcs7", "pcs__pcs8", "pcs__pcs9", "pcs__pcs10", "pcs__pcs11", "pcs__pcs12", "pcs__pcs13", "cpaq__cpaq1", "cpaq__cpaq2", "cpaq__cpaq3", "cpaq__cpaq4", "cpaq__cpaq5", "cpaq__cpaq6", "cpaq__cpaq7", "cpaq__cpaq8", "mpi__mpi11", "mpi__mpi12", "mpi__mpi13", "mpi__mpi14", "mpi__mpi15", "mpi__mpi16", "mpi__mpi17", "mpi__mpi18", "mpi__mpi19", "mpi__mpi110", "mpi__mpi111", "mpi__mpi112", "mpi__mpi113", "mpi__mpi114", "mpi__mpi115", "mpi__mpi116", "mpi__mpi117", "mpi__mpi118", "mpi__mpi119", "mpi__mpi120", "mpi__mpi21", "mpi__mpi22", "mpi__mpi23", "mpi__mpi24", "mpi__mpi25", "mpi__mpi26", "mpi__mpi27", "mpi__mpi28", "mpi__mpi29", "mpi__mpi210", "mpi__mpi211", "mpi__mpi212", "mpi__mpi213", "mpi__mpi214", "mpi__mpi31", "mpi__mpi32", "mpi__mpi33", "mpi__mpi34", "mpi__mpi35", "mpi__mpi36", "mpi__mpi37", "mpi__mpi38", "mpi__mpi39", "mpi__mpi310", "mpi__mpi311", "mpi__mpi312", "mpi__mpi313", "mpi__mpi314", "mpi__mpi315", "mpi__mpi316", "mpi__mpi317", "mpi__mpi318", "rand36__rand1", "rand36__rand2", "rand36__rand3", "rand36__rand4", "rand36__rand5", "rand36__rand6", "rand36__rand7", "rand36__rand8", "rand36__rand9", "rand36__rand10", "rand36__rand11", "rand36__rand12", "rand36__rand13", "rand36__rand14", "rand36__rand15", "rand36__rand16", "rand36__rand17", "rand36__rand18", "rand36__rand19", "rand36__rand20", "rand36__rand21", "rand36__rand22", "rand36__rand23", "rand36__rand24", "rand36__rand25", "rand36__rand26", "rand36__rand27", "rand36__rand28", "rand36__rand29", "rand36__rand30", "rand36__rand31", "rand36__rand32", "rand36__rand33", "rand36__rand34", "rand36__rand35", "rand36__rand36", "tampa__tsk1", "tampa__tsk2", "tampa__tsk3", "tampa__tsk4", "tampa__tsk5", "tampa__tsk6", "tampa__tsk7", "tampa__tsk8", "tampa__tsk9", "tampa__tsk10", "tampa__tsk11", "tampa__tsk12", "tampa__tsk13", "tampa__tsk14", "tampa__tsk15", "tampa__tsk16", "tampa__tsk17", "activity__pa_exercise", "activity__pa_everyday", "activity__pa_sitting", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "working_now", "sickness_benefit", "work_ability__was", "enablement__pei1", "enablement__pei2", "enablement__pei3", "enablement__pei4", "enablement__pei5", "enablement__pei6", "pain_rating__score", "had__anxiety", "had__depression", "eq5d__index", "eq_vas__score", "tampa__score", "work_ability__score", "isi__score", "pcs__rumination", "pcs__magnification", "pcs__helplessness", "pcs__total", "cpaq__activity_engagement", "cpaq__pain_willingness", "cpaq__total", "rand36__pf", "rand36__rp", "rand36__re", "rand36__ef", "rand36__ew", "rand36__sf", "rand36__p", "rand36__gh", "rand36__hc", "mpi__interference", "mpi__support", "mpi__pain_severity", "mpi__life_control", "mpi__affective_distress", "mpi__punishing", "mpi__solicitous", "mpi__distracting", "mpi__household_chores", "mpi__outdoor_work", "mpi__away_from_home", "mpi__social_activities", "mpi__general_activity", "activity__activity_minutes", "pain_change__code", "coping_change__code", "enablement__score", "enablement__answered")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."painRating.pain", a."painChange.painChange", a."copingChange.copingChange", a."doctorVisits", a."had.hads1", a."had.hads2", a."had.hads3", a."had.hads4", a."had.hads5", a."had.hads6", a."had.hads7", a."had.hads8", a."had.hads9", a."had.hads10", a."had.hads11", a."had.hads12", a."had.hads13", a."had.hads14", a."attitudeToFuture", a."isi.isi1", a."isi.isi2", a."isi.isi3", a."isi.isi4", a."isi.isi5", a."isi.isi6", a."isi.isi7", a."pcs.pcs1", a."pcs.pcs2", a."pcs.pcs3", a."pcs.pcs4", a."pcs.pcs5", a."pcs.pcs6", a."pcs.pcs7", a."pcs.pcs8", a."pcs.pcs9", a."pcs.pcs10", a."pcs.pcs11", a."pcs.pcs12", a."pcs.pcs13", a."cpaq.cpaq1", a."cpaq.cpaq2", a."cpaq.cpaq3", a."cpaq.cpaq4", a."cpaq.cpaq5", a."cpaq.cpaq6", a."cpaq.cpaq7", a."cpaq.cpaq8", a."mpi.mpi11", a."mpi.mpi12", a."mpi.mpi13", a."mpi.mpi14", a."mpi.mpi15", a."mpi.mpi16", a."mpi.mpi17", a."mpi.mpi18", a."mpi.mpi19", a."mpi.mpi110", a."mpi.mpi111", a."mpi.mpi112", a."mpi.mpi113", a."mpi.mpi114", a."mpi.mpi115", a."mpi.mpi116", a."mpi.mpi117", a."mpi.mpi118", a."mpi.mpi119", a."mpi.mpi120", a."mpi.mpi21", a."mpi.mpi22", a."mpi.mpi23", a."mpi.mpi24", a."mpi.mpi25", a."mpi.mpi26", a."mpi.mpi27", a."mpi.mpi28", a."mpi.mpi29", a."mpi.mpi210", a."mpi.mpi211", a."mpi.mpi212", a."mpi.mpi213", a."mpi.mpi214", a."mpi.mpi31", a."mpi.mpi32", a."mpi.mpi33", a."mpi.mpi34", a."mpi.mpi35", a."mpi.mpi36", a."mpi.mpi37", a."mpi.mpi38", a."mpi.mpi39", a."mpi.mpi310", a."mpi.mpi311", a."mpi.mpi312", a."mpi.mpi313", a."mpi.mpi314", a."mpi.mpi315", a."mpi.mpi316", a."mpi.mpi317", a."mpi.mpi318", a."rand36.rand1", a."rand36.rand2", a."rand36.rand3", a."rand36.rand4", a."rand36.rand5", a."rand36.rand6", a."rand36.rand7", a."rand36.rand8", a."rand36.rand9", a."rand36.rand10", a."rand36.rand11", a."rand36.rand12", a."rand36.rand13", a."rand36.rand14", a."rand36.rand15", a."rand36.rand16", a."rand36.rand17", a."rand36.rand18", a."rand36.rand19", a."rand36.rand20", a."rand36.rand21", a."rand36.rand22", a."rand36.rand23", a."rand36.rand24", a."rand36.rand25", a."rand36.rand26", a."rand36.rand27", a."rand36.rand28", a."rand36.rand29", a."rand36.rand30", a."rand36.rand31", a."rand36.rand32", a."rand36.rand33", a."rand36.rand34", a."rand36.rand35", a."rand36.rand36", a."tampa.tsk1", a."tampa.tsk2", a."tampa.tsk3", a."tampa.tsk4", a."tampa.tsk5", a."tampa.tsk6", a."tampa.tsk7", a."tampa.tsk8", a."tampa.tsk9", a."tampa.tsk10", a."tampa.tsk11", a."tampa.tsk12", a."tampa.tsk13", a."tampa.tsk14", a."tampa.tsk15", a."tampa.tsk16", a."tampa.tsk17", a."activity.paExercise", a."activity.paEveryday", a."activity.paSitting", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."workingNow", a."sicknessBenefit", a."workAbility.was", a."enablement.pei1", a."enablement.pei2", a."enablement.pei3", a."enablement.pei4", a."enablement.pei5", a."enablement.pei6", s."painRating.score", s."had.anxiety", s."had.depression", s."eq5d.index", s."eqVas.score", s."tampa.score", s."workAbility.score", s."isi.score", s."pcs.rumination", s."pcs.magnification", s."pcs.helplessness", s."pcs.total", s."cpaq.activityEngagement", s."cpaq.painWillingness", s."cpaq.total", s."rand36.PF", s."rand36.RP", s."rand36.RE", s."rand36.EF", s."rand36.EW", s."rand36.SF", s."rand36.P", s."rand36.GH", s."rand36.HC", s."mpi.interference", s."mpi.support", s."mpi.painSeverity", s."mpi.lifeControl", s."mpi.affectiveDistress", s."mpi.punishing", s."mpi.solicitous", s."mpi.distracting", s."mpi.householdChores", s."mpi.outdoorWork", s."mpi.awayFromHome", s."mpi.socialActivities", s."mpi.generalActivity", s."activity.activityMinutes", s."painChange.code", s."copingChange.code", s."enablement.score", s."enablement.answered"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."nrs_specialist_carried_follow_up"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("painRating.pain" float8, "painChange.painChange" float8, "copingChange.copingChange" float8, "doctorVisits" text, "had.hads1" float8, "had.hads2" float8, "had.hads3" float8, "had.hads4" float8, "had.hads5" float8, "had.hads6" float8, "had.hads7" float8, "had.hads8" float8, "had.hads9" float8, "had.hads10" float8, "had.hads11" float8, "had.hads12" float8, "had.hads13" float8, "had.hads14" float8, "attitudeToFuture" float8, "isi.isi1" float8, "isi.isi2" float8, "isi.isi3" float8, "isi.isi4" float8, "isi.isi5" float8, "isi.isi6" float8, "isi.isi7" float8, "pcs.pcs1" float8, "pcs.pcs2" float8, "pcs.pcs3" float8, "pcs.pcs4" float8, "pcs.pcs5" float8, "pcs.pcs6" float8, "pcs.pcs7" float8, "pcs.pcs8" float8, "pcs.pcs9" float8, "pcs.pcs10" float8, "pcs.pcs11" float8, "pcs.pcs12" float8, "pcs.pcs13" float8, "cpaq.cpaq1" float8, "cpaq.cpaq2" float8, "cpaq.cpaq3" float8, "cpaq.cpaq4" float8, "cpaq.cpaq5" float8, "cpaq.cpaq6" float8, "cpaq.cpaq7" float8, "cpaq.cpaq8" float8, "mpi.mpi11" float8, "mpi.mpi12" float8, "mpi.mpi13" float8, "mpi.mpi14" float8, "mpi.mpi15" float8, "mpi.mpi16" float8, "mpi.mpi17" float8, "mpi.mpi18" float8, "mpi.mpi19" float8, "mpi.mpi110" float8, "mpi.mpi111" float8, "mpi.mpi112" float8, "mpi.mpi113" float8, "mpi.mpi114" float8, "mpi.mpi115" float8, "mpi.mpi116" float8, "mpi.mpi117" float8, "mpi.mpi118" float8, "mpi.mpi119" float8, "mpi.mpi120" float8, "mpi.mpi21" float8, "mpi.mpi22" float8, "mpi.mpi23" float8, "mpi.mpi24" float8, "mpi.mpi25" float8, "mpi.mpi26" float8, "mpi.mpi27" float8, "mpi.mpi28" float8, "mpi.mpi29" float8, "mpi.mpi210" float8, "mpi.mpi211" float8, "mpi.mpi212" float8, "mpi.mpi213" float8, "mpi.mpi214" float8, "mpi.mpi31" float8, "mpi.mpi32" float8, "mpi.mpi33" float8, "mpi.mpi34" float8, "mpi.mpi35" float8, "mpi.mpi36" float8, "mpi.mpi37" float8, "mpi.mpi38" float8, "mpi.mpi39" float8, "mpi.mpi310" float8, "mpi.mpi311" float8, "mpi.mpi312" float8, "mpi.mpi313" float8, "mpi.mpi314" float8, "mpi.mpi315" float8, "mpi.mpi316" float8, "mpi.mpi317" float8, "mpi.mpi318" float8, "rand36.rand1" float8, "rand36.rand2" float8, "rand36.rand3" float8, "rand36.rand4" float8, "rand36.rand5" float8, "rand36.rand6" float8, "rand36.rand7" float8, "rand36.rand8" float8, "rand36.rand9" float8, "rand36.rand10" float8, "rand36.rand11" float8, "rand36.rand12" float8, "rand36.rand13" float8, "rand36.rand14" float8, "rand36.rand15" float8, "rand36.rand16" float8, "rand36.rand17" float8, "rand36.rand18" float8, "rand36.rand19" float8, "rand36.rand20" float8, "rand36.rand21" float8, "rand36.rand22" float8, "rand36.rand23" float8, "rand36.rand24" float8, "rand36.rand25" float8, "rand36.rand26" float8, "rand36.rand27" float8, "rand36.rand28" float8, "rand36.rand29" float8, "rand36.rand30" float8, "rand36.rand31" float8, "rand36.rand32" float8, "rand36.rand33" float8, "rand36.rand34" float8, "rand36.rand35" float8, "rand36.rand36" float8, "tampa.tsk1" float8, "tampa.tsk2" float8, "tampa.tsk3" float8, "tampa.tsk4" float8, "tampa.tsk5" float8, "tampa.tsk6" float8, "tampa.tsk7" float8, "tampa.tsk8" float8, "tampa.tsk9" float8, "tampa.tsk10" float8, "tampa.tsk11" float8, "tampa.tsk12" float8, "tampa.tsk13" float8, "tampa.tsk14" float8, "tampa.tsk15" float8, "tampa.tsk16" float8, "tampa.tsk17" float8, "activity.paExercise" float8, "activity.paEveryday" float8, "activity.paSitting" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "workingNow" boolean, "sicknessBenefit" text, "workAbility.was" float8, "enablement.pei1" float8, "enablement.pei2" float8, "enablement.pei3" float8, "enablement.pei4" float8, "enablement.pei5" float8, "enablement.pei6" float8)
cross join jsonb_to_record(v.scores) as s ("painRating.score" float8, "had.anxiety" float8, "had.depression" float8, "eq5d.index" float8, "eqVas.score" float8, "tampa.score" float8, "workAbility.score" float8, "isi.score" float8, "pcs.rumination" float8, "pcs.magnification" float8, "pcs.helplessness" float8, "pcs.total" float8, "cpaq.activityEngagement" float8, "cpaq.painWillingness" float8, "cpaq.total" float8, "rand36.PF" float8, "rand36.RP" float8, "rand36.RE" float8, "rand36.EF" float8, "rand36.EW" float8, "rand36.SF" float8, "rand36.P" float8, "rand36.GH" float8, "rand36.HC" float8, "mpi.interference" float8, "mpi.support" float8, "mpi.painSeverity" float8, "mpi.lifeControl" float8, "mpi.affectiveDistress" float8, "mpi.punishing" float8, "mpi.solicitous" float8, "mpi.distracting" float8, "mpi.householdChores" float8, "mpi.outdoorWork" float8, "mpi.awayFromHome" float8, "mpi.socialActivities" float8, "mpi.generalActivity" float8, "activity.activityMinutes" float8, "painChange.code" float8, "copingChange.code" float8, "enablement.score" float8, "enablement.answered" float8)
where e.register_id = 'nrs' and e.pathway = 'specialist' and o.form = 'followUp';
analyze analysis."nrs_specialist_f_follow_up";
insert into analysis."nrs_specialist_case" ("episode_id", "index_date", "index__year", "index__month", "person__age", "register_id", "unit_id", "region", "hospital", "person__sex", "residence", "initial__answered", "first_visit__answered", "discharge__answered", "at_discharge__answered", "follow_up__answered", "initial__working_now", "initial__had__anxiety", "follow_up__had__anxiety", "initial__had__depression", "follow_up__had__depression", "at_discharge__had__anxiety", "at_discharge__had__depression", "follow_up__pain_change__pain_change", "follow_up__coping_change__coping_change", "initial__work_ability__was", "at_discharge__work_ability__was", "initial__pain_rating__score", "follow_up__pain_rating__score", "initial__eq5d__index", "follow_up__eq5d__index", "initial__eq_vas__score", "follow_up__eq_vas__score", "initial__tampa__score", "follow_up__tampa__score", "initial__isi__score", "follow_up__isi__score", "initial__pcs__total", "follow_up__pcs__total", "initial__cpaq__total", "follow_up__cpaq__total", "initial__rand36__pf", "follow_up__rand36__pf", "initial__mpi__pain_severity", "follow_up__mpi__pain_severity", "initial__mpi__interference", "follow_up__mpi__interference", "initial__mpi__life_control", "follow_up__mpi__life_control", "initial__mpi__affective_distress", "follow_up__mpi__affective_distress", "initial__answered_on", "first_visit__answered_on", "discharge__answered_on", "at_discharge__answered_on", "follow_up__answered_on", "follow_up__closes_on", "first_visit__plan", "discharge__ending", "initial__sickness_benefit", "initial__doctor_visits", "follow_up__doctor_visits", "first_visit__pain_category", "d__plan", "d__pain_category")
select c.*, c."first_visit__plan", c."first_visit__pain_category"
from (
  select e.id as "episode_id", e.index_date as "index_date", extract(year from e.index_date)::int as "index__year", to_char(e.index_date, 'YYYY-MM') as "index__month", extract(year from age(e.index_date::timestamp, p.birth_date::timestamp))::float8 as "person__age", e.register_id as "register_id", e.unit_id as "unit_id", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", p.sex as "person__sex", (
    select r.county from identity.residence r
    where r.person_id = p.id and r.since <= e.index_date order by r.since desc limit 1) as "residence", (f0."episode_id" is not null) as "initial__answered", (f1."episode_id" is not null) as "first_visit__answered", (f2."episode_id" is not null) as "discharge__answered", (f3."episode_id" is not null) as "at_discharge__answered", (f4."episode_id" is not null) as "follow_up__answered", f0."working_now" as "initial__working_now", f0."had__anxiety" as "initial__had__anxiety", f4."had__anxiety" as "follow_up__had__anxiety", f0."had__depression" as "initial__had__depression", f4."had__depression" as "follow_up__had__depression", f3."had__anxiety" as "at_discharge__had__anxiety", f3."had__depression" as "at_discharge__had__depression", f4."pain_change__pain_change" as "follow_up__pain_change__pain_change", f4."coping_change__coping_change" as "follow_up__coping_change__coping_change", f0."work_ability__was" as "initial__work_ability__was", f3."work_ability__was" as "at_discharge__work_ability__was", f0."pain_rating__score" as "initial__pain_rating__score", f4."pain_rating__score" as "follow_up__pain_rating__score", f0."eq5d__index" as "initial__eq5d__index", f4."eq5d__index" as "follow_up__eq5d__index", f0."eq_vas__score" as "initial__eq_vas__score", f4."eq_vas__score" as "follow_up__eq_vas__score", f0."tampa__score" as "initial__tampa__score", f4."tampa__score" as "follow_up__tampa__score", f0."isi__score" as "initial__isi__score", f4."isi__score" as "follow_up__isi__score", f0."pcs__total" as "initial__pcs__total", f4."pcs__total" as "follow_up__pcs__total", f0."cpaq__total" as "initial__cpaq__total", f4."cpaq__total" as "follow_up__cpaq__total", f0."rand36__pf" as "initial__rand36__pf", f4."rand36__pf" as "follow_up__rand36__pf", f0."mpi__pain_severity" as "initial__mpi__pain_severity", f4."mpi__pain_severity" as "follow_up__mpi__pain_severity", f0."mpi__interference" as "initial__mpi__interference", f4."mpi__interference" as "follow_up__mpi__interference", f0."mpi__life_control" as "initial__mpi__life_control", f4."mpi__life_control" as "follow_up__mpi__life_control", f0."mpi__affective_distress" as "initial__mpi__affective_distress", f4."mpi__affective_distress" as "follow_up__mpi__affective_distress", f0."filled_on" as "initial__answered_on", f1."filled_on" as "first_visit__answered_on", f2."filled_on" as "discharge__answered_on", f3."filled_on" as "at_discharge__answered_on", f4."filled_on" as "follow_up__answered_on", f4s."closes_on" as "follow_up__closes_on", f1."plan" as "first_visit__plan", f2."ending" as "discharge__ending", f0."sickness_benefit" as "initial__sickness_benefit", f0."doctor_visits" as "initial__doctor_visits", f4."doctor_visits" as "follow_up__doctor_visits", f1."pain_category" as "first_visit__pain_category"
  from register.episode e
  join identity.person p on p.id = e.person_id
  join organisation.unit u on u.id = e.unit_id
  left join analysis."nrs_specialist_f_initial" f0 on f0.episode_id = e.id and f0.occasion = 'initial'
  left join analysis."nrs_specialist_f_first_visit" f1 on f1.episode_id = e.id and f1.occasion = 'firstVisit'
  left join analysis."nrs_specialist_f_discharge" f2 on f2.episode_id = e.id and f2.occasion = 'discharge'
  left join analysis."nrs_specialist_f_at_discharge" f3 on f3.episode_id = e.id and f3.occasion = 'atDischarge'
  left join analysis."nrs_specialist_f_follow_up" f4 on f4.episode_id = e.id and f4.occasion = 'followUp'
  left join register.occasion f4s on f4s.episode_id = e.id and f4s.name = 'followUp'
  where e.register_id = 'nrs' and e.pathway = 'specialist' and e.index_date is not null
) c;
analyze analysis."nrs_specialist_case";

-- specialist: registrations by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: assessments by unit and year ["assessment"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."nrs_specialist_case"
where (("first_visit__plan" = $1::text))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: rehabilitations by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."nrs_specialist_case"
where ("discharge__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: followUps by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."nrs_specialist_case"
where ("follow_up__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: completed by unit and year ["completed"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where (("discharge__ending" = $1::text) is not null)))::float8 as "a1",
  (count(*) filter (where ("discharge__ending" = $1::text)))::float8 as "a2"
from analysis."nrs_specialist_case"
where ("discharge__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: followedUp by unit and year ["2026-01-01"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("follow_up__closes_on" >= ($1::date))))::float8 as "a1",
  (count(*) filter (where (("follow_up__closes_on" >= ($1::date)) is not true) and ("follow_up__answered" is not null)))::float8 as "a2",
  (count(*) filter (where (("follow_up__closes_on" >= ($1::date)) is not true) and "follow_up__answered"))::float8 as "a3"
from analysis."nrs_specialist_case"
where ("discharge__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: workingNow by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("initial__working_now" is not null)))::float8 as "a1",
  (count(*) filter (where "initial__working_now"))::float8 as "a2"
from analysis."nrs_specialist_case"
where ("initial__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: noSicknessBenefit by unit and year ["none"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where (("initial__sickness_benefit" = $1::text) is not null)))::float8 as "a1",
  (count(*) filter (where ("initial__sickness_benefit" = $1::text)))::float8 as "a2"
from analysis."nrs_specialist_case"
where ("initial__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: anxietyTransition by unit and year [7.5,"none",10.5,"possible","probable",0,1,2,null,3]
select "set", "d0", "d1", "a0", (select json_object_agg(v, c) from (select v, count(*) c from unnest("a1") u(v) where v is not null group by v) h) as "a1"
from (
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  array_agg((((case ((case ("initial__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text) when true then $6::float8 when false then (case ((case ("initial__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text) when true then $7::float8 when false then (case ((case ("initial__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text) when true then $8::float8 when false then $9::float8 end) end) end) * $10::float8) + (case ((case ("follow_up__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text) when true then $6::float8 when false then (case ((case ("follow_up__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text) when true then $7::float8 when false then (case ((case ("follow_up__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text) when true then $8::float8 when false then $9::float8 end) end) end))) as "a1"
from analysis."nrs_specialist_case"
where ((("initial__had__anxiety"::float8 is not null) and ("follow_up__had__anxiety"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"))
) s;

-- specialist: depressionTransition by unit and year [7.5,"none",10.5,"possible","probable",0,1,2,null,3]
select "set", "d0", "d1", "a0", (select json_object_agg(v, c) from (select v, count(*) c from unnest("a1") u(v) where v is not null group by v) h) as "a1"
from (
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  array_agg((((case ((case ("initial__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text) when true then $6::float8 when false then (case ((case ("initial__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text) when true then $7::float8 when false then (case ((case ("initial__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text) when true then $8::float8 when false then $9::float8 end) end) end) * $10::float8) + (case ((case ("follow_up__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text) when true then $6::float8 when false then (case ((case ("follow_up__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text) when true then $7::float8 when false then (case ((case ("follow_up__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text) when true then $8::float8 when false then $9::float8 end) end) end))) as "a1"
from analysis."nrs_specialist_case"
where ((("initial__had__depression"::float8 is not null) and ("follow_up__had__depression"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"))
) s;

-- specialist: anxietyInitial by unit and year [7.5,"none",10.5,"possible","probable"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("initial__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end)))::float8 as "a1",
  (count(*) filter (where ((case ("initial__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text)))::float8 as "a2",
  (count(*) filter (where ((case ("initial__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text)))::float8 as "a3",
  (count(*) filter (where ((case ("initial__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text)))::float8 as "a4"
from analysis."nrs_specialist_case"
where ((("initial__had__anxiety"::float8 is not null) and ("at_discharge__had__anxiety"::float8 is not null) and ("follow_up__had__anxiety"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: anxietyDischarge by unit and year [7.5,"none",10.5,"possible","probable"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("at_discharge__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("at_discharge__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end)))::float8 as "a1",
  (count(*) filter (where ((case ("at_discharge__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("at_discharge__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text)))::float8 as "a2",
  (count(*) filter (where ((case ("at_discharge__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("at_discharge__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text)))::float8 as "a3",
  (count(*) filter (where ((case ("at_discharge__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("at_discharge__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text)))::float8 as "a4"
from analysis."nrs_specialist_case"
where ((("initial__had__anxiety"::float8 is not null) and ("at_discharge__had__anxiety"::float8 is not null) and ("follow_up__had__anxiety"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: anxietyFollowUp by unit and year [7.5,"none",10.5,"possible","probable"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("follow_up__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end)))::float8 as "a1",
  (count(*) filter (where ((case ("follow_up__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text)))::float8 as "a2",
  (count(*) filter (where ((case ("follow_up__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text)))::float8 as "a3",
  (count(*) filter (where ((case ("follow_up__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text)))::float8 as "a4"
from analysis."nrs_specialist_case"
where ((("initial__had__anxiety"::float8 is not null) and ("at_discharge__had__anxiety"::float8 is not null) and ("follow_up__had__anxiety"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: depressionInitial by unit and year [7.5,"none",10.5,"possible","probable"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("initial__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end)))::float8 as "a1",
  (count(*) filter (where ((case ("initial__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text)))::float8 as "a2",
  (count(*) filter (where ((case ("initial__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text)))::float8 as "a3",
  (count(*) filter (where ((case ("initial__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text)))::float8 as "a4"
from analysis."nrs_specialist_case"
where ((("initial__had__depression"::float8 is not null) and ("at_discharge__had__depression"::float8 is not null) and ("follow_up__had__depression"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: depressionDischarge by unit and year [7.5,"none",10.5,"possible","probable"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("at_discharge__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("at_discharge__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end)))::float8 as "a1",
  (count(*) filter (where ((case ("at_discharge__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("at_discharge__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text)))::float8 as "a2",
  (count(*) filter (where ((case ("at_discharge__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("at_discharge__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text)))::float8 as "a3",
  (count(*) filter (where ((case ("at_discharge__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("at_discharge__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text)))::float8 as "a4"
from analysis."nrs_specialist_case"
where ((("initial__had__depression"::float8 is not null) and ("at_discharge__had__depression"::float8 is not null) and ("follow_up__had__depression"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: depressionFollowUp by unit and year [7.5,"none",10.5,"possible","probable"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("follow_up__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end)))::float8 as "a1",
  (count(*) filter (where ((case ("follow_up__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text)))::float8 as "a2",
  (count(*) filter (where ((case ("follow_up__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text)))::float8 as "a3",
  (count(*) filter (where ((case ("follow_up__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text)))::float8 as "a4"
from analysis."nrs_specialist_case"
where ((("initial__had__depression"::float8 is not null) and ("at_discharge__had__depression"::float8 is not null) and ("follow_up__had__depression"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: visitsInitial by unit and year ["four-times-or-more","4-or-more","up-to-3"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("initial__doctor_visits" in ($1::text)) when true then $2::text when false then $3::text end)))::float8 as "a1",
  (count(*) filter (where ((case ("initial__doctor_visits" in ($1::text)) when true then $2::text when false then $3::text end) = $3::text)))::float8 as "a2",
  (count(*) filter (where ((case ("initial__doctor_visits" in ($1::text)) when true then $2::text when false then $3::text end) = $2::text)))::float8 as "a3"
from analysis."nrs_specialist_case"
where ((("initial__doctor_visits" is not null) and ("follow_up__doctor_visits" is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: visitsFollowUp by unit and year ["four-times-or-more","4-or-more","up-to-3"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("follow_up__doctor_visits" in ($1::text)) when true then $2::text when false then $3::text end)))::float8 as "a1",
  (count(*) filter (where ((case ("follow_up__doctor_visits" in ($1::text)) when true then $2::text when false then $3::text end) = $3::text)))::float8 as "a2",
  (count(*) filter (where ((case ("follow_up__doctor_visits" in ($1::text)) when true then $2::text when false then $3::text end) = $2::text)))::float8 as "a3"
from analysis."nrs_specialist_case"
where ((("initial__doctor_visits" is not null) and ("follow_up__doctor_visits" is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: painChange by unit and year [1,2,3,4]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("follow_up__pain_change__pain_change"::float8))::float8 as "a1",
  (count(*) filter (where ("follow_up__pain_change__pain_change"::float8 = $1::float8)))::float8 as "a2",
  (count(*) filter (where ("follow_up__pain_change__pain_change"::float8 = $2::float8)))::float8 as "a3",
  (count(*) filter (where ("follow_up__pain_change__pain_change"::float8 = $3::float8)))::float8 as "a4",
  (count(*) filter (where ("follow_up__pain_change__pain_change"::float8 = $4::float8)))::float8 as "a5"
from analysis."nrs_specialist_case"
where ("follow_up__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: copingChange by unit and year [1,2,3,4]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("follow_up__coping_change__coping_change"::float8))::float8 as "a1",
  (count(*) filter (where ("follow_up__coping_change__coping_change"::float8 = $1::float8)))::float8 as "a2",
  (count(*) filter (where ("follow_up__coping_change__coping_change"::float8 = $2::float8)))::float8 as "a3",
  (count(*) filter (where ("follow_up__coping_change__coping_change"::float8 = $3::float8)))::float8 as "a4",
  (count(*) filter (where ("follow_up__coping_change__coping_change"::float8 = $4::float8)))::float8 as "a5"
from analysis."nrs_specialist_case"
where ("follow_up__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: poorWorkAbility by unit and year [5,1,0,100]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((((case ("at_discharge__work_ability__was"::float8 <= $1::float8) when true then $2::float8 when false then $3::float8 end) - (case ("initial__work_ability__was"::float8 <= $1::float8) when true then $2::float8 when false then $3::float8 end)) * $4::float8)))::float8 as "a1",
  avg((((case ("at_discharge__work_ability__was"::float8 <= $1::float8) when true then $2::float8 when false then $3::float8 end) - (case ("initial__work_ability__was"::float8 <= $1::float8) when true then $2::float8 when false then $3::float8 end)) * $4::float8)) as "a2",
  stddev_samp((((case ("at_discharge__work_ability__was"::float8 <= $1::float8) when true then $2::float8 when false then $3::float8 end) - (case ("initial__work_ability__was"::float8 <= $1::float8) when true then $2::float8 when false then $3::float8 end)) * $4::float8)) as "a3"
from analysis."nrs_specialist_case"
where ((("initial__work_ability__was"::float8 is not null) and ("at_discharge__work_ability__was"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: goodWorkAbility by unit and year [8,1,0,100]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((((case ("at_discharge__work_ability__was"::float8 >= $1::float8) when true then $2::float8 when false then $3::float8 end) - (case ("initial__work_ability__was"::float8 >= $1::float8) when true then $2::float8 when false then $3::float8 end)) * $4::float8)))::float8 as "a1",
  avg((((case ("at_discharge__work_ability__was"::float8 >= $1::float8) when true then $2::float8 when false then $3::float8 end) - (case ("initial__work_ability__was"::float8 >= $1::float8) when true then $2::float8 when false then $3::float8 end)) * $4::float8)) as "a2",
  stddev_samp((((case ("at_discharge__work_ability__was"::float8 >= $1::float8) when true then $2::float8 when false then $3::float8 end) - (case ("initial__work_ability__was"::float8 >= $1::float8) when true then $2::float8 when false then $3::float8 end)) * $4::float8)) as "a3"
from analysis."nrs_specialist_case"
where ((("initial__work_ability__was"::float8 is not null) and ("at_discharge__work_ability__was"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: painChangeScore by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__pain_rating__score"::float8, "initial__pain_rating__score"::float8) as "a1",
  regr_sxx("follow_up__pain_rating__score"::float8, "initial__pain_rating__score"::float8) as "a2",
  regr_avgy("follow_up__pain_rating__score"::float8, "initial__pain_rating__score"::float8) as "a3",
  regr_syy("follow_up__pain_rating__score"::float8, "initial__pain_rating__score"::float8) as "a4",
  (count(("follow_up__pain_rating__score"::float8 - "initial__pain_rating__score"::float8)))::float8 as "a5",
  avg(("follow_up__pain_rating__score"::float8 - "initial__pain_rating__score"::float8)) as "a6",
  stddev_samp(("follow_up__pain_rating__score"::float8 - "initial__pain_rating__score"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: anxietyChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__had__anxiety"::float8, "initial__had__anxiety"::float8) as "a1",
  regr_sxx("follow_up__had__anxiety"::float8, "initial__had__anxiety"::float8) as "a2",
  regr_avgy("follow_up__had__anxiety"::float8, "initial__had__anxiety"::float8) as "a3",
  regr_syy("follow_up__had__anxiety"::float8, "initial__had__anxiety"::float8) as "a4",
  (count(("follow_up__had__anxiety"::float8 - "initial__had__anxiety"::float8)))::float8 as "a5",
  avg(("follow_up__had__anxiety"::float8 - "initial__had__anxiety"::float8)) as "a6",
  stddev_samp(("follow_up__had__anxiety"::float8 - "initial__had__anxiety"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: depressionChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__had__depression"::float8, "initial__had__depression"::float8) as "a1",
  regr_sxx("follow_up__had__depression"::float8, "initial__had__depression"::float8) as "a2",
  regr_avgy("follow_up__had__depression"::float8, "initial__had__depression"::float8) as "a3",
  regr_syy("follow_up__had__depression"::float8, "initial__had__depression"::float8) as "a4",
  (count(("follow_up__had__depression"::float8 - "initial__had__depression"::float8)))::float8 as "a5",
  avg(("follow_up__had__depression"::float8 - "initial__had__depression"::float8)) as "a6",
  stddev_samp(("follow_up__had__depression"::float8 - "initial__had__depression"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: eq5dChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__eq5d__index"::float8, "initial__eq5d__index"::float8) as "a1",
  regr_sxx("follow_up__eq5d__index"::float8, "initial__eq5d__index"::float8) as "a2",
  regr_avgy("follow_up__eq5d__index"::float8, "initial__eq5d__index"::float8) as "a3",
  regr_syy("follow_up__eq5d__index"::float8, "initial__eq5d__index"::float8) as "a4",
  (count(("follow_up__eq5d__index"::float8 - "initial__eq5d__index"::float8)))::float8 as "a5",
  avg(("follow_up__eq5d__index"::float8 - "initial__eq5d__index"::float8)) as "a6",
  stddev_samp(("follow_up__eq5d__index"::float8 - "initial__eq5d__index"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: eqVasChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__eq_vas__score"::float8, "initial__eq_vas__score"::float8) as "a1",
  regr_sxx("follow_up__eq_vas__score"::float8, "initial__eq_vas__score"::float8) as "a2",
  regr_avgy("follow_up__eq_vas__score"::float8, "initial__eq_vas__score"::float8) as "a3",
  regr_syy("follow_up__eq_vas__score"::float8, "initial__eq_vas__score"::float8) as "a4",
  (count(("follow_up__eq_vas__score"::float8 - "initial__eq_vas__score"::float8)))::float8 as "a5",
  avg(("follow_up__eq_vas__score"::float8 - "initial__eq_vas__score"::float8)) as "a6",
  stddev_samp(("follow_up__eq_vas__score"::float8 - "initial__eq_vas__score"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: tampaChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__tampa__score"::float8, "initial__tampa__score"::float8) as "a1",
  regr_sxx("follow_up__tampa__score"::float8, "initial__tampa__score"::float8) as "a2",
  regr_avgy("follow_up__tampa__score"::float8, "initial__tampa__score"::float8) as "a3",
  regr_syy("follow_up__tampa__score"::float8, "initial__tampa__score"::float8) as "a4",
  (count(("follow_up__tampa__score"::float8 - "initial__tampa__score"::float8)))::float8 as "a5",
  avg(("follow_up__tampa__score"::float8 - "initial__tampa__score"::float8)) as "a6",
  stddev_samp(("follow_up__tampa__score"::float8 - "initial__tampa__score"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: painEffect by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__pain_rating__score"::float8, "initial__pain_rating__score"::float8) as "a1",
  regr_sxx("follow_up__pain_rating__score"::float8, "initial__pain_rating__score"::float8) as "a2",
  regr_avgy("follow_up__pain_rating__score"::float8, "initial__pain_rating__score"::float8) as "a3",
  regr_syy("follow_up__pain_rating__score"::float8, "initial__pain_rating__score"::float8) as "a4",
  (count(("follow_up__pain_rating__score"::float8 - "initial__pain_rating__score"::float8)))::float8 as "a5",
  avg(("follow_up__pain_rating__score"::float8 - "initial__pain_rating__score"::float8)) as "a6",
  stddev_samp(("follow_up__pain_rating__score"::float8 - "initial__pain_rating__score"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: anxietyEffect by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__had__anxiety"::float8, "initial__had__anxiety"::float8) as "a1",
  regr_sxx("follow_up__had__anxiety"::float8, "initial__had__anxiety"::float8) as "a2",
  regr_avgy("follow_up__had__anxiety"::float8, "initial__had__anxiety"::float8) as "a3",
  regr_syy("follow_up__had__anxiety"::float8, "initial__had__anxiety"::float8) as "a4",
  (count(("follow_up__had__anxiety"::float8 - "initial__had__anxiety"::float8)))::float8 as "a5",
  avg(("follow_up__had__anxiety"::float8 - "initial__had__anxiety"::float8)) as "a6",
  stddev_samp(("follow_up__had__anxiety"::float8 - "initial__had__anxiety"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: depressionEffect by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__had__depression"::float8, "initial__had__depression"::float8) as "a1",
  regr_sxx("follow_up__had__depression"::float8, "initial__had__depression"::float8) as "a2",
  regr_avgy("follow_up__had__depression"::float8, "initial__had__depression"::float8) as "a3",
  regr_syy("follow_up__had__depression"::float8, "initial__had__depression"::float8) as "a4",
  (count(("follow_up__had__depression"::float8 - "initial__had__depression"::float8)))::float8 as "a5",
  avg(("follow_up__had__depression"::float8 - "initial__had__depression"::float8)) as "a6",
  stddev_samp(("follow_up__had__depression"::float8 - "initial__had__depression"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: healthEffect by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__eq_vas__score"::float8, "initial__eq_vas__score"::float8) as "a1",
  regr_sxx("follow_up__eq_vas__score"::float8, "initial__eq_vas__score"::float8) as "a2",
  regr_avgy("follow_up__eq_vas__score"::float8, "initial__eq_vas__score"::float8) as "a3",
  regr_syy("follow_up__eq_vas__score"::float8, "initial__eq_vas__score"::float8) as "a4",
  (count(("follow_up__eq_vas__score"::float8 - "initial__eq_vas__score"::float8)))::float8 as "a5",
  avg(("follow_up__eq_vas__score"::float8 - "initial__eq_vas__score"::float8)) as "a6",
  stddev_samp(("follow_up__eq_vas__score"::float8 - "initial__eq_vas__score"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: sleepChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__isi__score"::float8, "initial__isi__score"::float8) as "a1",
  regr_sxx("follow_up__isi__score"::float8, "initial__isi__score"::float8) as "a2",
  regr_avgy("follow_up__isi__score"::float8, "initial__isi__score"::float8) as "a3",
  regr_syy("follow_up__isi__score"::float8, "initial__isi__score"::float8) as "a4",
  (count(("follow_up__isi__score"::float8 - "initial__isi__score"::float8)))::float8 as "a5",
  avg(("follow_up__isi__score"::float8 - "initial__isi__score"::float8)) as "a6",
  stddev_samp(("follow_up__isi__score"::float8 - "initial__isi__score"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: catastrophizingChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__pcs__total"::float8, "initial__pcs__total"::float8) as "a1",
  regr_sxx("follow_up__pcs__total"::float8, "initial__pcs__total"::float8) as "a2",
  regr_avgy("follow_up__pcs__total"::float8, "initial__pcs__total"::float8) as "a3",
  regr_syy("follow_up__pcs__total"::float8, "initial__pcs__total"::float8) as "a4",
  (count(("follow_up__pcs__total"::float8 - "initial__pcs__total"::float8)))::float8 as "a5",
  avg(("follow_up__pcs__total"::float8 - "initial__pcs__total"::float8)) as "a6",
  stddev_samp(("follow_up__pcs__total"::float8 - "initial__pcs__total"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: acceptanceChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__cpaq__total"::float8, "initial__cpaq__total"::float8) as "a1",
  regr_sxx("follow_up__cpaq__total"::float8, "initial__cpaq__total"::float8) as "a2",
  regr_avgy("follow_up__cpaq__total"::float8, "initial__cpaq__total"::float8) as "a3",
  regr_syy("follow_up__cpaq__total"::float8, "initial__cpaq__total"::float8) as "a4",
  (count(("follow_up__cpaq__total"::float8 - "initial__cpaq__total"::float8)))::float8 as "a5",
  avg(("follow_up__cpaq__total"::float8 - "initial__cpaq__total"::float8)) as "a6",
  stddev_samp(("follow_up__cpaq__total"::float8 - "initial__cpaq__total"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: physicalFunctionChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__rand36__pf"::float8, "initial__rand36__pf"::float8) as "a1",
  regr_sxx("follow_up__rand36__pf"::float8, "initial__rand36__pf"::float8) as "a2",
  regr_avgy("follow_up__rand36__pf"::float8, "initial__rand36__pf"::float8) as "a3",
  regr_syy("follow_up__rand36__pf"::float8, "initial__rand36__pf"::float8) as "a4",
  (count(("follow_up__rand36__pf"::float8 - "initial__rand36__pf"::float8)))::float8 as "a5",
  avg(("follow_up__rand36__pf"::float8 - "initial__rand36__pf"::float8)) as "a6",
  stddev_samp(("follow_up__rand36__pf"::float8 - "initial__rand36__pf"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: severityChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__mpi__pain_severity"::float8, "initial__mpi__pain_severity"::float8) as "a1",
  regr_sxx("follow_up__mpi__pain_severity"::float8, "initial__mpi__pain_severity"::float8) as "a2",
  regr_avgy("follow_up__mpi__pain_severity"::float8, "initial__mpi__pain_severity"::float8) as "a3",
  regr_syy("follow_up__mpi__pain_severity"::float8, "initial__mpi__pain_severity"::float8) as "a4",
  (count(("follow_up__mpi__pain_severity"::float8 - "initial__mpi__pain_severity"::float8)))::float8 as "a5",
  avg(("follow_up__mpi__pain_severity"::float8 - "initial__mpi__pain_severity"::float8)) as "a6",
  stddev_samp(("follow_up__mpi__pain_severity"::float8 - "initial__mpi__pain_severity"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: interferenceChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__mpi__interference"::float8, "initial__mpi__interference"::float8) as "a1",
  regr_sxx("follow_up__mpi__interference"::float8, "initial__mpi__interference"::float8) as "a2",
  regr_avgy("follow_up__mpi__interference"::float8, "initial__mpi__interference"::float8) as "a3",
  regr_syy("follow_up__mpi__interference"::float8, "initial__mpi__interference"::float8) as "a4",
  (count(("follow_up__mpi__interference"::float8 - "initial__mpi__interference"::float8)))::float8 as "a5",
  avg(("follow_up__mpi__interference"::float8 - "initial__mpi__interference"::float8)) as "a6",
  stddev_samp(("follow_up__mpi__interference"::float8 - "initial__mpi__interference"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: controlChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__mpi__life_control"::float8, "initial__mpi__life_control"::float8) as "a1",
  regr_sxx("follow_up__mpi__life_control"::float8, "initial__mpi__life_control"::float8) as "a2",
  regr_avgy("follow_up__mpi__life_control"::float8, "initial__mpi__life_control"::float8) as "a3",
  regr_syy("follow_up__mpi__life_control"::float8, "initial__mpi__life_control"::float8) as "a4",
  (count(("follow_up__mpi__life_control"::float8 - "initial__mpi__life_control"::float8)))::float8 as "a5",
  avg(("follow_up__mpi__life_control"::float8 - "initial__mpi__life_control"::float8)) as "a6",
  stddev_samp(("follow_up__mpi__life_control"::float8 - "initial__mpi__life_control"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- specialist: distressChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__mpi__affective_distress"::float8, "initial__mpi__affective_distress"::float8) as "a1",
  regr_sxx("follow_up__mpi__affective_distress"::float8, "initial__mpi__affective_distress"::float8) as "a2",
  regr_avgy("follow_up__mpi__affective_distress"::float8, "initial__mpi__affective_distress"::float8) as "a3",
  regr_syy("follow_up__mpi__affective_distress"::float8, "initial__mpi__affective_distress"::float8) as "a4",
  (count(("follow_up__mpi__affective_distress"::float8 - "initial__mpi__affective_distress"::float8)))::float8 as "a5",
  avg(("follow_up__mpi__affective_distress"::float8 - "initial__mpi__affective_distress"::float8)) as "a6",
  stddev_samp(("follow_up__mpi__affective_distress"::float8 - "initial__mpi__affective_distress"::float8)) as "a7"
from analysis."nrs_specialist_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: tables
create table analysis."nrs_primary_care_f_initial" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "education" text,
  "birth_region" text,
  "household" text,
  "occupation" text,
  "pain_duration" text,
  "pain_frequency" text,
  "pain_rating__pain" float8,
  "doctor_visits" text,
  "had__hads1" float8,
  "had__hads2" float8,
  "had__hads3" float8,
  "had__hads4" float8,
  "had__hads5" float8,
  "had__hads6" float8,
  "had__hads7" float8,
  "had__hads8" float8,
  "had__hads9" float8,
  "had__hads10" float8,
  "had__hads11" float8,
  "had__hads12" float8,
  "had__hads13" float8,
  "had__hads14" float8,
  "attitude_to_future" float8,
  "tampa__tsk1" float8,
  "tampa__tsk2" float8,
  "tampa__tsk3" float8,
  "tampa__tsk4" float8,
  "tampa__tsk5" float8,
  "tampa__tsk6" float8,
  "tampa__tsk7" float8,
  "tampa__tsk8" float8,
  "tampa__tsk9" float8,
  "tampa__tsk10" float8,
  "tampa__tsk11" float8,
  "tampa__tsk12" float8,
  "tampa__tsk13" float8,
  "tampa__tsk14" float8,
  "tampa__tsk15" float8,
  "tampa__tsk16" float8,
  "tampa__tsk17" float8,
  "activity__godin_strenuous" float8,
  "activity__godin_moderate" float8,
  "activity__godin_mild" float8,
  "eq5d__mo" float8,
  "eq5d__sc" float8,
  "eq5d__ua" float8,
  "eq5d__pd" float8,
  "eq5d__ad" float8,
  "eq_vas__eqvas" float8,
  "working_now" boolean,
  "sickness_benefit" text,
  "work_ability__was" float8,
  "pain_rating__score" float8,
  "had__anxiety" float8,
  "had__depression" float8,
  "eq5d__index" float8,
  "eq_vas__score" float8,
  "tampa__score" float8,
  "work_ability__score" float8,
  "activity__lsi" float8,
  "activity__health_contribution" float8,
  primary key (episode_id, occasion)
);
create table analysis."nrs_primary_care_f_first_visit" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "visit_date" date,
  "diagnoses" text[],
  "pain_category" text,
  "swedish" text,
  "expected_support" text,
  "rehabilitation_planning" boolean,
  "plan" text,
  primary key (episode_id, occasion)
);
create table analysis."nrs_primary_care_f_discharge" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "discharge_date" date,
  "ending" text,
  "reason_for_early_stop" text,
  "programme_weeks" float8,
  "hours_per_week" float8,
  "expected_support" text,
  "rehabilitation_planning" boolean,
  primary key (episode_id, occasion)
);
create table analysis."nrs_primary_care_f_at_discharge" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "pain_rating__pain" float8,
  "pain_change__pain_change" float8,
  "coping_change__coping_change" float8,
  "had__hads1" float8,
  "had__hads2" float8,
  "had__hads3" float8,
  "had__hads4" float8,
  "had__hads5" float8,
  "had__hads6" float8,
  "had__hads7" float8,
  "had__hads8" float8,
  "had__hads9" float8,
  "had__hads10" float8,
  "had__hads11" float8,
  "had__hads12" float8,
  "had__hads13" float8,
  "had__hads14" float8,
  "tampa__tsk1" float8,
  "tampa__tsk2" float8,
  "tampa__tsk3" float8,
  "tampa__tsk4" float8,
  "tampa__tsk5" float8,
  "tampa__tsk6" float8,
  "tampa__tsk7" float8,
  "tampa__tsk8" float8,
  "tampa__tsk9" float8,
  "tampa__tsk10" float8,
  "tampa__tsk11" float8,
  "tampa__tsk12" float8,
  "tampa__tsk13" float8,
  "tampa__tsk14" float8,
  "tampa__tsk15" float8,
  "tampa__tsk16" float8,
  "tampa__tsk17" float8,
  "activity__godin_strenuous" float8,
  "activity__godin_moderate" float8,
  "activity__godin_mild" float8,
  "eq5d__mo" float8,
  "eq5d__sc" float8,
  "eq5d__ua" float8,
  "eq5d__pd" float8,
  "eq5d__ad" float8,
  "eq_vas__eqvas" float8,
  "work_ability__was" float8,
  "enablement__pei1" float8,
  "enablement__pei2" float8,
  "enablement__pei3" float8,
  "enablement__pei4" float8,
  "enablement__pei5" float8,
  "enablement__pei6" float8,
  "encounter" float8,
  "premises" float8,
  "information" float8,
  "planning" float8,
  "team_work" float8,
  "family" float8,
  "pain_rating__score" float8,
  "had__anxiety" float8,
  "had__depression" float8,
  "eq5d__index" float8,
  "eq_vas__score" float8,
  "tampa__score" float8,
  "work_ability__score" float8,
  "activity__lsi" float8,
  "activity__health_contribution" float8,
  "pain_change__code" float8,
  "coping_change__code" float8,
  "enablement__score" float8,
  "enablement__answered" float8,
  primary key (episode_id, occasion)
);
create table analysis."nrs_primary_care_f_follow_up" (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
  "pain_rating__pain" float8,
  "pain_change__pain_change" float8,
  "coping_change__coping_change" float8,
  "doctor_visits" text,
  "had__hads1" float8,
  "had__hads2" float8,
  "had__hads3" float8,
  "had__hads4" float8,
  "had__hads5" float8,
  "had__hads6" float8,
  "had__hads7" float8,
  "had__hads8" float8,
  "had__hads9" float8,
  "had__hads10" float8,
  "had__hads11" float8,
  "had__hads12" float8,
  "had__hads13" float8,
  "had__hads14" float8,
  "attitude_to_future" float8,
  "tampa__tsk1" float8,
  "tampa__tsk2" float8,
  "tampa__tsk3" float8,
  "tampa__tsk4" float8,
  "tampa__tsk5" float8,
  "tampa__tsk6" float8,
  "tampa__tsk7" float8,
  "tampa__tsk8" float8,
  "tampa__tsk9" float8,
  "tampa__tsk10" float8,
  "tampa__tsk11" float8,
  "tampa__tsk12" float8,
  "tampa__tsk13" float8,
  "tampa__tsk14" float8,
  "tampa__tsk15" float8,
  "tampa__tsk16" float8,
  "tampa__tsk17" float8,
  "activity__godin_strenuous" float8,
  "activity__godin_moderate" float8,
  "activity__godin_mild" float8,
  "eq5d__mo" float8,
  "eq5d__sc" float8,
  "eq5d__ua" float8,
  "eq5d__pd" float8,
  "eq5d__ad" float8,
  "eq_vas__eqvas" float8,
  "working_now" boolean,
  "sickness_benefit" text,
  "work_ability__was" float8,
  "enablement__pei1" float8,
  "enablement__pei2" float8,
  "enablement__pei3" float8,
  "enablement__pei4" float8,
  "enablement__pei5" float8,
  "enablement__pei6" float8,
  "pain_rating__score" float8,
  "had__anxiety" float8,
  "had__depression" float8,
  "eq5d__index" float8,
  "eq_vas__score" float8,
  "tampa__score" float8,
  "work_ability__score" float8,
  "activity__lsi" float8,
  "activity__health_contribution" float8,
  "pain_change__code" float8,
  "coping_change__code" float8,
  "enablement__score" float8,
  "enablement__answered" float8,
  primary key (episode_id, occasion)
);
create table analysis."nrs_primary_care_case" (
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
  "d__plan" text,
  "d__pain_category" text,
  "initial__answered" boolean,
  "first_visit__answered" boolean,
  "discharge__answered" boolean,
  "at_discharge__answered" boolean,
  "follow_up__answered" boolean,
  "initial__working_now" boolean,
  "initial__had__anxiety" float8,
  "follow_up__had__anxiety" float8,
  "initial__had__depression" float8,
  "follow_up__had__depression" float8,
  "at_discharge__had__anxiety" float8,
  "at_discharge__had__depression" float8,
  "follow_up__pain_change__pain_change" float8,
  "follow_up__coping_change__coping_change" float8,
  "initial__work_ability__was" float8,
  "at_discharge__work_ability__was" float8,
  "initial__pain_rating__score" float8,
  "follow_up__pain_rating__score" float8,
  "initial__eq5d__index" float8,
  "follow_up__eq5d__index" float8,
  "initial__eq_vas__score" float8,
  "follow_up__eq_vas__score" float8,
  "initial__tampa__score" float8,
  "follow_up__tampa__score" float8,
  "initial__answered_on" date,
  "first_visit__answered_on" date,
  "discharge__answered_on" date,
  "at_discharge__answered_on" date,
  "follow_up__answered_on" date,
  "follow_up__closes_on" date,
  "first_visit__plan" text,
  "discharge__ending" text,
  "initial__sickness_benefit" text,
  "initial__doctor_visits" text,
  "follow_up__doctor_visits" text,
  "first_visit__pain_category" text
);
create index on analysis."nrs_primary_care_case" (unit_id, index__year);
create index on analysis."nrs_primary_care_case" (index__year);
select register.protect('analysis."nrs_primary_care_f_initial"'::regclass);
grant select, insert, update, delete on analysis."nrs_primary_care_f_initial" to kvalreg_app;
select register.protect('analysis."nrs_primary_care_f_first_visit"'::regclass);
grant select, insert, update, delete on analysis."nrs_primary_care_f_first_visit" to kvalreg_app;
select register.protect('analysis."nrs_primary_care_f_discharge"'::regclass);
grant select, insert, update, delete on analysis."nrs_primary_care_f_discharge" to kvalreg_app;
select register.protect('analysis."nrs_primary_care_f_at_discharge"'::regclass);
grant select, insert, update, delete on analysis."nrs_primary_care_f_at_discharge" to kvalreg_app;
select register.protect('analysis."nrs_primary_care_f_follow_up"'::regclass);
grant select, insert, update, delete on analysis."nrs_primary_care_f_follow_up" to kvalreg_app;
select register.protect('analysis."nrs_primary_care_case"'::regclass);
grant select, insert, update, delete on analysis."nrs_primary_care_case" to kvalreg_app;

-- primaryCare: one episode
create or replace function analysis."nrs_primary_care_carried_initial"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"education":{"type":"text","codes":["compulsory-school","upper-secondary","university","other"]},"birthRegion":{"type":"text","codes":["sweden","nordic","europe","elsewhere"]},"household":{"type":"text","codes":["alone","adults","children"]},"occupation":{"type":"text","codes":["employed","self-employed","student","job-seeker","parental-leave","retired","other"]},"painDuration":{"type":"text","codes":["under-1-year","1-to-2-years","3-to-5-years","6-to-10-years","over-10-years"]},"painFrequency":{"type":"text","codes":["persistent","recurrent"]},"painRating.pain":{"type":"number","min":0,"max":10,"whole":true},"doctorVisits":{"type":"text","codes":["none-or-once","twice-or-three-times","four-times-or-more"]},"had.hads1":{"type":"number","min":0,"max":3,"whole":true},"had.hads2":{"type":"number","min":0,"max":3,"whole":true},"had.hads3":{"type":"number","min":0,"max":3,"whole":true},"had.hads4":{"type":"number","min":0,"max":3,"whole":true},"had.hads5":{"type":"number","min":0,"max":3,"whole":true},"had.hads6":{"type":"number","min":0,"max":3,"whole":true},"had.hads7":{"type":"number","min":0,"max":3,"whole":true},"had.hads8":{"type":"number","min":0,"max":3,"whole":true},"had.hads9":{"type":"number","min":0,"max":3,"whole":true},"had.hads10":{"type":"number","min":0,"max":3,"whole":true},"had.hads11":{"type":"number","min":0,"max":3,"whole":true},"had.hads12":{"type":"number","min":0,"max":3,"whole":true},"had.hads13":{"type":"number","min":0,"max":3,"whole":true},"had.hads14":{"type":"number","min":0,"max":3,"whole":true},"attitudeToFuture":{"type":"number","min":0,"max":10,"whole":true},"tampa.tsk1":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk2":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk3":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk4":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk5":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk6":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk7":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk8":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk9":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk10":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk11":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk12":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk13":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk14":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk15":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk16":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk17":{"type":"number","min":1,"max":4,"whole":true},"activity.godinStrenuous":{"type":"number","min":0,"max":50,"whole":true},"activity.godinModerate":{"type":"number","min":0,"max":50,"whole":true},"activity.godinMild":{"type":"number","min":0,"max":50,"whole":true},"eq5d.mo":{"type":"number","min":1,"max":3,"whole":true},"eq5d.sc":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ua":{"type":"number","min":1,"max":3,"whole":true},"eq5d.pd":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ad":{"type":"number","min":1,"max":3,"whole":true},"eqVas.eqvas":{"type":"number","min":0,"max":100,"whole":true},"workingNow":{"type":"boolean"},"sicknessBenefit":{"type":"text","codes":["none","partial-temporary","full-temporary","partial-permanent","full-permanent"]},"workAbility.was":{"type":"number","min":0,"max":10,"whole":true}}'::jsonb);
end
$project$;
revoke all on function analysis."nrs_primary_care_carried_initial"(version text, answers jsonb) from public;
grant execute on function analysis."nrs_primary_care_carried_initial"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."nrs_primary_care_carried_first_visit"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"visitDate":{"type":"date"},"diagnoses":{"type":"codes"},"painCategory":{"type":"text","codes":["nociceptive","neuropathic","nociplastic","mixed","unknown"]},"swedish":{"type":"text","codes":["sufficient","partly-interpreter","interpreter"]},"expectedSupport":{"type":"text","codes":["work","work-with-benefit","benefit","studies","job-seeker","pension","other","unknown"]},"rehabilitationPlanning":{"type":"boolean"},"plan":{"type":"text","codes":["assessment","rehabilitation"]}}'::jsonb);
end
$project$;
revoke all on function analysis."nrs_primary_care_carried_first_visit"(version text, answers jsonb) from public;
grant execute on function analysis."nrs_primary_care_carried_first_visit"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."nrs_primary_care_carried_discharge"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"dischargeDate":{"type":"date"},"ending":{"type":"text","codes":["completed","early"]},"reasonForEarlyStop":{"type":"text","codes":["own-wish","other-illness","other-care","work","family-or-move","other"]},"programmeWeeks":{"type":"number","min":1,"max":104,"whole":true},"hoursPerWeek":{"type":"number","min":1,"max":40,"whole":true},"expectedSupport":{"type":"text","codes":["work","work-with-benefit","benefit","studies","job-seeker","pension","other","unknown"]},"rehabilitationPlanning":{"type":"boolean"}}'::jsonb);
end
$project$;
revoke all on function analysis."nrs_primary_care_carried_discharge"(version text, answers jsonb) from public;
grant execute on function analysis."nrs_primary_care_carried_discharge"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."nrs_primary_care_carried_at_discharge"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"painRating.pain":{"type":"number","min":0,"max":10,"whole":true},"painChange.painChange":{"type":"number","min":1,"max":4,"whole":true},"copingChange.copingChange":{"type":"number","min":1,"max":4,"whole":true},"had.hads1":{"type":"number","min":0,"max":3,"whole":true},"had.hads2":{"type":"number","min":0,"max":3,"whole":true},"had.hads3":{"type":"number","min":0,"max":3,"whole":true},"had.hads4":{"type":"number","min":0,"max":3,"whole":true},"had.hads5":{"type":"number","min":0,"max":3,"whole":true},"had.hads6":{"type":"number","min":0,"max":3,"whole":true},"had.hads7":{"type":"number","min":0,"max":3,"whole":true},"had.hads8":{"type":"number","min":0,"max":3,"whole":true},"had.hads9":{"type":"number","min":0,"max":3,"whole":true},"had.hads10":{"type":"number","min":0,"max":3,"whole":true},"had.hads11":{"type":"number","min":0,"max":3,"whole":true},"had.hads12":{"type":"number","min":0,"max":3,"whole":true},"had.hads13":{"type":"number","min":0,"max":3,"whole":true},"had.hads14":{"type":"number","min":0,"max":3,"whole":true},"tampa.tsk1":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk2":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk3":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk4":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk5":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk6":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk7":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk8":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk9":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk10":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk11":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk12":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk13":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk14":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk15":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk16":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk17":{"type":"number","min":1,"max":4,"whole":true},"activity.godinStrenuous":{"type":"number","min":0,"max":50,"whole":true},"activity.godinModerate":{"type":"number","min":0,"max":50,"whole":true},"activity.godinMild":{"type":"number","min":0,"max":50,"whole":true},"eq5d.mo":{"type":"number","min":1,"max":3,"whole":true},"eq5d.sc":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ua":{"type":"number","min":1,"max":3,"whole":true},"eq5d.pd":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ad":{"type":"number","min":1,"max":3,"whole":true},"eqVas.eqvas":{"type":"number","min":0,"max":100,"whole":true},"workAbility.was":{"type":"number","min":0,"max":10,"whole":true},"enablement.pei1":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei2":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei3":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei4":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei5":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei6":{"type":"number","min":0,"max":2,"whole":true},"encounter":{"type":"number","min":1,"max":5,"whole":true},"premises":{"type":"number","min":1,"max":5,"whole":true},"information":{"type":"number","min":1,"max":5,"whole":true},"planning":{"type":"number","min":1,"max":5,"whole":true},"teamWork":{"type":"number","min":1,"max":5,"whole":true},"family":{"type":"number","min":1,"max":5,"whole":true}}'::jsonb);
end
$project$;
revoke all on function analysis."nrs_primary_care_carried_at_discharge"(version text, answers jsonb) from public;
grant execute on function analysis."nrs_primary_care_carried_at_discharge"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."nrs_primary_care_carried_follow_up"(version text, answers jsonb) returns jsonb language plpgsql immutable as $project$
begin
  if version = '1' then return answers; end if;
  return register.allowed_answers(answers, '{"painRating.pain":{"type":"number","min":0,"max":10,"whole":true},"painChange.painChange":{"type":"number","min":1,"max":4,"whole":true},"copingChange.copingChange":{"type":"number","min":1,"max":4,"whole":true},"doctorVisits":{"type":"text","codes":["none-or-once","twice-or-three-times","four-times-or-more"]},"had.hads1":{"type":"number","min":0,"max":3,"whole":true},"had.hads2":{"type":"number","min":0,"max":3,"whole":true},"had.hads3":{"type":"number","min":0,"max":3,"whole":true},"had.hads4":{"type":"number","min":0,"max":3,"whole":true},"had.hads5":{"type":"number","min":0,"max":3,"whole":true},"had.hads6":{"type":"number","min":0,"max":3,"whole":true},"had.hads7":{"type":"number","min":0,"max":3,"whole":true},"had.hads8":{"type":"number","min":0,"max":3,"whole":true},"had.hads9":{"type":"number","min":0,"max":3,"whole":true},"had.hads10":{"type":"number","min":0,"max":3,"whole":true},"had.hads11":{"type":"number","min":0,"max":3,"whole":true},"had.hads12":{"type":"number","min":0,"max":3,"whole":true},"had.hads13":{"type":"number","min":0,"max":3,"whole":true},"had.hads14":{"type":"number","min":0,"max":3,"whole":true},"attitudeToFuture":{"type":"number","min":0,"max":10,"whole":true},"tampa.tsk1":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk2":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk3":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk4":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk5":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk6":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk7":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk8":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk9":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk10":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk11":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk12":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk13":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk14":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk15":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk16":{"type":"number","min":1,"max":4,"whole":true},"tampa.tsk17":{"type":"number","min":1,"max":4,"whole":true},"activity.godinStrenuous":{"type":"number","min":0,"max":50,"whole":true},"activity.godinModerate":{"type":"number","min":0,"max":50,"whole":true},"activity.godinMild":{"type":"number","min":0,"max":50,"whole":true},"eq5d.mo":{"type":"number","min":1,"max":3,"whole":true},"eq5d.sc":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ua":{"type":"number","min":1,"max":3,"whole":true},"eq5d.pd":{"type":"number","min":1,"max":3,"whole":true},"eq5d.ad":{"type":"number","min":1,"max":3,"whole":true},"eqVas.eqvas":{"type":"number","min":0,"max":100,"whole":true},"workingNow":{"type":"boolean"},"sicknessBenefit":{"type":"text","codes":["none","partial-temporary","full-temporary","partial-permanent","full-permanent"]},"workAbility.was":{"type":"number","min":0,"max":10,"whole":true},"enablement.pei1":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei2":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei3":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei4":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei5":{"type":"number","min":0,"max":2,"whole":true},"enablement.pei6":{"type":"number","min":0,"max":2,"whole":true}}'::jsonb);
end
$project$;
revoke all on function analysis."nrs_primary_care_carried_follow_up"(version text, answers jsonb) from public;
grant execute on function analysis."nrs_primary_care_carried_follow_up"(version text, answers jsonb) to kvalreg_app;
create or replace function analysis."nrs_primary_care_project"(uuid) returns void language plpgsql
set enable_seqscan = off as $project$
begin
  delete from analysis."nrs_primary_care_f_initial" where episode_id = $1;
  delete from analysis."nrs_primary_care_f_first_visit" where episode_id = $1;
  delete from analysis."nrs_primary_care_f_discharge" where episode_id = $1;
  delete from analysis."nrs_primary_care_f_at_discharge" where episode_id = $1;
  delete from analysis."nrs_primary_care_f_follow_up" where episode_id = $1;
  delete from analysis."nrs_primary_care_case" where episode_id = $1;
  insert into analysis."nrs_primary_care_f_initial" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "education", "birth_region", "household", "occupation", "pain_duration", "pain_frequency", "pain_rating__pain", "doctor_visits", "had__hads1", "had__hads2", "had__hads3", "had__hads4", "had__hads5", "had__hads6", "had__hads7", "had__hads8", "had__hads9", "had__hads10", "had__hads11", "had__hads12", "had__hads13", "had__hads14", "attitude_to_future", "tampa__tsk1", "tampa__tsk2", "tampa__tsk3", "tampa__tsk4", "tampa__tsk5", "tampa__tsk6", "tampa__tsk7", "tampa__tsk8", "tampa__tsk9", "tampa__tsk10", "tampa__tsk11", "tampa__tsk12", "tampa__tsk13", "tampa__tsk14", "tampa__tsk15", "tampa__tsk16", "tampa__tsk17", "activity__godin_strenuous", "activity__godin_moderate", "activity__godin_mild", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "working_now", "sickness_benefit", "work_ability__was", "pain_rating__score", "had__anxiety", "had__depression", "eq5d__index", "eq_vas__score", "tampa__score", "work_ability__score", "activity__lsi", "activity__health_contribution")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."education", a."birthRegion", a."household", a."occupation", a."painDuration", a."painFrequency", a."painRating.pain", a."doctorVisits", a."had.hads1", a."had.hads2", a."had.hads3", a."had.hads4", a."had.hads5", a."had.hads6", a."had.hads7", a."had.hads8", a."had.hads9", a."had.hads10", a."had.hads11", a."had.hads12", a."had.hads13", a."had.hads14", a."attitudeToFuture", a."tampa.tsk1", a."tampa.tsk2", a."tampa.tsk3", a."tampa.tsk4", a."tampa.tsk5", a."tampa.tsk6", a."tampa.tsk7", a."tampa.tsk8", a."tampa.tsk9", a."tampa.tsk10", a."tampa.tsk11", a."tampa.tsk12", a."tampa.tsk13", a."tampa.tsk14", a."tampa.tsk15", a."tampa.tsk16", a."tampa.tsk17", a."activity.godinStrenuous", a."activity.godinModerate", a."activity.godinMild", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."workingNow", a."sicknessBenefit", a."workAbility.was", s."painRating.score", s."had.anxiety", s."had.depression", s."eq5d.index", s."eqVas.score", s."tampa.score", s."workAbility.score", s."activity.lsi", s."activity.healthContribution"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."nrs_primary_care_carried_initial"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("education" text, "birthRegion" text, "household" text, "occupation" text, "painDuration" text, "painFrequency" text, "painRating.pain" float8, "doctorVisits" text, "had.hads1" float8, "had.hads2" float8, "had.hads3" float8, "had.hads4" float8, "had.hads5" float8, "had.hads6" float8, "had.hads7" float8, "had.hads8" float8, "had.hads9" float8, "had.hads10" float8, "had.hads11" float8, "had.hads12" float8, "had.hads13" float8, "had.hads14" float8, "attitudeToFuture" float8, "tampa.tsk1" float8, "tampa.tsk2" float8, "tampa.tsk3" float8, "tampa.tsk4" float8, "tampa.tsk5" float8, "tampa.tsk6" float8, "tampa.tsk7" float8, "tampa.tsk8" float8, "tampa.tsk9" float8, "tampa.tsk10" float8, "tampa.tsk11" float8, "tampa.tsk12" float8, "tampa.tsk13" float8, "tampa.tsk14" float8, "tampa.tsk15" float8, "tampa.tsk16" float8, "tampa.tsk17" float8, "activity.godinStrenuous" float8, "activity.godinModerate" float8, "activity.godinMild" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "workingNow" boolean, "sicknessBenefit" text, "workAbility.was" float8)
  cross join jsonb_to_record(v.scores) as s ("painRating.score" float8, "had.anxiety" float8, "had.depression" float8, "eq5d.index" float8, "eqVas.score" float8, "tampa.score" float8, "workAbility.score" float8, "activity.lsi" float8, "activity.healthContribution" float8)
  where e.id = $1 and e.register_id = 'nrs' and e.pathway = 'primaryCare' and o.form = 'initial';
  insert into analysis."nrs_primary_care_f_first_visit" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "visit_date", "diagnoses", "pain_category", "swedish", "expected_support", "rehabilitation_planning", "plan")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."visitDate", a."diagnoses", a."painCategory", a."swedish", a."expectedSupport", a."rehabilitationPlanning", a."plan"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."nrs_primary_care_carried_first_visit"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("visitDate" date, "diagnoses" text[], "painCategory" text, "swedish" text, "expectedSupport" text, "rehabilitationPlanning" boolean, "plan" text)
  where e.id = $1 and e.register_id = 'nrs' and e.pathway = 'primaryCare' and o.form = 'firstVisit';
  insert into analysis."nrs_primary_care_f_discharge" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "discharge_date", "ending", "reason_for_early_stop", "programme_weeks", "hours_per_week", "expected_support", "rehabilitation_planning")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."dischargeDate", a."ending", a."reasonForEarlyStop", a."programmeWeeks", a."hoursPerWeek", a."expectedSupport", a."rehabilitationPlanning"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."nrs_primary_care_carried_discharge"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("dischargeDate" date, "ending" text, "reasonForEarlyStop" text, "programmeWeeks" float8, "hoursPerWeek" float8, "expectedSupport" text, "rehabilitationPlanning" boolean)
  where e.id = $1 and e.register_id = 'nrs' and e.pathway = 'primaryCare' and o.form = 'discharge';
  insert into analysis."nrs_primary_care_f_at_discharge" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "pain_rating__pain", "pain_change__pain_change", "coping_change__coping_change", "had__hads1", "had__hads2", "had__hads3", "had__hads4", "had__hads5", "had__hads6", "had__hads7", "had__hads8", "had__hads9", "had__hads10", "had__hads11", "had__hads12", "had__hads13", "had__hads14", "tampa__tsk1", "tampa__tsk2", "tampa__tsk3", "tampa__tsk4", "tampa__tsk5", "tampa__tsk6", "tampa__tsk7", "tampa__tsk8", "tampa__tsk9", "tampa__tsk10", "tampa__tsk11", "tampa__tsk12", "tampa__tsk13", "tampa__tsk14", "tampa__tsk15", "tampa__tsk16", "tampa__tsk17", "activity__godin_strenuous", "activity__godin_moderate", "activity__godin_mild", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "work_ability__was", "enablement__pei1", "enablement__pei2", "enablement__pei3", "enablement__pei4", "enablement__pei5", "enablement__pei6", "encounter", "premises", "information", "planning", "team_work", "family", "pain_rating__score", "had__anxiety", "had__depression", "eq5d__index", "eq_vas__score", "tampa__score", "work_ability__score", "activity__lsi", "activity__health_contribution", "pain_change__code", "coping_change__code", "enablement__score", "enablement__answered")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."painRating.pain", a."painChange.painChange", a."copingChange.copingChange", a."had.hads1", a."had.hads2", a."had.hads3", a."had.hads4", a."had.hads5", a."had.hads6", a."had.hads7", a."had.hads8", a."had.hads9", a."had.hads10", a."had.hads11", a."had.hads12", a."had.hads13", a."had.hads14", a."tampa.tsk1", a."tampa.tsk2", a."tampa.tsk3", a."tampa.tsk4", a."tampa.tsk5", a."tampa.tsk6", a."tampa.tsk7", a."tampa.tsk8", a."tampa.tsk9", a."tampa.tsk10", a."tampa.tsk11", a."tampa.tsk12", a."tampa.tsk13", a."tampa.tsk14", a."tampa.tsk15", a."tampa.tsk16", a."tampa.tsk17", a."activity.godinStrenuous", a."activity.godinModerate", a."activity.godinMild", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."workAbility.was", a."enablement.pei1", a."enablement.pei2", a."enablement.pei3", a."enablement.pei4", a."enablement.pei5", a."enablement.pei6", a."encounter", a."premises", a."information", a."planning", a."teamWork", a."family", s."painRating.score", s."had.anxiety", s."had.depression", s."eq5d.index", s."eqVas.score", s."tampa.score", s."workAbility.score", s."activity.lsi", s."activity.healthContribution", s."painChange.code", s."copingChange.code", s."enablement.score", s."enablement.answered"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."nrs_primary_care_carried_at_discharge"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("painRating.pain" float8, "painChange.painChange" float8, "copingChange.copingChange" float8, "had.hads1" float8, "had.hads2" float8, "had.hads3" float8, "had.hads4" float8, "had.hads5" float8, "had.hads6" float8, "had.hads7" float8, "had.hads8" float8, "had.hads9" float8, "had.hads10" float8, "had.hads11" float8, "had.hads12" float8, "had.hads13" float8, "had.hads14" float8, "tampa.tsk1" float8, "tampa.tsk2" float8, "tampa.tsk3" float8, "tampa.tsk4" float8, "tampa.tsk5" float8, "tampa.tsk6" float8, "tampa.tsk7" float8, "tampa.tsk8" float8, "tampa.tsk9" float8, "tampa.tsk10" float8, "tampa.tsk11" float8, "tampa.tsk12" float8, "tampa.tsk13" float8, "tampa.tsk14" float8, "tampa.tsk15" float8, "tampa.tsk16" float8, "tampa.tsk17" float8, "activity.godinStrenuous" float8, "activity.godinModerate" float8, "activity.godinMild" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "workAbility.was" float8, "enablement.pei1" float8, "enablement.pei2" float8, "enablement.pei3" float8, "enablement.pei4" float8, "enablement.pei5" float8, "enablement.pei6" float8, "encounter" float8, "premises" float8, "information" float8, "planning" float8, "teamWork" float8, "family" float8)
  cross join jsonb_to_record(v.scores) as s ("painRating.score" float8, "had.anxiety" float8, "had.depression" float8, "eq5d.index" float8, "eqVas.score" float8, "tampa.score" float8, "workAbility.score" float8, "activity.lsi" float8, "activity.healthContribution" float8, "painChange.code" float8, "copingChange.code" float8, "enablement.score" float8, "enablement.answered" float8)
  where e.id = $1 and e.register_id = 'nrs' and e.pathway = 'primaryCare' and o.form = 'atDischarge';
  insert into analysis."nrs_primary_care_f_follow_up" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "pain_rating__pain", "pain_change__pain_change", "coping_change__coping_change", "doctor_visits", "had__hads1", "had__hads2", "had__hads3", "had__hads4", "had__hads5", "had__hads6", "had__hads7", "had__hads8", "had__hads9", "had__hads10", "had__hads11", "had__hads12", "had__hads13", "had__hads14", "attitude_to_future", "tampa__tsk1", "tampa__tsk2", "tampa__tsk3", "tampa__tsk4", "tampa__tsk5", "tampa__tsk6", "tampa__tsk7", "tampa__tsk8", "tampa__tsk9", "tampa__tsk10", "tampa__tsk11", "tampa__tsk12", "tampa__tsk13", "tampa__tsk14", "tampa__tsk15", "tampa__tsk16", "tampa__tsk17", "activity__godin_strenuous", "activity__godin_moderate", "activity__godin_mild", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "working_now", "sickness_benefit", "work_ability__was", "enablement__pei1", "enablement__pei2", "enablement__pei3", "enablement__pei4", "enablement__pei5", "enablement__pei6", "pain_rating__score", "had__anxiety", "had__depression", "eq5d__index", "eq_vas__score", "tampa__score", "work_ability__score", "activity__lsi", "activity__health_contribution", "pain_change__code", "coping_change__code", "enablement__score", "enablement__answered")
  select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."painRating.pain", a."painChange.painChange", a."copingChange.copingChange", a."doctorVisits", a."had.hads1", a."had.hads2", a."had.hads3", a."had.hads4", a."had.hads5", a."had.hads6", a."had.hads7", a."had.hads8", a."had.hads9", a."had.hads10", a."had.hads11", a."had.hads12", a."had.hads13", a."had.hads14", a."attitudeToFuture", a."tampa.tsk1", a."tampa.tsk2", a."tampa.tsk3", a."tampa.tsk4", a."tampa.tsk5", a."tampa.tsk6", a."tampa.tsk7", a."tampa.tsk8", a."tampa.tsk9", a."tampa.tsk10", a."tampa.tsk11", a."tampa.tsk12", a."tampa.tsk13", a."tampa.tsk14", a."tampa.tsk15", a."tampa.tsk16", a."tampa.tsk17", a."activity.godinStrenuous", a."activity.godinModerate", a."activity.godinMild", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."workingNow", a."sicknessBenefit", a."workAbility.was", a."enablement.pei1", a."enablement.pei2", a."enablement.pei3", a."enablement.pei4", a."enablement.pei5", a."enablement.pei6", s."painRating.score", s."had.anxiety", s."had.depression", s."eq5d.index", s."eqVas.score", s."tampa.score", s."workAbility.score", s."activity.lsi", s."activity.healthContribution", s."painChange.code", s."copingChange.code", s."enablement.score", s."enablement.answered"
  from register.episode e
  join register.occasion o on o.episode_id = e.id
  join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
  left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
  cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
      else analysis."nrs_primary_care_carried_follow_up"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
    coalesce(x.scores, r.scores) as scores) v
  cross join jsonb_to_record(v.answers) as a ("painRating.pain" float8, "painChange.painChange" float8, "copingChange.copingChange" float8, "doctorVisits" text, "had.hads1" float8, "had.hads2" float8, "had.hads3" float8, "had.hads4" float8, "had.hads5" float8, "had.hads6" float8, "had.hads7" float8, "had.hads8" float8, "had.hads9" float8, "had.hads10" float8, "had.hads11" float8, "had.hads12" float8, "had.hads13" float8, "had.hads14" float8, "attitudeToFuture" float8, "tampa.tsk1" float8, "tampa.tsk2" float8, "tampa.tsk3" float8, "tampa.tsk4" float8, "tampa.tsk5" float8, "tampa.tsk6" float8, "tampa.tsk7" float8, "tampa.tsk8" float8, "tampa.tsk9" float8, "tampa.tsk10" float8, "tampa.tsk11" float8, "tampa.tsk12" float8, "tampa.tsk13" float8, "tampa.tsk14" float8, "tampa.tsk15" float8, "tampa.tsk16" float8, "tampa.tsk17" float8, "activity.godinStrenuous" float8, "activity.godinModerate" float8, "activity.godinMild" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "workingNow" boolean, "sicknessBenefit" text, "workAbility.was" float8, "enablement.pei1" float8, "enablement.pei2" float8, "enablement.pei3" float8, "enablement.pei4" float8, "enablement.pei5" float8, "enablement.pei6" float8)
  cross join jsonb_to_record(v.scores) as s ("painRating.score" float8, "had.anxiety" float8, "had.depression" float8, "eq5d.index" float8, "eqVas.score" float8, "tampa.score" float8, "workAbility.score" float8, "activity.lsi" float8, "activity.healthContribution" float8, "painChange.code" float8, "copingChange.code" float8, "enablement.score" float8, "enablement.answered" float8)
  where e.id = $1 and e.register_id = 'nrs' and e.pathway = 'primaryCare' and o.form = 'followUp';
  insert into analysis."nrs_primary_care_case" ("episode_id", "index_date", "index__year", "index__month", "person__age", "register_id", "unit_id", "region", "hospital", "person__sex", "residence", "initial__answered", "first_visit__answered", "discharge__answered", "at_discharge__answered", "follow_up__answered", "initial__working_now", "initial__had__anxiety", "follow_up__had__anxiety", "initial__had__depression", "follow_up__had__depression", "at_discharge__had__anxiety", "at_discharge__had__depression", "follow_up__pain_change__pain_change", "follow_up__coping_change__coping_change", "initial__work_ability__was", "at_discharge__work_ability__was", "initial__pain_rating__score", "follow_up__pain_rating__score", "initial__eq5d__index", "follow_up__eq5d__index", "initial__eq_vas__score", "follow_up__eq_vas__score", "initial__tampa__score", "follow_up__tampa__score", "initial__answered_on", "first_visit__answered_on", "discharge__answered_on", "at_discharge__answered_on", "follow_up__answered_on", "follow_up__closes_on", "first_visit__plan", "discharge__ending", "initial__sickness_benefit", "initial__doctor_visits", "follow_up__doctor_visits", "first_visit__pain_category", "d__plan", "d__pain_category")
  select c.*, c."first_visit__plan", c."first_visit__pain_category"
  from (
    select e.id as "episode_id", e.index_date as "index_date", extract(year from e.index_date)::int as "index__year", to_char(e.index_date, 'YYYY-MM') as "index__month", extract(year from age(e.index_date::timestamp, p.birth_date::timestamp))::float8 as "person__age", e.register_id as "register_id", e.unit_id as "unit_id", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", p.sex as "person__sex", (
      select r.county from identity.residence r
      where r.person_id = p.id and r.since <= e.index_date order by r.since desc limit 1) as "residence", (f0."episode_id" is not null) as "initial__answered", (f1."episode_id" is not null) as "first_visit__answered", (f2."episode_id" is not null) as "discharge__answered", (f3."episode_id" is not null) as "at_discharge__answered", (f4."episode_id" is not null) as "follow_up__answered", f0."working_now" as "initial__working_now", f0."had__anxiety" as "initial__had__anxiety", f4."had__anxiety" as "follow_up__had__anxiety", f0."had__depression" as "initial__had__depression", f4."had__depression" as "follow_up__had__depression", f3."had__anxiety" as "at_discharge__had__anxiety", f3."had__depression" as "at_discharge__had__depression", f4."pain_change__pain_change" as "follow_up__pain_change__pain_change", f4."coping_change__coping_change" as "follow_up__coping_change__coping_change", f0."work_ability__was" as "initial__work_ability__was", f3."work_ability__was" as "at_discharge__work_ability__was", f0."pain_rating__score" as "initial__pain_rating__score", f4."pain_rating__score" as "follow_up__pain_rating__score", f0."eq5d__index" as "initial__eq5d__index", f4."eq5d__index" as "follow_up__eq5d__index", f0."eq_vas__score" as "initial__eq_vas__score", f4."eq_vas__score" as "follow_up__eq_vas__score", f0."tampa__score" as "initial__tampa__score", f4."tampa__score" as "follow_up__tampa__score", f0."filled_on" as "initial__answered_on", f1."filled_on" as "first_visit__answered_on", f2."filled_on" as "discharge__answered_on", f3."filled_on" as "at_discharge__answered_on", f4."filled_on" as "follow_up__answered_on", f4s."closes_on" as "follow_up__closes_on", f1."plan" as "first_visit__plan", f2."ending" as "discharge__ending", f0."sickness_benefit" as "initial__sickness_benefit", f0."doctor_visits" as "initial__doctor_visits", f4."doctor_visits" as "follow_up__doctor_visits", f1."pain_category" as "first_visit__pain_category"
    from register.episode e
    join identity.person p on p.id = e.person_id
    join organisation.unit u on u.id = e.unit_id
    left join analysis."nrs_primary_care_f_initial" f0 on f0.episode_id = e.id and f0.occasion = 'initial'
    left join analysis."nrs_primary_care_f_first_visit" f1 on f1.episode_id = e.id and f1.occasion = 'firstVisit'
    left join analysis."nrs_primary_care_f_discharge" f2 on f2.episode_id = e.id and f2.occasion = 'discharge'
    left join analysis."nrs_primary_care_f_at_discharge" f3 on f3.episode_id = e.id and f3.occasion = 'atDischarge'
    left join analysis."nrs_primary_care_f_follow_up" f4 on f4.episode_id = e.id and f4.occasion = 'followUp'
    left join register.occasion f4s on f4s.episode_id = e.id and f4s.name = 'followUp'
    where e.id = $1 and e.register_id = 'nrs' and e.pathway = 'primaryCare' and e.index_date is not null
  ) c;
end
$project$;
revoke all on function analysis."nrs_primary_care_project"(uuid) from public;
grant execute on function analysis."nrs_primary_care_project"(uuid) to kvalreg_app;

-- primaryCare: all episodes
truncate analysis."nrs_primary_care_f_initial", analysis."nrs_primary_care_f_first_visit", analysis."nrs_primary_care_f_discharge", analysis."nrs_primary_care_f_at_discharge", analysis."nrs_primary_care_f_follow_up", analysis."nrs_primary_care_case";
insert into analysis."nrs_primary_care_f_initial" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "education", "birth_region", "household", "occupation", "pain_duration", "pain_frequency", "pain_rating__pain", "doctor_visits", "had__hads1", "had__hads2", "had__hads3", "had__hads4", "had__hads5", "had__hads6", "had__hads7", "had__hads8", "had__hads9", "had__hads10", "had__hads11", "had__hads12", "had__hads13", "had__hads14", "attitude_to_future", "tampa__tsk1", "tampa__tsk2", "tampa__tsk3", "tampa__tsk4", "tampa__tsk5", "tampa__tsk6", "tampa__tsk7", "tampa__tsk8", "tampa__tsk9", "tampa__tsk10", "tampa__tsk11", "tampa__tsk12", "tampa__tsk13", "tampa__tsk14", "tampa__tsk15", "tampa__tsk16", "tampa__tsk17", "activity__godin_strenuous", "activity__godin_moderate", "activity__godin_mild", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "working_now", "sickness_benefit", "work_ability__was", "pain_rating__score", "had__anxiety", "had__depression", "eq5d__index", "eq_vas__score", "tampa__score", "work_ability__score", "activity__lsi", "activity__health_contribution")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."education", a."birthRegion", a."household", a."occupation", a."painDuration", a."painFrequency", a."painRating.pain", a."doctorVisits", a."had.hads1", a."had.hads2", a."had.hads3", a."had.hads4", a."had.hads5", a."had.hads6", a."had.hads7", a."had.hads8", a."had.hads9", a."had.hads10", a."had.hads11", a."had.hads12", a."had.hads13", a."had.hads14", a."attitudeToFuture", a."tampa.tsk1", a."tampa.tsk2", a."tampa.tsk3", a."tampa.tsk4", a."tampa.tsk5", a."tampa.tsk6", a."tampa.tsk7", a."tampa.tsk8", a."tampa.tsk9", a."tampa.tsk10", a."tampa.tsk11", a."tampa.tsk12", a."tampa.tsk13", a."tampa.tsk14", a."tampa.tsk15", a."tampa.tsk16", a."tampa.tsk17", a."activity.godinStrenuous", a."activity.godinModerate", a."activity.godinMild", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."workingNow", a."sicknessBenefit", a."workAbility.was", s."painRating.score", s."had.anxiety", s."had.depression", s."eq5d.index", s."eqVas.score", s."tampa.score", s."workAbility.score", s."activity.lsi", s."activity.healthContribution"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."nrs_primary_care_carried_initial"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("education" text, "birthRegion" text, "household" text, "occupation" text, "painDuration" text, "painFrequency" text, "painRating.pain" float8, "doctorVisits" text, "had.hads1" float8, "had.hads2" float8, "had.hads3" float8, "had.hads4" float8, "had.hads5" float8, "had.hads6" float8, "had.hads7" float8, "had.hads8" float8, "had.hads9" float8, "had.hads10" float8, "had.hads11" float8, "had.hads12" float8, "had.hads13" float8, "had.hads14" float8, "attitudeToFuture" float8, "tampa.tsk1" float8, "tampa.tsk2" float8, "tampa.tsk3" float8, "tampa.tsk4" float8, "tampa.tsk5" float8, "tampa.tsk6" float8, "tampa.tsk7" float8, "tampa.tsk8" float8, "tampa.tsk9" float8, "tampa.tsk10" float8, "tampa.tsk11" float8, "tampa.tsk12" float8, "tampa.tsk13" float8, "tampa.tsk14" float8, "tampa.tsk15" float8, "tampa.tsk16" float8, "tampa.tsk17" float8, "activity.godinStrenuous" float8, "activity.godinModerate" float8, "activity.godinMild" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "workingNow" boolean, "sicknessBenefit" text, "workAbility.was" float8)
cross join jsonb_to_record(v.scores) as s ("painRating.score" float8, "had.anxiety" float8, "had.depression" float8, "eq5d.index" float8, "eqVas.score" float8, "tampa.score" float8, "workAbility.score" float8, "activity.lsi" float8, "activity.healthContribution" float8)
where e.register_id = 'nrs' and e.pathway = 'primaryCare' and o.form = 'initial';
analyze analysis."nrs_primary_care_f_initial";
insert into analysis."nrs_primary_care_f_first_visit" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "visit_date", "diagnoses", "pain_category", "swedish", "expected_support", "rehabilitation_planning", "plan")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."visitDate", a."diagnoses", a."painCategory", a."swedish", a."expectedSupport", a."rehabilitationPlanning", a."plan"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."nrs_primary_care_carried_first_visit"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("visitDate" date, "diagnoses" text[], "painCategory" text, "swedish" text, "expectedSupport" text, "rehabilitationPlanning" boolean, "plan" text)
where e.register_id = 'nrs' and e.pathway = 'primaryCare' and o.form = 'firstVisit';
analyze analysis."nrs_primary_care_f_first_visit";
insert into analysis."nrs_primary_care_f_discharge" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "discharge_date", "ending", "reason_for_early_stop", "programme_weeks", "hours_per_week", "expected_support", "rehabilitation_planning")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."dischargeDate", a."ending", a."reasonForEarlyStop", a."programmeWeeks", a."hoursPerWeek", a."expectedSupport", a."rehabilitationPlanning"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."nrs_primary_care_carried_discharge"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("dischargeDate" date, "ending" text, "reasonForEarlyStop" text, "programmeWeeks" float8, "hoursPerWeek" float8, "expectedSupport" text, "rehabilitationPlanning" boolean)
where e.register_id = 'nrs' and e.pathway = 'primaryCare' and o.form = 'discharge';
analyze analysis."nrs_primary_care_f_discharge";
insert into analysis."nrs_primary_care_f_at_discharge" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "pain_rating__pain", "pain_change__pain_change", "coping_change__coping_change", "had__hads1", "had__hads2", "had__hads3", "had__hads4", "had__hads5", "had__hads6", "had__hads7", "had__hads8", "had__hads9", "had__hads10", "had__hads11", "had__hads12", "had__hads13", "had__hads14", "tampa__tsk1", "tampa__tsk2", "tampa__tsk3", "tampa__tsk4", "tampa__tsk5", "tampa__tsk6", "tampa__tsk7", "tampa__tsk8", "tampa__tsk9", "tampa__tsk10", "tampa__tsk11", "tampa__tsk12", "tampa__tsk13", "tampa__tsk14", "tampa__tsk15", "tampa__tsk16", "tampa__tsk17", "activity__godin_strenuous", "activity__godin_moderate", "activity__godin_mild", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "work_ability__was", "enablement__pei1", "enablement__pei2", "enablement__pei3", "enablement__pei4", "enablement__pei5", "enablement__pei6", "encounter", "premises", "information", "planning", "team_work", "family", "pain_rating__score", "had__anxiety", "had__depression", "eq5d__index", "eq_vas__score", "tampa__score", "work_ability__score", "activity__lsi", "activity__health_contribution", "pain_change__code", "coping_change__code", "enablement__score", "enablement__answered")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."painRating.pain", a."painChange.painChange", a."copingChange.copingChange", a."had.hads1", a."had.hads2", a."had.hads3", a."had.hads4", a."had.hads5", a."had.hads6", a."had.hads7", a."had.hads8", a."had.hads9", a."had.hads10", a."had.hads11", a."had.hads12", a."had.hads13", a."had.hads14", a."tampa.tsk1", a."tampa.tsk2", a."tampa.tsk3", a."tampa.tsk4", a."tampa.tsk5", a."tampa.tsk6", a."tampa.tsk7", a."tampa.tsk8", a."tampa.tsk9", a."tampa.tsk10", a."tampa.tsk11", a."tampa.tsk12", a."tampa.tsk13", a."tampa.tsk14", a."tampa.tsk15", a."tampa.tsk16", a."tampa.tsk17", a."activity.godinStrenuous", a."activity.godinModerate", a."activity.godinMild", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."workAbility.was", a."enablement.pei1", a."enablement.pei2", a."enablement.pei3", a."enablement.pei4", a."enablement.pei5", a."enablement.pei6", a."encounter", a."premises", a."information", a."planning", a."teamWork", a."family", s."painRating.score", s."had.anxiety", s."had.depression", s."eq5d.index", s."eqVas.score", s."tampa.score", s."workAbility.score", s."activity.lsi", s."activity.healthContribution", s."painChange.code", s."copingChange.code", s."enablement.score", s."enablement.answered"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."nrs_primary_care_carried_at_discharge"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("painRating.pain" float8, "painChange.painChange" float8, "copingChange.copingChange" float8, "had.hads1" float8, "had.hads2" float8, "had.hads3" float8, "had.hads4" float8, "had.hads5" float8, "had.hads6" float8, "had.hads7" float8, "had.hads8" float8, "had.hads9" float8, "had.hads10" float8, "had.hads11" float8, "had.hads12" float8, "had.hads13" float8, "had.hads14" float8, "tampa.tsk1" float8, "tampa.tsk2" float8, "tampa.tsk3" float8, "tampa.tsk4" float8, "tampa.tsk5" float8, "tampa.tsk6" float8, "tampa.tsk7" float8, "tampa.tsk8" float8, "tampa.tsk9" float8, "tampa.tsk10" float8, "tampa.tsk11" float8, "tampa.tsk12" float8, "tampa.tsk13" float8, "tampa.tsk14" float8, "tampa.tsk15" float8, "tampa.tsk16" float8, "tampa.tsk17" float8, "activity.godinStrenuous" float8, "activity.godinModerate" float8, "activity.godinMild" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "workAbility.was" float8, "enablement.pei1" float8, "enablement.pei2" float8, "enablement.pei3" float8, "enablement.pei4" float8, "enablement.pei5" float8, "enablement.pei6" float8, "encounter" float8, "premises" float8, "information" float8, "planning" float8, "teamWork" float8, "family" float8)
cross join jsonb_to_record(v.scores) as s ("painRating.score" float8, "had.anxiety" float8, "had.depression" float8, "eq5d.index" float8, "eqVas.score" float8, "tampa.score" float8, "workAbility.score" float8, "activity.lsi" float8, "activity.healthContribution" float8, "painChange.code" float8, "copingChange.code" float8, "enablement.score" float8, "enablement.answered" float8)
where e.register_id = 'nrs' and e.pathway = 'primaryCare' and o.form = 'atDischarge';
analyze analysis."nrs_primary_care_f_at_discharge";
insert into analysis."nrs_primary_care_f_follow_up" ("episode_id", "occasion", "register_id", "unit_id", "filled_on", "form_version", "channel", "pain_rating__pain", "pain_change__pain_change", "coping_change__coping_change", "doctor_visits", "had__hads1", "had__hads2", "had__hads3", "had__hads4", "had__hads5", "had__hads6", "had__hads7", "had__hads8", "had__hads9", "had__hads10", "had__hads11", "had__hads12", "had__hads13", "had__hads14", "attitude_to_future", "tampa__tsk1", "tampa__tsk2", "tampa__tsk3", "tampa__tsk4", "tampa__tsk5", "tampa__tsk6", "tampa__tsk7", "tampa__tsk8", "tampa__tsk9", "tampa__tsk10", "tampa__tsk11", "tampa__tsk12", "tampa__tsk13", "tampa__tsk14", "tampa__tsk15", "tampa__tsk16", "tampa__tsk17", "activity__godin_strenuous", "activity__godin_moderate", "activity__godin_mild", "eq5d__mo", "eq5d__sc", "eq5d__ua", "eq5d__pd", "eq5d__ad", "eq_vas__eqvas", "working_now", "sickness_benefit", "work_ability__was", "enablement__pei1", "enablement__pei2", "enablement__pei3", "enablement__pei4", "enablement__pei5", "enablement__pei6", "pain_rating__score", "had__anxiety", "had__depression", "eq5d__index", "eq_vas__score", "tampa__score", "work_ability__score", "activity__lsi", "activity__health_contribution", "pain_change__code", "coping_change__code", "enablement__score", "enablement__answered")
select e.id, o.name, e.register_id, e.unit_id, r.filled_on, r.form_version, r.channel, a."painRating.pain", a."painChange.painChange", a."copingChange.copingChange", a."doctorVisits", a."had.hads1", a."had.hads2", a."had.hads3", a."had.hads4", a."had.hads5", a."had.hads6", a."had.hads7", a."had.hads8", a."had.hads9", a."had.hads10", a."had.hads11", a."had.hads12", a."had.hads13", a."had.hads14", a."attitudeToFuture", a."tampa.tsk1", a."tampa.tsk2", a."tampa.tsk3", a."tampa.tsk4", a."tampa.tsk5", a."tampa.tsk6", a."tampa.tsk7", a."tampa.tsk8", a."tampa.tsk9", a."tampa.tsk10", a."tampa.tsk11", a."tampa.tsk12", a."tampa.tsk13", a."tampa.tsk14", a."tampa.tsk15", a."tampa.tsk16", a."tampa.tsk17", a."activity.godinStrenuous", a."activity.godinModerate", a."activity.godinMild", a."eq5d.mo", a."eq5d.sc", a."eq5d.ua", a."eq5d.pd", a."eq5d.ad", a."eqVas.eqvas", a."workingNow", a."sicknessBenefit", a."workAbility.was", a."enablement.pei1", a."enablement.pei2", a."enablement.pei3", a."enablement.pei4", a."enablement.pei5", a."enablement.pei6", s."painRating.score", s."had.anxiety", s."had.depression", s."eq5d.index", s."eqVas.score", s."tampa.score", s."workAbility.score", s."activity.lsi", s."activity.healthContribution", s."painChange.code", s."copingChange.code", s."enablement.score", s."enablement.answered"
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select case when x.id is null and r.form_version = '1' then r.answers
    else analysis."nrs_primary_care_carried_follow_up"(r.form_version, r.answers) || coalesce(x.calculated, '{}') end as answers,
  coalesce(x.scores, r.scores) as scores) v
cross join jsonb_to_record(v.answers) as a ("painRating.pain" float8, "painChange.painChange" float8, "copingChange.copingChange" float8, "doctorVisits" text, "had.hads1" float8, "had.hads2" float8, "had.hads3" float8, "had.hads4" float8, "had.hads5" float8, "had.hads6" float8, "had.hads7" float8, "had.hads8" float8, "had.hads9" float8, "had.hads10" float8, "had.hads11" float8, "had.hads12" float8, "had.hads13" float8, "had.hads14" float8, "attitudeToFuture" float8, "tampa.tsk1" float8, "tampa.tsk2" float8, "tampa.tsk3" float8, "tampa.tsk4" float8, "tampa.tsk5" float8, "tampa.tsk6" float8, "tampa.tsk7" float8, "tampa.tsk8" float8, "tampa.tsk9" float8, "tampa.tsk10" float8, "tampa.tsk11" float8, "tampa.tsk12" float8, "tampa.tsk13" float8, "tampa.tsk14" float8, "tampa.tsk15" float8, "tampa.tsk16" float8, "tampa.tsk17" float8, "activity.godinStrenuous" float8, "activity.godinModerate" float8, "activity.godinMild" float8, "eq5d.mo" float8, "eq5d.sc" float8, "eq5d.ua" float8, "eq5d.pd" float8, "eq5d.ad" float8, "eqVas.eqvas" float8, "workingNow" boolean, "sicknessBenefit" text, "workAbility.was" float8, "enablement.pei1" float8, "enablement.pei2" float8, "enablement.pei3" float8, "enablement.pei4" float8, "enablement.pei5" float8, "enablement.pei6" float8)
cross join jsonb_to_record(v.scores) as s ("painRating.score" float8, "had.anxiety" float8, "had.depression" float8, "eq5d.index" float8, "eqVas.score" float8, "tampa.score" float8, "workAbility.score" float8, "activity.lsi" float8, "activity.healthContribution" float8, "painChange.code" float8, "copingChange.code" float8, "enablement.score" float8, "enablement.answered" float8)
where e.register_id = 'nrs' and e.pathway = 'primaryCare' and o.form = 'followUp';
analyze analysis."nrs_primary_care_f_follow_up";
insert into analysis."nrs_primary_care_case" ("episode_id", "index_date", "index__year", "index__month", "person__age", "register_id", "unit_id", "region", "hospital", "person__sex", "residence", "initial__answered", "first_visit__answered", "discharge__answered", "at_discharge__answered", "follow_up__answered", "initial__working_now", "initial__had__anxiety", "follow_up__had__anxiety", "initial__had__depression", "follow_up__had__depression", "at_discharge__had__anxiety", "at_discharge__had__depression", "follow_up__pain_change__pain_change", "follow_up__coping_change__coping_change", "initial__work_ability__was", "at_discharge__work_ability__was", "initial__pain_rating__score", "follow_up__pain_rating__score", "initial__eq5d__index", "follow_up__eq5d__index", "initial__eq_vas__score", "follow_up__eq_vas__score", "initial__tampa__score", "follow_up__tampa__score", "initial__answered_on", "first_visit__answered_on", "discharge__answered_on", "at_discharge__answered_on", "follow_up__answered_on", "follow_up__closes_on", "first_visit__plan", "discharge__ending", "initial__sickness_benefit", "initial__doctor_visits", "follow_up__doctor_visits", "first_visit__pain_category", "d__plan", "d__pain_category")
select c.*, c."first_visit__plan", c."first_visit__pain_category"
from (
  select e.id as "episode_id", e.index_date as "index_date", extract(year from e.index_date)::int as "index__year", to_char(e.index_date, 'YYYY-MM') as "index__month", extract(year from age(e.index_date::timestamp, p.birth_date::timestamp))::float8 as "person__age", e.register_id as "register_id", e.unit_id as "unit_id", u.region_code as "region", coalesce(u.hospital_code, u.id) as "hospital", p.sex as "person__sex", (
    select r.county from identity.residence r
    where r.person_id = p.id and r.since <= e.index_date order by r.since desc limit 1) as "residence", (f0."episode_id" is not null) as "initial__answered", (f1."episode_id" is not null) as "first_visit__answered", (f2."episode_id" is not null) as "discharge__answered", (f3."episode_id" is not null) as "at_discharge__answered", (f4."episode_id" is not null) as "follow_up__answered", f0."working_now" as "initial__working_now", f0."had__anxiety" as "initial__had__anxiety", f4."had__anxiety" as "follow_up__had__anxiety", f0."had__depression" as "initial__had__depression", f4."had__depression" as "follow_up__had__depression", f3."had__anxiety" as "at_discharge__had__anxiety", f3."had__depression" as "at_discharge__had__depression", f4."pain_change__pain_change" as "follow_up__pain_change__pain_change", f4."coping_change__coping_change" as "follow_up__coping_change__coping_change", f0."work_ability__was" as "initial__work_ability__was", f3."work_ability__was" as "at_discharge__work_ability__was", f0."pain_rating__score" as "initial__pain_rating__score", f4."pain_rating__score" as "follow_up__pain_rating__score", f0."eq5d__index" as "initial__eq5d__index", f4."eq5d__index" as "follow_up__eq5d__index", f0."eq_vas__score" as "initial__eq_vas__score", f4."eq_vas__score" as "follow_up__eq_vas__score", f0."tampa__score" as "initial__tampa__score", f4."tampa__score" as "follow_up__tampa__score", f0."filled_on" as "initial__answered_on", f1."filled_on" as "first_visit__answered_on", f2."filled_on" as "discharge__answered_on", f3."filled_on" as "at_discharge__answered_on", f4."filled_on" as "follow_up__answered_on", f4s."closes_on" as "follow_up__closes_on", f1."plan" as "first_visit__plan", f2."ending" as "discharge__ending", f0."sickness_benefit" as "initial__sickness_benefit", f0."doctor_visits" as "initial__doctor_visits", f4."doctor_visits" as "follow_up__doctor_visits", f1."pain_category" as "first_visit__pain_category"
  from register.episode e
  join identity.person p on p.id = e.person_id
  join organisation.unit u on u.id = e.unit_id
  left join analysis."nrs_primary_care_f_initial" f0 on f0.episode_id = e.id and f0.occasion = 'initial'
  left join analysis."nrs_primary_care_f_first_visit" f1 on f1.episode_id = e.id and f1.occasion = 'firstVisit'
  left join analysis."nrs_primary_care_f_discharge" f2 on f2.episode_id = e.id and f2.occasion = 'discharge'
  left join analysis."nrs_primary_care_f_at_discharge" f3 on f3.episode_id = e.id and f3.occasion = 'atDischarge'
  left join analysis."nrs_primary_care_f_follow_up" f4 on f4.episode_id = e.id and f4.occasion = 'followUp'
  left join register.occasion f4s on f4s.episode_id = e.id and f4s.name = 'followUp'
  where e.register_id = 'nrs' and e.pathway = 'primaryCare' and e.index_date is not null
) c;
analyze analysis."nrs_primary_care_case";

-- primaryCare: registrations by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."nrs_primary_care_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: assessments by unit and year ["assessment"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."nrs_primary_care_case"
where (("first_visit__plan" = $1::text))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: rehabilitations by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."nrs_primary_care_case"
where ("discharge__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: followUps by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0"
from analysis."nrs_primary_care_case"
where ("follow_up__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: completed by unit and year ["completed"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where (("discharge__ending" = $1::text) is not null)))::float8 as "a1",
  (count(*) filter (where ("discharge__ending" = $1::text)))::float8 as "a2"
from analysis."nrs_primary_care_case"
where ("discharge__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: followedUp by unit and year ["2026-01-01"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("follow_up__closes_on" >= ($1::date))))::float8 as "a1",
  (count(*) filter (where (("follow_up__closes_on" >= ($1::date)) is not true) and ("follow_up__answered" is not null)))::float8 as "a2",
  (count(*) filter (where (("follow_up__closes_on" >= ($1::date)) is not true) and "follow_up__answered"))::float8 as "a3"
from analysis."nrs_primary_care_case"
where ("discharge__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: workingNow by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where ("initial__working_now" is not null)))::float8 as "a1",
  (count(*) filter (where "initial__working_now"))::float8 as "a2"
from analysis."nrs_primary_care_case"
where ("initial__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: noSicknessBenefit by unit and year ["none"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count(*) filter (where (("initial__sickness_benefit" = $1::text) is not null)))::float8 as "a1",
  (count(*) filter (where ("initial__sickness_benefit" = $1::text)))::float8 as "a2"
from analysis."nrs_primary_care_case"
where ("initial__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: anxietyTransition by unit and year [7.5,"none",10.5,"possible","probable",0,1,2,null,3]
select "set", "d0", "d1", "a0", (select json_object_agg(v, c) from (select v, count(*) c from unnest("a1") u(v) where v is not null group by v) h) as "a1"
from (
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  array_agg((((case ((case ("initial__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text) when true then $6::float8 when false then (case ((case ("initial__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text) when true then $7::float8 when false then (case ((case ("initial__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text) when true then $8::float8 when false then $9::float8 end) end) end) * $10::float8) + (case ((case ("follow_up__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text) when true then $6::float8 when false then (case ((case ("follow_up__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text) when true then $7::float8 when false then (case ((case ("follow_up__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text) when true then $8::float8 when false then $9::float8 end) end) end))) as "a1"
from analysis."nrs_primary_care_case"
where ((("initial__had__anxiety"::float8 is not null) and ("follow_up__had__anxiety"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"))
) s;

-- primaryCare: depressionTransition by unit and year [7.5,"none",10.5,"possible","probable",0,1,2,null,3]
select "set", "d0", "d1", "a0", (select json_object_agg(v, c) from (select v, count(*) c from unnest("a1") u(v) where v is not null group by v) h) as "a1"
from (
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  array_agg((((case ((case ("initial__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text) when true then $6::float8 when false then (case ((case ("initial__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text) when true then $7::float8 when false then (case ((case ("initial__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text) when true then $8::float8 when false then $9::float8 end) end) end) * $10::float8) + (case ((case ("follow_up__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text) when true then $6::float8 when false then (case ((case ("follow_up__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text) when true then $7::float8 when false then (case ((case ("follow_up__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text) when true then $8::float8 when false then $9::float8 end) end) end))) as "a1"
from analysis."nrs_primary_care_case"
where ((("initial__had__depression"::float8 is not null) and ("follow_up__had__depression"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"))
) s;

-- primaryCare: anxietyInitial by unit and year [7.5,"none",10.5,"possible","probable"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("initial__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end)))::float8 as "a1",
  (count(*) filter (where ((case ("initial__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text)))::float8 as "a2",
  (count(*) filter (where ((case ("initial__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text)))::float8 as "a3",
  (count(*) filter (where ((case ("initial__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text)))::float8 as "a4"
from analysis."nrs_primary_care_case"
where ((("initial__had__anxiety"::float8 is not null) and ("at_discharge__had__anxiety"::float8 is not null) and ("follow_up__had__anxiety"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: anxietyDischarge by unit and year [7.5,"none",10.5,"possible","probable"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("at_discharge__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("at_discharge__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end)))::float8 as "a1",
  (count(*) filter (where ((case ("at_discharge__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("at_discharge__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text)))::float8 as "a2",
  (count(*) filter (where ((case ("at_discharge__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("at_discharge__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text)))::float8 as "a3",
  (count(*) filter (where ((case ("at_discharge__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("at_discharge__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text)))::float8 as "a4"
from analysis."nrs_primary_care_case"
where ((("initial__had__anxiety"::float8 is not null) and ("at_discharge__had__anxiety"::float8 is not null) and ("follow_up__had__anxiety"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: anxietyFollowUp by unit and year [7.5,"none",10.5,"possible","probable"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("follow_up__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end)))::float8 as "a1",
  (count(*) filter (where ((case ("follow_up__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text)))::float8 as "a2",
  (count(*) filter (where ((case ("follow_up__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text)))::float8 as "a3",
  (count(*) filter (where ((case ("follow_up__had__anxiety"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__anxiety"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text)))::float8 as "a4"
from analysis."nrs_primary_care_case"
where ((("initial__had__anxiety"::float8 is not null) and ("at_discharge__had__anxiety"::float8 is not null) and ("follow_up__had__anxiety"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: depressionInitial by unit and year [7.5,"none",10.5,"possible","probable"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("initial__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end)))::float8 as "a1",
  (count(*) filter (where ((case ("initial__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text)))::float8 as "a2",
  (count(*) filter (where ((case ("initial__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text)))::float8 as "a3",
  (count(*) filter (where ((case ("initial__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("initial__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text)))::float8 as "a4"
from analysis."nrs_primary_care_case"
where ((("initial__had__depression"::float8 is not null) and ("at_discharge__had__depression"::float8 is not null) and ("follow_up__had__depression"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: depressionDischarge by unit and year [7.5,"none",10.5,"possible","probable"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("at_discharge__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("at_discharge__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end)))::float8 as "a1",
  (count(*) filter (where ((case ("at_discharge__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("at_discharge__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text)))::float8 as "a2",
  (count(*) filter (where ((case ("at_discharge__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("at_discharge__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text)))::float8 as "a3",
  (count(*) filter (where ((case ("at_discharge__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("at_discharge__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text)))::float8 as "a4"
from analysis."nrs_primary_care_case"
where ((("initial__had__depression"::float8 is not null) and ("at_discharge__had__depression"::float8 is not null) and ("follow_up__had__depression"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: depressionFollowUp by unit and year [7.5,"none",10.5,"possible","probable"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("follow_up__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end)))::float8 as "a1",
  (count(*) filter (where ((case ("follow_up__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $2::text)))::float8 as "a2",
  (count(*) filter (where ((case ("follow_up__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $4::text)))::float8 as "a3",
  (count(*) filter (where ((case ("follow_up__had__depression"::float8 < $1::float8) when true then $2::text when false then (case ("follow_up__had__depression"::float8 < $3::float8) when true then $4::text when false then $5::text end) end) = $5::text)))::float8 as "a4"
from analysis."nrs_primary_care_case"
where ((("initial__had__depression"::float8 is not null) and ("at_discharge__had__depression"::float8 is not null) and ("follow_up__had__depression"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: visitsInitial by unit and year ["four-times-or-more","4-or-more","up-to-3"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("initial__doctor_visits" in ($1::text)) when true then $2::text when false then $3::text end)))::float8 as "a1",
  (count(*) filter (where ((case ("initial__doctor_visits" in ($1::text)) when true then $2::text when false then $3::text end) = $3::text)))::float8 as "a2",
  (count(*) filter (where ((case ("initial__doctor_visits" in ($1::text)) when true then $2::text when false then $3::text end) = $2::text)))::float8 as "a3"
from analysis."nrs_primary_care_case"
where ((("initial__doctor_visits" is not null) and ("follow_up__doctor_visits" is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: visitsFollowUp by unit and year ["four-times-or-more","4-or-more","up-to-3"]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((case ("follow_up__doctor_visits" in ($1::text)) when true then $2::text when false then $3::text end)))::float8 as "a1",
  (count(*) filter (where ((case ("follow_up__doctor_visits" in ($1::text)) when true then $2::text when false then $3::text end) = $3::text)))::float8 as "a2",
  (count(*) filter (where ((case ("follow_up__doctor_visits" in ($1::text)) when true then $2::text when false then $3::text end) = $2::text)))::float8 as "a3"
from analysis."nrs_primary_care_case"
where ((("initial__doctor_visits" is not null) and ("follow_up__doctor_visits" is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: painChange by unit and year [1,2,3,4]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("follow_up__pain_change__pain_change"::float8))::float8 as "a1",
  (count(*) filter (where ("follow_up__pain_change__pain_change"::float8 = $1::float8)))::float8 as "a2",
  (count(*) filter (where ("follow_up__pain_change__pain_change"::float8 = $2::float8)))::float8 as "a3",
  (count(*) filter (where ("follow_up__pain_change__pain_change"::float8 = $3::float8)))::float8 as "a4",
  (count(*) filter (where ("follow_up__pain_change__pain_change"::float8 = $4::float8)))::float8 as "a5"
from analysis."nrs_primary_care_case"
where ("follow_up__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: copingChange by unit and year [1,2,3,4]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count("follow_up__coping_change__coping_change"::float8))::float8 as "a1",
  (count(*) filter (where ("follow_up__coping_change__coping_change"::float8 = $1::float8)))::float8 as "a2",
  (count(*) filter (where ("follow_up__coping_change__coping_change"::float8 = $2::float8)))::float8 as "a3",
  (count(*) filter (where ("follow_up__coping_change__coping_change"::float8 = $3::float8)))::float8 as "a4",
  (count(*) filter (where ("follow_up__coping_change__coping_change"::float8 = $4::float8)))::float8 as "a5"
from analysis."nrs_primary_care_case"
where ("follow_up__answered")
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: poorWorkAbility by unit and year [5,1,0,100]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((((case ("at_discharge__work_ability__was"::float8 <= $1::float8) when true then $2::float8 when false then $3::float8 end) - (case ("initial__work_ability__was"::float8 <= $1::float8) when true then $2::float8 when false then $3::float8 end)) * $4::float8)))::float8 as "a1",
  avg((((case ("at_discharge__work_ability__was"::float8 <= $1::float8) when true then $2::float8 when false then $3::float8 end) - (case ("initial__work_ability__was"::float8 <= $1::float8) when true then $2::float8 when false then $3::float8 end)) * $4::float8)) as "a2",
  stddev_samp((((case ("at_discharge__work_ability__was"::float8 <= $1::float8) when true then $2::float8 when false then $3::float8 end) - (case ("initial__work_ability__was"::float8 <= $1::float8) when true then $2::float8 when false then $3::float8 end)) * $4::float8)) as "a3"
from analysis."nrs_primary_care_case"
where ((("initial__work_ability__was"::float8 is not null) and ("at_discharge__work_ability__was"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: goodWorkAbility by unit and year [8,1,0,100]
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  (count((((case ("at_discharge__work_ability__was"::float8 >= $1::float8) when true then $2::float8 when false then $3::float8 end) - (case ("initial__work_ability__was"::float8 >= $1::float8) when true then $2::float8 when false then $3::float8 end)) * $4::float8)))::float8 as "a1",
  avg((((case ("at_discharge__work_ability__was"::float8 >= $1::float8) when true then $2::float8 when false then $3::float8 end) - (case ("initial__work_ability__was"::float8 >= $1::float8) when true then $2::float8 when false then $3::float8 end)) * $4::float8)) as "a2",
  stddev_samp((((case ("at_discharge__work_ability__was"::float8 >= $1::float8) when true then $2::float8 when false then $3::float8 end) - (case ("initial__work_ability__was"::float8 >= $1::float8) when true then $2::float8 when false then $3::float8 end)) * $4::float8)) as "a3"
from analysis."nrs_primary_care_case"
where ((("initial__work_ability__was"::float8 is not null) and ("at_discharge__work_ability__was"::float8 is not null)))
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: painChangeScore by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__pain_rating__score"::float8, "initial__pain_rating__score"::float8) as "a1",
  regr_sxx("follow_up__pain_rating__score"::float8, "initial__pain_rating__score"::float8) as "a2",
  regr_avgy("follow_up__pain_rating__score"::float8, "initial__pain_rating__score"::float8) as "a3",
  regr_syy("follow_up__pain_rating__score"::float8, "initial__pain_rating__score"::float8) as "a4",
  (count(("follow_up__pain_rating__score"::float8 - "initial__pain_rating__score"::float8)))::float8 as "a5",
  avg(("follow_up__pain_rating__score"::float8 - "initial__pain_rating__score"::float8)) as "a6",
  stddev_samp(("follow_up__pain_rating__score"::float8 - "initial__pain_rating__score"::float8)) as "a7"
from analysis."nrs_primary_care_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: anxietyChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__had__anxiety"::float8, "initial__had__anxiety"::float8) as "a1",
  regr_sxx("follow_up__had__anxiety"::float8, "initial__had__anxiety"::float8) as "a2",
  regr_avgy("follow_up__had__anxiety"::float8, "initial__had__anxiety"::float8) as "a3",
  regr_syy("follow_up__had__anxiety"::float8, "initial__had__anxiety"::float8) as "a4",
  (count(("follow_up__had__anxiety"::float8 - "initial__had__anxiety"::float8)))::float8 as "a5",
  avg(("follow_up__had__anxiety"::float8 - "initial__had__anxiety"::float8)) as "a6",
  stddev_samp(("follow_up__had__anxiety"::float8 - "initial__had__anxiety"::float8)) as "a7"
from analysis."nrs_primary_care_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: depressionChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__had__depression"::float8, "initial__had__depression"::float8) as "a1",
  regr_sxx("follow_up__had__depression"::float8, "initial__had__depression"::float8) as "a2",
  regr_avgy("follow_up__had__depression"::float8, "initial__had__depression"::float8) as "a3",
  regr_syy("follow_up__had__depression"::float8, "initial__had__depression"::float8) as "a4",
  (count(("follow_up__had__depression"::float8 - "initial__had__depression"::float8)))::float8 as "a5",
  avg(("follow_up__had__depression"::float8 - "initial__had__depression"::float8)) as "a6",
  stddev_samp(("follow_up__had__depression"::float8 - "initial__had__depression"::float8)) as "a7"
from analysis."nrs_primary_care_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: eq5dChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__eq5d__index"::float8, "initial__eq5d__index"::float8) as "a1",
  regr_sxx("follow_up__eq5d__index"::float8, "initial__eq5d__index"::float8) as "a2",
  regr_avgy("follow_up__eq5d__index"::float8, "initial__eq5d__index"::float8) as "a3",
  regr_syy("follow_up__eq5d__index"::float8, "initial__eq5d__index"::float8) as "a4",
  (count(("follow_up__eq5d__index"::float8 - "initial__eq5d__index"::float8)))::float8 as "a5",
  avg(("follow_up__eq5d__index"::float8 - "initial__eq5d__index"::float8)) as "a6",
  stddev_samp(("follow_up__eq5d__index"::float8 - "initial__eq5d__index"::float8)) as "a7"
from analysis."nrs_primary_care_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: eqVasChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__eq_vas__score"::float8, "initial__eq_vas__score"::float8) as "a1",
  regr_sxx("follow_up__eq_vas__score"::float8, "initial__eq_vas__score"::float8) as "a2",
  regr_avgy("follow_up__eq_vas__score"::float8, "initial__eq_vas__score"::float8) as "a3",
  regr_syy("follow_up__eq_vas__score"::float8, "initial__eq_vas__score"::float8) as "a4",
  (count(("follow_up__eq_vas__score"::float8 - "initial__eq_vas__score"::float8)))::float8 as "a5",
  avg(("follow_up__eq_vas__score"::float8 - "initial__eq_vas__score"::float8)) as "a6",
  stddev_samp(("follow_up__eq_vas__score"::float8 - "initial__eq_vas__score"::float8)) as "a7"
from analysis."nrs_primary_care_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: tampaChange by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__tampa__score"::float8, "initial__tampa__score"::float8) as "a1",
  regr_sxx("follow_up__tampa__score"::float8, "initial__tampa__score"::float8) as "a2",
  regr_avgy("follow_up__tampa__score"::float8, "initial__tampa__score"::float8) as "a3",
  regr_syy("follow_up__tampa__score"::float8, "initial__tampa__score"::float8) as "a4",
  (count(("follow_up__tampa__score"::float8 - "initial__tampa__score"::float8)))::float8 as "a5",
  avg(("follow_up__tampa__score"::float8 - "initial__tampa__score"::float8)) as "a6",
  stddev_samp(("follow_up__tampa__score"::float8 - "initial__tampa__score"::float8)) as "a7"
from analysis."nrs_primary_care_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: painEffect by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__pain_rating__score"::float8, "initial__pain_rating__score"::float8) as "a1",
  regr_sxx("follow_up__pain_rating__score"::float8, "initial__pain_rating__score"::float8) as "a2",
  regr_avgy("follow_up__pain_rating__score"::float8, "initial__pain_rating__score"::float8) as "a3",
  regr_syy("follow_up__pain_rating__score"::float8, "initial__pain_rating__score"::float8) as "a4",
  (count(("follow_up__pain_rating__score"::float8 - "initial__pain_rating__score"::float8)))::float8 as "a5",
  avg(("follow_up__pain_rating__score"::float8 - "initial__pain_rating__score"::float8)) as "a6",
  stddev_samp(("follow_up__pain_rating__score"::float8 - "initial__pain_rating__score"::float8)) as "a7"
from analysis."nrs_primary_care_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: anxietyEffect by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__had__anxiety"::float8, "initial__had__anxiety"::float8) as "a1",
  regr_sxx("follow_up__had__anxiety"::float8, "initial__had__anxiety"::float8) as "a2",
  regr_avgy("follow_up__had__anxiety"::float8, "initial__had__anxiety"::float8) as "a3",
  regr_syy("follow_up__had__anxiety"::float8, "initial__had__anxiety"::float8) as "a4",
  (count(("follow_up__had__anxiety"::float8 - "initial__had__anxiety"::float8)))::float8 as "a5",
  avg(("follow_up__had__anxiety"::float8 - "initial__had__anxiety"::float8)) as "a6",
  stddev_samp(("follow_up__had__anxiety"::float8 - "initial__had__anxiety"::float8)) as "a7"
from analysis."nrs_primary_care_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: depressionEffect by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__had__depression"::float8, "initial__had__depression"::float8) as "a1",
  regr_sxx("follow_up__had__depression"::float8, "initial__had__depression"::float8) as "a2",
  regr_avgy("follow_up__had__depression"::float8, "initial__had__depression"::float8) as "a3",
  regr_syy("follow_up__had__depression"::float8, "initial__had__depression"::float8) as "a4",
  (count(("follow_up__had__depression"::float8 - "initial__had__depression"::float8)))::float8 as "a5",
  avg(("follow_up__had__depression"::float8 - "initial__had__depression"::float8)) as "a6",
  stddev_samp(("follow_up__had__depression"::float8 - "initial__had__depression"::float8)) as "a7"
from analysis."nrs_primary_care_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));

-- primaryCare: healthEffect by unit and year []
select grouping("unit_id", "index__year") as "set",
  "unit_id" as "d0",
  "index__year" as "d1",
  (count(*))::float8 as "a0",
  regr_avgx("follow_up__eq_vas__score"::float8, "initial__eq_vas__score"::float8) as "a1",
  regr_sxx("follow_up__eq_vas__score"::float8, "initial__eq_vas__score"::float8) as "a2",
  regr_avgy("follow_up__eq_vas__score"::float8, "initial__eq_vas__score"::float8) as "a3",
  regr_syy("follow_up__eq_vas__score"::float8, "initial__eq_vas__score"::float8) as "a4",
  (count(("follow_up__eq_vas__score"::float8 - "initial__eq_vas__score"::float8)))::float8 as "a5",
  avg(("follow_up__eq_vas__score"::float8 - "initial__eq_vas__score"::float8)) as "a6",
  stddev_samp(("follow_up__eq_vas__score"::float8 - "initial__eq_vas__score"::float8)) as "a7"
from analysis."nrs_primary_care_case"
group by grouping sets (("unit_id", "index__year"), ("index__year"));
