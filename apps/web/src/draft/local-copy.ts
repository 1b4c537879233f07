/**
 * A copy of what is being written, in this tab only: it survives a reload and a sign-in, not the closing of the tab, so
 * nothing stays behind on a shared computer.
 */
export type LocalCopy<Content> = { base: number; content: Content };

const keyOf = (id: string) => `draft:${id}`;

export function readCopy<Content>(id: string): LocalCopy<Content> | null {
  const text = sessionStorage.getItem(keyOf(id));
  if (!text) return null;
  try {
    return JSON.parse(text) as LocalCopy<Content>;
  } catch {
    return null;
  }
}

export const writeCopy = <Content>(id: string, copy: LocalCopy<Content>) =>
  sessionStorage.setItem(keyOf(id), JSON.stringify(copy));
export const dropCopy = (id: string) => sessionStorage.removeItem(keyOf(id));
