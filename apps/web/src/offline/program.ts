/** The program itself, kept by the service worker (`apps/web/service-worker`) so that it opens without a net. */
export function registerProgram(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // After the page: what is shown comes first on a slow net.
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined));
}

/** Every page, not only those that have been opened. */
export async function keepAllPages(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage('keep-pages');
}
