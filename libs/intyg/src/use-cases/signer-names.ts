import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { DomainError } from '@specialistvagen/platform';

/** Names as they stand in signed bytes: a name that is hidden from the reader is never printed as a mask. */
@Injectable()
export class SignerNames {
  constructor(private readonly people: People) {}

  async of(personId: string): Promise<{ givenName: string; surname: string }> {
    const { givenName, surname } = await this.people.name(personId);
    if (givenName === '' && surname === '') {
      throw new DomainError('person-not-open', 'not-found', 'Personens uppgifter är inte öppna för dig.');
    }
    return { givenName, surname };
  }

  async printed(personId: string): Promise<string> {
    const { givenName, surname } = await this.of(personId);
    return `${givenName} ${surname}`;
  }
}
