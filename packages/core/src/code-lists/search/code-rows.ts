import { textIn, type Language } from '@kvalreg/declaration';
import { noFirstYear, noLastYear, type FoundCode } from '../code-list.js';

export interface CodeRow {
  readonly code: string;
  readonly plain: string;
  readonly text_sv: string | null;
  readonly text_nb: string | null;
  readonly text_en: string | null;
  readonly valid_from: number;
  readonly valid_to: number;
}
export const codeColumns = 'e.code, e.plain, e.text_sv, e.text_nb, e.text_en, e.valid_from, e.valid_to';

export function foundCode(row: CodeRow, language: Language): FoundCode {
  return {
    code: row.code,
    text: textOfRow(row, language),
    validFrom: row.valid_from === noFirstYear ? null : row.valid_from,
    validTo: row.valid_to === noLastYear ? null : row.valid_to,
  };
}

function textOfRow({ text_sv: sv, text_nb: nb, text_en: en }: CodeRow, language: Language): string {
  return textIn(
    { ...(sv !== null && { sv }), ...(nb !== null && { nb }), ...(en !== null && { en }) },
    language,
  );
}
