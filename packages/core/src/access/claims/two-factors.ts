/** Values of `amr` by what they prove: something one knows, has or is (RFC 8176). */
const kinds: Readonly<Record<string, 'knows' | 'has' | 'is'>> = {
  pwd: 'knows',
  pin: 'knows',
  kba: 'knows',
  otp: 'has',
  sms: 'has',
  tel: 'has',
  hwk: 'has',
  swk: 'has',
  pop: 'has',
  sc: 'has',
  face: 'is',
  fpt: 'is',
  iris: 'is',
  retina: 'is',
  vbm: 'is',
};

/** Whether the methods are of two different kinds, or the provider says that they are several: two passwords are one factor. */
export function provesTwoFactors(methods: readonly string[]): boolean {
  if (methods.includes('mfa')) return true;
  return (
    new Set(methods.flatMap((method) => (Object.hasOwn(kinds, method) ? (kinds[method] ?? []) : []))).size > 1
  );
}
