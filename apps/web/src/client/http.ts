import createClient from 'openapi-fetch';
import type { paths } from './api.js';
import { isRefusal, noAnswer, toRefusal } from './refusal.js';

type Method = 'get' | 'post' | 'put';
type Path<M extends Method> = { [P in keyof paths]: paths[P][M] extends object ? P : never }[keyof paths];
type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;

type Json<R> = R extends { content: { 'application/json': infer A } } ? A : undefined;
type Success<R> = R extends { 200: infer A } ? Json<A> : R extends { 201: infer A } ? Json<A> : undefined;
type AnswerOf<O> = O extends { responses: infer R } ? Success<R> : undefined;

/** What the api answers, as its OpenAPI document says: no shape is written twice. */
export type Answer<P extends keyof paths, M extends Method = 'get'> = AnswerOf<Operation<P, M>>;

type BodyOf<O> = O extends { requestBody: { content: infer C } }
  ? C extends { 'application/json': infer B }
    ? B
    : Blob
  : undefined;
/** What is sent, as the OpenAPI document says; a file is sent as it is. */
export type Body<P extends keyof paths, M extends Method = 'post'> = BodyOf<Operation<P, M>>;

type PathPart<O> = O extends { parameters: { path: infer V extends object } } ? { path: V } : object;
type QueryPart<O> = O extends { parameters: { query?: infer V } } ? { query?: V } : object;
type IntentPart<O> = O extends { parameters: { header: object } } ? { intent: string } : object;
type BodyPart<O> = BodyOf<O> extends undefined ? object : { body: BodyOf<O> };
type Parts<O> = PathPart<O> & QueryPart<O> & IntentPart<O> & BodyPart<O>;

let csrfToken = '';
/** The session's answer carries the token; every writing call sends it back. */
export const keepCsrfToken = (token: string) => {
  csrfToken = token;
};

const client = createClient<paths>({ baseUrl: window.location.origin });
client.use({
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('x-csrf-token', csrfToken);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await toRefusal(response);
  },
  onError({ error }) {
    return isRefusal(error) ? error : noAnswer();
  },
});

type LooseParts = { path?: object; query?: object; intent?: string; body?: unknown };
type LooseClient = { request: (method: Method, path: string, init: object) => Promise<{ data: unknown }> };

/** The one place that is not checked: the generic `request` cannot follow our types through openapi-fetch's own. */
async function call<A>(method: Method, path: string, parts: LooseParts = {}): Promise<A> {
  const { body } = parts;
  const file = body instanceof Blob;
  const { data } = await (client as unknown as LooseClient).request(method, path, {
    params: {
      path: parts.path,
      query: parts.query,
      ...(parts.intent ? { header: { 'Idempotency-Key': parts.intent } } : {}),
    },
    ...(body === undefined ? {} : { body }),
    ...(file ? { bodySerializer: (sent: Blob) => sent, headers: { 'content-type': body.type } } : {}),
  });
  return data as A;
}

type Arguments<O> = keyof Parts<O> extends never
  ? []
  : Record<string, never> extends Parts<O>
    ? [parts?: Parts<O>]
    : [parts: Parts<O>];

export const get = <P extends Path<'get'>>(path: P, ...[parts]: Arguments<Operation<P, 'get'>>) =>
  call<Answer<P, 'get'>>('get', path, parts);
export const post = <P extends Path<'post'>>(path: P, ...[parts]: Arguments<Operation<P, 'post'>>) =>
  call<Answer<P, 'post'>>('post', path, parts);
export const put = <P extends Path<'put'>>(path: P, ...[parts]: Arguments<Operation<P, 'put'>>) =>
  call<Answer<P, 'put'>>('put', path, parts);

/** Acts on one thing by its id, for addresses that share this shape: an id, a body, an intent. */
export const postAct = <P extends ActPath>(path: P, id: string, body: Body<P>, intent: string) =>
  call<Answer<P, 'post'>>('post', path, { path: { id }, body, intent });
type ActPath = Extract<Path<'post'>, `${string}/{id}/${string}`>;
