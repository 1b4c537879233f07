// oidc-provider prints its advice for production at import and at use. This provider never is in production, and the
// lines would be the first thing a newcomer sees. Imported before it; everything else is printed as before.
const print = console.warn.bind(console);
console.warn = (...parts: unknown[]) => {
  if (!parts.some((part) => typeof part === 'string' && part.includes('oidc-provider'))) print(...parts);
};
export {};
