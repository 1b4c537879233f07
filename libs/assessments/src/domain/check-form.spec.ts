import { checkForm, type EarlierForm } from './check-form.js';

const form = {
  form: 'rond-sormland',
  version: 1,
  method: 'medsittning',
  title: 'Rondmall',
  wording: 'Egen mall',
  fields: [
    {
      kind: 'scale',
      id: 'independence',
      label: 'Hur?',
      required: true,
      scale: 'independence',
      scaleVersion: 1,
    },
  ],
};
const none = (): EarlierForm[] => [];
const faultsOf = (read: unknown, earlier: () => EarlierForm[] = none) => {
  const checked = checkForm(read, earlier);
  return checked.ok ? [] : checked.reasons.map(({ field }) => field);
};

describe('a form that is read in', () => {
  it('is taken when it is whole', () => {
    expect(checkForm(form, none)).toEqual({ ok: true, specification: form });
  });

  it('tells every fault of its shape at once', () => {
    const read = { ...form, method: 'osce', title: '', fields: [{ kind: 'slider', id: 'x' }] };
    expect(faultsOf(read)).toEqual(
      expect.arrayContaining(['specification.method', 'specification.title', 'specification.fields.0.kind']),
    );
    expect(faultsOf('not a form')).toEqual(['specification']);
    expect(faultsOf({ ...form, script: 'x' })).toEqual(['specification']);
  });

  it('tells faults of shape and of references together, each in Swedish at its place', () => {
    const read = {
      ...form,
      version: 4,
      method: 'osce',
      fields: [{ ...form.fields[0], scaleVersion: 2 }, { kind: 'slider' }, { ...form.fields[0], id: 7 }],
      more: 1,
    };
    const checked = checkForm(read, none);
    const reasons = checked.ok ? [] : checked.reasons;
    expect(reasons.map(({ field }) => field)).toEqual([
      'specification.method',
      'specification.fields.1.kind',
      'specification.fields.2.id',
      'specification',
      'specification.version',
      'specification.fields.0.scale',
    ]);
    expect(reasons.filter(({ text }) => /invalid|expected|unrecognized|required/i.test(text))).toEqual([]);
  });

  it('tells every fault of its references at once', () => {
    const field = form.fields[0];
    const option = { value: 'a', label: 'A' };
    const choice = {
      kind: 'choice',
      id: 'c',
      label: 'C',
      required: false,
      many: true,
      options: [option, option],
    };
    const read = {
      ...form,
      version: 3,
      fields: [
        { ...field, scaleVersion: 2 },
        field,
        choice,
        { kind: 'goals', id: 'g', label: 'G', required: false },
        { kind: 'goals', id: 'h', label: 'H', required: false },
      ],
    };
    expect(faultsOf(read)).toEqual([
      'specification.version',
      'specification.fields',
      'specification.fields.0.scale',
      'specification.fields.2.options',
      'specification.fields',
    ]);
  });

  it('is the next version of one’s own form, never of somebody else’s', () => {
    const second = { ...form, version: 2 };
    expect(faultsOf(second, () => [{ version: 1, isMine: true }])).toEqual([]);
    expect(faultsOf(form, () => [{ version: 1, isMine: true }])).toEqual(['specification.version']);
    expect(faultsOf(second, () => [{ version: 1, isMine: false }])).toEqual(['specification.form']);
  });
});
