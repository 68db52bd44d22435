import { TrustedSvg } from './trusted-svg.js';

/** A QR code from its dark and light modules, with the quiet zone that readers need around it. */
export function qrSvg(modules: readonly (readonly boolean[])[], label: string): TrustedSvg {
  const quiet = 4;
  const size = modules.length + 2 * quiet;
  const path = modules
    .flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`M${String(x + quiet)} ${String(y + quiet)}h1v1h-1z`] : [])),
    )
    .join('');
  const title = label.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return new TrustedSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size)} ${String(size)}" role="img" aria-label="${title}" shape-rendering="crispEdges">` +
      `<rect width="${String(size)}" height="${String(size)}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`,
  );
}
