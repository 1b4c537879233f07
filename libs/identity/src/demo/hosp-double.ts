import { Hosp } from '../domain/hosp.js';
import type { HospAnswer } from '../domain/hosp.js';
import { demoPeople } from './demo-people.js';

export type HospFault = 'none' | 'slow' | 'wrong' | 'gone';

/** Stands in for HOSP in demo and tests; knows the demo people and can be made slow, wrong or gone. */
export class HospDouble extends Hosp {
  private fault: HospFault = 'none';

  constructor(private readonly slowness = 3_000) {
    super();
  }

  fail(fault: HospFault): void {
    this.fault = fault;
  }

  override async lookup(personalIdentityNumber: string): Promise<HospAnswer> {
    if (this.fault === 'gone') throw new Error('HOSP does not answer');
    if (this.fault === 'slow') await new Promise((resolve) => setTimeout(resolve, this.slowness));
    if (this.fault === 'wrong') return { found: false };
    const person = demoPeople.find((one) => one.personalIdentityNumber === personalIdentityNumber);
    const licence = person?.competence.find(({ kind }) => kind === 'licence');
    if (!person || !licence) return { found: false };
    return {
      found: true,
      licence: { from: licence.from, to: null },
      specialties: person.competence.flatMap(({ specialty, from }) =>
        specialty ? [{ name: specialty, from, to: null }] : [],
      ),
    };
  }
}

/** Where no register is connected: nobody is ever found out about, and everything stays unchecked. */
export class NoHosp extends Hosp {
  override async lookup(): Promise<HospAnswer> {
    throw new Error('No register is connected');
  }
}
