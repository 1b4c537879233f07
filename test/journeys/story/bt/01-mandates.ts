import { dayFromNow } from '../days.js';
import type { Chapter } from './chapters.js';

type Unit = {
  id: string;
  area: string;
  careProviderId: string;
  careProviderName: string;
  regionCode: string;
};
type Competence = { items: { kind: string; source: string }[]; hospFound: boolean | null };

/** A mandate administrator appoints; competence is fetched from HOSP; the region switches on what it has grounds for. */
export const mandates: Chapter = async (story, bt) => {
  const ulla = await story.as('ulla');
  const units = story.must('enheterna', await ulla.get<{ items: Unit[] }>('/organisations/units')).items;
  const own = units.filter((unit) => unit.regionCode === '04');
  const find = (area: string) => own.find((unit) => unit.area === area)?.id ?? '';
  bt.units = {
    primaryCare: find('primary-care'),
    emergency: find('emergency-care'),
    psychiatry: find('psychiatry'),
    medicine: find('other'),
  };
  bt.careProviderId = own[0]?.careProviderId ?? '';

  const appointment = {
    personId: story.id('viktor'),
    role: 'bt_coordinator',
    careProviderId: bt.careProviderId,
    validFrom: '2026-01-01',
    validTo: dayFromNow(40),
    basis: 'Delegationsbeslut 2026:14',
  };
  const anders = await story.as('anders');
  story.refused('en studierektor tillsätter uppdrag', await anders.post('/mandates', appointment), 403);
  const appointed = story.must(
    'BT-samordnare tillsätts',
    await ulla.post<{ id: string }>('/mandates', appointment),
  );
  story.must(
    'uppdraget avslutas',
    await ulla.post(`/mandates/${appointed.id}/end`, {
      lastDay: null,
      reason: 'Ersätts av ordinarie samordnare',
    }),
  );

  for (const key of ['maja', 'erik', 'sara', 'johan', 'helena']) {
    const found = story.must(
      `HOSP svarar om ${key}`,
      await anders.post<Competence>(`/people/${story.id(key)}/competence/refresh`),
    );
    story.check(
      `${key} har legitimation med källa HOSP`,
      found.items.some((i) => i.kind === 'licence' && i.source === 'HOSP'),
      found,
    );
  }

  for (const name of ['portfolio', 'application', 'statistics']) {
    const settings = {
      name,
      controller: 'Demovårdgivaren Sörmland',
      legalGround: 'Demo: påhittade personer',
      retention: 'Så länge instansen finns',
      onFrom: '2026-01-01',
    };
    story.must(`regionen slår på ${name}`, await ulla.put('/organisations/regions/04/switches', settings));
  }
};
