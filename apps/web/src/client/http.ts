import { noAnswer, toRefusal } from './refusal.js';

type Parameters = { path?: Record<string, string>; query?: Record<string, string | undefined> };
type Act = Parameters & { body?: unknown; intent?: string };

let csrfToken = '';
/** The session's answer carries the token; every writing call sends it back. */
export const keepCsrfToken = (token: string) => {
  csrfToken = token;
};

function address(path: string, { path: parts = {}, query = {} }: Parameters): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, value);
  const tail = search.toString();
  return tail ? `${filled}?${tail}` : filled;
}

async function send<T>(method: string, path: string, act: Act = {}): Promise<T> {
  const isFile = act.body instanceof Blob;
  const headers = new Headers({ accept: 'application/json' });
  if (method !== 'GET') headers.set('x-csrf-token', csrfToken);
  if (act.intent) headers.set('idempotency-key', act.intent);
  if (act.body !== undefined)
    headers.set(
      'content-type',
      isFile ? (act.body as Blob).type || 'application/octet-stream' : 'application/json',
    );
  const response = await fetch(address(path, act), {
    method,
    headers,
    body: act.body === undefined ? undefined : isFile ? (act.body as Blob) : JSON.stringify(act.body),
  }).catch(() => {
    throw noAnswer();
  });
  if (!response.ok) throw await toRefusal(response);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

export const get = <T>(path: string, parameters?: Parameters) => send<T>('GET', path, parameters);
export const post = <T>(path: string, act?: Act) => send<T>('POST', path, act);
export const put = <T>(path: string, act?: Act) => send<T>('PUT', path, act);
