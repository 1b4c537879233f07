import type { Benchmark } from '../report.js';
export async function benchSigning(_: {
  isShort: boolean;
  progress: (line: string) => void;
}): Promise<Benchmark> {
  return { name: 'signing', rows: [] };
}
