export const careIndicatorTexts = {
  assessments: {
    title: { sv: 'Bedömningar', en: 'Assessments' },
    definition: {
      sv: 'Antal patienter med ländryggssmärta som har bedömts i primärvården, efter bedömningens datum.',
      en: 'Number of patients with low back pain assessed in primary care, by the date of the assessment.',
    },
  },
  mriWithIndication: {
    title: {
      sv: 'Remisser till MR-översikt med indikation',
      en: 'Referrals to MRI overview with an indication',
    },
    definition: {
      sv: 'Andel av bedömningar med remiss till MR-översikt där minst en av vårdprogrammets tre indikationer finns. Bedömningar där indikationen inte kan avgöras räknas som okända.',
      en: 'Share of assessments with a referral to MRI overview in which at least one of the three indications of the programme is there. Assessments in which that cannot be told are counted as unknown.',
    },
  },
  mriWhereIndicated: {
    title: { sv: 'MR-översikt där den är indicerad', en: 'MRI overview where it is indicated' },
    definition: {
      sv: 'Andel av bedömningar med indikation för MR-översikt, utan hinder för magnetkamera och utan skäl för akut remiss, där remiss till MR-översikt skrivs.',
      en: 'Share of assessments with an indication for MRI overview, without contraindication to MRI and without grounds for acute referral, in which a referral to MRI overview is written.',
    },
  },
  referralsComplete: {
    title: { sv: 'Kompletta remisser till ortoped', en: 'Complete referrals to orthopaedics' },
    definition: {
      sv: 'Andel av remisserna som har allt som remissmallen efterfrågar, för planerade remisser också en aktuell MR-undersökning med svar.',
      en: 'Share of referrals that have all that the referral template asks for, for planned referrals also a current MRI examination with its reply.',
    },
  },
  referralsWithCurrentMri: {
    title: { sv: 'Planerade remisser med aktuell MR', en: 'Planned referrals with a current MRI' },
    definition: {
      sv: 'Andel av planerade remisser till ortoped med en MR-undersökning som är högst 365 dagar gammal när remissen skrivs.',
      en: 'Share of planned referrals to orthopaedics with an MRI examination that is at most 365 days old when the referral is written.',
    },
  },
  preparedForSurgery: {
    title: { sv: 'Beredda på operation', en: 'Prepared for surgery' },
    definition: {
      sv: 'Om patienter med remiss till ortoped är beredda på en ryggoperation.',
      en: 'Whether patients referred to orthopaedics are prepared to have spine surgery.',
    },
  },
  riskOfLastingPain: {
    title: { sv: 'Risk för långvariga besvär', en: 'Risk of lasting trouble' },
    definition: {
      sv: 'Riskgrupp enligt STarT Back, som patienten svarat på före besöket.',
      en: 'Risk group according to STarT Back, as answered by the patient before the visit.',
    },
    options: [
      { code: 'low', label: { sv: 'Låg', en: 'Low' } },
      { code: 'medium', label: { sv: 'Medel', en: 'Medium' } },
      { code: 'high', label: { sv: 'Hög', en: 'High' } },
    ],
  },
} as const;
