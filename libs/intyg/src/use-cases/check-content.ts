import { Injectable } from '@nestjs/common';
import { DomainError, refuseIf } from '@specialistvagen/platform';
import type { Template } from '@specialistvagen/regulations';
import type { TrainingPost } from '@specialistvagen/trainees';
import type { DraftContent } from '../contract/content.js';
import {
  foreignGoalReasons,
  normalisedContent,
  shapeReasons,
  strangerReasons,
  textReasons,
} from '../domain/check-content.js';
import { takesContent } from '../domain/intyg-template.js';
import { pinnedOf } from './choose-form.js';

/** What may be saved: text is made normal, then judged, and refused with all reasons before it is stored. */
@Injectable()
export class CheckContent {
  checked(template: Template, post: TrainingPost, content: DraftContent): DraftContent {
    if (!takesContent(template.type, content.kind)) {
      const text = 'Innehållet hör till en annan blankett.';
      throw new DomainError('wrong-form', 'invalid', { text, field: 'content.kind' });
    }
    const normal = normalisedContent(content);
    refuseIf('text-refused', 'refused', textReasons(normal));
    refuseIf('content-refused', 'refused', [
      ...shapeReasons(normal),
      ...strangerReasons(normal, template),
      ...foreignGoalReasons(normal, template, pinnedOf(post)),
    ]);
    return normal;
  }
}
