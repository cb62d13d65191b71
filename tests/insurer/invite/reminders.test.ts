import { expect, test } from 'vitest'
import { parseCsvTable } from '../../../src/domain/read-csv.ts'
import { parseMailings } from '../../../src/insurer/invite/mailing.ts'
import { parseReceived } from '../../../src/insurer/invite/received.ts'
import { parseRegister } from '../../../src/insurer/invite/register-csv.ts'
import { findReminders, writeReminders } from '../../../src/insurer/invite/reminders.ts'
import { revokeInvitations } from '../../../src/insurer/invite/update-register.ts'
import { fileOf, haarlem, list, planned, velsen, zuid } from './sample.ts'

const plan = await planned(list(haarlem, velsen, zuid))
const parsed = parseRegister(fileOf(plan, 'register.csv'))
if (!parsed.ok) throw new Error('no register')
const register = parsed.value
const idOf = (municipality: string, provider: string) =>
  register.rows.find(({ evaluation }) => evaluation.municipality.name === municipality && evaluation.provider.name === provider)?.evaluation
    .id ?? ''

const whom = (received: readonly string[], asOf = '2019-01-08') =>
  findReminders(register, new Set(received), asOf).map(({ rows, missing, daysLeft }) => [rows[0]?.organisation, missing.length, daysLeft])

test('everybody is reminded of what is missing, until it is there', () => {
  expect(whom([])).toHaveLength(4)
  expect(whom([idOf('Haarlem', 'Thuiszorg Voorbeeld')])).toEqual([
    ['Gemeente Haarlem', 1, 7],
    ['Gemeente Velsen', 1, 7],
    ['Thuiszorg Voorbeeld', 1, 7],
    ['Zorg Zuid', 1, 7],
  ])
  expect(whom([idOf('Haarlem', 'Thuiszorg Voorbeeld'), idOf('Velsen', 'Thuiszorg Voorbeeld')], '2019-01-16')).toEqual([
    ['Gemeente Haarlem', 1, -1],
    ['Zorg Zuid', 1, -1],
  ])
  expect(whom(register.rows.map(({ evaluation }) => evaluation.id))).toEqual([])
})

test('whose invitation was withdrawn is not reminded', () => {
  const revoked = revokeInvitations(register, 'GM0453')
  expect(findReminders(revoked?.register ?? register, new Set(), '2019-01-08')).toHaveLength(3)
})

test('the list has what a mail merge needs, link included', () => {
  const mailings = parseMailings(fileOf(plan, 'verzendlijst.csv'))
  expect(mailings).toEqual(plan.letters.map(({ mailing }) => mailing))
  const table = parseCsvTable(writeReminders(findReminders(register, new Set(), '2019-01-20'), mailings ?? []))
  if (!table.ok) throw new Error('no table')
  const [first] = table.value.lines
  const cell = (name: string) => first?.cells[table.value.columns.indexOf(name)] ?? ''
  expect([cell('organisatie'), cell('e-mail'), cell('dagen_over'), cell('stand')]).toEqual([
    'Gemeente Haarlem',
    'an@example.nl; bo@example.nl',
    '-5',
    'te laat',
  ])
  expect(cell('link')).toBe(plan.letters[0]?.mailing.link)
  expect(cell('tekst')).toContain('De uiterste datum was 15 januari 2019. Stuur het verslag zo snel mogelijk.')
  expect(writeReminders(findReminders(register, new Set(), '2019-01-20'), [])).toContain('Gemeente Haarlem')
})

test('received evaluations come from any table that names them', () => {
  expect(parseReceived('bundel_id,evaluatie_id\nx,1-2\ny,3-4\n')).toEqual(new Set(['1-2', '3-4']))
  expect(parseReceived('bundel_id\nx\n')).toBeUndefined()
  expect(parseReceived('"')).toBeUndefined()
})
