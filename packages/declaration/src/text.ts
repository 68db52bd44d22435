/** Languages of the interface and of declared texts: Swedish, Norwegian bokmål, English. */
export const languages = ['sv', 'nb', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in the languages that a register declares; `lintRegister` reports the ones that are missing. */
export type Text = { readonly [L in Language]?: string };

/** Where something comes from: a citation as it stands in every language, or words of each. */
export type SourceText = string | Text;

/** A citation in the wished language. */
export function sourceIn(source: SourceText, language: Language): string {
  return typeof source === 'string' ? source : textIn(source, language);
}

/** The text in the wished language, else in English, else in any that there is. */
export function textIn(text: Text, language: Language): string {
  return text[language] ?? text.en ?? text.sv ?? text.nb ?? '';
}
