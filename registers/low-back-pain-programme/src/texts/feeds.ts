/** What the files of other systems hold, in words. */
export const referralTexts = {
  title: { sv: 'Remisser och väntande', en: 'Referrals and waiting' },
  event: {
    title: { sv: 'Remiss', en: 'Referral' },
    date: { sv: 'Remissdatum', en: 'Referral date' },
    year: { sv: 'Remissår', en: 'Year of referral' },
  },
  description: {
    sv: 'En rad för varje remiss eller begäran om tid, hos den enhet som tar emot den. Raden skickas igen när något har hänt.',
    en: 'One row for each referral or request for a visit, at the unit that receives it. The row is sent again when something has happened.',
  },
  care: { sv: 'Vårdform', en: 'Kind of care' },
  careOptions: {
    orthopaedics: { sv: 'Ortopedspecialist', en: 'Specialist in orthopaedics' },
    physiotherapist: { sv: 'Fysioterapeut', en: 'Physiotherapist' },
    multimodal: { sv: 'Multimodal smärtbehandling', en: 'Multimodal pain care' },
  },
  referredOn: { sv: 'Remissen skriven', en: 'Referred on' },
  acceptedOn: { sv: 'Remissen godtagen', en: 'Accepted on' },
  returnedOn: { sv: 'Remissen återsänd', en: 'Returned on' },
  returnReason: { sv: 'Skäl till återsändandet', en: 'Reason for the return' },
  returnOptions: {
    incomplete: { sv: 'Uppgifter saknas i remissen', en: 'The referral lacks information' },
    'no-overview': { sv: 'MR-översikt saknas', en: 'No MRI overview' },
    'primary-care': { sv: 'Kan behandlas i primärvården', en: 'Can be treated in primary care' },
    'no-surgery': { sv: 'Patienten vill inte opereras', en: 'The patient does not want surgery' },
    'wrong-recipient': { sv: 'Fel mottagare', en: 'Wrong recipient' },
    other: { sv: 'Annat skäl', en: 'Another reason' },
  },
  bookedOn: {
    sv: 'Den dag då patienten fick en tid',
    en: 'The day that the patient was given an appointment',
  },
  firstVisitOn: { sv: 'Första besöket', en: 'First visit on' },
};

export const visitTexts = {
  title: { sv: 'Genomförda besök', en: 'Visits' },
  event: {
    title: { sv: 'Besök', en: 'Visit' },
    date: { sv: 'Besöksdatum', en: 'Visit date' },
    year: { sv: 'Besöksår', en: 'Year of visit' },
  },
  description: {
    sv: 'En rad för varje genomfört besök eller operation för ländryggssmärta.',
    en: 'One row for each visit or operation for low back pain.',
  },
  visitedOn: { sv: 'Besöksdatum', en: 'Date of the visit' },
  requestedOn: { sv: 'Begäran eller remiss', en: 'Requested or referred on' },
  requestedHelp: {
    sv: 'Den dag då patienten sökte vård, eller då remissen skrevs.',
    en: 'The day that the patient sought care, or that the referral was written.',
  },
  firstVisit: {
    sv: 'Första besöket för besvären i denna vårdform',
    en: 'First visit for the complaint in this kind of care',
  },
  newEpisode: {
    sv: 'Ny bedömning: ingen annan i primärvården före',
    en: 'New assessment: nobody else in primary care before',
  },
  acute: { sv: 'Akut besök', en: 'Acute visit' },
  careOptions: {
    doctor: { sv: 'Läkare i primärvården', en: 'Doctor in primary care' },
    physiotherapist: { sv: 'Fysioterapeut', en: 'Physiotherapist' },
    orthopaedics: { sv: 'Ortopedspecialist', en: 'Specialist in orthopaedics' },
    multimodal: { sv: 'Multimodal smärtbehandling', en: 'Multimodal pain care' },
    surgery: { sv: 'Ryggoperation', en: 'Spine surgery' },
  },
};

export const examinationTexts = {
  title: { sv: 'Bilddiagnostik', en: 'Imaging' },
  event: {
    title: { sv: 'Undersökning', en: 'Examination' },
    date: { sv: 'Remissdatum', en: 'Referral date' },
    year: { sv: 'Remissår', en: 'Year of referral' },
  },
  description: {
    sv: 'En rad för varje remiss till magnetkamera. Raden skickas igen när undersökningen är gjord.',
    en: 'One row for each referral to MRI. The row is sent again when the examination is done.',
  },
  kind: { sv: 'Undersökning', en: 'Examination' },
  kindOptions: {
    overview: { sv: 'MR-översikt (MRÖ)', en: 'MRI overview' },
    full: { sv: 'Fullständig MR', en: 'Full MRI' },
  },
  referredOn: { sv: 'Remissen skriven', en: 'Referred on' },
  doneOn: { sv: 'Undersökningen gjord', en: 'Done on' },
  inconclusive: {
    sv: 'Inkonklusiv: ger inte tillräckligt underlag',
    en: 'Inconclusive: not enough to go on',
  },
  ledToFull: { sv: 'Kompletterad med fullständig MR', en: 'Completed by a full MRI' },
};
