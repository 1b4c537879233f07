import { Injectable } from '@nestjs/common';
import { evidenceNaming } from '@specialistvagen/evidence-log';
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
  ) {}

  async *of(actor: Actor): AsyncGenerator<OwnFile> {
    yield { name: 'LAS-MIG.txt', bytes: text(readme(this.clock.now())) };
    const read = new Map<string, unknown>();
    for (const { name, read: ask } of await this.sections.of(actor)) {
      const value = await ask();
      read.set(name, value);
      yield json(name, value);
    }
    yield json('underskriftslogg', await this.evidence(actor, documentsIn(read)));
    yield* this.files.of(actor, read);
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
innehall.json: varje fils storlek och SHA-256.
`;
