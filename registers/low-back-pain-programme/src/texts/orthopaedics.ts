export const orthopaedicsTexts = {
  title: { sv: 'Remiss till ortoped', en: 'Referral to orthopaedics' },
  acute: {
    title: { sv: 'Akut, utan MR-översikt först', en: 'Acute, without an MRI overview first' },
    advice: {
      sv: 'Kontakta ortoped akut.',
      en: 'Contact orthopaedics acutely.',
    },
  },
  planned: {
    title: { sv: 'Planerad, med MR-översikt först', en: 'Planned, with an MRI overview first' },
    advice: {
      sv: 'Gör en MR-översikt först, och fråga patienten om en operation kan vara aktuell. Är magnetkamera inte möjlig: lågdos-DT eller samtal med radiolog.',
      en: 'Have an MRI overview made first, and ask whether the patient would consider surgery. Where MRI is not possible: low-dose CT or a call to the radiologist.',
    },
  },
  otherwise: {
    sv: 'Ingen remiss till ortoped nu. Fortsätt behandlingen i primärvården.',
    en: 'No referral to orthopaedics now. Go on with treatment in primary care.',
  },
  caudaEquina: { title: { sv: 'Cauda equina-syndrom', en: 'Cauda equina syndrome' } },
  progressingParesis: {
    title: { sv: 'Ischias med snabbt tilltagande pares', en: 'Sciatica with rapidly progressing paresis' },
    note: {
      sv: 'En snabbt tilltagande pares räknas också utan utstrålande smärta.',
      en: 'A rapidly progressing paresis counts also without radiating pain.',
    },
  },
  injury: {
    title: {
      sv: 'Ryggtrauma med stark misstanke om skelett- eller nervskada',
      en: 'Trauma to the back with strong suspicion of an injury to bone or nerve',
    },
  },
  spondylitis: { title: { sv: 'Misstänkt spondylit', en: 'Suspected spondylitis' } },
  sciatica: {
    title: {
      sv: 'Ischias i mer än 6 veckor: svår, hindrande och inte på väg att avta trots behandling',
      en: 'Sciatica for more than 6 weeks: severe, disabling and not abating in spite of treatment',
    },
    note: {
      sv: 'Vårdprogrammet säger mer än 6–8 veckor. Här räknas från dag 43 efter att bensmärtan började; dag 42 räknas inte.',
      en: 'The programme says more than 6–8 weeks. Counted here from day 43 after the leg pain began; day 42 does not count.',
    },
  },
  rootSigns: {
    title: {
      sv: 'Bensmärta längs ett dermatom eller neurologiskt bortfall',
      en: 'Leg pain along a dermatome, or a neurological deficit',
    },
    note: {
      sv: 'Med eller utan positivt Lasègues prov.',
      en: 'With or without a positive straight leg raise.',
    },
  },
  dermatomalPain: { sv: 'Bensmärta längs ett dermatom', en: 'Leg pain along a dermatome' },
  stableParesis: { sv: 'Pares', en: 'Paresis' },
  otherDeficit: { sv: 'Nedsatt känsel eller reflex', en: 'Reduced sensation or reflex' },
  positiveLasegue: { sv: 'Positivt Lasègues prov', en: 'Positive straight leg raise (Lasègue)' },
  tumour: { title: { sv: 'Misstänkt tumör', en: 'Suspected tumour' } },
  stenosis: {
    title: {
      sv: 'Spinal stenos: smärta i mer än 12 veckor, mest i benen, med pseudoklaudikation',
      en: 'Spinal stenosis: pain for more than 12 weeks, mostly in the legs, with pseudoclaudication',
    },
    note: {
      sv: 'Räknas från dag 85 efter att smärtan började; dag 84 räknas inte.',
      en: 'Counted from day 85 after the pain began; day 84 does not count.',
    },
  },
  spondylolisthesis: {
    title: {
      sv: 'Symtomgivande spondylolys eller spondylolistes',
      en: 'Symptomatic spondylolysis or spondylolisthesis',
    },
  },
  lumbago: {
    title: {
      sv: 'Svår ryggsmärta i minst 4 månader som hindrar arbete, efter multimodal smärtbehandling',
      en: 'Severe back pain for at least 4 months that keeps from work, after multimodal pain care',
    },
    note: {
      sv: 'Vårdprogrammet säger 4–6 månader. Här räknas från dag 120 efter att smärtan började, utan övre gräns.',
      en: 'The programme says 4–6 months. Counted here from day 120 after the pain began, without an upper limit.',
    },
  },
} as const;
