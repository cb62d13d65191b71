import { expect, test } from 'vitest'
import { maxAgreements } from '../../src/domain/agreements.ts'
import { maxAttendees } from '../../src/domain/meeting.ts'
import recordSchema from '../../src/schemas/record.schema.json'

test('the screens take no more than a record holds', () => {
  expect(maxAgreements).toBe(recordSchema.properties.agreements.maxItems)
  expect(maxAttendees).toBe(recordSchema.$defs.meeting.properties.present.maxItems)
})
