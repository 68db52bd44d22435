import { languages, type Language } from '@kvalreg/declaration';
import Handlebars from 'handlebars';
import { formatDate } from '../format/format-date.js';
import { formatCount } from '../format/format-number.js';
import { messageByKey } from '../messages/message.js';
import type { TableView } from '../views/table-view.js';
import { TrustedSvg } from './trusted-svg.js';

/** As many columns do not fit beside a chart. */
const wideFrom = 7;

interface HelperOptions {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: { readonly root: { readonly frame: { readonly language: unknown } } };
}

/** What templates may call. Everything else is decided before a template sees it. */
export const templateHelpers = {
  /** {{t 'form.pageOf' page=2 pages=5}}: a sentence of the catalogue. */
  t: (key: string, { hash, data }: HelperOptions) => messageByKey(languageOf(data), key, hash),
  date: (isoDate: string, { data }: HelperOptions) => formatDate(isoDate, languageOf(data)),
  count: (value: number, { data }: HelperOptions) => formatCount(value, languageOf(data)),
  /** Writes a drawing of ours as markup; refuses anything else, so that no text can come in this way. */
  svg: (drawing: unknown) => {
    if (!(drawing instanceof TrustedSvg))
      throw new TypeError('only a chart or a QR code is written as markup');
    return new Handlebars.SafeString(drawing.markup);
  },
  sum: (a: number, b: number) => a + b,
  /** Whether one of the tables needs the whole width of the page. */
  wideTables: (tables: readonly TableView[]) =>
    tables.some(({ rowHeaders, columns }) => rowHeaders.length + columns.length >= wideFrom),
  isText: (value: unknown) => typeof value === 'string',
  eq: (a: unknown, b: unknown) => a === b,
} as const;

function languageOf({ root }: HelperOptions['data']): Language {
  const { language } = root.frame;
  const found = languages.find((known) => known === language);
  if (!found) throw new TypeError('the page has no language');
  return found;
}
