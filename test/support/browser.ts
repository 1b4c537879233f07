import { randomUUID } from 'node:crypto';

export type Answer<T = unknown> = { status: number; headers: Headers; text: string; url: string; json: T };
export type ProblemAnswer = { code: string; status: number; reasons: { text: string; field?: string }[] };

type Send = {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  form?: Record<string, string>;
};

const MAX_REDIRECTS = 12;

/** A person at a browser, without the browser: cookies for each origin, redirects, forms, and the csrf token. */
export class Browser {
  private cookies: Cookie[] = [];
  csrf = '';

  constructor(readonly home: string) {}

  /** One request to the product, as the web app sends it. A POST gets an idempotency key of its own. */
  async api<T = unknown>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const isChange = method !== 'GET';
    return this.send<T>(`${this.home}/api${path}`, {
      method,
      body,
      headers: {
        accept: 'application/json',
        ...(isChange ? { 'x-csrf-token': this.csrf, 'idempotency-key': randomUUID() } : {}),
        ...headers,
      },
    });
  }

  get<T = unknown>(path: string) {
    return this.api<T>('GET', path);
  }

  post<T = unknown>(path: string, body: unknown = {}, headers: Record<string, string> = {}) {
    return this.api<T>('POST', path, body, headers);
  }

  /** Through the provider's page; ends where the product sends the person. */
  async signIn(key: string, returnTo = '/'): Promise<Answer> {
    const page = await this.follow(`${this.home}/api/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
    const end = await this.choose(page, { person: key });
    await this.refreshToken();
    return end;
  }

  /** From a signing address to the end of the act, as the given person. */
  async sign(signUrl: string, key: string): Promise<Answer> {
    const page = await this.follow(new URL(signUrl, this.home).href);
    const end = await this.choose(page, { person: key });
    await this.refreshToken();
    return end;
  }

  async refreshToken(): Promise<void> {
    const session = await this.get<{ csrfToken: string | null }>('/session');
    this.csrf = session.json.csrfToken ?? '';
  }

  /** Presses a button on the provider's page and follows to the end. */
  async choose(page: Answer, form: Record<string, string>): Promise<Answer> {
    const action = /<form method="post" action="([^"]+)"/.exec(page.text)?.[1];
    if (!action) throw new Error(`No form at ${page.url}: ${page.status} ${page.text.slice(0, 300)}`);
    return this.follow(new URL(action, page.url).href, { method: 'POST', form });
  }

  /** Goes where redirects lead, as long as they stay at pages that exist here (`/api` and the provider). */
  async follow(url: string, first: Send = {}, stopAt?: (url: string) => boolean): Promise<Answer> {
    let answer = await this.send(url, first);
    for (let count = 0; count < MAX_REDIRECTS; count += 1) {
      const location = answer.headers.get('location');
      if (!location || answer.status < 300 || answer.status > 399) return answer;
      const next = new URL(location, answer.url).href;
      const isOurPage = next.startsWith(this.home) && !next.startsWith(`${this.home}/api/`);
      if (isOurPage || stopAt?.(next)) return { ...answer, url: next };
      answer = await this.send(next);
    }
    throw new Error('The redirects do not end');
  }

  async send<T = unknown>(
    url: string,
    { method = 'GET', body, headers = {}, form }: Send = {},
  ): Promise<Answer<T>> {
    const { origin } = new URL(url);
    const sent: Record<string, string> = {
      accept: 'text/html',
      ...headers,
      cookie: this.cookieHeader(new URL(url)),
    };
    if (form) sent['content-type'] = 'application/x-www-form-urlencoded';
    else if (body !== undefined && !Buffer.isBuffer(body)) sent['content-type'] ??= 'application/json';
    const response = await fetch(url, {
      method,
      headers: sent,
      redirect: 'manual',
      body: form ? new URLSearchParams(form) : Buffer.isBuffer(body) ? body : jsonBody(body),
    });
    this.keep(origin, response.headers.getSetCookie());
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      url,
      json: (isJson ? JSON.parse(text) : undefined) as T,
    };
  }

  cookie(name: string): string | undefined {
    return this.cookies.find((one) => one.origin === this.home && one.name === name)?.value;
  }

  setCookie(name: string, value: string): void {
    this.put({ origin: this.home, path: '/', name, value });
  }

  private cookieHeader(url: URL): string {
    return this.cookies
      .filter(({ origin, path }) => origin === url.origin && url.pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  private keep(origin: string, lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const path = /;\s*path=([^;]+)/i.exec(line)?.[1] ?? '/';
      const isGone = /expires=Thu, 01 Jan 1970/i.test(line);
      this.put({ origin, path, name: pair.slice(0, at), value: isGone ? '' : pair.slice(at + 1) });
    }
  }

  private put(cookie: Cookie): void {
    const isSame = (one: Cookie) =>
      one.origin === cookie.origin && one.path === cookie.path && one.name === cookie.name;
    this.cookies = this.cookies.filter((one) => !isSame(one));
    if (cookie.value !== '') this.cookies.push(cookie);
  }
}

type Cookie = { origin: string; path: string; name: string; value: string };

function jsonBody(body: unknown): string | undefined {
  return body === undefined ? undefined : JSON.stringify(body);
}
