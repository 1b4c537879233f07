/** Functions that run in the page, as in `in-page.ts`. */
type Keys = { keys(): Promise<readonly unknown[]> };
type Storage = { length: number; key(index: number): string | null };
declare const caches: { keys(): Promise<string[]>; open(name: string): Promise<Keys> };
declare const indexedDB: { databases(): Promise<{ name?: string }[]>; open(name: string): Opening };
type Opening = { result: Database; onsuccess: (() => void) | null };
type Database = {
  objectStoreNames: Iterable<string>;
  transaction(store: string): { objectStore(name: string): { getAllKeys(): Asked } };
};
type Asked = { result: unknown[]; onsuccess: (() => void) | null };
declare const localStorage: Storage;
declare const sessionStorage: Storage;

/** Files that the service worker keeps. */
export async function keptFiles(): Promise<number> {
  let files = 0;
  for (const name of await caches.keys()) files += (await (await caches.open(name)).keys()).length;
  return files;
}

/** The language of each program that the service worker keeps. */
export async function keptLanguages(): Promise<string[]> {
  return (await caches.keys()).map((name) => name.split('-')[1] ?? '');
}

/** What lies in the browser's own stores, the program's files left out. */
export async function leftBehind(): Promise<string[]> {
  const left: string[] = [];
  for (const store of [localStorage, sessionStorage])
    for (let index = 0; index < store.length; index += 1) left.push(store.key(index) ?? '');
  const done = <R extends Opening | Asked>(asked: R) =>
    new Promise<R>((resolve) => {
      asked.onsuccess = () => resolve(asked);
    });
  for (const { name } of await indexedDB.databases()) {
    const { result } = await done(indexedDB.open(name ?? ''));
    for (const store of result.objectStoreNames) {
      const keys = await done(result.transaction(store).objectStore(store).getAllKeys());
      left.push(...keys.result.map(String));
    }
  }
  return left;
}

type Kept = { at: number; state?: { queries: { queryKey: unknown[] }[] } };
type Reading = { result: Kept | undefined; onsuccess: (() => void) | null };

/** The names of what has been read and stays on the device, as `src/offline/kept-answers.ts` lays it down with idb-keyval. */
export async function keptAnswers(): Promise<{ at: number; names: string[] }> {
  const opened = indexedDB.open('keyval-store');
  await new Promise<void>((resolve) => {
    opened.onsuccess = () => resolve();
  });
  const store = opened.result.transaction('keyval').objectStore('keyval') as unknown as {
    get(key: string): Reading;
  };
  const reading = store.get('answers');
  await new Promise<void>((resolve) => {
    reading.onsuccess = () => resolve();
  });
  const { at, state } = reading.result ?? { at: 0 };
  return { at, names: (state?.queries ?? []).map(({ queryKey }) => String(queryKey[0])) };
}
