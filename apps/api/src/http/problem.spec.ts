import { NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { DomainError } from '@specialistvagen/platform';
import type { ErrorKind } from '@specialistvagen/platform';
import { SigningError } from '@specialistvagen/signing';
import type { SigningErrorCode } from '@specialistvagen/signing';
import { toProblem } from './problem.js';

describe('a refusal leaves as one problem with all its reasons', () => {
  it.each<[ErrorKind, number]>([
    ['invalid', 400],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['step-up', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['refused', 422],
    ['unavailable', 503],
  ])('kind %s is status %i', (kind, status) => {
    const error = new DomainError('some-code', kind, [{ text: 'Ett' }, { text: 'Två', field: 'b' }]);
    const problem = toProblem(error, 'id');
    expect(problem.status).toBe(status);
    expect(problem.code).toBe(kind === 'step-up' ? 'step_up_required' : 'some-code');
    expect(problem.reasons).toHaveLength(2);
  });
});

describe('a document or a signature that could not be made', () => {
  const problemOf = (code: SigningErrorCode) =>
    toProblem(new SigningError(code, [{ text: 'pin 3f9a of template x', field: 'a' }]), 'id');

  it.each<[SigningErrorCode, number, string]>([
    ['worker-lost', 503, 'signing-unavailable'],
    ['pool-closed', 503, 'signing-unavailable'],
    ['timestamp-refused', 503, 'signing-unavailable'],
    ['pins-differ', 500, 'signing-failed'],
    ['trust-missing', 500, 'signing-failed'],
    ['self-check-failed', 500, 'signing-failed'],
    ['field-already-signed', 409, 'already-signed'],
  ])(
    '%s is status %i, %s, and says in words that nothing was signed or that it is done',
    (code, status, as) => {
      const problem = problemOf(code);
      expect(problem).toMatchObject({ status, code: as, correlationId: 'id' });
      expect(problem.reasons).toHaveLength(1);
      expect(JSON.stringify(problem)).not.toContain('3f9a');
    },
  );

  it.each<SigningErrorCode>(['text-refused', 'document-invalid'])(
    '%s names what the person can mend',
    (code) => {
      expect(problemOf(code)).toMatchObject({ status: 422, reasons: [{ field: 'a' }] });
    },
  );
});

describe('an error that nobody expected', () => {
  it.each([
    new Error('password=hunter2'),
    new TypeError('19960314-9825 is not a function'),
    'text',
    null,
    { status: 500 },
  ])('is a 500 without its message', (error) => {
    const problem = toProblem(error, 'id');
    expect(problem.status).toBe(500);
    expect(problem.code).toBe('internal');
    expect(JSON.stringify(problem)).not.toMatch(/hunter2|19960314|function/);
    expect(problem.correlationId).toBe('id');
  });

  it('of the framework keeps its status and loses its message', () => {
    const missing = toProblem(new NotFoundException('Cannot GET /api/19960314-9825'), 'id');
    expect(missing.status).toBe(404);
    expect(JSON.stringify(missing)).not.toContain('19960314');
    expect(toProblem(new PayloadTooLargeException(), 'id').code).toBe('too-large');
  });

  it('of the database under load says try again', () => {
    const timeout = Object.assign(new Error('canceling statement due to statement timeout'), {
      code: '57014',
    });
    expect(toProblem(timeout, 'id').status).toBe(503);
  });
});
