import { keeper } from '../offline/device.js';

/**
 * A copy of what is being written. In this tab only: it survives a reload and a sign-in, not the closing of the tab, so nothing stays
 * behind on a shared computer. On a device that the person has chosen to keep things on, it survives that too.
 */
export type LocalCopy<Content> = { base: number; content: Content };

const PREFIX = 'draft:';
const keyOf = (id: string) => `${PREFIX}${id}`;
const place = () => (keeper() ? localStorage : sessionStorage);

export function readCopy<Content>(id: string): LocalCopy<Content> | null {
  const text = place().getItem(keyOf(id)) ?? sessionStorage.getItem(keyOf(id));
  if (!text) return null;
  try {
    return JSON.parse(text) as LocalCopy<Content>;
  } catch {
    return null;
  }
}

export const writeCopy = <Content>(id: string, copy: LocalCopy<Content>) =>
  place().setItem(keyOf(id), JSON.stringify(copy));

export function dropCopy(id: string): void {
  for (const store of [localStorage, sessionStorage]) store.removeItem(keyOf(id));
}

export function dropKeptCopies(): void {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  for (const key of keys) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
