import { Module } from '@nestjs/common';
import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AssessmentsModule } from '@specialistvagen/assessments';
import { CertificatesModule } from '@specialistvagen/certificates';
import { Hosp, IdentityModule, IdentityPolicy, NoHosp } from '@specialistvagen/identity';
import { SigningSettings } from '@specialistvagen/intyg';
import { Clock, ImportStep, Secrets, Transactions } from '@specialistvagen/platform';
import type { Config } from '@specialistvagen/platform';
import { PlausibilityModule } from '@specialistvagen/plausibility';
import { ReviewsModule } from '@specialistvagen/reviews';
import { SuspicionsModule } from '@specialistvagen/suspicions';
import { templateRegistry } from '@specialistvagen/regulations';
import { createSigningPool } from '@specialistvagen/signing';
import type { SigningPool } from '@specialistvagen/signing';

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
      imports: [
        WorkerRuntime.forRoot(config, transactions, clock, pool),
        IdentityModule,
        AssessmentsModule,
        CertificatesModule,
        ReviewsModule,
        SuspicionsModule,
        PlausibilityModule,
      ],
      providers: [ImportStep],
    };
  }
}

/** The libraries' use cases on one pool, without anybody signed in. Personal signatures are never made here. */
export async function openDomainContext(
  config: Config,
  transactions: Transactions,
  clock: Clock,
): Promise<{ context: INestApplicationContext; close(): Promise<void> }> {
  const pool = createSigningPool({ dataDir: config.dataDir, templates: templateRegistry(), size: 0 });
  const module = WorkerModule.forRoot(config, transactions, clock, pool);
  const context = await NestFactory.createApplicationContext(module, {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  return {
    context,
    close: async () => {
      await context.close();
      await pool.close();
    },
  };
}
