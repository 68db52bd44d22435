import type { Language } from '../operators/spec.js';

/** Words of what several parts of an expression say together. */
interface Phrases {
  readonly missing: (subject: string) => string;
  /** `x (unknown counts as no)`; in brackets of its own where `x` holds less tightly than a comparison. */
  readonly byDefault: (statement: string, value: string, isTight: boolean) => string;
  readonly verdict: (holds: string, unknown: string) => string;
  /** Options in order with when each holds, and what is left. */
  readonly firstOf: (
    options: readonly (readonly [value: string, condition: string])[],
    rest: string,
  ) => string;
  readonly either: (value: string, condition: string, rest: string) => string;
  readonly includesAny: (subject: string, codes: string) => string;
  readonly includesNone: (subject: string, codes: string) => string;
  readonly allKnown: (subjects: string) => string;
  readonly anyYes: (subjects: string) => string;
}

export const phrases: Readonly<Record<Language, Phrases>> = {
  sv: {
    missing: (subject) => `${subject} saknas`,
    byDefault: (statement, value, isTight) =>
      isTight ? `${statement} (okänt räknas som ${value})` : `(${statement}; okänt räknas som ${value})`,
    verdict: (holds, unknown) => `${holds} (okänt om ${unknown})`,
    firstOf: (options, rest) =>
      `det första som gäller: ${options.map(([value, when]) => `${value} om ${when}`).join('; ')}; annars ${rest}`,
    either: (value, condition, rest) => `${value} om ${condition}, annars ${rest}`,
    includesAny: (subject, codes) => `${subject} omfattar minst ett av (${codes})`,
    includesNone: (subject, codes) => `${subject} inte omfattar något av (${codes})`,
    allKnown: (subjects) => `alla dessa är kända (${subjects})`,
    anyYes: (subjects) => `minst ett av dessa är ja (${subjects})`,
  },
  nb: {
    missing: (subject) => `${subject} mangler`,
    byDefault: (statement, value, isTight) =>
      isTight ? `${statement} (ukjent regnes som ${value})` : `(${statement}; ukjent regnes som ${value})`,
    verdict: (holds, unknown) => `${holds} (ukjent hvis ${unknown})`,
    firstOf: (options, rest) =>
      `det første som gjelder: ${options.map(([value, when]) => `${value} hvis ${when}`).join('; ')}; ellers ${rest}`,
    either: (value, condition, rest) => `${value} hvis ${condition}, ellers ${rest}`,
    includesAny: (subject, codes) => `${subject} omfatter minst én av (${codes})`,
    includesNone: (subject, codes) => `${subject} ikke omfatter noen av (${codes})`,
    allKnown: (subjects) => `alle disse er kjent (${subjects})`,
    anyYes: (subjects) => `minst én av disse er ja (${subjects})`,
  },
  en: {
    missing: (subject) => `${subject} is missing`,
    byDefault: (statement, value, isTight) =>
      isTight ? `${statement} (unknown counts as ${value})` : `(${statement}; unknown counts as ${value})`,
    verdict: (holds, unknown) => `${holds} (unknown if ${unknown})`,
    firstOf: (options, rest) =>
      `the first that holds: ${options.map(([value, when]) => `${value} if ${when}`).join('; ')}; otherwise ${rest}`,
    either: (value, condition, rest) => `${value} if ${condition}, otherwise ${rest}`,
    includesAny: (subject, codes) => `${subject} includes at least one of (${codes})`,
    includesNone: (subject, codes) => `${subject} includes none of (${codes})`,
    allKnown: (subjects) => `all of these are known (${subjects})`,
    anyYes: (subjects) => `at least one of these is yes (${subjects})`,
  },
};
