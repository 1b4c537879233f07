import { demoCareProviders, demoCareUnits, loadDemoOrganisations } from '@specialistvagen/organisations';
import { newId, sql } from '@specialistvagen/platform';
import type { Clock, Secrets, Transactions } from '@specialistvagen/platform';
import { readPersonalIdentityNumber } from '../domain/personal-identity-number.js';
import { competenceRepository } from '../storage/competence.repository.js';
import { mandateRepository } from '../storage/mandate.repository.js';
import { personRepository } from '../storage/person.repository.js';
import { contextOf } from '../storage/sealed-fields.js';
import { demoPeople } from './demo-people.js';
import type { DemoPerson } from './demo-people.js';

export type LoadDemo = { transactions: Transactions; secrets: Secrets; clock: Clock };

const MANDATES_FROM = '2020-01-01';

/**
 * Inserts the demo organisations and people with mandates and competence; does nothing for those who are there.
 * `transactions` is a pool of the role `migrator`: no role that serves people may appoint a mandate administrator.
 */
export async function loadDemo(tools: LoadDemo): Promise<void> {
  await tools.transactions.run({ system: true }, async () => {
    await loadDemoOrganisations();
    for (const person of demoPeople) {
      if (await isThere(person)) continue;
      await insertPerson(person, tools);
      await insertWorkplaces(person);
      await insertMandates(person);
      await insertCompetence(person, tools.clock);
    }
  });
}

async function isThere(person: DemoPerson): Promise<boolean> {
  return (await personRepository.name(person.id)) !== null;
}

async function insertPerson(person: DemoPerson, { secrets, clock }: LoadDemo): Promise<void> {
  const read = readPersonalIdentityNumber(person.personalIdentityNumber, clock.today());
  if (!read.ok) throw new Error(`The demo person ${person.key} has no valid number`);
  const { number, birthDate, sex, kind } = read.value;
  const seal = (text: string, context: string) => secrets.sealBytes(Buffer.from(text, 'utf8'), context);
  await personRepository.insert({
    id: person.id,
    givenName: person.givenName,
    surname: person.surname,
    protection: person.protection,
    emailSealed: seal(person.email, contextOf.email(person.id)),
    birthDateSealed: seal(birthDate, contextOf.birthDate(person.id)),
    sex,
    isTest: true,
    registeredBy: null,
  });
  await personRepository.insertNumber({
    id: newId(),
    personId: person.id,
    sealed: seal(number, contextOf.number(person.id)),
    blindIndex: secrets.blindIndex('personal-identity-number', number),
    kind,
    validFrom: birthDate,
  });
}

async function insertWorkplaces(person: DemoPerson): Promise<void> {
  for (const key of person.works) {
    await personRepository.affiliate({
      id: newId(),
      personId: person.id,
      careProviderId: providerId(unit(key).careProvider),
      careUnitId: unit(key).id,
      validFrom: MANDATES_FROM,
      statedBy: null,
    });
  }
}

async function insertMandates(person: DemoPerson): Promise<void> {
  for (const mandate of person.mandates) {
    await mandateRepository.insert({
      id: newId(),
      personId: person.id,
      role: mandate.role,
      careProviderId: mandate.careProvider ? providerId(mandate.careProvider) : null,
      careUnitId: mandate.unit ? unit(mandate.unit).id : null,
      regionCode: mandate.region ?? null,
      validFrom: MANDATES_FROM,
      validTo: null,
      basis: 'Demonstration',
      appointedBy: null,
    });
  }
}

async function insertCompetence(person: DemoPerson, clock: Clock): Promise<void> {
  const licence = person.competence.find(({ kind }) => kind === 'licence');
  if (licence) {
    const specialties = person.competence.flatMap(({ specialty, from }) =>
      specialty ? [{ name: specialty, from, to: null }] : [],
    );
    const answer = { found: true as const, licence: { from: licence.from, to: null }, specialties };
    await competenceRepository.storeHospAnswer(person.id, answer, clock.now(), null);
  }
  for (const { kind, from } of person.competence) {
    if (kind !== 'supervisor-training' && kind !== 'assessment') continue;
    await competenceRepository.state({
      personId: person.id,
      kind,
      specialty: null,
      validFrom: from,
      validTo: null,
      source: 'care-provider',
      statedBy: null,
      statedFor: providerOf(person),
      basis: 'Demonstration',
    });
  }
}

function unit(key: string) {
  const found = demoCareUnits.find((one) => one.key === key);
  if (!found) throw new Error(`No such demo unit: ${key}`);
  return found;
}

function providerId(key: string): string {
  const found = demoCareProviders.find((one) => one.key === key);
  if (!found) throw new Error(`No such demo care provider: ${key}`);
  return found.id;
}

function providerOf(person: DemoPerson): string | null {
  const [first] = person.works;
  return first ? providerId(unit(first).careProvider) : null;
}

/** Whether any demo person is in the database; production refuses to start on such an instance. */
export async function holdsTestPeople(transactions: Transactions): Promise<boolean> {
  const [row] = await transactions.run({ system: true }, () =>
    sql<{ found: boolean }>('select exists (select 1 from identity.person where is_test) as found'),
  );
  return row?.found ?? false;
}
