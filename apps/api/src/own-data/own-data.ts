import { Injectable } from '@nestjs/common';
import { PublicLog, evidenceNaming } from '@specialistvagen/evidence-log';
import type { LogProof } from '@specialistvagen/evidence-log/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, Transactions } from '@specialistvagen/platform';
import { OwnFiles, documentsIn } from './own-files.js';
import type { OwnFile } from './own-files.js';
import { OwnSections } from './own-sections.js';

const text = (value: string) => new TextEncoder().encode(value);
const json = (name: string, value: unknown): OwnFile => ({
  name: `${name}.json`,
  bytes: text(`${JSON.stringify(value, null, 2)}\n`),
});

/** What the pages show of the person who asks, file by file: data, documents, and the log's entries about them. */
@Injectable()
export class OwnData {
  constructor(
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    private readonly sections: OwnSections,
    private readonly files: OwnFiles,
    private readonly log: PublicLog,
  ) {}

  async *of(actor: Actor): AsyncGenerator<OwnFile> {
    yield { name: 'LAS-MIG.txt', bytes: text(readme(this.clock.now())) };
    const read = new Map<string, unknown>();
    for (const { name, read: ask } of await this.sections.of(actor)) {
      const value = await ask();
      read.set(name, value);
      yield json(name, value);
    }
    const documents = documentsIn(read);
    yield json('underskriftslogg', await this.evidence(actor, documents));
    yield json('loggbevis', await this.proof(actor, documents));
    yield* this.files.of(actor, read);
  }

  /** That the signed tree holds those entries, for whoever checks with the log's own key. */
  private async proof(actor: Actor, documents: ReadonlySet<string>): Promise<LogProof> {
    const entries = await this.transactions.run({ person: actor.personId }, () =>
      evidenceNaming([...documents]),
    );
    return this.log.proofOf(entries.map(({ id }) => id));
  }

  /** The entries as they were hashed, so that the leaf can be reckoned anew. */
  private async evidence(actor: Actor, documents: ReadonlySet<string>): Promise<unknown> {
    const entries = await this.transactions.run({ person: actor.personId }, () =>
      evidenceNaming([...documents]),
    );
    return entries.map(({ id, at, kind, canonical, leafHash, opening }) => ({
      id,
      at: at.toISOString(),
      kind,
      canonical: canonical.toString('utf8'),
      leafHash: leafHash.toString('hex'),
      ...(opening && { opening: opening.toString('utf8') }),
    }));
  }
}

const readme = (at: Date) => `Dina uppgifter i Specialistvägen, hämtade ${at.toISOString()}.

*.json: det som tjänsten visar om dig, sida för sida. tid-, plan- och ansokan- finns en gång för varje tjänst.
dokument/: undertecknade intyg, ansökningar och beslut. Var och en kan kontrollera dem på sidan Kontrollera ett intyg.
tidigare-handlingar/ och filer/: det du själv har lagt in.
underskriftslogg.json: loggens rader om dokumenten. leafHash är SHA-256 över en nollbyte följd av canonical;
people i canonical är SHA-256 över opening.
loggbevis.json: att raderna står i den kontrollpunkt som loggen, och vittnena, har undertecknat (RFC 6962).
innehall.json: varje fils storlek och SHA-256.
`;
