export const volumeTexts = {
  title: { sv: 'Flödet mot vårdprogrammets modell', en: 'The flow against the model of the programme' },
  intro: {
    sv: 'Av 1 000 med akut ländryggssmärta väntas hälften bli besvärsfria av sig själva, 500 bedömas i primärvården, 50 få MR-översikt, 10 komma till ortopedspecialist och 1–2 opereras. De som blir bra av sig själva söker inte vård och räknas inte.',
    en: 'Of 1 000 with acute low back pain half are expected to recover by themselves, 500 to be assessed in primary care, 50 to have an MRI overview, 10 to see a specialist in orthopaedics and 1–2 to have surgery. Those who recover by themselves seek no care and are not counted.',
  },
  acute: { sv: 'Akut ländryggssmärta', en: 'Acute low back pain' },
  assessed: { sv: 'Bedömda i primärvården', en: 'Assessed in primary care' },
  overviews: { sv: 'MR-översikt', en: 'MRI overview' },
  specialists: {
    sv: 'Första besök hos ortopedspecialist',
    en: 'First visit to a specialist in orthopaedics',
  },
  operations: { sv: 'Operation (modellen: 1–2)', en: 'Surgery (the model: 1–2)' },
};
