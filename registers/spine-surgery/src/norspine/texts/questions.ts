import { inBoth } from './in-both.js';

/** What patients are asked beside the instruments. */
export const ask = {
  heightCm: inBoth('Hvor høy er du?', 'How tall are you?'),
  weightKg: inBoth('Hvor mye veier du?', 'How much do you weigh?'),
  smoking: inBoth('Røyker du?', 'Do you smoke?'),
  snuff: inBoth('Bruker du snus?', 'Do you use snuff?'),
  education: inBoth(
    'Hva er din høyeste fullførte utdanning?',
    'What is the highest education that you completed?',
  ),
  civilStatus: inBoth('Hva er din sivilstatus?', 'What is your civil status?'),
  nativeLanguage: inBoth('Hva er morsmålet ditt?', 'What is your mother tongue?'),
  readingDifficulty: inBoth(
    'Er det vanskelig for deg å lese eller skrive?',
    'Is it difficult for you to read or write?',
  ),
  workStatus: inBoth('Hva er din arbeidssituasjon nå?', 'What is your work situation now?'),
  sickLeavePercent: inBoth(
    'Hvor mange prosent er du sykmeldt?',
    'What percentage of full time are you on sick leave?',
  ),
  sickLeaveDuration: inBoth('Hvor lenge har du vært sykmeldt?', 'How long have you been on sick leave?'),
  disabilityClaim: inBoth('Har du søkt om uføretrygd?', 'Have you applied for a disability pension?'),
  compensationClaim: inBoth(
    'Har du søkt om erstatning fra forsikring?',
    'Have you applied for compensation from an insurance?',
  ),
  heavyWork: inBoth('Er arbeidet ditt tungt?', 'Is your work heavy?'),
  monotonousWork: inBoth('Er arbeidet ditt ensformig?', 'Is your work monotonous?'),
  workDemands: inBoth('Hvor tungt er arbeidet ditt fysisk?', 'How heavy is your work physically?'),
  earlierTreatment: inBoth(
    'Hvilken behandling har du fått før operasjonen?',
    'Which treatment have you had before surgery?',
  ),
  backPainDuration: inBoth(
    'Hvor lenge har du hatt vondt i ryggen eller hoften?',
    'How long have you had pain in your back or hip?',
  ),
  legPainDuration: inBoth(
    'Hvor lenge har du hatt smerter ut i beinet?',
    'How long have you had pain down your leg?',
  ),
  neckPainDuration: inBoth(
    'Hvor lenge har du hatt vondt i nakken?',
    'How long have you had pain in your neck?',
  ),
  armPainDuration: inBoth(
    'Hvor lenge har du hatt smerter ut i armen?',
    'How long have you had pain down your arm?',
  ),
  waitToSpecialist: inBoth(
    'Hvor lenge ventet du fra henvisningen til timen hos spesialisten?',
    'How long did you wait from the referral to the appointment with the specialist?',
  ),
  waitToOperation: inBoth(
    'Hvor lenge ventet du fra operasjonen ble bestemt hos spesialisten, til du ble operert?',
    'How long did you wait from the decision to operate, made with the specialist, to the operation?',
  ),
  analgesics: inBoth('Bruker du smertestillende medisiner?', 'Do you take painkillers?'),
  analgesicsFrequency: inBoth('Hvor ofte bruker du dem?', 'How often do you take them?'),
  nrsHead: inBoth(
    'Hvor vondt har du hatt i hodet den siste uken?',
    'How much pain have you had in your head during the last week?',
  ),
  noPain: inBoth('Ingen smerte', 'No pain'),
  worstPain: inBoth('Verst tenkelige smerte', 'Worst imaginable pain'),
  painSide: inBoth('På hvilken side har du vondt?', 'On which side do you have pain?'),
  paresis: inBoth('Har du lammelser i armen eller hånden?', 'Do you have paralysis of your arm or hand?'),
  paresisDuration: inBoth('Hvor lenge har du hatt lammelser?', 'How long have you had the paralysis?'),
  paresisNow: inBoth('Hvordan er lammelsen nå?', 'How is the paralysis now?'),
  complications: inBoth(
    'Har du hatt noe av dette som følge av operasjonen?',
    'Have you had any of these as a result of the operation?',
  ),
  voiceProblems: inBoth(
    'Har du hatt vedvarende plager med stemmen etter operasjonen, for eksempel heshet?',
    'Have you had lasting trouble with your voice since the operation, for instance hoarseness?',
  ),
  swallowingProblems: inBoth(
    'Har du hatt vedvarende plager når du svelger mat eller drikke, etter operasjonen?',
    'Have you had lasting trouble swallowing food or drink since the operation?',
  ),
  newIllness: inBoth(
    'Har du fått ny sykdom eller skade etter operasjonen?',
    'Have you had a new illness or injury since the operation?',
  ),
  reoperated: inBoth(
    'Er du operert på nytt i samme område?',
    'Have you been operated on again in the same area?',
  ),
  reoperations: inBoth('Hvor mange ganger?', 'How many times?'),
} as const;

export const cm = inBoth('cm', 'cm');
export const kg = inBoth('kg', 'kg');
export const percent = inBoth('prosent', 'per cent');
