import type { Language } from '@kvalreg/declaration';
import type { MissingReason } from '../cell.js';

/** What the reasons for a missing value are called. */
export const missingLabels: Readonly<Record<Language, Readonly<Record<MissingReason, string>>>> = {
  sv: {
    'no-form': 'Formuläret är inte besvarat',
    'not-asked': 'Ingår inte i formulärets dåvarande version',
    'not-applicable': 'Ej aktuellt: frågan visades inte',
    'not-answered': 'Ej besvarad',
    'not-computed': 'Kunde inte beräknas',
    unknown: 'Uppgift saknas',
  },
  nb: {
    'no-form': 'Skjemaet er ikke besvart',
    'not-asked': 'Ikke med i skjemaets daværende versjon',
    'not-applicable': 'Ikke aktuelt: spørsmålet ble ikke vist',
    'not-answered': 'Ikke besvart',
    'not-computed': 'Kunne ikke beregnes',
    unknown: 'Opplysning mangler',
  },
  en: {
    'no-form': 'The form was not answered',
    'not-asked': 'Not part of the form in its version of then',
    'not-applicable': 'Not applicable: the question was not shown',
    'not-answered': 'Not answered',
    'not-computed': 'Could not be computed',
    unknown: 'Not known',
  },
};
