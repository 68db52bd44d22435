/** Lengths of RFC 5321: 64 before the sign, 254 in all. */
const longest = 254;
const shape =
  /^[^\s@"(),:;<>[\\\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u;

/** An e-mail address with its domain in small letters, or null where it cannot be one. */
export function readEmail(text: string): string | null {
  const email = text.trim();
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at);
  if (email.length > longest || !shape.test(email) || /^\.|\.\.|\.$/u.test(local)) return null;
  return `${local}@${email.slice(at + 1).toLowerCase()}`;
}
