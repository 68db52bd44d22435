/**
 * Whether a text is a unique device identifier as one of the issuing agencies writes it: GS1 (a GTIN of 14 digits with
 * its check digit, with or without brackets around the application identifiers), HIBC (a plus sign, and a check
 * character modulo 43) or ICCBBA (`=/`). Only identifiers that carry a device are accepted, not a lot number alone.
 */
export function isUdi(text: string): boolean {
  if (text.length > longest) return false;
  if (text.startsWith('+')) return isHibc(text);
  if (/^=[/)][A-Z0-9]{10,}/.test(text)) return true;
  const device = /^(?:\(01\)|01)(\d{14})(?:$|\(|\d|\p{Cc})/u.exec(text)?.[1];
  return device !== undefined && hasGtinCheckDigit(device);
}

const longest = 200;

/** GS1 General Specifications, 7.9.1: weights 3 and 1 from the right, sum a multiple of ten. */
function hasGtinCheckDigit(gtin: string): boolean {
  const sum = [...gtin].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return sum % 10 === 0;
}

const hibcAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%';

/** ANSI/HIBC 2.6: the values of all characters before the last, modulo 43, give the last. */
function isHibc(text: string): boolean {
  if (!/^\+[A-Z][A-Z0-9]{3}[A-Z0-9]{1,18}\d/.test(text)) return false;
  const values = [...text].map((character) => hibcAlphabet.indexOf(character));
  if (values.includes(-1)) return false;
  const sum = values.slice(0, -1).reduce((total, value) => total + value, 0);
  return values.at(-1) === sum % 43;
}
