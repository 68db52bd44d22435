/** A text in UTF-8 that is no longer than so many bytes and so many characters, cut between characters. */
export function cutBytes(text: string, mostBytes: number, mostCharacters = Infinity): Uint8Array {
  const whole = encoder.encode(text);
  // A surrogate pair is one character to the reader.
  const characters = Array.from(text);
  if (whole.length <= mostBytes && characters.length <= mostCharacters) return whole;
  let kept = characters.slice(0, Math.min(characters.length, mostCharacters));
  while (encoder.encode(kept.join('')).length > mostBytes) kept = kept.slice(0, -1);
  return encoder.encode(kept.join(''));
}

const encoder = new TextEncoder();
