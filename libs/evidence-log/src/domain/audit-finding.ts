/** One thing that is not as it was signed: what, which row (`kind:id`), and codes that say more. Never a name or a text of somebody's. */
export type AuditFinding = Readonly<{ code: string; subject: string; detail?: string }>;

/** So many are named, and the first of each code whatever came before; the rest are counted. */
const NAMED = 500;
/** What `evidence_log.alarm` takes. A detail may be a cheat's own text, and one that is refused would silence every alarm beside it. */
const LONGEST = 199;

/** Collects findings without growing with them. */
export class AuditFindings {
  readonly named: AuditFinding[] = [];
  private readonly counts = new Map<string, number>();

  add(code: string, subject: string, detail?: string): void {
    const earlier = this.counts.get(code) ?? 0;
    this.counts.set(code, earlier + 1);
    if (this.named.length >= NAMED && earlier > 0) return;
    const more = detail && { detail: detail.slice(0, LONGEST) };
    this.named.push({ code, subject: subject.slice(0, LONGEST), ...more });
  }

  get count(): number {
    return [...this.counts.values()].reduce((sum, one) => sum + one, 0);
  }

  /** How many of each code. */
  get byCode(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}
