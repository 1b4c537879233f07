/** A path within the product, or the start page: nobody is sent elsewhere after signing in (T-90). */
export function returnAddress(asked: string | undefined, publicUrl: string): string {
  if (!asked || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes('\\')) return '/';
  const origin = new URL(publicUrl).origin;
  let address: URL;
  try {
    address = new URL(asked, origin);
  } catch {
    return '/';
  }
  if (address.origin !== origin || /^\/(api|idp)(\/|$)/.test(address.pathname)) return '/';
  return address.pathname + address.search + address.hash;
}
