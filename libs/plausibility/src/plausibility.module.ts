import { Module } from '@nestjs/common';
import { IdentityModule } from '@specialistvagen/identity';
import { IntygModule } from '@specialistvagen/intyg';
import { AnswerFinding } from './use-cases/answer-finding.js';
import { CheckNight } from './use-cases/check-night.js';
import { CheckSigned } from './use-cases/check-signed.js';
import { FindingsOfCase } from './use-cases/findings-of-case.js';
import { ViewFindings } from './use-cases/view-findings.js';
import { WarnSigner } from './use-cases/warn-signer.js';
import { WeighFindings } from './use-cases/weigh-findings.js';

const offered = [AnswerFinding, CheckNight, CheckSigned, FindingsOfCase, WarnSigner, WeighFindings];

@Module({ imports: [IdentityModule, IntygModule], providers: [...offered, ViewFindings], exports: offered })
export class PlausibilityModule {}
