/**
 * The parts of a piece of R between separators outside brackets and quotes, each with the separator before it ('' for
 * the first), trimmed.
 */
export function splitCode(
  code: string,
  separators: string,
): readonly { readonly before: string; readonly text: string }[] {
  const parts: { before: string; text: string }[] = [];
  let [before, text, depth, quote] = ['', '', 0, ''];
  for (const character of code) {
    const isSeparator = quote === '' && depth === 0 && separators.includes(character);
    if (isSeparator) {
      parts.push({ before, text: text.trim() });
      [before, text] = [character, ''];
      continue;
    }
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (`"'\``.includes(character)) quote = character;
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    text += character;
  }
  return [...parts, { before, text: text.trim() }];
}
