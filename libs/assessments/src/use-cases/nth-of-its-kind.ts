/**
 * Two rows that say the same are two events, and the same file twice is still the same two: a row's hash holds which of its likes it
 * is. Rows come in the file's order, and some come again when their part is refused.
 */
export class NthOfItsKind {
  private readonly rows = new Map<string, number[]>();

  of(content: string, row: number): number {
    const seen = this.rows.get(content) ?? [];
    if (!seen.includes(row)) this.rows.set(content, [...seen, row]);
    return seen.includes(row) ? seen.indexOf(row) : seen.length;
  }
}
