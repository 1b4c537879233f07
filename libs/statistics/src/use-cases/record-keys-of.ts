import { versionedKeys } from '@specialistvagen/platform';
import { RecordKeys } from '../domain/record-keys.js';

export { RecordKeys };

/** The record keys of an instance, made with the secret in `DATA_DIR/secrets/statistics-record-keys.json`. */
export function recordKeysOf(dataDir: string): RecordKeys {
  return new RecordKeys(versionedKeys(dataDir, 'statistics-record-keys'));
}
