import { Injectable } from '@nestjs/common';
import { People, readPersonalIdentityNumber } from '@specialistvagen/identity';
import { Clock, refuseIf, type Reason } from '@specialistvagen/platform';
import type { ElmoPerson } from '../domain/elmo-file.js';
import { nameInFileReasons } from '../domain/person-in-file.js';

/** A file is about the doctor whose portfolio it comes into, or it is refused. Numbers are compared and forgotten here. */
@Injectable()
export class CheckPersonInFile {
  constructor(
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** In the running transaction, for a portfolio that is open. Another country's identifier cannot be compared. */
  async check(traineeId: string, person: ElmoPerson): Promise<{ isNumberCompared: boolean }> {
    const numbers = person.nationalIdentifiers.filter(
      (text) => readPersonalIdentityNumber(text, this.clock.today()).ok,
    );
    refuseIf('study-file-refused', 'refused', [
      ...nameInFileReasons(person, await this.people.name(traineeId)),
      ...(await this.numberReasons(traineeId, numbers)),
      ...(await this.birthReasons(traineeId, person)),
    ]);
    return { isNumberCompared: numbers.length > 0 };
  }

  private async numberReasons(traineeId: string, numbers: readonly string[]): Promise<Reason[]> {
    for (const number of numbers) {
      if ((await this.people.byPersonalIdentityNumber(number)) !== traineeId)
        return [{ text: 'Personnumret i filen är inte ditt.', field: 'file' }];
    }
    return [];
  }

  /** Of the day of birth the product gives out the month, which is enough to tell two of one name apart. */
  private async birthReasons(traineeId: string, { birthDate }: ElmoPerson): Promise<Reason[]> {
    const { birthMonth } = await this.people.statisticsTraits(traineeId);
    if (!birthDate || !birthMonth || birthDate.startsWith(birthMonth)) return [];
    return [{ text: 'Födelsedatumet i filen är inte ditt.', field: 'file' }];
  }
}
