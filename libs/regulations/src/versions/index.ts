export * from './diff-versions.js';
export * from './install-version.js';
export * from './read-version-file.js';
export type {
  RegulationVersion,
  TemplateWithdrawal,
  VersionContent,
  VersionFile,
} from './regulation-version.js';
export { VERSION_FILE_SCHEMA } from './regulation-version.js';
export * from './template-for.js';
export type { VersionFault, VersionFaultCode } from './version-faults.js';
export { findVersion, requireVersion, versionInForce, versionsOf } from './version-registry.js';
