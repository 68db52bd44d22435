import { importQuestionnaire } from '@kvalreg/exchange';
import { milliseconds, quantile, rounds } from './rounds.mjs';

const items = 800;

/**
 * A questionnaire of 800 items made into a register (shape, rules, conditions, calculations, the register's own lint),
 * against parsing the same text as JSON and walking over its items.
 */
export async function questionnaire() {
  const text = JSON.stringify(syntheticQuestionnaire());
  const whole = () => {
    const read = importQuestionnaire(text);
    if ('refused' in read || read.notCarried.length > 0)
      throw new Error('The questionnaire was not carried over.');
    return read.carried;
  };
  const plain = () => countOf(JSON.parse(text));
  const times = await rounds({ plain, whole }, { warmUp: 5, count: 40 });
  return { times, items: plain(), size: text.length, carried: whole() };
}

export function describeQuestionnaire({ times, items: count, size, carried }) {
  const ratio = quantile(times.whole, 0.5) / quantile(times.plain, 0.5);
  return [
    `questionnaire: ${count} items, ${Math.round(size / 1000)} kB; ${carried} items, conditions and expressions carried over`,
    `  JSON.parse and a walk  ${milliseconds(quantile(times.plain, 0.5))}`,
    `  the import             ${milliseconds(quantile(times.whole, 0.5))}, ${ratio.toFixed(0)} times as long`,
  ].join('\n');
}

function countOf({ item = [] }) {
  return item.reduce((count, inner) => count + 1 + countOf(inner), 0);
}

/** Groups of nineteen questions of every kind; each question but the first of its group has a condition. */
function syntheticQuestionnaire() {
  const groups = items / 20;
  const core = 'http://hl7.org/fhir/StructureDefinition';
  const calculated = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';
  const types = ['boolean', 'integer', 'choice', 'decimal', 'string', 'date'];
  const answerOption = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'].map(
    (display, weight) => ({
      extension: [{ url: `${core}/ordinalValue`, valueDecimal: weight }],
      valueCoding: { system: 'urn:s', code: `LA${weight}`, display },
    }),
  );
  const question = (group, at) => {
    const linkId = `g${group}.${at}`;
    const type = types[at % types.length];
    const first = { question: `g${group}.0`, operator: '=', answerBoolean: true };
    return {
      linkId,
      type,
      text: `Question ${at} of group ${group}: how has it been during the last week?`,
      ...(type === 'choice' && { answerOption }),
      ...(at > 0 && { enableWhen: [first] }),
    };
  };
  const total = (group) => ({
    linkId: `g${group}.total`,
    type: 'decimal',
    text: `Total of group ${group}`,
    readOnly: true,
    extension: [
      {
        url: calculated,
        valueExpression: {
          language: 'text/fhirpath',
          expression: `%resource.item.where(linkId='g${group}').item.answer.value.ordinal().sum()`,
        },
      },
    ],
  });
  return {
    resourceType: 'Questionnaire',
    status: 'active',
    language: 'en',
    title: 'Synthetic questionnaire',
    item: Array.from({ length: groups }, (_, group) => ({
      linkId: `g${group}`,
      type: 'group',
      text: `Group ${group}`,
      item: [...Array.from({ length: 18 }, (__, at) => question(group, at)), total(group)],
    })),
  };
}
