import { childAt, children, DerError, only, readDer, type DerValue } from '../../der/der-reader.js';
import { oid } from '../../der/der-writer.js';
import { OID } from '../../der/oids.js';
import { readCertificate } from '../../x509/read-certificate.js';
import type { FederatedSignature } from '../federated-request.js';

/**
 * The claim `userSignature` as CMS SignedData, base64: the extension leaves the format to the signature scheme, and this is the
 * one that PDF needs. Out of it come the attributes as signed, the signature, and signer and issuer; what it says
 * about itself is judged later. Throws `DerError`.
 */
export function readUserSignature(claim: string): FederatedSignature {
  const bytes = Buffer.from(claim, 'base64');
  if (bytes.length === 0 || bytes.toString('base64') !== claim) throw new DerError('not base64');
  const contentInfo = children(readDer(bytes));
  if (!childAt(contentInfo, 0, 0x06).raw.equals(oid(OID.signedData))) throw new DerError('not signed data');
  const signedData = children(only(childAt(contentInfo, 1, 0xa0), 0x30));
  const certificates = signedData.find(({ tag }) => tag === 0xa0);
  const signers = signedData.at(-1);
  if (certificates === undefined || signers?.tag !== 0x31) throw new DerError('no certificates');
  const signerInfo = children(only(signers, 0x30));
  const attributes = childAt(signerInfo, 3, 0xa0);
  return {
    toBeSignedBytes: Buffer.concat([Buffer.from([0x31]), attributes.raw.subarray(1)]),
    signature: childAt(signerInfo, 5, 0x04).content,
    certificateChain: signerAndIssuer(children(certificates), childAt(signerInfo, 1, 0x30)),
  };
}

function signerAndIssuer(list: readonly DerValue[], signerId: DerValue): Buffer[] {
  const certificates = list.map(({ raw }) => readCertificate(raw));
  const [issuerName, serial] = children(signerId);
  const signer = certificates.find(
    (one) => issuerName?.raw.equals(one.issuer) === true && serial?.raw.equals(one.serial) === true,
  );
  if (signer === undefined) throw new DerError('no certificate of the signer');
  const issuer = certificates.find((one) => one.subject.equals(signer.issuer));
  return [signer, issuer].flatMap((one) => (one === undefined ? [] : [one.der]));
}
