import type { Agreement } from '../../domain/agreements.ts'

/** The id of the field in which a party says how this agreement stands. */
export function agreementFieldId({ id }: Pick<Agreement, 'id'>): string {
  return `afspraak-${id}`
}
