import { randomUUID } from 'node:crypto';
import { CookieJar } from './cookie-jar.js';

/** `body` is what JSON said, else undefined; `text` is what was sent. */
export type Answer<T = unknown> = { status: number; headers: Headers; text: string; url: string; body: T };
export type Problem = {
  code: string;
  status: number;
  reasons: { text: string; field?: string; rule?: string }[];
};
export type ProblemAnswer = Problem;
export type Call = { method: string; path: string; status: number; milliseconds: number; problem?: string };

type Send = {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  form?: Record<string, string>;
};

const MAX_REDIRECTS = 20;

/** A person at a browser, without the browser: cookies for each origin, redirects, forms, and the csrf token. */
export class Browser {
  private readonly cookies = new CookieJar();
  csrf = '';

  constructor(
    readonly home: string,
    /** Key of the demo person, as the sign-in page lists them. */
    readonly key = '',
    private readonly record: (call: Call) => void = () => undefined,
  ) {}

  /** One request to the product, as the web app sends it. A change gets an idempotency key of its own. */
  async api<T = unknown>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const started = performance.now();
    const change = { 'x-csrf-token': this.csrf, 'idempotency-key': randomUUID() };
    const answer = await this.send<T>(`${this.home}/api${path}`, {
      method,
      body,
      headers: { accept: 'application/json', ...(method === 'GET' ? {} : change), ...headers },
    });
    const milliseconds = Math.round(performance.now() - started);
    const problem = answer.status >= 400 ? (answer.body as Problem | undefined)?.code : undefined;
    this.record({ method, path, status: answer.status, milliseconds, problem });
    return answer;
  }

  get<T = unknown>(path: string) {
    return this.api<T>('GET', path);
  }

  /** `key`: the idempotency key, where the same request comes twice; or whole headers. */
  post<T = unknown>(path: string, body: unknown = {}, key: string | Record<string, string> = {}) {
    return this.api<T>('POST', path, body, typeof key === 'string' ? { 'idempotency-key': key } : key);
  }

  put<T = unknown>(path: string, body: unknown) {
    return this.api<T>('PUT', path, body);
  }

  async bytes(path: string): Promise<Buffer> {
    const response = await this.fetch(`${this.home}/api${path}`, { headers: {} });
    if (response.status !== 200) throw new Error(`GET ${path} answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** Through the provider's page; ends where the product sends the person. */
  signIn(key = this.key, returnTo = '/'): Promise<Answer> {
    return this.prove(`${this.home}/api/auth/login?returnTo=${encodeURIComponent(returnTo)}`, key);
  }

  /** From a signing address, through the fresh sign-in that it asks for, to the end of the act. */
  sign(signUrl: string, key = this.key): Promise<Answer> {
    return this.prove(new URL(signUrl, this.home).href, key);
  }

  async refreshToken(): Promise<void> {
    const session = await this.get<{ csrfToken: string | null }>('/session');
    this.csrf = session.body.csrfToken ?? '';
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
      if (this.isPage(next) || stopAt?.(next)) return { ...answer, url: next };
      answer = await this.send(next);
    }
    throw new Error('The redirects do not end');
  }

  async send<T = unknown>(
    url: string,
    { method = 'GET', body, headers = {}, form }: Send = {},
  ): Promise<Answer<T>> {
    const sent: Record<string, string> = { accept: 'text/html', ...headers };
    if (form) sent['content-type'] = 'application/x-www-form-urlencoded';
    else if (body !== undefined && !Buffer.isBuffer(body)) sent['content-type'] ??= 'application/json';
    const response = await this.fetch(url, {
      method,
      headers: sent,
      body: form ? new URLSearchParams(form) : Buffer.isBuffer(body) ? new Uint8Array(body) : jsonBody(body),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const parsed = (isJson && text !== '' ? JSON.parse(text) : undefined) as T;
    return { status: response.status, headers: response.headers, text, url, body: parsed };
  }

  cookie(name: string): string | undefined {
    return this.cookies.value(this.home, name);
  }

  /** The session, for another program that asks on the person's behalf. */
  get cookieHeader(): string {
    return this.cookies.header(`${this.home}/api/`);
  }

  setCookie(name: string, value: string): void {
    this.cookies.put({ origin: this.home, path: '/', name, value });
  }

  private async prove(address: string, key: string): Promise<Answer> {
    const end = await this.choose(await this.follow(address), { person: key });
    await this.refreshToken();
    return end;
  }

  /** A page of the web app: neither the api nor the provider, which may stand behind the same address. */
  private isPage(url: string): boolean {
    const path = url.slice(this.home.length);
    return url.startsWith(this.home) && !path.startsWith('/api/') && !path.startsWith('/idp/');
  }

  private async fetch(url: string, init: RequestInit): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), cookie: this.cookies.header(url) };
    const response = await fetchAgain(url, { ...init, headers, redirect: 'manual' });
    this.cookies.keep(url, response.headers.getSetCookie());
    return response;
  }
}

/** Connections that may be kept open at a time: each may have been closed by the server meanwhile. */
const TRIES = 4;

/** Again when a connection that was kept open had just been closed by the server: nothing was answered then. */
async function fetchAgain(url: string, init: RequestInit, tries = TRIES): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const isClosed = cause instanceof Error && 'code' in cause && cause.code === 'UND_ERR_SOCKET';
    if (!isClosed || tries <= 1) throw error;
    return fetchAgain(url, init, tries - 1);
  }
}

function jsonBody(body: unknown): string | undefined {
  return body === undefined ? undefined : JSON.stringify(body);
}
