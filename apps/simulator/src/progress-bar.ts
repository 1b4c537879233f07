const WIDTH = 24;
const STEPS_WITHOUT_TERMINAL = 10;

/**
 * How far it has come, on stderr: a bar that is drawn over itself in a terminal, ten lines in a log. The caller says `done` and
 * `total` in the same unit.
 */
export class ProgressBar {
  private shown = -1;

  constructor(
    private readonly what: string,
    private readonly unit: string,
    private readonly out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
  ) {}

  show(done: number, total: number): void {
    const share = total === 0 ? 1 : Math.min(done / total, 1);
    const steps = this.out.isTTY ? 100 : STEPS_WITHOUT_TERMINAL;
    const step = Math.floor(share * steps);
    if (step === this.shown) return;
    this.shown = step;
    const full = Math.round(share * WIDTH);
    const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
    const line = `${this.what} ${bar} ${grouped(done)}/${grouped(total)} ${this.unit}`;
    this.out.write(this.out.isTTY ? `\r${line}${share === 1 ? '\n' : ''}` : `${line}\n`);
  }
}

/** 58878 → 58 878, in narrow no-break spaces as Swedish does it. */
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f');
