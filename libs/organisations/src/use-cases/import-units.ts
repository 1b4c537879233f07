import { Injectable } from '@nestjs/common';
import { DomainError, newId, refuseIf } from '@specialistvagen/platform';
import type { Column, FileRow, Reason, RowImporter, WrittenRow } from '@specialistvagen/platform';
import { AREA_WORDS, hsaIdReasons, isDay, nameReasons, readArea } from '../domain/organisation-row.js';
import { organisationRows } from '../storage/organisation-rows.js';

const COLUMNS: readonly Column[] = [
  { key: 'hsaId', header: 'HSA-id', isRequired: true },
  { key: 'name', header: 'Namn', isRequired: true },
  { key: 'area', header: 'Område', isRequired: true },
  { key: 'validFrom', header: 'Gäller från', isRequired: true },
  { key: 'careProvider', header: 'Vårdgivarens HSA-id' },
];

/** Units of one's own care provider, or of one that it has taken in. */
@Injectable()
export class ImportUnits {
  importer({ careProviderId }: { careProviderId: string }): RowImporter {
    return {
      kind: 'units',
      place: careProviderId,
      columns: COLUMNS,
      mostRows: 10_000,
      write: (row) => this.write(row, careProviderId),
      undo: async ({ id }) => {
        if (await organisationRows.removeCareUnit(String(id))) return;
        throw new DomainError('import-row-kept', 'refused', 'Enheten är registrerad av någon annan.');
      },
    };
  }

  private async write({ values }: FileRow, own: string): Promise<WrittenRow> {
    const { hsaId = '', name = '', area: areaText = '', validFrom = '' } = values;
    const area = readArea(areaText);
    const careProvider = await this.careProvider(values['careProvider'] ?? '', own);
    const reasons: Reason[] = [...hsaIdReasons(hsaId), ...nameReasons(name)];
    if (!area) reasons.push({ text: `Område är ett av ${AREA_WORDS}.`, field: 'area' });
    if (!isDay(validFrom))
      reasons.push({ text: 'Gäller från skrivs ÅÅÅÅ-MM-DD och är en dag som finns.', field: 'validFrom' });
    if (!careProvider)
      reasons.push({
        text: 'Vårdgivaren är varken er egen eller en som ni har läst in.',
        field: 'careProvider',
      });
    refuseIf('import-row-refused', 'refused', reasons);
    if (!area || !careProvider) throw new Error('A row with faults was let through');
    const known = await organisationRows.byHsaId('care_unit', hsaId.toUpperCase());
    if (known) {
      if (known.name === name.normalize('NFC') && known.careProviderId === careProvider)
        return { made: null };
      throw new DomainError('import-row-refused', 'refused', {
        text: 'HSA-id finns redan för en annan enhet.',
        field: 'hsaId',
      });
    }
    const id = newId();
    await organisationRows.addCareUnit({
      id,
      careProvider,
      name: name.normalize('NFC'),
      hsaId: hsaId.toUpperCase(),
      area,
      validFrom,
    });
    return { made: { id } };
  }

  private async careProvider(hsaId: string, own: string): Promise<string | null> {
    if (hsaId === '') return own;
    const named = await organisationRows.byHsaId('care_provider', hsaId.toUpperCase());
    if (named?.id === own || named?.registeredFor === own) return named.id;
    return null;
  }
}
