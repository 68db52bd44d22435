import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Nothing runs or loads that does not come from this very site; nothing is sent to another one. */
export function securityHeaders(isHttps: boolean): readonly RequestHandler[] {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(isHttps && { upgradeInsecureRequests: [] }),
      },
    },
    // Not "no-referrer": browsers would then post forms with the origin "null", and addresses of this site
    // hold personal links, which no other site may see.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  });
  return [headers, keepNothing];
}

/** Pages hold patients' data, and computers in clinics are shared. Files that never change say otherwise themselves. */
const keepNothing: RequestHandler = (_, response, next) => {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()');
  next();
};
