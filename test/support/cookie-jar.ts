type Cookie = { origin: string; path: string; name: string; value: string };

/** The cookies of one browser, each for its origin and path. */
export class CookieJar {
  private cookies: Cookie[] = [];

  header(address: string): string {
    const { origin, pathname } = new URL(address);
    return this.cookies
      .filter((cookie) => cookie.origin === origin && pathname.startsWith(cookie.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  value(origin: string, name: string): string | undefined {
    return this.cookies.find((one) => one.origin === origin && one.name === name)?.value;
  }

  /** `Set-Cookie` lines of an answer from the address. */
  keep(address: string, lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const path = /;\s*path=([^;]+)/i.exec(line)?.[1] ?? '/';
      const isGone = /expires=Thu, 01 Jan 1970/i.test(line);
      const value = isGone ? '' : pair.slice(at + 1);
      this.put({ origin: new URL(address).origin, path, name: pair.slice(0, at), value });
    }
  }

  put(cookie: Cookie): void {
    const isSame = (one: Cookie) =>
      one.origin === cookie.origin && one.path === cookie.path && one.name === cookie.name;
    this.cookies = this.cookies.filter((one) => !isSame(one));
    if (cookie.value !== '') this.cookies.push(cookie);
  }
}
