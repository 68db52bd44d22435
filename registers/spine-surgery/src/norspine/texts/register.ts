import { inBoth } from './in-both.js';

export const description = inBoth(
  'Registeret følger pasienter som opereres for degenerative lidelser i rygg eller nakke, med pasientens egne svar før operasjonen og 3 og 12 måneder etter og med kirurgens opplysninger om inngrepet.',
  'The register follows patients who have surgery for degenerative disorders of the lower back or the neck, through their own answers before the operation and 3 and 12 months after it and through what the surgeon registers.',
);

/** What a patient is told before consenting. */
export const information = inBoth(
  'Sykehuset spør om du vil være med i registeret. Sier du ja, lagres opplysninger om operasjonen, og du blir bedt om å svare på spørsmål før operasjonen og 3 og 12 måneder etter. Opplysningene brukes til å gjøre behandlingen bedre, til statistikk og til forskning som er godkjent. Det er frivillig å delta, og behandlingen din blir den samme om du sier nei. Du kan når som helst trekke samtykket, få opplysningene slettet og se hva som er registrert om deg: ta kontakt med sykehuset eller registeret.',
  'The hospital asks whether you wish to take part in the register. If you say yes, information on the operation is stored, and you are asked to answer questions before surgery and 3 and 12 months after it. The information is used to improve treatment, for statistics and for approved research. Taking part is voluntary, and your treatment is the same if you say no. At any time you may withdraw your consent, have the information erased and see what is registered about you: contact the hospital or the register.',
);
