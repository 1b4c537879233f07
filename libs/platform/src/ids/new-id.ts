import { v7 } from 'uuid';
import type { Id } from '../contract/id.js';

/** A new UUIDv7: sorts roughly by time, which keeps indexes compact. Order that matters comes from the database. */
export function newId<Kind extends string>(): Id<Kind> {
  return v7() as Id<Kind>;
}
