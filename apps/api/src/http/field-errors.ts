import type { FieldError, FieldReason } from '@girasol/contract'
import type { ErrorObject } from 'ajv'

const mostFields = 20

const reasons: Record<string, FieldReason> = {
  required: 'missing',
  additionalProperties: 'unknown',
  propertyNames: 'unknown',
  type: 'wrongType',
  minimum: 'tooSmall',
  exclusiveMinimum: 'tooSmall',
  minLength: 'tooSmall',
  minItems: 'tooSmall',
  minProperties: 'tooSmall',
  maximum: 'tooLarge',
  exclusiveMaximum: 'tooLarge',
  maxLength: 'tooLarge',
  maxItems: 'tooLarge',
  maxProperties: 'tooLarge',
  pattern: 'wrongForm',
  format: 'wrongForm',
  multipleOf: 'wrongForm',
}

/** The validator's findings as fields with stable reasons: at most 20, each field once, and never a value that was sent. */
export function fieldErrors(errors: readonly ErrorObject[], part: string): FieldError[] {
  const found = new Map<string, FieldReason>()
  for (const error of errors) {
    const field = `/${part}${error.instancePath}${named(error)}`
    if (!found.has(field)) found.set(field, reasons[error.keyword] ?? 'notAllowed')
    if (found.size === mostFields) break
  }
  return [...found].map(([field, reason]) => ({ field, reason }))
}

function named(error: ErrorObject): string {
  const params = error.params as { missingProperty?: string; additionalProperty?: string }
  const name = params.missingProperty ?? params.additionalProperty
  return name === undefined ? '' : `/${pointer(name.slice(0, 60))}`
}

function pointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
