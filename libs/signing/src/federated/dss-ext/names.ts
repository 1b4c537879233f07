/** Sweden Connect 07 (implementation profile) and 09 (DSS extension 1.5, schema 1.1.2). */
export const NS = {
  dss: 'urn:oasis:names:tc:dss:1.0:core:schema',
  csig: 'http://id.elegnamnden.se/csig/1.1/dss-ext/ns',
  saml: 'urn:oasis:names:tc:SAML:2.0:assertion',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
} as const;

export const PROFILE = 'http://id.elegnamnden.se/csig/1.1/dss-ext/profile';
/** The first version that allows several assurance levels in one request. */
export const VERSION = '1.4';
export const BINDING = 'POST/XML/1.0';
export const ENTITY_FORMAT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:entity';

/** SAML names of the attributes that Swedish identity providers give (Sweden Connect 04). */
export const ATTRIBUTE = {
  personalIdentityNumber: 'urn:oid:1.2.752.29.4.13',
  givenName: 'urn:oid:2.5.4.42',
  surname: 'urn:oid:2.5.4.4',
  displayName: 'urn:oid:2.16.840.1.113730.3.1.241',
} as const;

export const RESULT = {
  success: 'urn:oasis:names:tc:dss:1.0:resultmajor:Success',
  requesterError: 'urn:oasis:names:tc:dss:1.0:resultmajor:RequesterError',
  responderError: 'urn:oasis:names:tc:dss:1.0:resultmajor:ResponderError',
  /** Registry (Sweden Connect 03) 3.1.7. */
  userCancel: 'http://id.elegnamnden.se/sig-status/1.0/user-cancel',
  requestExpired: 'http://id.elegnamnden.se/sig-status/1.0/req-expired',
  userMismatch: 'http://id.elegnamnden.se/sig-status/1.0/user-mismatch',
  unsupportedAssurance: 'http://id.elegnamnden.se/sig-status/1.0/unsupported-loa',
  messageNotShown: 'http://id.elegnamnden.se/sig-status/1.0/sigmessage-error',
} as const;

export const ALGORITHM = {
  ecdsaSha256: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
  rsaSha256: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  enveloped: 'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
} as const;
