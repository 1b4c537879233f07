const PAGE = '/kontrollera';
const WANTED = 'kamera';

/**
 * A browser lets only a document that was loaded as this page use the camera (`security-headers.ts`); whoever came from another of
 * our pages still has that one's document.
 */
export function mayUseCamera(): boolean {
  const [loaded] = performance.getEntriesByType('navigation');
  return loaded !== undefined && new URL(loaded.name).pathname.startsWith(PAGE);
}

export const openWithCamera = (): void => window.location.assign(`${PAGE}?${WANTED}`);

export const isCameraWanted = (): boolean =>
  new URLSearchParams(window.location.search).has(WANTED) && mayUseCamera();
