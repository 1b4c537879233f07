/** Keeps the program itself so that it opens without a net. Answers of the api are never kept here: they are personal (`src/offline`). */
const worker = self as unknown as ServiceWorkerGlobalScope;

/** Written by the build (`apps/web/service-worker/plugin.ts`). */
const VERSION = '__VERSION__';
const LANGUAGE = '__LANGUAGE__';
/** What every page needs. */
const SHELL: readonly string[] = ['__SHELL__'];
/** Every page; kept when the person asks to work without a net on this device. */
const PAGES: readonly string[] = ['__PAGES__'];

const CACHE = `specialistvagen-${LANGUAGE}-${VERSION}`;
const OTHER_LANGUAGE = new RegExp(`^specialistvagen-(?!${LANGUAGE}-)[a-z]{2}-`);
const HOME = '/';
const NOT_OURS = /^\/(api|idp)(\/|$)/;

worker.addEventListener('install', (event) => event.waitUntil(install()));

/** A new version takes over when no page of the old one is open, so nobody loses a page in the middle of it. */
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers()));

worker.addEventListener('message', (event) => {
  if (event.data === 'keep-pages') event.waitUntil(keep(PAGES));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin || NOT_OURS.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(file(request));
});

/** A language that the person has just chosen does not wait: the page has already been loaded in it. */
async function install(): Promise<void> {
  const names = await caches.keys();
  await keep([HOME, ...SHELL]);
  if (names.some((name) => OTHER_LANGUAGE.test(name))) await worker.skipWaiting();
}

async function keep(files: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const missing = [];
  for (const address of files) if (!(await cache.match(address))) missing.push(address);
  await cache.addAll(missing);
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
}

/** From the server while there is one. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(HOME);
    if (kept) return kept;
    throw error;
  }
}

/** Files have a hash in their name: what has been fetched once is right for good. */
async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(CACHE)).put(request, answer.clone());
  return answer;
}
