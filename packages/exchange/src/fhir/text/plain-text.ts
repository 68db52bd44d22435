import sanitizeHtml from 'sanitize-html';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
};

/** Text without markup: line breaks and paragraphs become line breaks, scripts and styles vanish with their content. */
export function plainText(text: string): string {
  const clean = text.replaceAll('\0', '');
  if (!/[<&]/.test(clean)) return clean.trim();
  const lines = clean.replaceAll(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])\s*>/gi, '\n');
  return sanitizeHtml(lines, { allowedTags: [], allowedAttributes: {} })
    .replaceAll(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Words of Markdown without its marks. */
export function plainMarkdown(text: string): string {
  return plainText(
    text
      .replaceAll(/!?\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1')
      .replaceAll(/^\s{0,3}#{1,6}\s+/gm, '')
      .replaceAll(/(\*\*|__)([^\n*_]{1,2000})\1/g, '$2')
      .replaceAll(/(^|[\s(])[*_]([^\s*_][^\n*_]{0,2000})[*_](?=[\s).,;:!?]|$)/g, '$1$2'),
  );
}
