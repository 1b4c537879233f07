import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from '../law-data/data-folder.js';
import { templateSchema, type HashedTemplate, type Template } from './template.js';

/** Reads a template from its bytes: shipped files, imported rows and `trust/templates/<hash>.json` go the same way. */
export function parseTemplate(bytes: Uint8Array): HashedTemplate {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const template = templateSchema.parse(JSON.parse(text));
  return { template, hash: createHash('sha256').update(bytes).digest('hex'), bytes };
}

let shipped: readonly HashedTemplate[] | null = null;

/** Every released version that comes with the program, newest version of a type last. */
export function shippedTemplates(): readonly HashedTemplate[] {
  shipped ??= readShipped(path.join(dataFolder(), 'templates'));
  return shipped;
}

function entriesOf(folder: string): string[] {
  return readdirSync(folder).map((name) => path.join(folder, name));
}

function readShipped(root: string): HashedTemplate[] {
  return entriesOf(root)
    .flatMap(entriesOf)
    .map((folder) => parseTemplate(readFileSync(path.join(folder, 'template.json'))))
    .sort((a, b) => byTypeAndVersion(a.template, b.template));
}

/** The newest released template of a type, or the named version; null when there is none. */
export function templateOf(type: string, version?: number): HashedTemplate | null {
  const versions = shippedTemplates().filter((t) => t.template.type === type);
  return versions.findLast((t) => version === undefined || t.template.version === version) ?? null;
}

export function templateHash(type: string, version?: number): string {
  const found = templateOf(type, version);
  if (!found) throw new RangeError(`no template for ${type}`);
  return found.hash;
}

export function formOf(type: string, version?: number): Template['form'] | null {
  return templateOf(type, version)?.template.form ?? null;
}

function byTypeAndVersion(a: Template, b: Template): number {
  if (a.type === b.type) return a.version - b.version;
  return a.type < b.type ? -1 : 1;
}
