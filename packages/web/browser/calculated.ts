import { languages, type CalculatedItem } from '@kvalreg/declaration';
import type { Answers } from '@kvalreg/engine';
import { calculatedText } from '@kvalreg/rendering';

/** Writes calculated values as they follow from the answers on the screen, in the words of the server's own page. */
export function showCalculated(form: HTMLFormElement, values: Answers): void {
  const language = languages.find((one) => one === document.documentElement.lang);
  if (!language) return;
  for (const output of form.querySelectorAll('output')) {
    if (!Object.hasOwn(values, output.name)) continue;
    const { type = 'text', decimals = '', unit = '', yes = '', no = '', unknown = '' } = output.dataset;
    const item = {
      type: type as CalculatedItem['type'],
      ...(decimals !== '' && { decimals: Number(decimals) }),
    };
    const written = calculatedText(item, values[output.name] ?? null, language, { yes, no, unit }) ?? unknown;
    // Put in anew, it would be read out again although nothing has changed.
    if (output.textContent !== written) output.textContent = written;
  }
}
