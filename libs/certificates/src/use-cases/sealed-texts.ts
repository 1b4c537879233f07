import { Injectable } from '@nestjs/common';
import { Secrets } from '@specialistvagen/platform';
import { z } from 'zod';
import { ApplicationForm } from '../contract/application.js';
import { HospReport } from '../domain/hosp-reports.js';

/** What a unit is shown of an intyg that the authority asks about. */
export const ShownToUnit = z.object({
  traineeId: z.uuid(),
  trainee: z.string(),
  title: z.string(),
  goals: z.array(z.string()),
  signers: z.array(z.string()),
  signedAt: z.string().nullable(),
});
export type ShownToUnit = z.infer<typeof ShownToUnit>;

/** Addresses and names that a case must keep lie encrypted, each bound to its own row. */
@Injectable()
export class SealedTexts {
  constructor(private readonly secrets: Secrets) {}

  sealForm(applicationId: string, form: ApplicationForm): Buffer {
    return this.seal(form, `certificates:application:${applicationId}:form`);
  }

  openForm(applicationId: string, sealed: Buffer): ApplicationForm {
    return ApplicationForm.parse(this.open(sealed, `certificates:application:${applicationId}:form`));
  }

  sealName(applicationId: string, name: string): Buffer {
    return this.seal(name, `certificates:application:${applicationId}:name`);
  }

  openName(applicationId: string, sealed: Buffer): string {
    return z.string().parse(this.open(sealed, `certificates:application:${applicationId}:name`));
  }

  sealShown(queryId: string, shown: ShownToUnit): Buffer {
    return this.seal(shown, `certificates:unit-query:${queryId}:shown`);
  }

  openShown(queryId: string, sealed: Buffer): ShownToUnit {
    return ShownToUnit.parse(this.open(sealed, `certificates:unit-query:${queryId}:shown`));
  }

  sealHospReport(reportId: string, report: HospReport): Buffer {
    return this.seal(report, `certificates:hosp-report:${reportId}`);
  }

  openHospReport(reportId: string, sealed: Buffer): HospReport {
    return HospReport.parse(this.open(sealed, `certificates:hosp-report:${reportId}`));
  }

  sealDisclosure(id: string, file: Uint8Array): Buffer {
    return this.secrets.sealBytes(Buffer.from(file), `certificates:disclosure:${id}`);
  }

  openDisclosure(id: string, sealed: Buffer): Buffer {
    return this.secrets.openBytes(sealed, `certificates:disclosure:${id}`);
  }

  private seal(value: unknown, context: string): Buffer {
    return this.secrets.sealBytes(Buffer.from(JSON.stringify(value), 'utf8'), context);
  }

  private open(sealed: Buffer, context: string): unknown {
    return JSON.parse(this.secrets.openBytes(sealed, context).toString('utf8'));
  }
}
