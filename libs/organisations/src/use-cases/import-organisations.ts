import { Injectable } from '@nestjs/common';
import { DomainError, newId, refuseIf } from '@specialistvagen/platform';
import type { Column, FileRow, RowImporter, WrittenRow } from '@specialistvagen/platform';
import { hsaIdReasons, nameReasons } from '../domain/organisation-row.js';
import { organisationRows } from '../storage/organisation-rows.js';

const COLUMNS: readonly Column[] = [
  { key: 'hsaId', header: 'HSA-id', isRequired: true },
  { key: 'name', header: 'Namn', isRequired: true },
];

/** Care providers that one's own care provider takes in, such as private ones under agreement in its region. */
@Injectable()
export class ImportOrganisations {
  importer({ careProviderId }: { careProviderId: string }): RowImporter {
    return {
      kind: 'organisations',
      place: careProviderId,
      columns: COLUMNS,
      mostRows: 10_000,
      write: (row) => this.write(row, careProviderId),
      undo: async ({ id }) => {
        if (await organisationRows.removeCareProvider(String(id))) return;
        throw new DomainError('import-row-kept', 'refused', 'Vårdgivaren är registrerad av någon annan.');
      },
    };
  }

  private async write({ values }: FileRow, registeredFor: string): Promise<WrittenRow> {
    const { hsaId = '', name = '' } = values;
    refuseIf('import-row-refused', 'refused', [...hsaIdReasons(hsaId), ...nameReasons(name)]);
    const known = await organisationRows.byHsaId('care_provider', hsaId.toUpperCase());
    if (known) {
      if (known.name === name.normalize('NFC')) return { made: null };
      throw new DomainError('import-row-refused', 'refused', OTHER_NAME);
    }
    const id = newId();
    await organisationRows.addCareProvider({
      id,
      name: name.normalize('NFC'),
      hsaId: hsaId.toUpperCase(),
      registeredFor,
    });
    return { made: { id } };
  }
}

const OTHER_NAME = {
  text: 'HSA-id finns redan med ett annat namn. Namn ändras inte genom en inläsning.',
  field: 'name',
};
