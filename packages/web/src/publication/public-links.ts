import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { message, type PublicLink } from '@kvalreg/rendering';
import { publicHome } from '../platform/pages/public-home.js';

/** Where else the open results of a register are: its goal tables, and how often it hands out data where it shows that. */
export function publicLinks(
  register: Register,
  countsDeliveries: boolean,
  language: Language,
): readonly PublicLink[] {
  const home = publicHome(register.id);
  const tables = Object.entries(register.goalTables ?? {}).filter(([, { columns }]) =>
    columns.some(({ source, indicator }) => {
      const of = register.pathways[source] ?? register.feeds?.[source];
      const isPublished = of?.publication?.indicators.includes(indicator) ?? false;
      return isPublished && of?.indicators[indicator]?.goal !== undefined;
    }),
  );
  return [
    ...tables.map(([name, { title }]) => ({
      href: `${home}/goals/${encodeURIComponent(name)}`,
      label: textIn(title, language),
    })),
    ...(countsDeliveries ? [{ href: `${home}/deliveries`, label: message(language, 'delivery.title') }] : []),
  ];
}
