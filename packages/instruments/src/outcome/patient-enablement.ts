import { defineInstrument, type IntegerItem } from '@kvalreg/declaration';
import { countKnown, sum } from '@kvalreg/expression';
import { choiceOf } from '../parts/alternatives.js';

const items = {
  pei1: change('Att klara livet', 'Å mestre livet', 'Coping with life'),
  pei2: change('Att förstå sjukdomen', 'Å forstå sykdommen', 'Understanding the illness'),
  pei3: change('Att hantera sjukdomen', 'Å håndtere sykdommen', 'Coping with the illness'),
  pei4: change('Att hålla sig frisk', 'Å holde seg frisk', 'Keeping healthy'),
  pei5: change('Tillit till hälsan', 'Tillit til helsen', 'Confidence about health'),
  pei6: change('Att hjälpa sig själv', 'Å hjelpe seg selv', 'Helping oneself'),
} as const;

/** The Patient Enablement Instrument with three of six answers required. */
export const pei = peiWith({ minAnswered: 3 });

/**
 * The Patient Enablement Instrument: items `pei1` to `pei6` (0 same or less, 1 better, 2 much better; not applicable is
 * left unanswered), scores `score` (the sum of what is answered, 0-12, higher is better) and `answered` (0-6). That
 * unanswered questions add nothing when at least three are answered is Howie's rule as usually told, not verified:
 * `minAnswered` is a register's choice, 3 by default. Throws a `RangeError` for a `minAnswered` outside 1-6.
 */
export function peiWith({ minAnswered }: { readonly minAnswered: number }) {
  return defineInstrument({
    id: 'pei',
    version: minAnswered === 3 ? '1' : `1+min${minAnswered}`,
    title: {
      sv: 'Patient Enablement Instrument',
      nb: 'Patient Enablement Instrument',
      en: 'Patient Enablement Instrument',
    },
    items,
    scores: (item) => ({
      score: {
        label: { sv: 'PEI', nb: 'PEI', en: 'PEI' },
        range: [0, 12],
        better: 'higher',
        decimals: 0,
        value: sum(Object.values(item), { minAnswered }),
      },
      answered: {
        label: { sv: 'Besvarade PEI-frågor', nb: 'Besvarte PEI-spørsmål', en: 'PEI items answered' },
        range: [0, 6],
        better: 'higher',
        decimals: 0,
        value: countKnown(...Object.values(item)),
      },
    }),
    missingRule: {
      sv: `Minst ${minAnswered} av sex frågor måste vara besvarade; de obesvarade lägger inget till summan.`,
      nb: `Minst ${minAnswered} av seks spørsmål må være besvart; de ubesvarte legger ikke noe til summen.`,
      en: `At least ${minAnswered} of six questions must be answered; the unanswered ones add nothing to the sum.`,
    },
    licence: {
      holder: 'Howie et al., University of Edinburgh; Swedish: Rööst et al. 2015',
      itemTextMayShip: 'no',
      note: 'Ask the authors. The labels name the subject only. The pain register names it Patient Empowerment Instrument; that this is the one is inferred.',
    },
    sources: [
      'Howie JGR et al. Fam Pract 1998;15:165-171',
      'Rööst M et al. BMC Fam Pract 2015;16:21 (Swedish; 39 % found a question not applicable)',
    ],
  });
}

function change(sv: string, nb: string, en: string): IntegerItem {
  return choiceOf({ sv, nb, en }, [
    {
      value: 0,
      code: 'same-or-less',
      label: { sv: 'Lika eller mindre', nb: 'Likt eller mindre', en: 'Same or less' },
    },
    { value: 1, code: 'better', label: { sv: 'Bättre', nb: 'Bedre', en: 'Better' } },
    { value: 2, code: 'much-better', label: { sv: 'Mycket bättre', nb: 'Mye bedre', en: 'Much better' } },
  ]);
}
