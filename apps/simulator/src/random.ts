/** A small seeded generator (mulberry32): the same seed gives the same nation on every machine. */
export class SeededRandom {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** Uniform in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(weighted: readonly { value: T; weight: number }[]): T {
    const total = weighted.reduce((sum, one) => sum + one.weight, 0);
    let left = this.next() * total;
    for (const { value, weight } of weighted) {
      left -= weight;
      if (left < 0) return value;
    }
    const last = weighted.at(-1);
    if (!last) throw new Error('Nothing to pick from');
    return last.value;
  }

  /** Hex of `bytes` random bytes: pseudonyms and ids of people who do not exist. */
  hex(bytes: number): string {
    let text = '';
    for (let i = 0; i < bytes; i += 1) text += this.integer(0, 255).toString(16).padStart(2, '0');
    return text;
  }

  uuid(): string {
    const hex = this.hex(16);
    const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20)}`;
  }
}
