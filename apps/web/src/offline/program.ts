import { keeper } from './device.js';

/** The program itself, kept by the service worker (`apps/web/service-worker`) so that it opens without a net. */
export function registerProgram(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const start = () => void register().catch(() => undefined);
  // After the page: what is shown comes first on a slow net.
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}

/** Every page, not only those that have been opened. */
export async function keepAllPages(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage('keep-pages');
}

/** A new version has kept what every page needs; the other pages are asked for again where they are to be there without a net. */
async function register(): Promise<void> {
  // Another language has taken over, and has kept no more than the first page.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (keeper()) void keepAllPages();
  });
  await navigator.serviceWorker.register('/sw.js');
  if (keeper()) await keepAllPages();
}
