import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@specialistvagen/platform';
import type { Column, FileRow, RowImporter, RowOutcome } from '@specialistvagen/platform';
import { hsaIdReasons, nameReasons } from '../domain/organisation-row.js';
import { organisationRows } from '../storage/organisation-rows.js';
import type { NewCareProvider } from '../storage/organisation-rows.js';

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
      atOnce: 500,
      together: 500,
      write: (rows) => this.write(rows, careProviderId),
      undo: async ({ id }) => {
        if (await organisationRows.removeCareProvider(String(id))) return;
        throw new DomainError('import-row-kept', 'refused', 'Vårdgivaren är registrerad av någon annan.');
      },
    };
  }

  private async write(rows: readonly FileRow[], registeredFor: string): Promise<RowOutcome[]> {
    const hsaIds = rows.map(({ values }) => (values['hsaId'] ?? '').toUpperCase());
    const known = await organisationRows.byHsaId('care_provider', hsaIds);
    const added: NewCareProvider[] = [];
    const outcomes = rows.map(({ values }, index): RowOutcome => {
      const hsaId = hsaIds[index] ?? '';
      const name = (values['name'] ?? '').normalize('NFC');
      const refused = [...hsaIdReasons(hsaId), ...nameReasons(values['name'] ?? '')];
      if (refused.length > 0) return { refused };
      const earlier = known.get(hsaId);
      if (earlier) return earlier.name === name ? { made: null } : { refused: [OTHER_NAME] };
      const id = newId();
      added.push({ id, name, hsaId, registeredFor });
      known.set(hsaId, { id, hsaId, name, careProviderId: null, registeredFor });
      return { made: { id } };
    });
    if (added.length > 0) await organisationRows.addCareProviders(added);
    return outcomes;
  }
}

const OTHER_NAME = {
  text: 'HSA-id finns redan med ett annat namn. Namn ändras inte genom en inläsning.',
  field: 'name',
};
