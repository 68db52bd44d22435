import { textIn, type Indicator, type Language } from '@kvalreg/declaration';
import type { CaseStep } from '@kvalreg/engine';
import { message } from '../messages/message.js';

/** What the step at which a case ends is called. `isDivided`: whether the numerator is a step of its own. */
export function stepWords(
  step: CaseStep,
  indicator: Indicator,
  language: Language,
  isDivided = hasNumerator(indicator),
): string {
  if (step === 'unknown' || step === 'outside' || step === 'numerator')
    return message(language, `explain.step.${step}`);
  if (step === 'denominator')
    return message(language, isDivided ? 'explain.step.denominator' : 'explain.step.counted');
  const title = indicator.exclusions?.[Number(step.split(':')[1])]?.title;
  return title
    ? message(language, 'explain.step.excluded', { title: textIn(title, language) })
    : message(language, 'explain.step.otherwise');
}

/** Whether some of the cases that count are in a numerator and others are not. */
export function hasNumerator(indicator: Indicator): boolean {
  return (
    indicator.kind === 'proportion' ||
    indicator.kind === 'transition' ||
    indicator.kind === 'time-to-event' ||
    (indicator.kind === 'composite' && indicator.as === 'all-or-none')
  );
}
