import { NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { DomainError } from '@specialistvagen/platform';
import type { ErrorKind } from '@specialistvagen/platform';
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
