import { messages } from '../message-entry.js';

/** Response rates: who answered, who did not, and what the reminders brought. */
export const ratesMessages = messages({
  'rates.title': { sv: 'Svarsfrekvens', nb: 'Svarandel', en: 'Response rate' },
  'rates.pathway': { sv: 'Förlopp', nb: 'Forløp', en: 'Pathway' },
  'rates.order': {
    sv: 'Var och en räknas en gång, vid det första skälet som gäller. Den som har rätt till skyddad identitet eller inte nås på sin adress är kvar i nämnaren.',
    nb: 'Hver oppfølging telles én gang, ved den første grunnen som gjelder. Den som har skjermet identitet eller ikke nås på adressen sin, er fortsatt i nevneren.',
    en: 'Each counts once, under the first reason that holds. People with a protected identity, or whom the address does not reach, stay in the denominator.',
  },
  'rates.flow': {
    sv: 'Från alla till nämnaren',
    nb: 'Fra alle til nevneren',
    en: 'From all to the denominator',
  },
  'rates.flow.population': {
    sv: 'Uppföljningar med förfallodag',
    nb: 'Oppfølginger med forfallsdag',
    en: 'Follow-ups with a due date',
  },
  'rates.flow.excluded': { sv: 'Inte med: {reason}', nb: 'Ikke med: {reason}', en: 'Left out: {reason}' },
  'rates.flow.n': { sv: 'I nämnaren', nb: 'I nevneren', en: 'In the denominator' },
  'rates.flow.k': {
    sv: 'Besvarade inom fönstret',
    nb: 'Besvart innenfor vinduet',
    en: 'Answered within the window',
  },
  'rates.flow.missing': {
    sv: 'Ej besvarade inom fönstret',
    nb: 'Ikke besvart innenfor vinduet',
    en: 'Not answered within the window',
  },
  'rates.flow.open': {
    sv: 'Fönstret är inte över',
    nb: 'Vinduet er ikke over',
    en: 'The window is not over',
  },
  'rates.flow.otherwise': {
    sv: 'Inte med av annat skäl',
    nb: 'Ikke med av annen grunn',
    en: 'Left out otherwise',
  },
  'rates.flow.step': { sv: 'Steg', nb: 'Trinn', en: 'Step' },
  'rates.flow.hidden': {
    sv: 'Skälen visas inte där de gäller få personer.',
    nb: 'Grunnene vises ikke der de gjelder få personer.',
    en: 'The reasons are not shown where they are about few people.',
  },

  'dropout.title': { sv: 'Bortfallsanalys', nb: 'Frafallsanalyse', en: 'Dropout analysis' },
  'dropout.lead': {
    sv: 'Hur de som inte svarade skiljer sig från dem som svarade, i det som var känt vid indexdatum. Samma nämnare som svarsfrekvensen. Skillnaden är i standardavvikelser: svarande minus icke-svarande, delat med √((s₁² + s₂²)/2), för andelar √((p₁(1−p₁) + p₂(1−p₂))/2). Varje svarsalternativ jämförs för sig. Över 0,1 kallas grupper ofta olika.',
    nb: 'Hvordan de som ikke svarte, skiller seg fra dem som svarte, i det som var kjent ved indeksdatoen. Samme nevner som svarandelen. Forskjellen er i standardavvik: de som svarte minus de andre, delt på √((s₁² + s₂²)/2), for andeler √((p₁(1−p₁) + p₂(1−p₂))/2). Hvert svaralternativ sammenlignes for seg. Over 0,1 kalles grupper ofte ulike.',
    en: 'How those who did not answer differ from those who did, in what was known at the index date. The same denominator as the response rate. The difference is in standard deviations: answered less unanswered, divided by √((s₁² + s₂²)/2), for shares by √((p₁(1−p₁) + p₂(1−p₂))/2). Each alternative is compared by itself. Beyond 0.1 groups are commonly called different.',
  },
  'dropout.occasion': { sv: 'Mättillfälle', nb: 'Målepunkt', en: 'Measurement point' },
  'dropout.variable': { sv: 'Variabel', nb: 'Variabel', en: 'Variable' },
  'dropout.answered': { sv: 'Svarade', nb: 'Svarte', en: 'Answered' },
  'dropout.unanswered': { sv: 'Svarade inte', nb: 'Svarte ikke', en: 'Did not answer' },
  'dropout.known': { sv: 'Känt', nb: 'Kjent', en: 'Known' },
  'dropout.missing': { sv: 'Saknas', nb: 'Mangler', en: 'Missing' },
  'dropout.value': {
    sv: 'Medel (SD) eller andel',
    nb: 'Gjennomsnitt (SD) eller andel',
    en: 'Mean (SD) or share',
  },
  'dropout.difference': { sv: 'Std. skillnad', nb: 'Std. forskjell', en: 'Std. difference' },
  'dropout.axis': {
    sv: 'Standardiserad skillnad (standardavvikelser)',
    nb: 'Standardisert forskjell (standardavvik)',
    en: 'Standardised difference (standard deviations)',
  },
  'dropout.chart': {
    sv: 'Standardiserad skillnad, utan tecken',
    nb: 'Standardisert forskjell, uten fortegn',
    en: 'Standardised difference, without its sign',
  },
  'dropout.totals': {
    sv: '{answered} svarade och {unanswered} svarade inte.',
    nb: '{answered} svarte og {unanswered} svarte ikke.',
    en: '{answered} answered and {unanswered} did not.',
  },
  'dropout.withheld': {
    sv: 'Visas inte, eftersom det skulle säga något om få personer.',
    nb: 'Vises ikke, fordi det ville si noe om få personer.',
    en: 'Not shown, because it would tell about few people.',
  },
  'rungs.title': { sv: 'Utskick', nb: 'Utsendelser', en: 'Messages' },
  'rungs.lead': {
    sv: 'Hur många som svarade efter varje utskick, innan nästa gick eller fönstret var över. Det beskriver vad som hände och säger inte att utskicket var orsaken: de som får en sen påminnelse liknar inte dem som svarade direkt.',
    nb: 'Hvor mange som svarte etter hver utsendelse, før den neste gikk eller vinduet var over. Det beskriver hva som skjedde, og sier ikke at utsendelsen var årsaken: de som får en sen påminnelse, ligner ikke dem som svarte med en gang.',
    en: 'How many answered after each message, before the next went or the window was over. It describes what happened and does not say that the message was the cause: those who get a late reminder are not like those who answered at once.',
  },
  'rungs.message': { sv: 'Utskick', nb: 'Utsendelse', en: 'Message' },
  'rungs.sent': { sv: 'Skickade', nb: 'Sendt', en: 'Sent' },
  'rungs.before': { sv: 'Ifyllt före', nb: 'Utfylt før', en: 'Filled in before' },
  'rungs.answered': { sv: 'Svarade', nb: 'Svarte', en: 'Answered' },
  'rungs.share': { sv: 'Andel (95 % KI)', nb: 'Andel (95 % KI)', en: 'Share (95% CI)' },
  'rungs.next': { sv: 'Nästa utskick', nb: 'Neste utsendelse', en: 'Next message' },
  'rungs.over': { sv: 'Inget svar', nb: 'Ikke svar', en: 'No answer' },
  'rungs.open': { sv: 'Väntar', nb: 'Venter', en: 'Waiting' },
  'rungs.shareNote': {
    sv: 'Andelen är av de skickade som inte var ifyllda före och inte längre väntar.',
    nb: 'Andelen er av de sendte som ikke var utfylt før og ikke lenger venter.',
    en: 'The share is of those sent that were not filled in before and do not wait any more.',
  },
  'rungs.none': {
    sv: 'Inga utskick har gått för uppföljningarna i det här urvalet.',
    nb: 'Ingen utsendelser har gått for oppfølgingene i dette utvalget.',
    en: 'No messages have gone for the follow-ups of this selection.',
  },
  'rungs.skipped': { sv: 'Skickades inte: {n}.', nb: 'Ikke sendt: {n}.', en: 'Not sent: {n}.' },
  'rungs.after': {
    sv: '{occasion}: svar efter utskick',
    nb: '{occasion}: svar etter utsendelse',
    en: '{occasion}: answers by message',
  },
  'rungs.curve': {
    sv: '{occasion}: svar efter veckor sedan inbjudan',
    nb: '{occasion}: svar etter uker siden invitasjonen',
    en: '{occasion}: answers by weeks since the invitation',
  },
  'rungs.week': { sv: 'Inom veckor', nb: 'Innen uker', en: 'Within weeks' },
  'rungs.invited': {
    sv: 'Av {n} inbjudna vars fönster är över.',
    nb: 'Av {n} inviterte der vinduet er over.',
    en: 'Of {n} invited whose window is over.',
  },
  'rungs.channel.digital-mailbox': { sv: 'digital brevlåda', nb: 'digital postkasse', en: 'digital mailbox' },
  'rungs.channel.email': { sv: 'e-post', nb: 'e-post', en: 'e-mail' },
  'rungs.channel.sms': { sv: 'sms', nb: 'SMS', en: 'text message' },
  'rungs.channel.letter': { sv: 'brev', nb: 'brev', en: 'letter' },
  'problem.messages-of-others': {
    sv: 'Vad som följde på utskicken visas för den klinik som det gäller och för dem som sköter registret.',
    nb: 'Hva som fulgte på utsendelsene, vises for klinikken det gjelder, og for dem som driver registeret.',
    en: 'What came after the messages is shown to the clinic that it concerns and to those who run the register.',
  },
});
