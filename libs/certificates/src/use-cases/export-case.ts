import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { DocumentSigning } from '@specialistvagen/intyg';
import { DomainError, Transactions, newId } from '@specialistvagen/platform';
import type { ApplicationChanged } from '../contract/application.js';
import { MASK_WORDS } from '../contract/case-file.js';
import type { DiscloseCase, DisclosureList } from '../contract/case-file.js';
import { archive, jsonFile } from '../domain/archive.js';
import type { ArchiveFile } from '../domain/archive.js';
import { masked } from '../domain/mask.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { BiasRepository } from '../storage/bias.repository.js';
import { CaseFileRepository } from '../storage/case-file.repository.js';
import { CaseDesk } from './case-desk.js';
import type { CaseAct } from './case-desk.js';
import { SealedTexts } from './sealed-texts.js';
import { ShowCase } from './show-case.js';

export type CasePackage = { zip: Uint8Array; fileName: string };
type CaseFile = {
  record: Record<string, unknown>;
  documents: { name: string; pdf: Uint8Array; json: unknown }[];
};

const README = [
  'Hela ärendet.',
  'arende.json: ansökan, historik, frågor och svar, beslut, delgivning, jävsuppgifter och utlämnanden.',
  'handlingar/: de signerade handlingarna som PDF, och det som signerades som JSON.',
  'innehall.json: varje fil med SHA-256.',
].join('\n');
const MASKED_README = [
  'Maskad kopia för utlämnande. Den är inte en signerad handling.',
  'En signerad PDF kan inte maskas utan att bli en annan fil; därför lämnas handlingarnas innehåll som text.',
].join('\n');

/** Everything in a case in one package, for the archive; and the copy that is given out, with what is secret covered. */
@Injectable()
export class ExportCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: CaseDesk,
    private readonly show: ShowCase,
    private readonly applications: ApplicationRepository,
    private readonly files: CaseFileRepository,
    private readonly bias: BiasRepository,
    private readonly signing: DocumentSigning,
    private readonly people: People,
    private readonly sealed: SealedTexts,
  ) {}

  archive(actor: Actor, id: string): Promise<CasePackage> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const { row } = await this.desk.openOwn(actor, id, 'hela ärendet som arkivpaket');
      const { record, documents } = await this.read(actor, row);
      const files = documents.flatMap(({ name, pdf, json }) => [
        { name: `handlingar/${name}.pdf`, bytes: pdf },
        jsonFile(`handlingar/${name}.json`, json),
      ]);
      return {
        zip: archive([jsonFile('arende.json', record), ...files], README),
        fileName: fileName(row, ''),
      };
    });
  }

  /** The copy is kept as it was given out, with to whom and why: the log of disclosures. */
  disclose(act: CaseAct<DiscloseCase>): Promise<ApplicationChanged> {
    const { recipient, purpose, mask } = act.body;
    return this.desk.act('disclose', act, async ({ row }) => {
      const { record, documents } = await this.read(act.actor, row);
      const files: ArchiveFile[] = [
        jsonFile('arende.json', masked(record, mask)),
        ...documents.map(({ name, json }) => jsonFile(`handlingar/${name}.json`, masked(json, mask))),
      ];
      const zip = archive(files, MASKED_README);
      const id = newId();
      await this.files.addDisclosure({
        id,
        applicationId: row.id,
        recipient,
        purpose,
        masked: ['personnummer', ...mask.map((one) => MASK_WORDS[one])],
        fileSealed: this.sealed.sealDisclosure(id, zip),
        sha256: createHash('sha256').update(zip).digest('hex'),
        madeBy: act.actor.personId,
      });
      return { note: `${recipient}: ${purpose}`, subjectId: id };
    });
  }

  disclosures(actor: Actor, id: string): Promise<DisclosureList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const { row } = await this.desk.openOwn(actor, id, 'utlämnanden');
      const rows = await this.files.disclosures(row.id);
      const names = await this.people.names(rows.map(({ madeBy }) => madeBy));
      return {
        items: rows.map(({ madeBy, madeAt, ...one }) => ({
          ...one,
          madeBy: names.get(madeBy)?.displayName ?? '',
          madeAt: madeAt.toISOString(),
        })),
      };
    });
  }

  disclosedFile(actor: Actor, id: string, disclosureId: string): Promise<CasePackage> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const { row } = await this.desk.openOwn(actor, id, 'utlämnad kopia');
      const sealed = await this.files.disclosedFile(row.id, disclosureId);
      if (!sealed) throw new DomainError('not-found', 'not-found', 'Kopian finns inte.');
      return { zip: this.sealed.openDisclosure(disclosureId, sealed), fileName: fileName(row, '-maskad') };
    });
  }

  private async read(actor: Actor, row: ApplicationRow): Promise<CaseFile> {
    const view = await this.show.of(actor, row.id);
    const { actions: _buttons, ...page } = view;
    const statements = await this.bias.ofApplication(row.id);
    const names = await this.people.names(statements.map(({ officerId }) => officerId));
    const record = {
      ...page,
      form: row.formSealed ? this.sealed.openForm(row.id, row.formSealed) : null,
      biasStatements: statements.map(({ officerId, hasBias, text, statedAt }) => ({
        officer: names.get(officerId)?.displayName ?? '',
        hasBias,
        text,
        statedAt: statedAt.toISOString(),
      })),
      disclosures: (await this.files.disclosures(row.id)).map(
        ({ recipient, purpose, masked: what, madeAt, sha256 }) => ({
          recipient,
          purpose,
          masked: what,
          sha256,
          madeAt: madeAt.toISOString(),
        }),
      ),
    };
    const decided = [...view.earlierDecisions, view.decision].flatMap((one) => one?.documentId ?? []);
    const items = await this.applications.items(row.id);
    const ids = [row.applicationDocumentId, ...items.map(({ documentId }) => documentId), ...decided];
    return { record, documents: await this.documents(ids.flatMap((id) => id ?? [])) };
  }

  private async documents(ids: readonly string[]): Promise<CaseFile['documents']> {
    const found: CaseFile['documents'] = [];
    for (const [index, id] of ids.entries()) {
      const file = await this.signing.pdf(id);
      if (!file) throw new Error('a document of the case cannot be read');
      const json: unknown = JSON.parse(new TextDecoder().decode(file.document.json));
      const name = `${String(index).padStart(3, '0')}-${file.document.type}-${id.slice(0, 8)}`;
      found.push({ name, pdf: file.pdf, json });
    }
    return found;
  }
}

/** The diary number alone: neither names nor numbers of people in a file name. */
function fileName({ diarienummer }: ApplicationRow, suffix: string): string {
  return `arende-${(diarienummer ?? '').replace(/[^0-9A-Za-z]+/g, '-')}${suffix}.zip`;
}
