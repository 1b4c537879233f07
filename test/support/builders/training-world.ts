import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Hosp,
  HospDouble,
  IdentityPolicy,
  demoPerson,
  loadDemo,
  rolesOf,
  type Actor,
} from '@specialistvagen/identity';
import { demoCareProviders, demoCareUnits } from '@specialistvagen/organisations';
import { Clock, DomainError, FixedClock, Secrets, Transactions, newId, sql } from '@specialistvagen/platform';
import { RegisterPost, SupervisorsModule } from '@specialistvagen/supervisors';
import type { CreatePostBody, PostView } from '@specialistvagen/trainees';
import type { TestDatabase, TestRole } from '../use-postgres.js';
import { dayFromNow } from '../../journeys/story/days.js';

@Module({})
class ProcessModule {
  static forRoot(db: TestDatabase, clock: Clock, secrets: Secrets, role: TestRole = 'api'): DynamicModule {
    const providers = [
      { provide: Transactions, useValue: db.as(role).transactions },
      { provide: Clock, useValue: clock },
      { provide: Secrets, useValue: secrets },
      { provide: Hosp, useValue: new HospDouble() },
      { provide: IdentityPolicy, useValue: { acceptsTestNumbers: true } },
    ];
    return { module: ProcessModule, global: true, providers, exports: providers.map((one) => one.provide) };
  }
}

export const unitOf = (key: string): string => demoCareUnits.find((unit) => unit.key === key)?.id ?? '';
export const providerOf = (key: string): string =>
  demoCareProviders.find((provider) => provider.key === key)?.id ?? '';
export const personOf = (key: string): string => demoPerson(key).id;

/** Demo people, one care provider's region switched on, and the libraries under test on the spec's own database. */
export type TrainingWorld = {
  readonly app: INestApplicationContext;
  readonly clock: FixedClock;
  /** The demo person with today's mandates. */
  actor(key: string): Promise<Actor>;
  register(traits?: Partial<CreatePostBody>, by?: string, key?: string): Promise<PostView>;
  /** The libraries once more, as the worker has them; to be closed. */
  worker(): Promise<INestApplicationContext>;
  /** One statement as role api, for a person. */
  as<T>(key: string | null, text: string, params?: readonly unknown[]): Promise<T[]>;
};

export async function trainingWorld(db: TestDatabase, ...libraries: Type[]): Promise<TrainingWorld> {
  const clock = new FixedClock(new Date().toISOString());
  const secrets = Secrets.open(mkdtempSync(join(tmpdir(), 'training-world-')));
  await loadDemo({ transactions: db.as('migrator').transactions, secrets, clock });
  await db.as('postgres').query(
    `insert into organisations.region_switch (id, region_code, switch, controller, legal_ground, retention, on_from)
     values ($1, '04', 'portfolio', 'Regionen', 'Exempel', '10 år', '2020-01-01')`,
    [newId()],
  );
  const open = (role: TestRole) =>
    NestFactory.createApplicationContext(
      {
        module: class World {},
        imports: [ProcessModule.forRoot(db, clock, secrets, role), SupervisorsModule, ...libraries],
      },
      { logger: ['error'], abortOnError: false },
    );
  const app = await open('api');
  const actor = (key: string) => signedIn(db, key);
  return {
    app,
    clock,
    actor,
    worker: () => open('worker'),
    register: async (traits = {}, by = 'anders', key = newId()) =>
      app.get(RegisterPost, { strict: false }).register(await actor(by), aPostBody(traits), key),
    as: <T>(key: string | null, text: string, params: readonly unknown[] = []) =>
      db
        .as('api')
        .transactions.run(key === null ? {} : { person: personOf(key) }, () => sql<T>(text, params)),
  };
}

/** Maja's stand-alone BT: half a year of primary care behind her, emergency care under way. */
export function aPostBody(traits: Partial<CreatePostBody> = {}): CreatePostBody {
  return {
    traineePersonId: personOf('maja'),
    form: 'standalone',
    careProviderId: providerOf('sormland'),
    regionCode: '04',
    regulation: 'HSLF-FS 2021:8',
    regulationReason: 'Legitimerad utan allmäntjänstgöring.',
    licenceRoute: 'swedish-degree',
    licenceDate: '2024-01-15',
    startsOn: '2026-01-01',
    endsOn: dayFromNow(62),
    headOfDepartmentId: personOf('karin'),
    principalSupervisorId: personOf('erik'),
    supervisors: [{ personId: personOf('sara') }],
    periods: [
      {
        careUnitId: unitOf('vardcentral'),
        from: '2026-01-01',
        to: '2026-06-30',
        percent: 100,
        area: 'primary-care',
      },
      {
        careUnitId: unitOf('akut'),
        from: '2026-08-01',
        to: dayFromNow(31),
        percent: 100,
        area: 'emergency-care',
      },
    ],
    ...traits,
  };
}

async function signedIn(db: TestDatabase, key: string): Promise<Actor> {
  const { id, givenName, surname } = demoPerson(key);
  const [row] = await db
    .as('postgres')
    .query<{ facts: { mandates: Actor['mandates']; purposes: Parameters<typeof rolesOf>[1] } }>(
      'select identity.actor_facts($1) as facts',
      [id],
    );
  if (!row) throw new Error(`No demo person ${key}`);
  return {
    personId: id,
    displayName: `${givenName} ${surname}`,
    sessionId: key,
    loa: 'loa2',
    authTime: new Date().toISOString(),
    mandates: row.facts.mandates,
    roles: rolesOf(row.facts.mandates, row.facts.purposes),
  };
}

export type Refusal = {
  readonly code: string;
  readonly fields: (string | undefined)[];
  readonly rules: unknown[];
};

/** The refusal an attempt ends in; fails when it is not refused. */
export async function refusalOfAttempt(attempt: Promise<unknown>): Promise<Refusal> {
  try {
    await attempt;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return {
      code: error.code,
      fields: error.reasons.map((reason) => reason.field),
      rules: error.reasons.map((reason) => reason.rule),
    };
  }
  throw new Error('was not refused');
}
