import { Module } from '@nestjs/common';
import { IdentityModule } from '@specialistvagen/identity';
import { TraineesModule } from '@specialistvagen/trainees';

const offered: never[] = [];

@Module({
  imports: [IdentityModule, TraineesModule],
  providers: offered,
  exports: offered,
})
export class AssessmentsModule {}
