import { Injectable } from '@nestjs/common';

export type Departure = {
  readonly traineeId: string;
  readonly postId: string;
  readonly personId: string;
  /** Who ended the assignment; the transaction is theirs. */
  readonly endedBy: string;
};

/** Told in the transaction that ends an assignment, to those above this library who hold something for the one who leaves. */
@Injectable()
export class SupervisorLeft {
  private readonly listeners: ((departure: Departure) => Promise<void>)[] = [];

  /** Once at start. */
  register(listener: (departure: Departure) => Promise<void>): void {
    this.listeners.push(listener);
  }

  async tell(departure: Departure): Promise<void> {
    for (const listener of this.listeners) await listener(departure);
  }
}
