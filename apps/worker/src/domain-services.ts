import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  CertificatesModule,
  NightlyCheck,
  PublishedVersions,
  TrustStatus,
} from '@specialistvagen/certificates';
import type { NightlyOutcome, NightlySettings } from '@specialistvagen/certificates';
import { Hosp, IdentityModule, IdentityPolicy, NoHosp, People } from '@specialistvagen/identity';
import { CloseEndedActs, SendBackLeft, SigningSettings } from '@specialistvagen/intyg';
import { Clock, Secrets, Transactions } from '@specialistvagen/platform';
import type { Config } from '@specialistvagen/platform';
import { templateRegistry } from '@specialistvagen/regulations';
import { createSigningPool } from '@specialistvagen/signing';
import type { SigningPool } from '@specialistvagen/signing';

export type DomainServices = {
  addressOf(personId: string): Promise<string | undefined>;
  sweepSigningActs(): Promise<number>;
  /** What waits for somebody whose assignment or mandate has ended goes back to the doctor. */
  sendBackLeft(): Promise<number>;
  /** Writes `trust/status.json` for the offline verifier. */
  writeTrustStatus(): Promise<number>;
  /** Makes what was published as files known here; asked again and again, since an api process publishes. */
  loadRegulations(): Promise<number>;
  /** The rules over everything, once a night; null when there is nothing to do. */
  checkTheNight(settings?: NightlySettings): Promise<NightlyOutcome | null>;
  close(): Promise<void>;
};

@Module({})
class WorkerRuntime {
  static forRoot(config: Config, transactions: Transactions, clock: Clock, pool: SigningPool): DynamicModule {
    const isTest = config.mode !== 'production';
    const providers = [
      { provide: Transactions, useValue: transactions },
      { provide: Clock, useValue: clock },
      { provide: Secrets, useFactory: () => Secrets.open(config.dataDir) },
      // The worker asks no register: competence is checked when somebody acts.
      { provide: Hosp, useClass: NoHosp },
      { provide: IdentityPolicy, useValue: { acceptsTestNumbers: isTest } },
      { provide: SigningSettings, useValue: { pool, publicUrl: config.publicUrl, isTest } },
    ];
    return { module: WorkerRuntime, global: true, providers, exports: providers.map((one) => one.provide) };
  }
}

@Module({})
class WorkerModule {
  static forRoot(config: Config, transactions: Transactions, clock: Clock, pool: SigningPool): DynamicModule {
    return {
      module: WorkerModule,
      imports: [WorkerRuntime.forRoot(config, transactions, clock, pool), IdentityModule, CertificatesModule],
    };
  }
}

/** The libraries' use cases that work without anybody asking, on the worker's pool. Personal signatures are never made here. */
export async function openDomain(
  config: Config,
  transactions: Transactions,
  clock: Clock,
): Promise<DomainServices> {
  const pool = createSigningPool({ dataDir: config.dataDir, templates: templateRegistry(), size: 0 });
  const module = WorkerModule.forRoot(config, transactions, clock, pool);
  const context = await NestFactory.createApplicationContext(module, {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  const left = new SendBackLeft(transactions, clock);
  return {
    addressOf: async (personId) =>
      (await context.get(People, { strict: false }).emailOf(personId)) ?? undefined,
    // Every owner of a kind of document must be there: the sweep lets go what an act held.
    sweepSigningActs: () => context.get(CloseEndedActs, { strict: false }).sweep(),
    sendBackLeft: () => left.sweep(),
    writeTrustStatus: () => context.get(TrustStatus, { strict: false }).write(config.dataDir),
    loadRegulations: () => context.get(PublishedVersions, { strict: false }).load(config.dataDir),
    checkTheNight: (settings) => context.get(NightlyCheck, { strict: false }).runIfDue(settings),
    close: async () => {
      await context.close();
      await pool.close();
    },
  };
}
