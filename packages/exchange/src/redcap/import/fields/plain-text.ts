import sanitizeHtml from 'sanitize-html';

/**
 * The words of a label without its markup: what is between tags stays, scripts and styles go with their content. Breaks
 * and blocks become line breaks.
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return tidy(html);
  const broken = html.replaceAll(/<(br|hr|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^>]{0,200}>/gi, '\n$&');
  const text = sanitizeHtml(broken, { allowedTags: [], allowedAttributes: {} });
  return tidy(unescaped(text));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '');
}

function tidy(text: string): string {
  return text
    .replaceAll('\u00A0', ' ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
