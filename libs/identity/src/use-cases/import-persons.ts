import { Injectable } from '@nestjs/common';
import { Organisations } from '@specialistvagen/organisations';
import { DomainError } from '@specialistvagen/platform';
import type { Column, FileRow, Made, Reason, RowImporter, RowOutcome } from '@specialistvagen/platform';
import { registerPersonSchema } from '../contract/index.js';
import type { Actor } from '../contract/index.js';
import { personRepository } from '../storage/person.repository.js';
import { RegisterPersonUseCase } from './register-person.js';
import { WritePersons } from './write-persons.js';
import type { CheckedPerson, Registered } from './write-persons.js';

const COLUMNS: readonly Column[] = [
  { key: 'personalIdentityNumber', header: 'Personnummer', isRequired: true },
  { key: 'givenName', header: 'Förnamn', isRequired: true },
  { key: 'surname', header: 'Efternamn', isRequired: true },
  { key: 'email', header: 'E-post' },
  { key: 'unit', header: 'Enhetens HSA-id' },
  { key: 'protection', header: 'Skyddade uppgifter' },
];

type Place = { readonly careProviderId: string; readonly units: ReadonlyMap<string, string> };

/** Persons of one's own care provider, row by row as if each had been registered by hand. */
@Injectable()
export class ImportPersons {
  constructor(
    private readonly registering: RegisterPersonUseCase,
    private readonly writing: WritePersons,
    private readonly organisations: Organisations,
  ) {}

  importer(actor: Actor, careProviderId: string): RowImporter {
    const units = this.unitsByHsaId(careProviderId);
    return {
      kind: 'persons',
      place: careProviderId,
      columns: COLUMNS,
      mostRows: 10_000,
      atOnce: 500,
      together: 500,
      write: async (rows) => this.write(actor, rows, { careProviderId, units: await units() }),
      undo: (made) => undo(made),
    };
  }

  private async write(actor: Actor, rows: readonly FileRow[], place: Place): Promise<RowOutcome[]> {
    const read = rows.map((row) => this.read(row, place));
    const registered = await this.writing.write(
      actor,
      read.flatMap((one) => ('refused' in one ? [] : [one])),
    );
    const inOrder = registered.values();
    return read.map((one) => ('refused' in one ? one : outcomeOf(inOrder.next().value)));
  }

  /** Who stands in the row, checked as by hand, or everything that is wrong with it. */
  private read(
    { values }: FileRow,
    { careProviderId, units }: Place,
  ): CheckedPerson | { refused: readonly Reason[] } {
    const { personalIdentityNumber = '', givenName = '', surname = '', protection = '' } = values;
    const hsaId = (values['unit'] ?? '').toUpperCase();
    const parsed = registerPersonSchema.safeParse({
      personalIdentityNumber,
      givenName,
      surname,
      email: values['email'] === '' ? null : values['email'],
      careProviderId,
      careUnitId: hsaId === '' ? null : (units.get(hsaId) ?? 'unknown'),
      protection: protection === '' ? undefined : protection,
    });
    const own = this.registering.reasonsFor({ personalIdentityNumber, givenName, surname, protection });
    if (parsed.success && own.length === 0)
      return { ...parsed.data, number: this.registering.readNumber(parsed.data) };
    const told = new Set(own.map(({ field }) => field));
    const shape = (parsed.error?.issues ?? [])
      .map(({ path, message }) => ({ field: String(path[0]), message }))
      .filter(({ field }) => !told.has(field))
      .map(({ field, message }) => ({ text: TEXTS[field] ?? message, field }));
    return { refused: [...own, ...shape] };
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

function outcomeOf(registered: Registered | undefined): RowOutcome {
  if (!registered) throw new Error('A person was neither registered nor refused');
  const { personId, affiliationId, alreadyKnown } = registered;
  if (affiliationId === null) return { made: null };
  const made: Made = { personId, affiliationId, isNew: alreadyKnown ? 0 : 1 };
  return alreadyKnown ? { made, remark: 'Personen fanns redan; arbetsplatsen läggs till.' } : { made };
}

async function undo({ personId, affiliationId, isNew }: Made): Promise<void> {
  const isTakenBack = await personRepository.undoAffiliation(String(affiliationId));
  if (!isTakenBack)
    throw new DomainError('import-row-kept', 'refused', 'Arbetsplatsen är ändrad sedan filen lästes in.');
  if (isNew === 1 && !(await personRepository.undoRegistration(String(personId))))
    throw new DomainError('import-row-kept', 'refused', 'Personen är registrerad av någon annan.');
}
