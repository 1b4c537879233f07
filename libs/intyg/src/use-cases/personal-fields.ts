import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { Transactions } from '@specialistvagen/platform';
import type { PersonalField } from '@specialistvagen/signing';
import type { DocumentSigner, PreparedDocument } from '../domain/document.js';
import { SignerNames } from './signer-names.js';

/** Who signs which field, as document and certificate name the person. */
@Injectable()
export class PersonalFields {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
    private readonly names: SignerNames,
  ) {}

  async of(
    personId: string,
    document: Pick<PreparedDocument, 'title'>,
    { field }: Pick<DocumentSigner, 'field'>,
  ): Promise<PersonalField> {
    const { givenName, surname } = await this.transactions.run({ person: personId }, () =>
      this.names.of(personId),
    );
    return {
      field,
      signer: {
        givenName,
        surname,
        displayName: `${givenName} ${surname}`,
        identifier: this.people.pairwiseId(personId),
      },
      reason: document.title,
    };
  }
}
