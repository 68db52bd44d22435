import { languages, textIn, type Language, type Repeat, type Text } from '@kvalreg/declaration';
import type { FormField } from './fields-of-form.js';

/** What a question is called where it stands alone; one of a repeated group says which row: `Implant 2, UDI`. */
export function labelOf({ item, repeat }: FormField, language: Language): string {
  const label = textIn(item.label, language);
  return repeat ? `${rowLabel(repeat.repeat, repeat.row, language)}, ${label}` : label;
}

/** The same in every language that the question is written in. */
export function labelTexts(field: FormField): Text {
  const { label } = field.item;
  if (!field.repeat) return label;
  return Object.fromEntries(
    languages.flatMap((language) =>
      label[language] === undefined ? [] : [[language, labelOf(field, language)]],
    ),
  );
}

/** What one row of a repeated group is called: `Implant 2`. */
export function rowLabel({ one }: Pick<Repeat, 'one'>, row: number, language: Language): string {
  return `${textIn(one, language)} ${String(row)}`;
}
