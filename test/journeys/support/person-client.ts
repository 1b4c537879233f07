import { randomUUID } from 'node:crypto';

export type Answer<T = unknown> = { status: number; body: T; headers: Headers };
export type Problem = { code: string; reasons: { text: string; field?: string; rule?: string }[] };
export type Call = { method: string; path: string; status: number; milliseconds: number; problem?: string };

/** One person at one browser, without the browser: cookies, CSRF token, sign-in and signing through the identity provider. */
export class PersonClient {
  private readonly cookies = new Map<string, string>();
  private csrf = '';

  constructor(
    private readonly baseUrl: string,
    /** Key of the demo person, as the sign-in page lists them. */
    readonly key: string,
    private readonly record: (call: Call) => void = () => undefined,
  ) {}

  async signIn(): Promise<void> {
    await this.follow(`/api/auth/login?returnTo=/`);
    await this.refreshSession();
  }

  /** Goes through the fresh sign-in that a signing act asks for; returns the path on which the person lands. */
  async approve(signUrl: string): Promise<string> {
    const landed = await this.follow(signUrl);
    await this.refreshSession();
    return landed;
  }

  async refreshSession(): Promise<void> {
    const { body } = await this.get<{ csrfToken: string }>('/session');
    this.csrf = body.csrfToken;
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.call('GET', path);
  }

  post<T>(path: string, body: unknown = {}, key: string = randomUUID()): Promise<Answer<T>> {
    return this.call('POST', path, body, key);
  }

  put<T>(path: string, body: unknown): Promise<Answer<T>> {
    return this.call('PUT', path, body);
  }

  /** Sends bytes as the whole body. */
  async send<T>(
    path: string,
    bytes: Uint8Array,
    type: string,
    key: string = randomUUID(),
  ): Promise<Answer<T>> {
    return this.answer<T>('POST', path, {
      body: new Uint8Array(bytes),
      headers: { 'content-type': type, 'idempotency-key': key },
    });
  }

  async bytes(path: string): Promise<Buffer> {
    const response = await this.fetch(`${this.baseUrl}/api${path}`, { headers: {} });
    if (response.status !== 200) throw new Error(`GET ${path} answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** The session, for another program that asks on the person's behalf. */
  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private call<T>(method: string, path: string, body?: unknown, key?: string): Promise<Answer<T>> {
    const headers: Record<string, string> = {};
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (key) headers['idempotency-key'] = key;
    return this.answer<T>(method, path, {
      body: body === undefined ? undefined : JSON.stringify(body),
      headers,
    });
  }

  private async answer<T>(
    method: string,
    path: string,
    { body, headers }: { body?: string | Uint8Array<ArrayBuffer>; headers: Record<string, string> },
  ): Promise<Answer<T>> {
    const started = performance.now();
    const response = await this.fetch(`${this.baseUrl}/api${path}`, {
      method,
      body,
      headers: { ...headers, 'x-csrf-token': this.csrf },
    });
    const text = await response.text();
    const parsed = (text === '' ? null : JSON.parse(text)) as T;
    const problem = response.status >= 400 ? (parsed as Problem | null)?.code : undefined;
    this.record({
      method,
      path,
      status: response.status,
      milliseconds: Math.round(performance.now() - started),
      problem,
    });
    return { status: response.status, body: parsed, headers: response.headers };
  }

  /** Follows redirects and answers the sign-in page, until a page of the product is reached. */
  private async follow(start: string): Promise<string> {
    let url = new URL(start, this.baseUrl).href;
    for (let step = 0; step < 20; step += 1) {
      const response = await this.fetch(url, { headers: { accept: 'text/html' } });
      const location = response.headers.get('location');
      if (location) {
        url = new URL(location, url).href;
        continue;
      }
      const form = chosenForm(await response.text(), this.key);
      if (!form) return new URL(url).pathname + new URL(url).search;
      url = await this.submit(new URL(form.action, url).href, form.fields);
    }
    throw new Error('The sign-in went round in circles');
  }

  private async submit(url: string, fields: Record<string, string>): Promise<string> {
    const response = await this.fetch(url, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const location = response.headers.get('location');
    if (!location) throw new Error(`The sign-in page answered ${response.status} without leading on`);
    return new URL(location, url).href;
  }

  private async fetch(url: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', this.cookieHeader);
    headers.set('origin', this.baseUrl);
    headers.set('sec-fetch-site', 'same-origin');
    const response = await fetchAgain(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}

/** Once more when a connection that was kept open had just been closed by the server: nothing was answered then. */
async function fetchAgain(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const isClosed = cause instanceof Error && 'code' in cause && cause.code === 'UND_ERR_SOCKET';
    if (!isClosed) throw error;
    return fetch(url, init);
  }
}

/** The form of the sign-in page whose button carries the person's key. */
function chosenForm(
  html: string,
  key: string,
): { action: string; fields: Record<string, string> } | undefined {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => one.includes(`value="${key}"`));
  if (!form) return undefined;
  const action = /action="([^"]*)"/.exec(form)?.[1] ?? '';
  const fields: Record<string, string> = {};
  for (const [, attributes = ''] of form.matchAll(/<input([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(attributes)?.[1];
    const value = /value="([^"]*)"/.exec(attributes)?.[1];
    if (name) fields[name] = value ?? '';
  }
  const buttons = [...form.matchAll(/<button([^>]*)>/g)].map(([, attributes = '']) => attributes);
  const button = buttons.find((attributes) => attributes.includes(`value="${key}"`));
  const name = button && /name="([^"]*)"/.exec(button)?.[1];
  if (name) fields[name] = key;
  return { action, fields };
}
