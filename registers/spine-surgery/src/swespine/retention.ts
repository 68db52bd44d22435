import type { RetentionRule } from '@kvalreg/declaration';

/** Only what nobody needs any more: how long answers are kept is for the authority that keeps the register to decide. */
export const retention = [
  {
    what: 'drafts',
    after: { months: 24 },
    reason: {
      sv: 'Påbörjade svar som ingen har lämnat in behövs inte när svarstiden är över.',
      en: 'Answers that were begun and never submitted are not needed when the time to answer is over.',
    },
  },
  {
    what: 'links',
    after: { months: 12 },
    reason: {
      sv: 'Personliga länkar och koder som inte längre gäller behövs inte.',
      en: 'Personal links and codes that no longer work are not needed.',
    },
  },
  {
    what: 'contacts',
    after: { months: 12 },
    reason: {
      sv: 'Adresser behövs inte när ingen uppföljning återstår.',
      en: 'Addresses are not needed when no follow-up remains.',
    },
  },
] as const satisfies readonly RetentionRule[];
