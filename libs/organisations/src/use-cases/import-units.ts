import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@specialistvagen/platform';
import type { Column, FileRow, Reason, RowImporter, RowOutcome } from '@specialistvagen/platform';
import { AREA_WORDS, hsaIdReasons, isDay, nameReasons, readArea } from '../domain/organisation-row.js';
import { organisationRows } from '../storage/organisation-rows.js';
import type { NewCareUnit } from '../storage/organisation-rows.js';

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
      atOnce: 500,
      together: 500,
      write: (rows) => this.write(rows, careProviderId),
      undo: async ({ id }) => {
        if (await organisationRows.removeCareUnit(String(id))) return;
        throw new DomainError('import-row-kept', 'refused', 'Enheten är registrerad av någon annan.');
      },
    };
  }

  private async write(rows: readonly FileRow[], own: string): Promise<RowOutcome[]> {
    const read = await this.read(rows, own);
    const hsaIds = read.flatMap((one) => ('refused' in one ? [] : [one.hsaId]));
    const known = await organisationRows.byHsaId('care_unit', hsaIds);
    const added: NewCareUnit[] = [];
    const outcomes = read.map((one): RowOutcome => {
      if ('refused' in one) return one;
      const earlier = known.get(one.hsaId);
      if (earlier) {
        const isSame = earlier.name === one.name && earlier.careProviderId === one.careProviderId;
        return isSame ? { made: null } : { refused: [OTHER_UNIT] };
      }
      added.push(one);
      known.set(one.hsaId, { ...one, registeredFor: null });
      return { made: { id: one.id } };
    });
    if (added.length > 0) await organisationRows.addCareUnits(added);
    return outcomes;
  }

  /** The units as they would be, or everything that is wrong with the row itself. */
  private async read(
    rows: readonly FileRow[],
    own: string,
  ): Promise<(NewCareUnit | { refused: readonly Reason[] })[]> {
    const named = rows.map(({ values }) => (values['careProvider'] ?? '').toUpperCase());
    const providers = await organisationRows.byHsaId('care_provider', named);
    return rows.map(({ values }, index) => {
      const hsaId = (values['hsaId'] ?? '').toUpperCase();
      const { name = '', validFrom = '' } = values;
      const area = readArea(values['area'] ?? '');
      const provider = providers.get(named[index] ?? '');
      const isOurs = provider?.id === own || provider?.registeredFor === own;
      const careProviderId = named[index] === '' ? own : isOurs && provider ? provider.id : null;
      const refused: Reason[] = [...hsaIdReasons(hsaId), ...nameReasons(name)];
      if (!area) refused.push(UNKNOWN_AREA);
      if (!isDay(validFrom)) refused.push(NO_DAY);
      if (!careProviderId) refused.push(NOT_OURS);
      if (refused.length > 0 || !area || !careProviderId) return { refused };
      return { id: newId(), careProviderId, name: name.normalize('NFC'), hsaId, area, validFrom };
    });
  }
}

const UNKNOWN_AREA = { text: `Område är ett av ${AREA_WORDS}.`, field: 'area' };
const NO_DAY = { text: 'Gäller från skrivs ÅÅÅÅ-MM-DD och är en dag som finns.', field: 'validFrom' };
const NOT_OURS = {
  text: 'Vårdgivaren är varken er egen eller en som ni har läst in.',
  field: 'careProvider',
};
const OTHER_UNIT = { text: 'HSA-id finns redan för en annan enhet.', field: 'hsaId' };
