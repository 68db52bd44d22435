import type { MeasureNote } from '@kvalreg/declaration';
import { text, type BothLanguages } from './text.js';

/** The headings under which every measure is laid down, and which of them the public reads beside the figures. */
const headings = {
  definition: { heading: text('Mått', 'Measure'), public: true },
  purpose: { heading: text('Syfte', 'Purpose'), public: true },
  direction: { heading: text('Riktning', 'Direction'), public: true },
  type: { heading: text('Typ av mått', 'Type of measure'), public: false },
  dataSource: { heading: text('Datakälla', 'Data source'), public: true },
  errorSources: { heading: text('Felkällor och begränsningar', 'Sources of error and limits'), public: true },
  population: { heading: text('Måttets population', 'Population of the measure'), public: true },
  splits: { heading: text('Fördelningar', 'Splits'), public: true },
  calculation: { heading: text('Beräkning', 'Calculation'), public: true },
  numerator: { heading: text('Täljare', 'Numerator'), public: true },
  denominator: { heading: text('Nämnare', 'Denominator'), public: true },
  decision: { heading: text('Vilken period som gäller', 'Which period applies'), public: true },
  comment: { heading: text('Kommentar', 'Comment'), public: false },
  filing: { heading: text('Inrapportering', 'Filing'), public: false },
} as const;
type Heading = keyof typeof headings;

/** What is said of a measure, in the order of the headings. */
export function notesOf(texts: { readonly [H in Heading]?: BothLanguages }): readonly MeasureNote[] {
  return (Object.keys(headings) as Heading[]).flatMap((heading) => {
    const said = texts[heading];
    return said ? [{ heading: headings[heading].heading, text: said, public: headings[heading].public }] : [];
  });
}

export const keyFigure = text('Nyckeltal', 'Key figure');
export const processMeasure = text('Processmått', 'Process measure');
export const outcomeMeasure = text('Resultatmått', 'Outcome measure');
export const administrativeSystems = text('Patientadministrativa system.', 'Patient administration systems.');

/** Of every measure about the year before the filing. */
export function filedEveryMarch(whom: BothLanguages): BothLanguages {
  return text(
    `Lämnas första gången i mars 2025, för ${whom.sv} från 1 juli till och med 31 december 2024 inom tillståndet. Därefter i mars varje år, för ${whom.sv} under hela föregående kalenderår.`,
    `Filed for the first time in March 2025, for ${whom.en} from 1 July to 31 December 2024 under the licence. After that in March of every year, for ${whom.en} in the whole of the calendar year before.`,
  );
}
