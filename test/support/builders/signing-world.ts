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
  SigningActCompletion,
  demoPerson,
  loadDemo,
  rolesOf,
} from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { SigningSettings } from '@specialistvagen/intyg';
import { demoCareProviders, demoCareUnits } from '@specialistvagen/organisations';
import { Clock, FixedClock, Secrets, Transactions, newId } from '@specialistvagen/platform';
import { templateRegistry } from '@specialistvagen/regulations';
import { LOA3, SigningOperations, createTrust } from '@specialistvagen/signing';
import { RegisterPost } from '@specialistvagen/supervisors';
import type { CreatePostBody } from '@specialistvagen/trainees';
import type { TestDatabase } from '../use-postgres.js';
import { dayFromNow } from '../../journeys/story/days.js';

@Module({})
class ProcessModule {
  static forRoot(providers: DynamicModule['providers']): DynamicModule {
    const tokens = (providers ?? []).map((one) => (typeof one === 'function' ? one : one.provide));
    return { module: ProcessModule, global: true, providers: providers ?? [], exports: tokens };
  }
}

export const unitId = (key: string): string => demoCareUnits.find((unit) => unit.key === key)?.id ?? '';
export const providerId = (key: string): string =>
  demoCareProviders.find((provider) => provider.key === key)?.id ?? '';

/** The libraries in one process against a real database, demo people in it, real signing in the calling thread. */
export type SigningWorld = {
  app: INestApplicationContext;
  clock: FixedClock;
  secrets: Secrets;
  pool: SigningOperations;
  dataDir: string;
  /** The demo person as signed in today. */
  actor(key: string): Promise<Actor>;
  /** Makes a BT post for the demo person, by the study director `anders`. */
  post(trainee: string, traits?: Partial<CreatePostBody>): Promise<string>;
  /** A fresh sign-in at LoA3 for the ticket, as the identity provider's answer would make it. */
  signIn(who: Actor, ticket: string): Promise<void>;
};

export async function signingWorld(db: TestDatabase, library: Type): Promise<SigningWorld> {
  const dataDir = mkdtempSync(join(tmpdir(), 'signing-world-'));
  const clock = new FixedClock(new Date().toISOString());
  const secrets = Secrets.open(dataDir);
  createTrust(dataDir, { isTest: true, now: clock.now() });
  const pool = new SigningOperations({ dataDir, templates: templateRegistry(), now: () => clock.now() });
  await loadDemo({ transactions: db.as('migrator').transactions, secrets, clock });
  await switchOn(db);
  const app = await NestFactory.createApplicationContext(
    {
      module: ProcessModule,
      imports: [
        ProcessModule.forRoot([
          { provide: Transactions, useValue: db.as('api').transactions },
          { provide: Clock, useValue: clock },
          { provide: Secrets, useValue: secrets },
          { provide: Hosp, useValue: new HospDouble() },
          { provide: IdentityPolicy, useValue: { acceptsTestNumbers: true } },
          {
            provide: SigningSettings,
            useValue: { pool, publicUrl: 'https://specialistvagen.example', isTest: true },
          },
        ]),
        library,
      ],
    },
    { logger: ['error'], abortOnError: false },
  );
  const actor = (key: string) => signedIn(db, key, clock);
  return {
    app,
    clock,
    secrets,
    pool,
    dataDir,
    actor,
    post: (trainee, traits) => newPost(app, actor, trainee, traits),
    signIn: (who, ticket) =>
      app.get(SigningActCompletion, { strict: false }).complete(who, ticket, {
        authTime: new Date(Math.floor(clock.now().getTime() / 1000) * 1000).toISOString(),
        acr: LOA3,
        idpIssuer: 'https://idp.example',
        assertionRef: newId(),
      }),
  };
}

async function switchOn(db: TestDatabase): Promise<void> {
  for (const name of ['portfolio', 'application', 'statistics']) {
    await db.as('postgres').query(
      `insert into organisations.region_switch (id, region_code, switch, controller, legal_ground, retention, on_from)
       values ($1, '04', $2, 'Regionen', 'Exempel', '10 år', '2020-01-01')`,
      [newId(), name],
    );
  }
}

async function signedIn(db: TestDatabase, key: string, clock: FixedClock): Promise<Actor> {
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
    authTime: clock.now().toISOString(),
    mandates: row.facts.mandates,
    roles: rolesOf(row.facts.mandates, row.facts.purposes),
  };
}

async function newPost(
  app: INestApplicationContext,
  actor: SigningWorld['actor'],
  trainee: string,
  traits: Partial<CreatePostBody> = {},
): Promise<string> {
  const view = await app.get(RegisterPost, { strict: false }).register(
    await actor('anders'),
    {
      traineePersonId: demoPerson(trainee).id,
      form: 'standalone',
      careProviderId: providerId('sormland'),
      regionCode: '04',
      regulation: 'HSLF-FS 2021:8',
      regulationReason: 'Legitimerad utan allmäntjänstgöring.',
      licenceRoute: 'swedish-degree',
      licenceDate: '2025-02-03',
      startsOn: '2026-02-01',
      endsOn: dayFromNow(62),
      headOfDepartmentId: demoPerson('karin').id,
      principalSupervisorId: demoPerson('erik').id,
      supervisors: [{ personId: demoPerson('sara').id }, { personId: demoPerson('johan').id }],
      periods: [
        {
          careUnitId: unitId('vardcentral'),
          from: '2026-02-01',
          to: '2026-07-31',
          percent: 100,
          area: 'primary-care',
        },
        {
          careUnitId: unitId('akut'),
          from: '2026-08-01',
          to: '2026-11-20',
          percent: 100,
          area: 'emergency-care',
        },
      ],
      ...traits,
    },
    newId(),
  );
  return view.id;
}
