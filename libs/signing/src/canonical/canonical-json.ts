import canonicalize from 'canonicalize';
import { SigningError } from '../signing-error.js';

export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

const MAX_DEPTH = 40;

/**
 * The bytes that are hashed and signed: RFC 8785, narrowed so that every parser reads the same value. Strings and keys
 * must be NFC without lone surrogates, numbers safe integers, and nothing may be dropped in silence (undefined,
 * functions, dates, class instances). Throws `SigningError` `json-not-canonical` with a JSON pointer in `field`.
 */
export function canonicalJson(value: unknown): Uint8Array {
  assertPlain(value, '', 0);
  return new TextEncoder().encode(canonicalize(value));
}

/**
 * Reads bytes that must be exactly what `canonicalJson` writes: no whitespace, no other order, no duplicate keys.
 * Throws the same error otherwise.
 */
export function parseCanonicalJson(bytes: Uint8Array): JsonValue {
  let value: JsonValue;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) as JsonValue;
  } catch {
    return refuse('', 'är inte giltig JSON i UTF-8');
  }
  if (Buffer.compare(canonicalJson(value), bytes) !== 0)
    return refuse('', 'är inte i kanonisk form (RFC 8785)');
  return value;
}

function assertPlain(value: unknown, path: string, depth: number): void {
  if (depth > MAX_DEPTH) refuse(path, 'är för djupt nästlad');
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'number') return assertInteger(value, path);
  if (typeof value === 'string') return assertText(value, path);
  if (Array.isArray(value))
    return value.forEach((item, index) => assertPlain(item, `${path}/${index}`, depth + 1));
  if (typeof value !== 'object' || !isPlainObject(value)) return refuse(path, 'är inte ett JSON-värde');
  for (const [key, item] of Object.entries(value)) {
    assertText(key, path);
    assertPlain(item, `${path}/${key}`, depth + 1);
  }
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // A value from another realm (worker, vm) has another Object.prototype; its own prototype is null all the same.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function assertInteger(value: number, path: string): void {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) refuse(path, 'är inte ett säkert heltal');
}

function assertText(value: string, path: string): void {
  if (/\p{Cs}/u.test(value)) refuse(path, 'innehåller en halv surrogat');
  if (value.normalize('NFC') !== value) refuse(path, 'är inte normaliserad (NFC)');
}

function refuse(path: string, text: string): never {
  throw new SigningError('json-not-canonical', [
    { text: `Värdet ${path === '' ? '(roten)' : path} ${text}.`, field: path },
  ]);
}
