/** 32 bytes that follow from the label and a secret: the same each time, and not to be told from chance without it. */
export type PseudoRandom = (label: string) => Uint8Array;

const words = 2 ** 32;

/**
 * Whole numbers from 0 up to but without a bound, each as likely as the others, in an order that follows from the label
 * alone. A word that would make small numbers likelier is left out.
 */
export function randomBelow(random: PseudoRandom, label: string): (bound: number) => number {
  let bytes: DataView = new DataView(new ArrayBuffer(0));
  let at = 0;
  let counter = 0;
  const nextWord = (): number => {
    if (at + 4 > bytes.byteLength) {
      const { buffer, byteOffset, byteLength } = random(`${label} ${String(counter)}`);
      if (byteLength < 4) throw new RangeError('A source of random bytes gave fewer than four.');
      bytes = new DataView(buffer, byteOffset, byteLength);
      at = 0;
      counter += 1;
    }
    at += 4;
    return bytes.getUint32(at - 4);
  };
  return (bound) => {
    if (!Number.isInteger(bound) || bound < 1 || bound > words)
      throw new RangeError(`The bound is ${String(bound)}: it must be a whole number from 1.`);
    const fair = words - (words % bound);
    for (;;) {
      const word = nextWord();
      if (word < fair) return word % bound;
    }
  };
}
