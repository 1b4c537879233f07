/** What is wrong with an imported version. `path` is a place in the file: `goals.goals.17.specialty`. */
export type VersionFault = { readonly path: string; readonly code: VersionFaultCode; readonly text: string };

export type VersionFaultCode =
  | 'empty'
  | 'too-large'
  | 'not-utf-8'
  | 'not-json'
  | 'wrong-shape'
  | 'unknown-field'
  | 'other-regulation'
  | 'wrong-count'
  | 'goal-twice'
  | 'unknown-specialty'
  | 'unknown-activity'
  | 'unknown-form'
  | 'unknown-source'
  | 'invented-title'
  | 'type-twice'
  | 'template-twice'
  | 'template-missing'
  | 'template-wrong'
  | 'released-template-changed'
  | 'specialty-twice'
  | 'version-taken'
  | 'other-day';

export function fault(path: string, code: VersionFaultCode, text: string): VersionFault {
  return { path, code, text };
}
