/** Words of a drawing for those who do not see it. */
export interface DrawingWords {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/**
 * Makes the library's SVG fit for a page with a strict content policy: style attributes become presentation
 * attributes, the style sheet and the library's own marks go, the size is left to the page, and a title and a
 * description come in.
 */
export function finishSvg(
  svg: string,
  size: { readonly width: number; readonly height: number },
  words: DrawingWords,
): string {
  const inner = svg
    .replace(/<style[\s\S]*?<\/style>/gu, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/gu, '')
    .replace(/ style="([^"]*)"/gu, (_, style: string) => presentation(style))
    .replace(/\bzr\d+-/gu, `${words.id}-`);
  const [titleId, descriptionId] = [`${words.id}-title`, `${words.id}-desc`];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size.width)} ${String(size.height)}" ` +
    `role="img" aria-labelledby="${titleId} ${descriptionId}" focusable="false">` +
    `<title id="${titleId}">${escapeXml(words.title)}</title><desc id="${descriptionId}">${escapeXml(words.description)}</desc>${inner}</svg>`
  );
}

/** `font-size:12px;font-family:inherit;` → ` font-size="12px"`: attributes are no inline style to the content policy. */
function presentation(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.trim().split(/:(.*)/su))
    .filter(
      ([name, value]) =>
        name !== undefined && value !== undefined && /^[a-z-]+$/u.test(name) && value.trim() !== 'inherit',
    )
    .map(([name, value]) => ` ${name ?? ''}="${(value ?? '').trim()}"`)
    .join('');
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
