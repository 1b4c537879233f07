import { plainRevision, type PdfObject, type RevisionState } from './revision-writer.js';

/** What a reader needs to check the signatures when the issuers are gone (level B-LT): certificates and lists, DER. */
export interface SecurityStore {
  readonly certificates: readonly Buffer[];
  readonly revocationLists: readonly Buffer[];
}

const MAX_ENTRIES = 40;

/** The revision that fills the declared, so far empty, document security store. */
export function securityStoreRevision(
  state: RevisionState,
  store: SecurityStore,
): { bytes: Buffer; next: RevisionState } {
  const first = state.size;
  const all = [...store.certificates, ...store.revocationLists];
  const references = all.map((_der, index) => `${first + index} 0 R`);
  const certificates = references.slice(0, store.certificates.length).join(' ');
  const lists = references.slice(store.certificates.length).join(' ');
  const dictionary = `<< /Type /DSS /Certs [${certificates}] /CRLs [${lists}] >>`;
  const objects: PdfObject[] = [
    object(state.base.dssObject, Buffer.from(dictionary, 'latin1')),
    ...all.map((der, index) => object(first + index, stream(der))),
  ];
  return plainRevision(state, objects);
}

function object(number: number, body: Buffer): PdfObject {
  return { number, body: Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]) };
}

function stream(der: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${der.length} >>\nstream\n`),
    der,
    Buffer.from('\nendstream'),
  ]);
}

/** Reads such a revision by writing it again; null when the bytes differ in anything. */
export function readSecurityStore(
  file: Buffer,
  state: RevisionState,
): { store: SecurityStore; next: RevisionState } | null {
  const head = file.subarray(state.length, state.length + 2048).toString('latin1');
  const match = new RegExp(
    `^${state.base.dssObject} 0 obj\\n<< /Type /DSS /Certs \\[([0-9R ]{0,900})\\] /CRLs \\[([0-9R ]{0,900})\\] >>\\nendobj\\n`,
  ).exec(head);
  if (match === null) return null;
  const count = (list = ''): number => (list.match(/R/g) ?? []).length;
  const [certificates, lists] = [count(match[1]), count(match[2])];
  const streams = readStreams(file, state.length + match[0].length, certificates + lists);
  if (streams === null) return null;
  const store = {
    certificates: streams.slice(0, certificates),
    revocationLists: streams.slice(certificates),
  };
  const { bytes, next } = securityStoreRevision(state, store);
  return file.subarray(state.length, state.length + bytes.length).equals(bytes) ? { store, next } : null;
}

function readStreams(file: Buffer, start: number, count: number): Buffer[] | null {
  if (count === 0 || count > MAX_ENTRIES) return null;
  const streams: Buffer[] = [];
  let offset = start;
  for (let index = 0; index < count; index += 1) {
    const head = /^\d{1,6} 0 obj\n<< \/Length (\d{1,6}) >>\nstream\n/.exec(
      file.subarray(offset, offset + 80).toString('latin1'),
    );
    if (head === null) return null;
    const from = offset + head[0].length;
    const to = from + Number(head[1]);
    streams.push(file.subarray(from, to));
    offset = to + '\nendstream\nendobj\n'.length;
  }
  return streams;
}
