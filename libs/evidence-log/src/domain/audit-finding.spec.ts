import { AuditFindings } from './audit-finding.js';

it('a detail that is longer than an alarm takes is cut, so that the alarms beside it are raised', () => {
  const findings = new AuditFindings();
  findings.add('row-differs-from-signature', 'document:1', 'x'.repeat(1_000));
  findings.add('leaf-missing', `leaf:${'9'.repeat(1_000)}`);
  const [first, second] = findings.named;
  expect(first?.detail).toHaveLength(199);
  expect(second?.subject).toHaveLength(199);
  expect(second).not.toHaveProperty('detail');
});

it('all are counted, the first five hundred are named, and one of each code beside them', () => {
  const findings = new AuditFindings();
  for (let n = 0; n < 501; n += 1) findings.add('entry-altered', `entry:${n}`);
  expect(findings.count).toBe(501);
  expect(findings.byCode).toEqual({ 'entry-altered': 501 });
  expect(findings.named).toHaveLength(500);
  for (const at of ['1', '2']) findings.add('checkpoint-missing', `checkpoint:${at}`);
  expect(findings.named.slice(500)).toEqual([{ code: 'checkpoint-missing', subject: 'checkpoint:1' }]);
});
