/** The time, as a port: the abstract class is the injection token. Order comes from the database, never from here. */
export abstract class Clock {
  abstract now(): Date;

  /** The calendar day in Sweden, `YYYY-MM-DD`. Deadlines and periods count Swedish days, not UTC days. */
  today(): string {
    return swedishDay(this.now());
  }
}

const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The Swedish calendar day of an instant, `YYYY-MM-DD`. */
export function swedishDay(instant: Date): string {
  return stockholm.format(instant);
}

/** The machine's clock. */
export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** A clock that stands still until told otherwise; for domain tests (decision 21). */
export class FixedClock extends Clock {
  private instant: Date;

  constructor(iso: string) {
    super();
    this.instant = new Date(iso);
  }

  override now(): Date {
    return new Date(this.instant);
  }

  set(iso: string): void {
    this.instant = new Date(iso);
  }

  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}
