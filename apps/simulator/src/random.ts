/**
 * A seeded generator (sfc32, Chris Doty-Humphrey's Small Fast Counter, 128 bits of state): the same seed gives the same nation on
 * every machine. Each doctor has a stream of their own, keyed by two numbers, so that one life never moves another; a library
 * such as pure-rand takes one number of 32 bits, and sixty thousand of those would meet.
 */
export class SeededRandom {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number, stream = 0) {
    this.a = seed | 0;
    this.b = Math.floor(seed / 4_294_967_296) | 0;
    this.c = stream | 0;
    for (let i = 0; i < 15; i += 1) this.bits();
  }

  /** 32 random bits. */
  bits(): number {
    const t = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + t) | 0;
    return t >>> 0;
  }

  /** Uniform in [0, 1). */
  next(): number {
    return this.bits() / 4_294_967_296;
  }

  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** Exponential with the given mean. */
  exponential(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }

  /** A sum of two exponentials: most near the mean, a tail above it, never below 0. */
  aroundMean(mean: number): number {
    return this.exponential(mean / 2) + this.exponential(mean / 2);
  }

  pick<T>(weighted: readonly { readonly value: T; readonly weight: number }[]): T {
    let total = 0;
    for (const { weight } of weighted) total += weight;
    let left = this.next() * total;
    for (const { value, weight } of weighted) {
      left -= weight;
      if (left < 0) return value;
    }
    const last = weighted.at(-1);
    if (!last) throw new Error('Nothing to pick from');
    return last.value;
  }

  /** 32 hexadecimal digits: pseudonyms of people and posts that do not exist. */
  pseudonym(): string {
    let text = '';
    for (let i = 0; i < 4; i += 1) text += this.bits().toString(16).padStart(8, '0');
    return text;
  }

  uuid(): string {
    const hex = this.pseudonym();
    const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) & 3);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}
