export type {
  RegulationVersion,
  TemplateWithdrawal,
  VersionContent,
  VersionFile,
} from './regulation-version.js';
export { VERSION_FILE_SCHEMA } from './regulation-version.js';
export * from './template-for.js';
export { findVersion, requireVersion, versionInForce, versionsOf } from './version-registry.js';
