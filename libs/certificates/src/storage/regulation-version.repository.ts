import { Injectable } from '@nestjs/common';
import { execute, newId, sql } from '@specialistvagen/platform';

export type StoredVersion = {
  id: string;
  designation: string;
  version: string;
  sha256: string;
  importedBy: string;
  importedAt: Date;
  fromOn: string | null;
  note: string | null;
  publishedBy: string | null;
  publishedAt: Date | null;
};

export type Publication = {
  versionId: string;
  designation: string;
  version: string;
  sha256: string;
  fromOn: string;
};

const STORED = `v.id, v.designation, v.version, v.sha256, v.imported_by as "importedBy", v.imported_at as "importedAt",
  p.from_on as "fromOn", p.note, p.published_by as "publishedBy", p.published_at as "publishedAt"
  from certificates.regulation_version v left join certificates.regulation_publication p on p.version_id = v.id`;

/** Files of regulations as they came, and what was published of them. Rows are only added. */
@Injectable()
export class RegulationVersionRepository {
  /** The id of the file: the same bytes again are the same file. */
  async add(file: {
    designation: string;
    version: string;
    sha256: string;
    bytes: Uint8Array;
    importedBy: string;
  }): Promise<string> {
    await execute(
      `insert into certificates.regulation_version (id, designation, version, sha256, bytes, imported_by)
       values ($1, $2, $3, $4, $5, $6) on conflict (sha256) do nothing`,
      [newId(), file.designation, file.version, file.sha256, Buffer.from(file.bytes), file.importedBy],
    );
    const [row] = await sql<{ id: string }>(
      'select id from certificates.regulation_version where sha256 = $1',
      [file.sha256],
    );
    if (!row) throw new Error('The imported version was not stored');
    return row.id;
  }

  all(): Promise<StoredVersion[]> {
    return sql<StoredVersion>(`select ${STORED} order by v.designation, v.version, v.imported_at`);
  }

  async find(id: string): Promise<StoredVersion | null> {
    return (await sql<StoredVersion>(`select ${STORED} where v.id = $1`, [id]))[0] ?? null;
  }

  async bytes(id: string): Promise<Buffer> {
    const [row] = await sql<{ bytes: Buffer }>(
      'select bytes from certificates.regulation_version where id = $1',
      [id],
    );
    if (!row) throw new Error('The version has no file');
    return row.bytes;
  }

  /** In the order in which they were published: a later one may hold templates of an earlier one. */
  publications(): Promise<Publication[]> {
    return sql<Publication>(
      `select p.version_id as "versionId", p.designation, p.version, v.sha256, p.from_on as "fromOn"
         from certificates.regulation_publication p
         join certificates.regulation_version v on v.id = p.version_id
        order by p.published_at, p.version_id`,
    );
  }

  /** One at a time, so that each is judged beside everything published before it. Held until the transaction ends. */
  async lockPublications(): Promise<void> {
    await execute('select pg_advisory_xact_lock(712203)');
  }

  async publish(row: {
    versionId: string;
    designation: string;
    version: string;
    fromOn: string;
    note: string;
    publishedBy: string;
    /** The act that it was confirmed by; the database asks for it. */
    actId: string;
  }): Promise<void> {
    await execute(
      `insert into certificates.regulation_publication
         (version_id, designation, version, from_on, note, published_by, act_id)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [row.versionId, row.designation, row.version, row.fromOn, row.note, row.publishedBy, row.actId],
    );
  }
}
