import { defineInstrument, type Text } from '@kvalreg/declaration';
import { eq, oneOf } from '@kvalreg/expression';

export type PainSite = 'back' | 'leg' | 'neck' | 'arm';

interface Words {
  readonly sv: string;
  readonly nb: string;
  readonly en: string;
}
const anyPain: Words = { sv: 'smärta', nb: 'smerte', en: 'pain' };
const words: Readonly<Record<PainSite, Words>> = {
  back: { sv: 'ryggsmärta', nb: 'ryggsmerte', en: 'back pain' },
  leg: { sv: 'bensmärta', nb: 'beinsmerte', en: 'leg pain' },
  neck: { sv: 'nacksmärta', nb: 'nakkesmerte', en: 'neck pain' },
  arm: { sv: 'armsmärta', nb: 'armsmerte', en: 'arm pain' },
};

/**
 * Global Assessment of pain, of one site or of pain in general, compared with before surgery: item `ga` and score `code`, 0 (had no such
 * pain), 1 (pain free) to 5 (worse). Categories: `label` (the name of the code) and `painReduced` (codes 1 and 2).
 * `noPain` says what becomes of code 0 in it: `excluded` (default: not applicable) or `counted` (as not reduced).
 */
export function globalAssessment({
  site,
  noPain = 'excluded',
}: { readonly site?: PainSite | undefined; readonly noPain?: 'excluded' | 'counted' } = {}) {
  const pain = site ? words[site] : anyPain;
  const alternatives = alternativesFor(pain);
  return defineInstrument({
    id: site ? `ga-${site}` : 'ga',
    version: noPain === 'excluded' ? '1' : '1+counted',
    title: {
      sv: `Global Assessment, ${pain.sv}`,
      nb: `Global Assessment, ${pain.nb}`,
      en: `Global Assessment, ${pain.en}`,
    },
    items: {
      ga: {
        kind: 'integer',
        min: 0,
        max: 5,
        display: 'choice',
        label: {
          sv: `Hur är din ${pain.sv} nu, jämfört med före operationen?`,
          nb: `Hvordan er din ${pain.nb} nå, sammenlignet med før operasjonen?`,
          en: `How is your ${pain.en} now, compared with before the operation?`,
        },
        valueLabels: Object.fromEntries(alternatives.map(({ value, label }) => [value, label])),
      },
    },
    scores: (item) => ({
      code: {
        label: { sv: `Förändrad ${pain.sv}`, nb: `Endret ${pain.nb}`, en: `Change in ${pain.en}` },
        range: [0, 5],
        better: 'lower',
        decimals: 0,
        value: item.ga,
      },
    }),
    categories: (item) => ({
      label: {
        kind: 'codes',
        label: { sv: 'Svar', nb: 'Svar', en: 'Answer' },
        score: 'code',
        codes: alternatives,
      },
      painReduced: {
        kind: 'condition',
        label: { sv: 'Minskad smärta', nb: 'Mindre smerte', en: 'Pain reduced' },
        holds: oneOf(item.ga, 1, 2),
        ...(noPain === 'excluded' && { notApplicable: eq(item.ga, 0) }),
      },
    }),
    missingRule: noPain === 'excluded' ? excludedRule : countedRule,
    licence: {
      holder: 'Swespine; Hägg et al. 2002',
      itemTextMayShip: 'conditional',
      note: 'The alternatives are paraphrased here. The original wording is the register’s to release.',
    },
    sources: [
      'Hägg O et al. Spine 2002;27:1213-1222',
      'Parai C et al. Eur Spine J 2018;27:554-563',
      'Swespine, annual report 2021: pain reduced = pain free or much better',
    ],
  });
}

const excludedRule: Text = {
  sv: 'Obesvarad fråga ger inget värde. Den som inte hade sådan smärta före operationen kan inte få minskad smärta.',
  nb: 'Ubesvart spørsmål gir ingen verdi. Den som ikke hadde slik smerte før operasjonen, kan ikke få mindre smerte.',
  en: 'An unanswered question has no value. Those who had no such pain before surgery cannot have it reduced.',
};
const countedRule: Text = {
  sv: 'Obesvarad fråga ger inget värde. Den som inte hade sådan smärta före operationen räknas med, som inte minskad.',
  nb: 'Ubesvart spørsmål gir ingen verdi. Den som ikke hadde slik smerte før operasjonen, regnes med, som ikke mindre.',
  en: 'An unanswered question has no value. Those who had no such pain before surgery are counted, as not reduced.',
};

function alternativesFor(pain: Words) {
  const alternative = (value: number, code: string, label: Text) => ({ value, code, label });
  return [
    alternative(0, 'had-no-such-pain-before-surgery', {
      sv: `Jag hade ingen ${pain.sv} före operationen`,
      nb: `Jeg hadde ingen ${pain.nb} før operasjonen`,
      en: `I had no ${pain.en} before the operation`,
    }),
    alternative(1, 'completely-pain-free', { sv: 'Helt borta', nb: 'Helt borte', en: 'Completely gone' }),
    alternative(2, 'much-better', { sv: 'Mycket mindre', nb: 'Mye mindre', en: 'Much less' }),
    alternative(3, 'somewhat-better', { sv: 'Något mindre', nb: 'Noe mindre', en: 'Somewhat less' }),
    alternative(4, 'unchanged', { sv: 'Oförändrad', nb: 'Uendret', en: 'The same' }),
    alternative(5, 'worse', { sv: 'Värre', nb: 'Verre', en: 'Worse' }),
  ];
}
