/** An object or session in the module. */
export type Handle = Buffer;

export interface Attribute {
  readonly type: number;
  readonly value?: Buffer | number | boolean | string;
}

interface Mechanism {
  readonly mechanism: number;
  readonly parameter: null;
}

/** Ed25519 came with PKCS#11 3.0; the binding has no names for it, and passes the numbers on. */
export const EDWARDS = { keyPairGen: 0x1055, sign: 0x1057, keyType: 0x40 } as const;

/** The part of `pkcs11js` that is used. It is compiled where it is installed, so nothing else may need its types. */
export interface Pkcs11 {
  load(path: string): void;
  C_Initialize(options: { readonly flags: number }): void;
  C_GetSlotList(tokenPresent: boolean): Handle[];
  C_GetTokenInfo(slot: Handle): { readonly label: string };
  C_OpenSession(slot: Handle, flags: number): Handle;
  C_Login(session: Handle, userType: number, pin: string): void;
  C_GenerateKeyPair(
    session: Handle,
    mechanism: Mechanism,
    publicTemplate: readonly Attribute[],
    privateTemplate: readonly Attribute[],
  ): { readonly publicKey: Handle; readonly privateKey: Handle };
  C_GetAttributeValue(
    session: Handle,
    object: Handle,
    template: readonly Attribute[],
  ): { readonly value: Buffer }[];
  C_FindObjectsInit(session: Handle, template: readonly Attribute[]): void;
  C_FindObjects(session: Handle, atMost: number): Handle[];
  C_FindObjectsFinal(session: Handle): void;
  C_DestroyObject(session: Handle, object: Handle): void;
  C_SignInit(session: Handle, mechanism: Mechanism, key: Handle): void;
  C_Sign(session: Handle, data: Buffer, signature: Buffer): Buffer;
}

type Constant =
  | `CKA_${'CLASS' | 'LABEL' | 'ID' | 'TOKEN' | 'PRIVATE' | 'SIGN' | 'VERIFY' | 'SENSITIVE' | 'EXTRACTABLE' | 'VALUE' | 'KEY_TYPE'}`
  | `CKA_EC_${'PARAMS' | 'POINT'}`
  | `CKO_${'PRIVATE' | 'PUBLIC'}_KEY`
  | 'CKM_ECDSA'
  | 'CKM_EC_KEY_PAIR_GEN'
  | 'CKU_USER'
  | `CKF_${'OS_LOCKING_OK' | 'SERIAL_SESSION' | 'RW_SESSION'}`
  | 'CKR_CRYPTOKI_ALREADY_INITIALIZED'
  | 'CKR_USER_ALREADY_LOGGED_IN';

export type Pkcs11Library = { readonly PKCS11: new () => Pkcs11 } & Readonly<Record<Constant, number>>;
