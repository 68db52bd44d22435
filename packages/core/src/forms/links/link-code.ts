import { randomInt } from 'node:crypto';

/** Letters and digits that are not mistaken for each other on paper: no 0 and O, no 1, I and L. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 10;

/** Ten characters, of which the last checks the others: 31⁹ possibilities. */
export function newCode(): string {
  const characters = Array.from({ length: length - 1 }, () => alphabet[randomInt(alphabet.length)] ?? '');
  return characters.join('') + checkCharacter(characters.join(''));
}

/** A code from 16 random bytes: so many that no character is noticeably likelier than another. */
export function codeFrom(bytes: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let characters = '';
  while (characters.length < length - 1) {
    characters += alphabet[Number(number % BigInt(alphabet.length))] ?? '';
    number /= BigInt(alphabet.length);
  }
  return characters + checkCharacter(characters);
}

/** The code as it is looked up, from what a person typed; null when it cannot be a code. */
export function readCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll(/[\s\u2010-\u2015.-]/g, '');
  const isCode = code.length === length && [...code].every((character) => alphabet.includes(character));
  return isCode && checkCharacter(code.slice(0, -1)) === code.at(-1) ? code : null;
}

/** In two groups, as it is printed in a letter. */
export function printedCode(code: string): string {
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}

/** Weighted by position modulo 31, a prime: finds every single wrong character and every swap of two neighbours. */
function checkCharacter(characters: string): string {
  const sum = [...characters].reduce(
    (total, character, index) => total + (index + 1) * alphabet.indexOf(character),
    0,
  );
  return alphabet[sum % alphabet.length] ?? '';
}
