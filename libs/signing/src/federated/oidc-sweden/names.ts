/** OIDC Sweden: signature extension 1.1, claims 1.0, request parameter extensions 1.1. */
export const OIDC_SWEDEN = {
  signScope: 'https://id.oidc.se/scope/sign',
  numberScope: 'https://id.oidc.se/scope/naturalPersonNumber',
  signRequest: 'https://id.oidc.se/param/signRequest',
  userSignature: 'https://id.oidc.se/claim/userSignature',
  personalIdentityNumber: 'https://id.oidc.se/claim/personalIdentityNumber',
} as const;
