import type { WrittenTrial } from '@kvalreg/declaration';
import { and, gte, isUnknown } from '@kvalreg/expression';
import type { At } from './dimensions.js';

/** A made-up trial, so that there is one to look at: the register can draw who gets which treatment. */
export function trials(at: At) {
  return {
    prehabilitation: {
      title: { sv: 'Träning före operation (påhittad)', en: 'Training before surgery (made up)' },
      description: {
        sv: 'Påhittad studie för demonstrationen: jämför handledd träning i grupp med ett träningsprogram hemma, för vuxna med benbesvär före operationen.',
        en: 'A made-up trial for the demonstration: compares supervised training in a group with a programme at home, for adults with leg pain before surgery.',
      },
      arms: [
        { code: 'group', title: { sv: 'Träning i grupp', en: 'Training in a group' }, ratio: 1 },
        { code: 'home', title: { sv: 'Program hemma', en: 'Programme at home' }, ratio: 1 },
      ],
      strata: {
        smoker: {
          title: { sv: 'Röker', en: 'Smokes' },
          value: at.baseline.smoker,
          options: [
            { code: 'true', label: { sv: 'Röker', en: 'Smokes' } },
            { code: 'false', label: { sv: 'Röker inte', en: 'Does not smoke' } },
          ],
        },
      },
      byUnit: true,
      blocks: [4, 6],
      // Before the operation only.
      inclusion: and(
        isUnknown(at.surgery.operationDate),
        gte(at.person.age, 18),
        gte(at.baseline.nrsLeg.score, 4),
      ),
      consent: {
        text: {
          sv: 'Jag har fått information om studien och samtycker till att lottas till ett av de två sätten att träna. Jag kan när som helst ångra mig.',
          en: 'I have been informed about the trial and agree to be allocated at random to one of the two ways of training. I can change my mind at any time.',
        },
        version: '1',
      },
      from: '2020-01-01',
    },
  } as const satisfies Readonly<Record<string, WrittenTrial>>;
}
