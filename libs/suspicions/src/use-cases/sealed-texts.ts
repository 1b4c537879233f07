import { Injectable } from '@nestjs/common';
import { Secrets } from '@specialistvagen/platform';
import { z } from 'zod';

/** What is sealed, and by that what it is bound to beside its row. The first is from when suspicions lay in certificates. */
const CONTEXTS = {
  suspicion: 'certificates:suspicion',
  informant: 'suspicions:informant',
  'ground-reason': 'suspicions:ground-reason',
  event: 'suspicions:event',
  check: 'suspicions:check',
  'no-report': 'suspicions:no-report',
  what: 'suspicions:sent-what',
  weighing: 'suspicions:sent-weighing',
  communication: 'suspicions:communication',
  answer: 'suspicions:answer',
} as const;
type Sealed = keyof typeof CONTEXTS;

/** Everything that is written of a suspected crime lies encrypted, each text bound to its own row (GDPR art. 10). */
@Injectable()
export class SealedSuspicionTexts {
  constructor(private readonly secrets: Secrets) {}

  seal(what: Sealed, id: string, text: string): Buffer {
    return this.secrets.sealBytes(Buffer.from(JSON.stringify(text), 'utf8'), `${CONTEXTS[what]}:${id}`);
  }

  open(what: Sealed, id: string, sealed: Buffer): string {
    const bytes = this.secrets.openBytes(sealed, `${CONTEXTS[what]}:${id}`);
    return z.string().parse(JSON.parse(bytes.toString('utf8')));
  }

  sealFile(id: string, file: Buffer): Buffer {
    return this.secrets.sealBytes(file, `suspicions:file:${id}`);
  }

  openFile(id: string, sealed: Buffer): Buffer {
    return this.secrets.openBytes(sealed, `suspicions:file:${id}`);
  }
}
