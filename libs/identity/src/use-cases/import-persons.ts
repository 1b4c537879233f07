import { Injectable } from '@nestjs/common';
import { Organisations } from '@specialistvagen/organisations';
import { DomainError } from '@specialistvagen/platform';
import type { Column, FileRow, Made, RowImporter, WrittenRow } from '@specialistvagen/platform';
import { registerPersonSchema } from '../contract/index.js';
import type { Actor, RegisterPerson } from '../contract/index.js';
import { personRepository } from '../storage/person.repository.js';
import { RegisterPersonUseCase } from './register-person.js';

const COLUMNS: readonly Column[] = [
  { key: 'personalIdentityNumber', header: 'Personnummer', isRequired: true },
  { key: 'givenName', header: 'Förnamn', isRequired: true },
  { key: 'surname', header: 'Efternamn', isRequired: true },
  { key: 'email', header: 'E-post' },
  { key: 'unit', header: 'Enhetens HSA-id' },
  { key: 'protection', header: 'Skyddade uppgifter' },
];

/** Persons of one's own care provider, row by row as if each had been registered by hand. */
@Injectable()
export class ImportPersons {
  constructor(
    private readonly registering: RegisterPersonUseCase,
    private readonly organisations: Organisations,
  ) {}

  importer(actor: Actor, careProviderId: string): RowImporter {
    const units = this.unitsByHsaId(careProviderId);
    return {
      kind: 'persons',
      place: careProviderId,
      columns: COLUMNS,
      mostRows: 10_000,
      write: async (row) => this.write(actor, await this.bodyOf(row, careProviderId, units)),
      undo: (made) => undo(made),
    };
  }

  private async write(actor: Actor, body: RegisterPerson): Promise<WrittenRow> {
    const { personId, alreadyKnown, affiliationId } = await this.registering.register(actor, body);
    if (affiliationId === null) return { made: null };
    const made: Made = { personId, affiliationId, isNew: alreadyKnown ? 0 : 1 };
    return alreadyKnown ? { made, remark: 'Personen fanns redan; arbetsplatsen läggs till.' } : { made };
  }

  private async bodyOf(
    { values }: FileRow,
    careProviderId: string,
    units: () => Promise<ReadonlyMap<string, string>>,
  ): Promise<RegisterPerson> {
    const { personalIdentityNumber = '', givenName = '', surname = '', protection = '' } = values;
    const hsaId = (values['unit'] ?? '').toUpperCase();
    const parsed = registerPersonSchema.safeParse({
      personalIdentityNumber,
      givenName,
      surname,
      email: values['email'] === '' ? null : values['email'],
      careProviderId,
      careUnitId: hsaId === '' ? null : ((await units()).get(hsaId) ?? 'unknown'),
      protection: protection === '' ? undefined : protection,
    });
    if (parsed.success) return parsed.data;
    const own = this.registering.reasonsFor({ personalIdentityNumber, givenName, surname, protection });
    const told = new Set(own.map(({ field }) => field));
    const shape = parsed.error.issues
      .map(({ path, message }) => ({ field: String(path[0]), message }))
      .filter(({ field }) => !told.has(field))
      .map(({ field, message }) => ({ text: TEXTS[field] ?? message, field }));
    throw new DomainError('import-row-refused', 'refused', [...own, ...shape]);
  }

  /** Asked for once for the file, when the first row names a unit. */
  private unitsByHsaId(careProviderId: string): () => Promise<ReadonlyMap<string, string>> {
    let units: Promise<ReadonlyMap<string, string>> | undefined;
    const load = async () => {
      const all = await this.organisations.unitsOfProvider(careProviderId);
      return new Map(all.map(({ hsaId, id }) => [hsaId, id]));
    };
    return () => (units ??= load());
  }
}

/** Where the contract's own words are for a page and not for a file. */
const TEXTS: Readonly<Record<string, string>> = {
  careUnitId: 'Enhetens HSA-id finns inte hos vårdgivaren.',
  protection: 'Skyddade uppgifter är tomt, sekretessmarkering eller skyddad folkbokföring.',
};

async function undo({ personId, affiliationId, isNew }: Made): Promise<void> {
  const isTakenBack = await personRepository.undoAffiliation(String(affiliationId));
  if (!isTakenBack)
    throw new DomainError('import-row-kept', 'refused', 'Arbetsplatsen är ändrad sedan filen lästes in.');
  if (isNew === 1 && !(await personRepository.undoRegistration(String(personId))))
    throw new DomainError('import-row-kept', 'refused', 'Personen är registrerad av någon annan.');
}
