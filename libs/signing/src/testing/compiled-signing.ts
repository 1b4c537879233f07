import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assetPath } from '../assets-folder.js';

let target: string | undefined;

/** This library as the build compiles it, in a folder below the checkout, for specs that need another process or thread. */
export function compiledSigning(): string {
  target ??= compile();
  return join(target, 'libs', 'signing', 'src');
}

export function removeCompiledSigning(): void {
  if (target !== undefined) rmSync(target, { recursive: true });
  target = undefined;
}

function compile(): string {
  const root = dirname(dirname(dirname(assetPath())));
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'signing-'));
  const swc = join(root, 'node_modules', '.bin', 'swc');
  const options = ['-d', folder, '--config-file', '.swcrc', '--ignore', '**/*.spec.ts', '--quiet'];
  execFileSync(swc, ['libs/signing/src', ...options], { cwd: root });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  return folder;
}
