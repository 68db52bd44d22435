import { denied, isCertain, simplified, type Node } from '@kvalreg/expression';

/** What a denominator asks of those that no exclusion took out. */
export interface DenominatorLeft {
  /** Null: nothing more. */
  readonly condition: Node | null;
  /** Whether it must be known that no exclusion applies: a denied exclusion that is unknown makes the case unknown. */
  readonly mustKnowExclusions: boolean;
}

/**
 * The denominator without what only denies an exclusion again. Of those left no exclusion holds, so that its denial is
 * true where it is known and unknown where it is not; as long as every exclusion that can be unknown is denied, that is
 * said of all of them at once.
 */
export function denominatorLeft(denominator: Node, exclusions: readonly Node[]): DenominatorLeft {
  const asked = partsOf(simplified(denominator));
  const known = new Set(asked.map((part) => JSON.stringify(part)));
  const judged = exclusions.map((when) => {
    const denials = partsOf(simplified(denied(when))).map((part) => JSON.stringify(part));
    return {
      denials,
      isDenied: denials.every((text) => known.has(text)),
      isCertain: isCertain(simplified(when), isAlwaysKnown),
    };
  });
  const uncertain = judged.filter((one) => !one.isCertain);
  const mayGo = uncertain.every(({ isDenied }) => isDenied);
  const gone = judged.filter((one) => one.isDenied && (mayGo || one.isCertain));
  const texts = new Set(gone.flatMap(({ denials }) => denials));
  const rest = asked.filter((part) => !texts.has(JSON.stringify(part)) && !isTrue(part));
  return {
    condition: rest.length === 0 ? null : simplified({ op: 'and', args: rest }),
    mustKnowExclusions: gone.some((one) => !one.isCertain),
  };
}

function partsOf(node: Node): readonly Node[] {
  return node.op === 'and' ? node.args : [node];
}

function isTrue(node: Node): boolean {
  return node.op === 'literal' && node.value === true;
}

/** Whether a form is answered is always known, and so are the first day of a case and the day of the figures. */
function isAlwaysKnown(path: readonly string[]): boolean {
  return (
    ['index.date', 'data.date'].includes(path.join('.')) || (path.length === 2 && path[1] === 'answered')
  );
}
