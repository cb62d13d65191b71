import { describe, expect, test } from 'vitest'
import { writeRecordFile } from '../../src/bundle/write-hand-over.ts'
import { changesToAdopt } from '../../src/domain/adopting.ts'
import type { AgreementId } from '../../src/domain/agreements.ts'
import { applyChange, type EvaluationState } from '../../src/domain/evaluation-state.ts'
import { findBranches } from '../../src/domain/merge-records.ts'
import { isKept } from '../../src/domain/opening.ts'
import type { Period } from '../../src/domain/period.ts'
import type { Confirmation } from '../../src/domain/record.ts'
import { compareRecords } from '../../src/domain/record-changes.ts'
import { differenceCountText, openingText, versionDifferencesText } from '../../src/texts/opening.ts'
import {
  answersOf,
  apart,
  type Device,
  deviceOf,
  goesOn,
  isReadyNow,
  nextPeriod,
  noteFor,
  open,
  otherId,
  receive,
  recordOf,
  shownOn,
} from '../scenario/two-devices.ts'

const named = apart().state.evaluation
const text = async (device: Device, content: string, from: 'evaluation' | 'list' = 'evaluation') =>
  openingText(await open(device, content, from), named)

/** The municipality, half way; the provider, ready, under the id it made itself. */
const municipality = deviceOf(
  apart().lists('Elke maand overleg', 'Een vast nummer', 'Samen op bezoek').answers('municipality', { sig_terug: 2 }),
  'municipality',
)
const provider = deviceOf(apart({ id: otherId }).answers('provider', { sig_terug: 5, res_beter: 'geheim' }).isReady('provider'), 'provider')

describe('Answers of the other party', () => {
  test('are kept unseen until the own answers are ready, and nothing in what is shown holds them', async () => {
    const file = await answersOf(provider, 'provider')
    expect(await open(municipality, file)).toEqual({ kind: 'answers-sealed', party: 'provider', madeAt: '2018-06-19T10:00:00.000Z' })
    expect(await text(municipality, file)).toBe(
      'De antwoorden van Thuiszorg Voorbeeld zijn bewaard. U ziet ze als uw eigen antwoorden klaar zijn.',
    )
    const sealed = await receive(municipality, file)
    expect(JSON.stringify({ ...shownOn(sealed), joinedInto: undefined })).not.toContain('geheim')
    expect(Object.values(shownOn(sealed).standings)).toEqual(['sealed'])

    const ready = goesOn(sealed, isReadyNow('municipality'))
    expect(shownOn(ready).state.sheets.provider?.answers).toEqual({ sig_terug: 5, res_beter: 'geheim' })
    expect(Object.values(shownOn(ready).standings)).toEqual(['in-use'])
  })

  test('open at once when the own answers are ready', async () => {
    const ready = goesOn(municipality, isReadyNow('municipality'))
    expect(await text(ready, await answersOf(provider, 'provider'))).toBe('De antwoorden van Thuiszorg Voorbeeld zijn geopend.')
    expect(differenceCountText(3)).toBe('Er zijn 3 verschillen.')
  })

  test('that are newer or older ask which to use, and both are kept', async () => {
    const first = await answersOf(provider, 'provider', '2018-11-20T10:00:00.000Z')
    const later = goesOn(provider, (state) => {
      const change = { kind: 'answer-set', party: 'provider', question: 'sig_terug', value: 1 } as never
      return isReadyNow('provider')(applyChange(state, change, '2018-11-21T09:00:00.000Z'))
    })
    const second = await answersOf(later, 'provider', '2018-11-21T10:00:00.000Z')
    const ready = await receive(goesOn(municipality, isReadyNow('municipality')), first)
    const opening = await open(ready, second)
    expect(opening).toMatchObject({
      kind: 'answers-newer',
      differences: { changed: ['sig_terug'], onlyHere: [], onlyThere: [], reports: [] },
    })
    expect(openingText(opening, named)).toBe(
      'U hebt al een versie van 20 november. Dit bestand is van 21 november. Wilt u de nieuwe gebruiken?',
    )
    if (opening.kind === 'answers-newer' && opening.differences)
      expect(versionDifferencesText(opening.differences)).toBe('1 antwoord is anders.')

    const waiting = await receive(ready, second)
    expect(shownOn(waiting).state.sheets.provider?.answers['sig_terug']).toBe(5)
    const kept = await receive(waiting, second, 'set-aside')
    expect(shownOn(kept).state.sheets.provider?.answers['sig_terug']).toBe(5)
    const used = await receive(kept, second, 'use')
    expect(shownOn(used).state.sheets.provider?.answers['sig_terug']).toBe(1)
    const back = await receive(used, first, 'use')
    expect(shownOn(back).state.sheets.provider?.answers['sig_terug']).toBe(5)
    expect(Object.values(shownOn(back).standings).toSorted()).toEqual(['in-use', 'superseded'])
    expect(await text(await receive(goesOn(municipality, isReadyNow('municipality')), second), first)).toBe(
      'U hebt al een versie van 21 november. Dit bestand is van 20 november. Wilt u toch de oude gebruiken?',
    )
  })

  test('that are newer say nothing about their content while sealed', async () => {
    const sealed = await receive(municipality, await answersOf(provider, 'provider'))
    const newer = await answersOf(goesOn(provider, isReadyNow('provider')), 'provider', '2018-06-25T10:00:00.000Z')
    expect(await open(sealed, newer)).toMatchObject({ kind: 'answers-same' })
    const other = deviceOf(apart({ id: otherId }).answers('provider', { sig_terug: 1 }).isReady('provider').isReady('provider'), 'provider')
    const opening = await open(sealed, await answersOf(other, 'provider', '2018-06-25T10:00:00.000Z'))
    expect(opening).toEqual({
      kind: 'answers-newer',
      party: 'provider',
      madeAt: '2018-06-25T10:00:00.000Z',
      currentMadeAt: '2018-06-19T10:00:00.000Z',
    })
  })

  test('that are not ready bring their agreements and nothing else', async () => {
    const draft = await answersOf(municipality, 'municipality')
    const empty = deviceOf(apart({ id: otherId }).isReady('provider'), 'provider')
    expect(await text(empty, draft)).toBe('De antwoorden van gemeente Haarlem zijn nog niet klaar. De afspraken staan nu wel in uw lijst.')
    const { state } = shownOn(await receive(empty, draft))
    expect(state.agreements.map(({ what }) => what)).toEqual(['Elke maand overleg', 'Een vast nummer', 'Samen op bezoek'])
    expect(state.sheets.municipality).toBeUndefined()
  })
})

describe('Own answers', () => {
  const other = deviceOf(apart().answers('municipality', { sig_terug: 4, afs_plaats: 'monthly' }), 'municipality')

  test('ask whether to go on here, say what differs, and take the place of those here', async () => {
    const file = await answersOf(other, 'municipality')
    const opening = await open(municipality, file)
    expect(opening).toMatchObject({ kind: 'own-answers', differences: { onlyHere: [], onlyThere: ['afs_plaats'], changed: ['sig_terug'] } })
    expect(openingText(opening, named)).toBe('Dit zijn uw eigen antwoorden. Wilt u hier verdergaan?')
    const kept = await receive(municipality, file)
    expect(shownOn(kept).state.sheets.municipality?.answers).toEqual({ sig_terug: 2 })
    const went = await receive(kept, file, 'continue')
    expect(shownOn(went).state.sheets.municipality?.answers).toEqual({ sig_terug: 4, afs_plaats: 'monthly' })
    expect(shownOn(went).state.agreements).toHaveLength(3)
  })

  test('once taken over go on changing here', async () => {
    const file = await answersOf(other, 'municipality')
    const went = await receive(await receive(municipality, file), file, 'continue')
    const at = went.side.choices.files.at(-1)?.at ?? ''
    const taken: Device = { ...went, side: { ...went.side, state: shownOn(went).state, takenOver: { municipality: at } } }
    const later = goesOn(taken, (state) =>
      applyChange(state, { kind: 'answer-set', party: 'municipality', question: 'sig_terug' as never, value: 1 }, at),
    )
    expect(shownOn(later).state.sheets.municipality?.answers['sig_terug']).toBe(1)
  })

  test('that are the same here, or come after the exchange, change nothing and are kept', async () => {
    expect(await text(municipality, await answersOf(municipality, 'municipality'))).toBe(
      'Dit zijn uw eigen antwoorden. Op dit apparaat staat hetzelfde.',
    )
    const exchanged = await receive(goesOn(municipality, isReadyNow('municipality')), await answersOf(provider, 'provider'))
    const late = await open(exchanged, await answersOf(other, 'municipality'))
    expect(late.kind).toBe('own-answers-late')
    expect(isKept(late)).toBe(true)
  })
})

describe('Whose evaluation it is', () => {
  test('a file of a provider without code is asked about once', async () => {
    const without = { scheme: 'none', value: '', name: 'Thuiszorg Voorbeeld BV' } as const
    const stranger = deviceOf(
      apart({ id: otherId, provider: without }).answers('provider', { sig_terug: 5 }).isReady('provider'),
      'provider',
    )
    const first = await answersOf(stranger, 'provider')
    expect(await text(municipality, first)).toBe('Dit bestand is van Thuiszorg Voorbeeld BV. Is dit dezelfde aanbieder?')
    const settled = await receive(municipality, first)
    expect(
      (await open(settled, await answersOf(goesOn(stranger, isReadyNow('provider')), 'provider', '2018-06-26T10:00:00.000Z'))).kind,
    ).toBe('answers-same')
  })

  test('a file for an evaluation that is not here can begin it', async () => {
    const velsen = apart({ id: otherId, municipality: { code: 'GM0453', name: 'Velsen' } })
    const file = await answersOf(deviceOf(velsen, 'municipality'), 'municipality')
    expect(await text(municipality, file, 'list')).toBe(
      'Deze evaluatie staat nog niet op dit apparaat: Velsen, eerste halfjaar 2018. Wilt u hiermee beginnen?',
    )
  })
})

describe('Agreements of two devices', () => {
  test('that say the same in other words are joined by hand, with their reports', async () => {
    const story = apart({ id: otherId }).happens({
      kind: 'agreement-saved',
      agreement: { id: 'theirs' as AgreementId, what: 'Maandelijks overleg', since: '2018-1' as Period, origin: 'existing' },
    })
    const theirs = deviceOf(story.reports('provider', 'theirs', 'done').isReady('provider'), 'provider')
    const ready = goesOn(municipality, isReadyNow('municipality'))
    const both = await receive(ready, await answersOf(theirs, 'provider'))
    expect(shownOn(both).state.agreements.map(({ id }) => id)).toEqual(['agreement-1', 'agreement-2', 'agreement-3', 'theirs'])
    const agreements = [
      { kind: 'joined', id: 'theirs' as AgreementId, into: 'agreement-1' as AgreementId, at: '2018-06-22T10:00:00.000Z' },
    ] as const
    const joined = shownOn({ ...both, side: { ...both.side, choices: { ...both.side.choices, agreements } } })
    expect(joined.state.agreements.map(({ id }) => id)).toEqual(['agreement-1', 'agreement-2', 'agreement-3'])
    expect(joined.state.reports).toEqual([{ agreementId: 'agreement-1', party: 'provider', status: 'done', noteShared: false }])
    const apartAgain = [...agreements, { kind: 'apart', id: 'theirs' as AgreementId, at: '2018-06-22T11:00:00.000Z' }] as const
    expect(
      shownOn({ ...both, side: { ...both.side, choices: { ...both.side.choices, agreements: apartAgain } } }).state.agreements,
    ).toHaveLength(4)
  })

  test('that were written differently show both, and the own one counts', async () => {
    const theirs = deviceOf(apart({ id: otherId }).lists('Elke week overleg'), 'provider')
    const both = shownOn(await receive(municipality, await answersOf(theirs, 'provider')))
    expect(both.state.agreements[0]?.what).toBe('Elke maand overleg')
    expect(both.conflicts.map(({ theirs: other }) => other.what)).toEqual(['Elke week overleg'])
  })

  test('of a record of the period before are offered, and only the open ones come along', async () => {
    const before = apart({ id: otherId }).state.evaluation
    const agreements = (['done', 'running'] as const).map((jointStatus, index) => ({
      id: `old-${index}` as AgreementId,
      what: `Oud ${index}`,
      since: '2017-2' as Period,
      origin: 'meeting' as const,
      jointStatus,
      reports: [],
    }))
    const { text: file } = await recordOf(before, { agreements, survey: { id: 'older', version: '1', sha256: 'ee'.repeat(32) } })
    const next = deviceOf(apart({ period: nextPeriod }), 'municipality')
    const opening = await open(next, file)
    expect(openingText(opening, named)).toBe(
      'Dit is het verslag van de vorige keer (eerste halfjaar 2018). Wilt u de open afspraak overnemen?',
    )
    const waiting = await receive(next, file)
    expect(shownOn(waiting).state.agreements).toEqual([])
    const { state } = shownOn(await receive(waiting, file, 'use'))
    expect(state.agreements).toEqual([{ id: 'old-1', what: 'Oud 1', since: '2017-2', origin: 'existing' }])
    expect(state.records).toEqual([])
  })
})

describe('Records', () => {
  const evaluation = apart().state.evaluation
  const confirms = async (
    device: Device,
    contentHash: string,
    party: 'municipality' | 'provider',
    outcome: Confirmation['outcome'],
    at: string,
  ) => {
    const change = {
      kind: 'confirmed',
      confirmation: { party, function: 'manager', at, outcome, share: false, how: 'own-device', contentHash },
    } as const
    return goesOn(device, (state: EvaluationState) =>
      [...changesToAdopt(state, shownOn(device).state, change), change].reduce((before, next) => applyChange(before, next, at), state),
    )
  }
  const fileOf = async (device: Device, contentHash: string) => {
    const frozen = shownOn(device).state.records.find((record) => record.contentHash === contentHash)
    if (!frozen) throw new Error('no such record')
    return (await writeRecordFile({ frozen, at: '2018-06-23T10:00:00.000Z', hasSeveralRegions: false })).text
  }

  test('go out to confirm, come back with a decline, and both devices hold the same bytes of the next one', async () => {
    const first = await recordOf(evaluation, {}, { confirmedBy: ['municipality'] })
    const hash = first.frozen.contentHash
    const writer = goesOn(municipality, (state) => ({ ...state, records: [first.frozen] }))
    expect(await text(provider, first.text)).toBe(
      'Het verslag is geopend (versie 1). Lees het verslag en geef uw antwoord bij Vaststellen.',
    )
    const declined = await confirms(await receive(provider, first.text), hash, 'provider', 'declined', '2018-06-22T13:00:00.000Z')

    const back = await fileOf(declined, hash)
    expect(await open(writer, back)).toEqual({
      kind: 'confirmation-returned',
      contentHash: hash,
      revision: 1,
      toConfirm: [],
      from: ['provider'],
    })
    const heard = await receive(writer, back)
    expect(shownOn(heard).state.records[0]?.confirmations.map(({ party, outcome }) => [party, outcome])).toEqual([
      ['municipality', 'agreed'],
      ['provider', 'declined'],
    ])
    expect(await text(heard, back)).toBe('Dit bestand hebt u al geopend op 20 juni. U gebruikt het al.')

    const pdf = new TextEncoder().encode('%PDF-1.7 final')
    const second = await recordOf(evaluation, { revision: 2, parent: hash, sender: 'provider' }, { confirmedBy: ['municipality'] })
    const opening = await open(declined, second.text)
    expect(opening).toMatchObject({ kind: 'record-newer', before: hash, toConfirm: ['provider'] })
    const documents = [first, second].map(({ frozen }) => JSON.parse(frozen.recordJson))
    expect(compareRecords(documents[0], documents[1])).toEqual([{ part: 'sender', kind: 'changed', subject: '' }])

    const agreed = await confirms(
      await receive(declined, second.text),
      second.frozen.contentHash,
      'provider',
      'agreed',
      '2018-06-23T09:00:00.000Z',
    )
    const final = goesOn(
      await receive(
        goesOn(heard, (state) => ({ ...state, records: [first.frozen, second.frozen] })),
        await fileOf(agreed, second.frozen.contentHash),
      ),
      (state) => applyChange(state, { kind: 'report-made', contentHash: second.frozen.contentHash, pdf }, '2018-06-23T11:00:00.000Z'),
    )
    const copy = await fileOf(final, second.frozen.contentHash)
    expect(await text(agreed, copy)).toBe('Het definitieve verslag is binnen. Bewaar het in uw archief.')
    const done = await receive(agreed, copy)
    expect(shownOn(done).state.records).toEqual(shownOn(final).state.records)
    expect(shownOn(done).state.records.at(-1)?.pdf).toEqual(pdf)
    expect(findBranches(shownOn(done).state.records)).toEqual([])
  })

  test('that are older are kept, those that fork are both kept and named', async () => {
    const first = await recordOf(evaluation)
    const parent = first.frozen.contentHash
    const second = await recordOf(evaluation, { revision: 2, parent })
    const other = await recordOf(evaluation, { revision: 2, parent, sender: 'provider' })
    const device = await receive(provider, second.text)
    expect(await text(device, first.text)).toBe(
      'Dit is een oudere versie van het verslag (versie 1). U hebt al een nieuwere. Wij bewaren ze allebei.',
    )
    expect(await open(device, other.text)).toMatchObject({ kind: 'record-fork', others: [second.frozen.contentHash] })
    const all = shownOn(await receive(await receive(device, first.text), other.text))
    expect(all.state.records.map(({ revision }) => revision)).toEqual([1, 2, 2])
    const branches = findBranches(all.state.records).map(({ contentHash }) => contentHash)
    expect(branches.toSorted()).toEqual([second.frozen.contentHash, other.frozen.contentHash].toSorted())
  })

  test('that came in a file can be changed into a next version: they are taken among the own ones first', async () => {
    const first = await recordOf(evaluation)
    const parent = first.frozen.contentHash
    const device = await receive(provider, first.text)
    const begin = { kind: 'revision-begun', contentHash: parent, reason: 'Naam verkeerd' } as const
    const own = device.side.state
    expect(own.records).toEqual([])
    const adopted = changesToAdopt(own, shownOn(device).state, begin)
    const { records } = adopted.reduce((state, next) => applyChange(state, next, '2018-06-25T10:00:00.000Z'), own)
    expect(records.map(({ contentHash }) => contentHash)).toEqual([parent])
  })

  test('bring what was agreed to the device that only confirms', async () => {
    const made = {
      id: 'new-1' as AgreementId,
      what: 'Samen op huisbezoek',
      since: '2018-1' as Period,
      origin: 'meeting' as const,
      reports: [],
    }
    const device = await receive(provider, (await recordOf(evaluation, { agreements: [made] })).text)
    expect(shownOn(device).state.agreements.map(({ what }) => what)).toEqual(['Samen op huisbezoek'])
  })
})

test('remarks of a colleague stand beside the questions and change nothing', async () => {
  const file = await noteFor(apart(), 'municipality')
  expect(await text(municipality, file)).toBe('De opmerkingen van Anouk staan nu bij de vragen. Uw antwoorden zijn niet veranderd.')
  const received = shownOn(await receive(municipality, file))
  expect(received.state).toEqual(shownOn(municipality).state)
  expect(received.notes.map(({ remarks }) => remarks)).toEqual([{ t4: 'Vraag het Jan.' }])
})
