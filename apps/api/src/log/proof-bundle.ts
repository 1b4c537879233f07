import { Injectable } from '@nestjs/common';
import { SignStatusList } from '@specialistvagen/certificates';
import { PublicLog } from '@specialistvagen/evidence-log';
import type { Actor } from '@specialistvagen/identity/contract';
import { ReadDocument } from '@specialistvagen/intyg';
import { strToU8, zipSync } from 'fflate';

const README = `Ett dokument ur Specialistvägen, med det som behövs för att kontrollera det utan oss.

*.pdf: dokumentet, som det undertecknades.
loggbevis.json: underskriftsloggens rader om dokumentet, med bevis för att de står i den kontrollpunkt som loggen och vittnena undertecknat.
status.json: vad utfärdaren säger om dokumentet den tid som står i filen, undertecknat. Det kan ha ersatts eller återkallats senare;
den som har nät tar med dagens lista: verify --status ADRESS/api/verify/status-list.

Kontrollera: npm run -s verify -- --trust KATALOG FIL.zip, där KATALOG är utfärdarens trust-katalog, hämtad på annat sätt än filen.
`;

/** A document with its proofs, one file, checked offline by `apps/verifier` with keys that the reader has already. */
@Injectable()
export class ProofBundle {
  constructor(
    private readonly documents: ReadDocument,
    private readonly log: PublicLog,
    private readonly statuses: SignStatusList,
  ) {}

  async of(actor: Actor, documentId: string): Promise<{ fileName: string; zip: Uint8Array }> {
    const { pdf, fileName, standing, entryIds } = await this.documents.proved(actor, documentId);
    const list = await this.statuses.of(standing);
    const proof = await this.log.proofOf(entryIds);
    const zip = zipSync({
      'LAS-MIG.txt': strToU8(README),
      [fileName]: [pdf, { level: 0 }],
      'loggbevis.json': strToU8(`${JSON.stringify(proof, null, 2)}\n`),
      'status.json': strToU8(`${JSON.stringify(list, null, 2)}\n`),
    });
    return { fileName: fileName.replace(/\.pdf$/, '-med-bevis.zip'), zip };
  }
}
