import type { TextItem } from '@kvalreg/declaration';
import type { DrawnValue } from './answer-source.js';
import type { Random } from './seeded-random.js';

/** Company prefixes that GS1 keeps for examples begin with 0952. */
const example = '00952';

/** An answer in text: what has a form of its own, and what must be there. It says that it is made up. */
export function drawText({ format, required, maxLength }: TextItem, random: Random): DrawnValue {
  switch (format) {
    case 'udi':
      return drawUdi(random);
    case 'email':
      return required === true ? 'synthetic@example.org' : null;
    case 'phone':
      // From the series that the Swedish post and telecom authority keeps for fiction.
      return required === true ? '070-174 06 05' : null;
    default:
      return required === true ? 'Syntetisk uppgift'.slice(0, maxLength) : null;
  }
}

/** The device identifier of a made-up article with its check digit, and a lot number. */
function drawUdi(random: Random): string {
  const digits = Array.from({ length: 8 }, () => String(Math.floor(random() * 10))).join('');
  const article = `${example}${digits}`;
  const sum = [...article].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  const lot = String(Math.floor(random() * 100_000)).padStart(5, '0');
  return `(01)${article}${String((10 - (sum % 10)) % 10)}(10)SYN${lot}`;
}
