import { PublishedTables } from '@specialistvagen/statistics';
import type { PublishedCube } from '@specialistvagen/statistics';
import type { Product } from './product.js';

/** Gives the running product these tables as if they were published. */
export function usePublished(product: Product, cubes: readonly PublishedCube[]): void {
  beforeAll(() => {
    const tables = product.app.get(PublishedTables);
    tables.list = async () => cubes.map(({ cube }) => cube);
    tables.read = async (id) => cubes.find(({ cube }) => cube.id === id.toUpperCase());
  });
}
