type Kept<T> = { readonly value: T; readonly size: number };

/** Keeps values that never change until their sizes together pass a bound; those not used for longest go first. */
export class RecentlyUsed<T> {
  private readonly kept = new Map<string, Kept<T>>();
  private size = 0;

  constructor(private readonly most: number) {}

  get(key: string): T | undefined {
    const found = this.kept.get(key);
    if (!found) return undefined;
    // A Map remembers the order in which keys came: the one just used goes last.
    this.kept.delete(key);
    this.kept.set(key, found);
    return found.value;
  }

  /** A value larger than the bound is not kept at all. */
  set(key: string, value: T, size: number): void {
    this.forget(key);
    if (size > this.most) return;
    this.kept.set(key, { value, size });
    this.size += size;
    for (const oldest of this.kept.keys()) {
      if (this.size <= this.most) return;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    const found = this.kept.get(key);
    if (!found) return;
    this.kept.delete(key);
    this.size -= found.size;
  }
}
