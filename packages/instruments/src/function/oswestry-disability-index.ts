import { defineInstrument, type IntegerItem, type Text } from '@kvalreg/declaration';
import { countKnown, mean, mul } from '@kvalreg/expression';

const items = {
  odi1: section({ sv: 'Smärtans styrka', nb: 'Smertens styrke', en: 'Pain intensity' }),
  odi2: section({ sv: 'Personlig vård', nb: 'Personlig stell', en: 'Personal care' }),
  odi3: section({ sv: 'Att lyfta', nb: 'Å løfte', en: 'Lifting' }),
  odi4: section({ sv: 'Att gå', nb: 'Å gå', en: 'Walking' }),
  odi5: section({ sv: 'Att sitta', nb: 'Å sitte', en: 'Sitting' }),
  odi6: section({ sv: 'Att stå', nb: 'Å stå', en: 'Standing' }),
  odi7: section({ sv: 'Sömn', nb: 'Søvn', en: 'Sleep' }),
  odi8: section({ sv: 'Sexualliv', nb: 'Seksualliv', en: 'Sex life' }),
  odi9: section({ sv: 'Socialt liv', nb: 'Sosialt liv', en: 'Social life' }),
  odi10: section({ sv: 'Att resa', nb: 'Å reise', en: 'Travelling' }),
} as const;
const itemCount = Object.keys(items).length;

/** The Oswestry Disability Index with one missing answer allowed. */
export const odi = odiWith({ minAnswered: 9 });

/**
 * The Oswestry Disability Index 2.x: items `odi1` to `odi10` (0-5), scores `score` (0-100, higher is worse) and
 * `answered` (0-10), category `band`. The score is 100 times the sum of the answered items through 5 times their
 * number. The owner states a rule for one missing answer only; `minAnswered` is a register's choice, 9 by default.
 * Throws a `RangeError` for a `minAnswered` outside 1-10.
 */
export function odiWith({ minAnswered }: { readonly minAnswered: number }) {
  return defineInstrument({
    id: 'odi',
    version: minAnswered === 9 ? '2' : `2+min${minAnswered}`,
    title: {
      sv: 'Oswestry Disability Index',
      nb: 'Oswestry Disability Index',
      en: 'Oswestry Disability Index',
    },
    items,
    scores: (item) => ({
      score: {
        label: { sv: 'ODI', nb: 'ODI', en: 'ODI' },
        range: [0, 100],
        better: 'lower',
        decimals: 0,
        // 100 × sum / (5 × number answered) = 20 × the mean of the answered items
        value: mul(mean(Object.values(item), { minAnswered }), 20),
      },
      answered: {
        label: { sv: 'Besvarade ODI-frågor', nb: 'Besvarte ODI-spørsmål', en: 'ODI items answered' },
        range: [0, itemCount],
        better: 'higher',
        decimals: 0,
        value: countKnown(...Object.values(item)),
      },
    }),
    categories: () => ({
      band: {
        kind: 'bands',
        label: {
          sv: 'Grad av funktionsnedsättning',
          nb: 'Grad av funksjonsnedsettelse',
          en: 'Degree of disability',
        },
        score: 'score',
        rounding: 'half-up',
        bands: [
          { code: 'minimal', from: 0, to: 20, label: { sv: 'Minimal', nb: 'Minimal', en: 'Minimal' } },
          { code: 'moderate', from: 21, to: 40, label: { sv: 'Måttlig', nb: 'Moderat', en: 'Moderate' } },
          { code: 'severe', from: 41, to: 60, label: { sv: 'Svår', nb: 'Alvorlig', en: 'Severe' } },
          {
            code: 'crippling',
            from: 61,
            to: 80,
            label: { sv: 'Mycket svår', nb: 'Svært alvorlig', en: 'Very severe' },
          },
          {
            code: 'bed-bound-or-exaggerating',
            from: 81,
            to: 100,
            label: {
              sv: 'Sängbunden, eller besvären överdrivna',
              nb: 'Sengeliggende, eller overdrevne plager',
              en: 'Bed-bound, or symptoms exaggerated',
            },
          },
        ],
      },
    }),
    missingRule: missingRule(minAnswered),
    licence: {
      holder: 'Jeremy Fairbank; distributed by Mapi Research Trust (ePROVIDE)',
      itemTextMayShip: 'no',
      note: 'A user licence is needed for the questionnaire. The labels name the area only; a licensed register installs the wording.',
    },
    sources: [
      'Fairbank JCT, Pynsent PB. Spine 2000;25:2940-2953',
      'AO Stata module odi (Boston College SSC): at most one item missing',
    ],
  });
}

function section(label: Text): IntegerItem {
  return {
    kind: 'integer',
    min: 0,
    max: 5,
    display: 'scale',
    label,
    anchors: {
      min: { sv: 'Inga besvär', nb: 'Ingen plager', en: 'No difficulty' },
      max: { sv: 'Största besvär', nb: 'Størst plager', en: 'Greatest difficulty' },
    },
  };
}

function missingRule(minAnswered: number): Text {
  if (minAnswered === itemCount) {
    return {
      sv: 'Alla tio frågor måste vara besvarade.',
      nb: 'Alle ti spørsmål må være besvart.',
      en: 'All ten questions must be answered.',
    };
  }
  return {
    sv: `Minst ${minAnswered} av tio frågor måste vara besvarade; indexet räknas på dem som är besvarade.`,
    nb: `Minst ${minAnswered} av ti spørsmål må være besvart; indeksen regnes av de besvarte.`,
    en: `At least ${minAnswered} of ten questions must be answered; the index is computed from those.`,
  };
}
