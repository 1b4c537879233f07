import { Module } from '@nestjs/common';
import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CertificatesModule } from '@specialistvagen/certificates';
import { Hosp, IdentityPolicy, NoHosp } from '@specialistvagen/identity';
import { SigningSettings } from '@specialistvagen/intyg';
import { Clock, Secrets, Transactions } from '@specialistvagen/platform';
import type { TestDatabase, TestRole } from '../use-postgres.js';
import type { SigningWorld } from './signing-world.js';

@Module({})
class RuntimeModule {
  static forRoot(providers: { provide: unknown; useValue: unknown }[]): DynamicModule {
    const tokens = providers.map(({ provide }) => provide) as NonNullable<DynamicModule['exports']>;
    return { module: RuntimeModule, global: true, providers: providers as never[], exports: tokens };
  }
}

/** The libraries once more in the same database, as another role and with a clock of its own: as a worker has them. */
export function processAs(
  role: TestRole,
  db: TestDatabase,
  world: SigningWorld,
  clock: Clock,
): Promise<INestApplicationContext> {
  const runtime = RuntimeModule.forRoot([
    { provide: Transactions, useValue: db.as(role).transactions },
    { provide: Clock, useValue: clock },
    { provide: Secrets, useValue: world.secrets },
    { provide: Hosp, useValue: new NoHosp() },
    { provide: IdentityPolicy, useValue: { acceptsTestNumbers: true } },
    {
      provide: SigningSettings,
      useValue: { pool: world.pool, publicUrl: 'https://specialistvagen.example', isTest: true },
    },
  ]);
  const module = { module: class Process {}, imports: [runtime, CertificatesModule] };
  return NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
}
