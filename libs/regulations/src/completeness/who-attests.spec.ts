import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SIGNER_ROLES, type SignerRole } from '../facts/index.js';
import { rolesOf } from '../forms/form-specification.js';
import { dataFolder, goalsOf, type Goal } from '../law-data/index.js';
import { templateFor } from '../versions/template-for.js';

/** Roles of the data → roles of the system. */
const ROLE_OF: Readonly<Record<string, SignerRole>> = {
  handledare: 'supervisor',
  kursledare: 'course-leader',
};

const way = z.object({ intygType: z.string(), issuerAnyOf: z.array(z.string()).optional() });
const fileSchema = z.object({
  goals: z.array(
    z.object({ id: z.string(), attestedBy: z.array(z.union([z.object({ anyOf: z.array(way) }), way])) }),
  ),
});

const REGULATIONS = [
  ['HSLF-FS 2021:8', 'hslf-fs-2021-8', 890],
  ['SOSFS 2015:8', 'sosfs-2015-8', 833],
] as const;
const VERSION = '2026-11-21';

/** Straight from the file, so that the table does not test itself: goal → form → who may issue it. */
function issuers(folder: string): Map<string, Map<string, SignerRole[]>> {
  const file = path.join(dataFolder(), folder, VERSION, 'goals.json');
  const { goals } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(
    goals.map((goal) => {
      const ways = goal.attestedBy.flatMap((one) => ('anyOf' in one ? one.anyOf : [one]));
      const named = ways.filter((one) => one.issuerAnyOf !== undefined);
      const roles = (one: z.infer<typeof way>) =>
        (one.issuerAnyOf ?? []).flatMap((role) => ROLE_OF[role] ?? []);
      return [goal.id, new Map(named.map((one) => [one.intygType, roles(one)]))];
    }),
  );
}

function attestingForms(goal: Goal): string[] {
  return [...new Set(goal.groups.flatMap((group) => group.anyOf.map((one) => one.form)))];
}

function maySign(form: string, regulation: string): readonly string[] {
  const template = templateFor(form, { designation: regulation, version: VERSION });
  return template?.template.form.signers.flatMap((one) => rolesOf(one)) ?? [];
}

describe.each(REGULATIONS)('who attests the goals of %s', (designation, folder, count) => {
  const goals = goalsOf(designation, VERSION);
  const stated = issuers(folder);
  const forms = [...new Set(goals.flatMap(attestingForms))];

  it('covers every goal of the data', () => {
    expect(goals).toHaveLength(count);
    expect(stated.size).toBeGreaterThan(0);
  });

  it.each(forms)('%s: each goal × role as the data and the form say', (form) => {
    const signers = maySign(form, designation);
    expect(signers.length).toBeGreaterThan(0);
    const wrong = goals.flatMap((goal) => {
      const issuing = stated.get(goal.id)?.get(form) ?? [];
      return SIGNER_ROLES.flatMap((role) => {
        const attests = attestingForms(goal).includes(form) && signers.includes(role);
        return attests === issuing.includes(role) ? [] : [`${goal.id} ${form} ${role}`];
      });
    });
    expect(wrong).toEqual([]);
  });
});

describe('forms and roles', () => {
  it('let a course leader sign the course forms and no other', () => {
    const open = REGULATIONS.flatMap(([designation]) =>
      [...new Set(goalsOf(designation, VERSION).flatMap(attestingForms))].filter((form) =>
        maySign(form, designation).includes('course-leader'),
      ),
    );
    expect(open).toEqual(['SOS-2021-B10', 'SOS-2015-B5']);
  });
});
