import "server-only";

/** What a page may load and do: its own things only, scripts and style sheets by this nonce. */
export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  // React compiles its error stacks in development.
  const scriptExtras = isDevelopment ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${scriptExtras}`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Charts place what they draw by style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
