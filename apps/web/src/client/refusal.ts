/** One reason as the api gives it; `rule` leads to the page of rules. */
export type Reason = {
  text: string;
  field?: string | undefined;
  rule?: string | undefined;
  citation?: string | undefined;
  confidence?: string | undefined;
  mendedBy?: string | undefined;
};

/** problem+json (RFC 9457) as an error; `status` 0 means that no answer came. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly reasons: readonly Reason[],
    readonly correlationId: string | null,
  ) {
    super(code);
    this.name = 'Refusal';
  }

  /** The session has ended; what was written is still in the page. */
  get isSignedOut(): boolean {
    return this.status === 401;
  }

  /** Somebody else, or another tab, has changed the same thing. */
  get isStale(): boolean {
    return this.status === 409;
  }
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;

export async function toRefusal(response: Response): Promise<Refusal> {
  const body: unknown = await response.json().catch(() => null);
  const problem = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const text = (key: string) => (typeof problem[key] === 'string' ? problem[key] : null);
  const reasons = Array.isArray(problem['reasons']) ? (problem['reasons'] as Reason[]) : [];
  return new Refusal(
    response.status,
    text('code') ?? 'unknown',
    text('title') ?? '',
    reasons,
    text('correlationId'),
  );
}

export const noAnswer = () => new Refusal(0, 'no-answer', '', [], null);
