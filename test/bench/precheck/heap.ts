import { rounded } from '../measures.js';

const MEGABYTE = 1_048_576;

/** Bytes in use, after a collection when node lets us ask for one. */
export function heapInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

export const megabytes = (bytes: number | undefined): number => rounded((bytes ?? 0) / MEGABYTE);
