/** Answers of an invented referral that has everything. */
export const completeReferral = {
  'referral.diagnosis': 'Ischias med rotpåverkan',
  'referral.question': 'Bedömning inför eventuell operation.',
  'referral.painCharacter': 'Strålande',
  'referral.radiation': 'Till foten',
  'referral.location': 'Ländrygg och ben',
  'referral.painDuration': 'Flera månader',
  'referral.otherDiseases': 'Inga',
  'referral.medication': 'Paracetamol vid behov',
  'referral.earlierSurgery': false,
  'referral.earlierPainClinic': false,
  'referral.heredity': false,
  'referral.cancer': false,
  'referral.trauma': false,
  'referral.inflammation': false,
  'referral.psychosocial': 'Stöd hemma, vill tillbaka till arbetet.',
  'referral.smoking': false,
  'referral.overweight': false,
  'referral.status': 'Nedsatt känsel längs ett dermatom, normal kraft i övrigt.',
  'referral.treatment': 'Träning under ledning av fysioterapeut',
  'referral.trained': true,
  'referral.training': 'Tre gånger i veckan i åtta veckor',
  'referral.referrer': 'Påhittad Läkare',
  'referral.workplace': 'Vårdcentral',
} as const;

/** The same in a hurry. */
export const referralWithGaps = {
  'referral.diagnosis': 'Ischias',
  'referral.question': 'Tacksam bedömning.',
  'referral.location': 'Ländrygg',
  'referral.status': 'Lasègue positivt.',
  'referral.referrer': 'Påhittad Läkare',
} as const;
