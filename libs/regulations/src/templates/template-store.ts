import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from '../law-data/data-folder.js';
import { templateSchema, type HashedTemplate, type Template } from './template.js';

/** Reads a template from its bytes: shipped files, imported rows and `trust/templates/<hash>.json` go the same way. */
export function parseTemplate(bytes: Uint8Array): HashedTemplate {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const template = templateSchema.parse(JSON.parse(text));
  return { template, hash: hashOf(bytes), bytes };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
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

/** Templates of imported versions, by hash; `installVersion` adds them. */
const installed = new Map<string, HashedTemplate>();

export function addTemplates(templates: readonly HashedTemplate[]): void {
  const known = new Set(shippedTemplates().map((one) => one.hash));
  for (const one of templates) if (!known.has(one.hash)) installed.set(one.hash, one);
}

/** The imported templates of an instance, in its `trust/templates`: each file is named by the hash of its bytes. */
export function readTemplateFolder(folder: string): HashedTemplate[] {
  if (!existsSync(folder)) return [];
  return entriesOf(folder)
    .map((file) => ({ name: path.basename(file), bytes: readFileSync(file) }))
    .filter(({ name, bytes }) => name === `${hashOf(bytes)}.json`)
    .map(({ bytes }) => parseTemplate(bytes));
}

/** Everything that may print a document here: shipped and imported. */
export function allTemplates(): readonly HashedTemplate[] {
  return [...shippedTemplates(), ...installed.values()];
}

/**
 * The named version of a type, or the newest that came with the program; null when there is none. What a person's documents
 * are written on follows their pinned regulation version: `templateFor`.
 */
export function templateOf(type: string, version?: number): HashedTemplate | null {
  const ofType = (one: HashedTemplate): boolean => one.template.type === type;
  if (version === undefined)
    return shippedTemplates().findLast(ofType) ?? [...installed.values()].findLast(ofType) ?? null;
  return allTemplates().find((one) => ofType(one) && one.template.version === version) ?? null;
}

export function templateHash(type: string, version?: number): string {
  const found = templateOf(type, version);
  if (!found) throw new RangeError(`no template for ${type}`);
  return found.hash;
}

export function formOf(type: string, version?: number): Template['form'] | null {
  return templateOf(type, version)?.template.form ?? null;
}

/** By type, newest version last. */
export function byTypeAndVersion(a: Template, b: Template): number {
  if (a.type === b.type) return a.version - b.version;
  return a.type < b.type ? -1 : 1;
}
