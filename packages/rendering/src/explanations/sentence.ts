/** A capital first, and a full stop last where none is. */
export function sentence(text: string): string {
  const begun = text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
  return /[.!?”»…]$/u.test(begun) && !/[”»]$/u.test(begun) ? begun : `${begun}.`;
}
