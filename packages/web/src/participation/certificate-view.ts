import type { ErasureCertificate } from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { message, type CertificateView } from '@kvalreg/rendering';
import { certificateCounts, certificateFacts } from './standing-words.js';

/** A certificate; with the ways on only for those who may see the others. */
export function certificateView(
  certificate: ErasureCertificate,
  register: Register,
  language: Language,
  { base }: { readonly base: string | null },
): CertificateView {
  return {
    backHref: base,
    fileHref: base === null ? null : `${base}/${certificate.id}/file`,
    statement: message(language, 'erasure.statement', { register: textIn(register.title, language) }),
    facts: certificateFacts(certificate, language),
    counts: certificateCounts(certificate, language),
  };
}
