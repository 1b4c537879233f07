import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AssessmentsModule, loadDemoTraining } from '@specialistvagen/assessments';
import { Hosp, HospDouble, IdentityPolicy } from '@specialistvagen/identity';
import { Clock, Secrets, Transactions } from '@specialistvagen/platform';
import { SupervisorsModule } from '@specialistvagen/supervisors';

type Tools = { readonly transactions: Transactions; readonly secrets: Secrets; readonly clock: Clock };

@Module({})
class DemoRuntime {
  static forRoot({ transactions, secrets, clock }: Tools): DynamicModule {
    const providers = [
      { provide: Transactions, useValue: transactions },
      { provide: Secrets, useValue: secrets },
      { provide: Clock, useValue: clock },
      { provide: Hosp, useValue: new HospDouble() },
      { provide: IdentityPolicy, useValue: { acceptsTestNumbers: true } },
    ];
    return { module: DemoRuntime, global: true, providers, exports: providers.map((one) => one.provide) };
  }
}

@Module({})
class DemoModule {
  static forRoot(tools: Tools): DynamicModule {
    return {
      module: DemoModule,
      imports: [DemoRuntime.forRoot(tools), SupervisorsModule, AssessmentsModule],
    };
  }
}

/** A doctor's training that is under way when the demo begins, made by the product's own use cases; `transactions` is the api's. */
export async function addDemoTraining(tools: Tools): Promise<void> {
  const context = await NestFactory.createApplicationContext(DemoModule.forRoot(tools), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  try {
    await loadDemoTraining({
      get: (useCase) => context.get(useCase, { strict: false }),
      api: tools.transactions,
      clock: tools.clock,
    });
  } finally {
    await context.close();
  }
}
