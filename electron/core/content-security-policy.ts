/**
 * What a page of the application may load and do, whichever host serves it: its own files and nothing else,
 * no inline script or style, no frame around it, no form that leaves it. No script makes a Trusted Types policy,
 * so none may: text never becomes markup or code, not even in a library.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');
