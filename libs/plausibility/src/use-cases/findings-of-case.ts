import { Injectable } from '@nestjs/common';
import type { FindingView } from '../contract/index.js';
import { findingsOfDocuments } from '../storage/finding.repository.js';
import { ViewFindings } from './view-findings.js';

/** What the officer of a case is shown of its documents: only what several checks found, or what a study director passed on. */
@Injectable()
export class FindingsOfCase {
  constructor(private readonly viewing: ViewFindings) {}

  /** In the running transaction; the caller logs the reading. */
  async of(documentIds: readonly string[]): Promise<FindingView[]> {
    if (documentIds.length === 0) return [];
    return this.viewing.findings(await findingsOfDocuments(documentIds));
  }
}
