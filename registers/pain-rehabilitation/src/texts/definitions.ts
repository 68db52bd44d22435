/** What each indicator counts, as readers see it beside the figure. */
export const definitions = {
  registrations: {
    sv: 'Alla första besök.',
    en: 'All first visits.',
  },
  assessments: {
    sv: 'Första besök där enbart utredning planeras.',
    en: 'First visits where an assessment only is planned.',
  },
  rehabilitations: {
    sv: 'Patienter vars rehabilitering är avslutad, som planerat eller i förtid.',
    en: 'Patients whose rehabilitation has ended, as planned or early.',
  },
  completed: {
    sv: 'Andel av de avslutade rehabiliteringarna som avslutades som planerat.',
    en: 'Share of the rehabilitations that ended as planned.',
  },
  followUps: {
    sv: 'Patienter som har besvarat uppföljningen ett år efter avslut.',
    en: 'Patients who have answered the follow-up one year after discharge.',
  },
  followedUp: {
    sv: 'Andel av de avslutade rehabiliteringarna som har besvarad uppföljning efter ett år. De vars tid att svara inte är ute räknas inte.',
    en: 'Share of the rehabilitations with an answered follow-up after one year. Those whose time to answer is not over are not counted.',
  },
  workingNow: {
    sv: 'Andel som arbetar när de kommer till första besöket, bland dem som har svarat på frågan.',
    en: 'Share who work when they come to the first visit, among those who answered the question.',
  },
  noSicknessBenefit: {
    sv: 'Andel utan ersättning på grund av sjukdom vid första besöket, bland dem som har svarat på frågan.',
    en: 'Share without a benefit because of illness at the first visit, among those who answered the question.',
  },
  had: {
    sv: 'HAD 0–7 inga besvär, 8–10 möjliga, 11–21 troliga. Bara patienter som har poäng vid alla tre tillfällena.',
    en: 'HAD 0–7 no trouble, 8–10 possible, 11–21 probable. Only patients who have a score on all three occasions.',
  },
  hadTransition: {
    sv: 'HAD 0–7 inga besvär, 8–10 möjliga, 11–21 troliga, inför första besöket och ett år efter avslut hos samma patienter.',
    en: 'HAD 0–7 no trouble, 8–10 possible, 11–21 probable, before the first visit and one year after discharge in the same patients.',
  },
  effect: {
    sv: 'Medelförändringen från första besöket till ett år efter avslut, delad med standardavvikelsen vid första besöket (Glass, Kazis). 0,2 är liten, 0,5 måttlig, 0,8 stor, åt vilket håll den än går.',
    en: 'Mean change from the first visit to one year after discharge, divided by the standard deviation at the first visit (Glass, Kazis). 0.2 is small, 0.5 moderate, 0.8 large, in either direction.',
  },
  painChange: {
    sv: 'Patientens eget svar ett år efter avslut. Differensen är andelen med minskad smärta (mycket eller något) minus andelen med ökad, i procentenheter.',
    en: 'The patient’s own answer one year after discharge. The difference is the share with less pain (much or somewhat) minus the share with more, in percentage points.',
  },
  copingChange: {
    sv: 'Patientens eget svar ett år efter avslut. Differensen är andelen med bättre förmåga (mycket eller något) minus andelen med sämre, i procentenheter.',
    en: 'The patient’s own answer one year after discharge. The difference is the share with a better ability (much or somewhat) minus the share with a worse one, in percentage points.',
  },
  poorWorkAbility: {
    sv: 'Andelen med dålig arbetsförmåga (0–5 av 10) vid avslut minus andelen inför första besöket, i procentenheter. Patienter som har svarat båda gångerna.',
    en: 'The share with a poor work ability (0–5 of 10) at discharge minus the share before the first visit, in percentage points. Patients who answered both times.',
  },
  goodWorkAbility: {
    sv: 'Andelen med god arbetsförmåga (8–10 av 10) vid avslut minus andelen inför första besöket, i procentenheter. Patienter som har svarat båda gångerna.',
    en: 'The share with a good work ability (8–10 of 10) at discharge minus the share before the first visit, in percentage points. Patients who answered both times.',
  },
  visits: {
    sv: 'Läkarbesök på grund av smärtan det senaste året. Bara patienter som har svarat både inför första besöket och ett år efter avslut.',
    en: 'Visits to a doctor because of the pain during the last year. Only patients who answered both before the first visit and one year after discharge.',
  },
  change: {
    sv: 'Medelvärde inför första besöket och ett år efter avslut, av patienter med båda värdena.',
    en: 'Mean before the first visit and one year after discharge, of patients with both values.',
  },
} as const;
