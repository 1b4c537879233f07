import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import type { Response } from 'express';
import type { ZodType } from 'zod';
import { ENDPOINT } from './endpoint.js';
import type { EndpointOptions } from './endpoint.js';
import type { ApiRequest } from './request.js';
import { strictSchema } from './strict-schema.js';
import { receiveUpload } from './upload.js';

type Part = 'body' | 'query' | 'params';
const PARTS: readonly Part[] = ['params', 'query', 'body'];

/** Checks what comes in against the contract, all faults at once. After who may come in and how often. */
@Injectable()
export class ValidationGuard implements CanActivate {
  private readonly strict = new WeakMap<ZodType, ZodType>();

  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const options = this.reflector.get<EndpointOptions>(ENDPOINT, context.getHandler());
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    if (options.upload) await receiveUpload(request, response, options.upload);
    this.checkRequest(request, options);
    return true;
  }

  private checkRequest(request: ApiRequest, options: EndpointOptions): void {
    const reasons: Reason[] = [];
    for (const part of PARTS) {
      if (part === 'body' && options.upload) continue;
      const schema = options[part];
      const value: unknown = request[part] ?? {};
      if (!schema) {
        if (part === 'query') refuseUnknownQuery(value, reasons);
        continue;
      }
      const result = this.strictOf(schema).safeParse(value);
      if (result.success) Object.defineProperty(request, part, { value: result.data, writable: true });
      else reasons.push(...result.error.issues.flatMap(toReasons));
    }
    if (reasons.length > 0) throw new DomainError('invalid-request', 'invalid', reasons);
  }

  private strictOf(schema: ZodType): ZodType {
    const known = this.strict.get(schema) ?? strictSchema(schema);
    this.strict.set(schema, known);
    return known;
  }
}

function refuseUnknownQuery(value: unknown, reasons: Reason[]): void {
  for (const key of Object.keys(value as object)) {
    reasons.push({ text: 'Fältet är okänt.', field: key.slice(0, 60) });
  }
}

type Issue = { code: string; path: PropertyKey[]; message: string; keys?: string[]; input?: unknown };

/** Own messages in a contract are Swedish and pass; zod's own English ones are replaced by what they mean. */
function toReasons(issue: Issue): Reason[] {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => ({
      text: 'Fältet är okänt.',
      field: [field, key.slice(0, 60)].filter(Boolean).join('.'),
    }));
  }
  return [{ text: swedish(issue), ...(field ? { field } : {}) }];
}

const TEXTS: Readonly<Record<string, string>> = {
  invalid_type: 'Värdet saknas eller har fel form.',
  invalid_value: 'Värdet är inte ett av dem som går att välja.',
  invalid_format: 'Värdet har fel form.',
  too_small: 'Värdet är för kort eller för litet.',
  too_big: 'Värdet är för långt eller för stort.',
  not_multiple_of: 'Värdet har fel form.',
  invalid_union: 'Värdet har fel form.',
};

const ZODS_OWN = /^(Invalid|Too (small|big)|Expected|Unrecognized|Required)\b/;

function swedish(issue: Issue): string {
  if (!ZODS_OWN.test(issue.message)) return issue.message;
  return TEXTS[issue.code] ?? 'Värdet har fel form.';
}
