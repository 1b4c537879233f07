import { readFileSync } from 'node:fs';
import { environmentVariables } from '@specialistvagen/platform';

it('docs/operations.md names every variable that is read, and no other', () => {
  const rows = readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `([A-Z][A-Z0-9_]+)` \|/gm);
  const named = [...rows].map(([, name]) => name);
  const ofTests = ['DEV_IDP_FAULTS'];
  expect(named.sort()).toEqual([...environmentVariables, ...ofTests].sort());
});
