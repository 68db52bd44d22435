import type { Form, Profile, ProfileScale, Text } from '@kvalreg/declaration';
import type { Answers, Scores } from '../forms/answers.js';
import { categoryOf } from '../forms/scoring/category-of.js';

/** What a person answered on one occasion, on the form that it was answered on. */
export interface ProfileResponse {
  readonly form: Form;
  readonly answers: Answers;
  readonly scores: Scores;
}
export interface ProfileValue {
  /** Null where the answer or the score is missing. */
  readonly value: number | null;
  /** The band of the instrument that the value falls in, where it has bands. */
  readonly category: Text | null;
}

/** The value of each scale on one occasion, in the order of the scales. Scores are those that were stored. */
export function profileValues(profile: Profile, response: ProfileResponse): readonly ProfileValue[] {
  return profile.scales.map((scale) => valueOf(scale, response));
}

function valueOf({ key }: ProfileScale, { form, answers, scores }: ProfileResponse): ProfileValue {
  const stored = Object.hasOwn(scores, key) ? scores[key] : answers[key];
  const value = typeof stored === 'number' ? stored : null;
  return { value, category: value === null ? null : bandOf(form, key, value) };
}

/** The first category of the instrument that puts this score into bands. */
function bandOf(form: Form, key: string, value: number): Text | null {
  const [name = '', score = ''] = key.split('.');
  const instrument = Object.hasOwn(form.instruments, name) ? form.instruments[name] : undefined;
  const category = Object.values(instrument?.categories ?? {}).find(
    (one) => one.kind === 'bands' && one.score === score,
  );
  if (category?.kind !== 'bands') return null;
  const code = categoryOf(category, {}, { [score]: value });
  return category.bands.find((band) => band.code === code)?.label ?? null;
}
