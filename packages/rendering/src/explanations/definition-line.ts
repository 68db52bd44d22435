/** One part of a definition in words. */
export interface DefinitionLine {
  /** The same in every language, so that two definitions can be laid side by side. */
  readonly part: DefinitionPart;
  readonly label: string;
  /** Sentences; of the exclusions one each, in order. */
  readonly sentences: readonly string[];
}

export type DefinitionPart =
  | 'definition'
  | 'public'
  | 'counted'
  | 'population'
  | 'exclusions'
  | 'denominator'
  | 'numerator'
  | 'before'
  | 'after'
  | 'parts'
  | 'event'
  | 'competing'
  | 'end'
  | 'value'
  | 'terms'
  | 'direction'
  | 'goal'
  | 'smallest'
  | 'time'
  | 'instruments'
  | 'version'
  | 'source';
