import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesToAdopt } from '../../src/domain/adopting.ts'
import { deriveFromInbox } from '../../src/domain/derive-from-inbox.ts'
import { applyChange, type EvaluationChange } from '../../src/domain/evaluation-state.ts'
import { latestFileChoices, noChoices } from '../../src/domain/inbox.ts'
import { mergeConfirmations, mergeRecords } from '../../src/domain/merge-records.ts'
import { decideOpening, firstUseOf, isKept } from '../../src/domain/opening.ts'
import { otherParty, parties } from '../../src/domain/party.ts'
import { anyInbox, anyInboxFile, anyOwnSide } from '../scenario/any-inbox.ts'
import { statement, surveyOf } from '../scenario/small-survey.ts'
import { runs } from '../support/runs.ts'

/** The same things in another order, some of them twice. */
function reordered<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const places = items.map((item, index) => ({ item, place: (Math.imul(index + 1, 2_654_435_761) ^ Math.imul(seed + 1, 40_503)) >>> 0 }))
  const shuffled = places.toSorted((a, b) => a.place - b.place).map(({ item }) => item)
  return [...shuffled, ...shuffled.filter((_, index) => (seed >> index) % 2 === 1)]
}

test('the same files and the same choices give the same state, in any order and repetition', () => {
  fc.assert(
    fc.property(anyOwnSide, anyInbox, fc.nat(), (own, { files, choices }, seed) => {
      const again = { files: reordered(choices.files, seed), agreements: reordered(choices.agreements, seed + 1) }
      expect(deriveFromInbox(own, reordered(files, seed + 2), again)).toEqual(deriveFromInbox(own, files, choices))
    }),
    runs(1000),
  )
})

test('without files the state is the own state itself', () => {
  fc.assert(
    fc.property(anyOwnSide, (own) => {
      expect(deriveFromInbox(own, [], noChoices).state).toEqual(own.state)
    }),
    runs(1000),
  )
})

test('no file is ever lost: each has its standing, whatever was chosen', () => {
  fc.assert(
    fc.property(anyOwnSide, anyInbox, (own, { files, choices }) => {
      const { standings } = deriveFromInbox(own, files, choices)
      expect(Object.keys(standings).toSorted()).toEqual([...new Set(files.map(({ sha256 }) => sha256))].toSorted())
    }),
    runs(1000),
  )
})

test('a file without a choice, or set aside, changes nothing', () => {
  fc.assert(
    fc.property(anyOwnSide, anyInbox, anyInboxFile, fc.boolean(), (own, { files, choices }, extra, isSetAside) => {
      fc.pre(files.every(({ sha256 }) => sha256 !== extra.sha256))
      const choice = { sha256: extra.sha256, use: 'set-aside', at: '2018-06-12T10:00:00.000Z' } as const
      const more = isSetAside ? { ...choices, files: [...choices.files, choice] } : choices
      const after = deriveFromInbox(own, [...files, extra], more)
      expect(after.state).toEqual(deriveFromInbox(own, files, choices).state)
      expect(after.standings[extra.sha256]).toBe(isSetAside ? 'set-aside' : 'waiting')
    }),
    runs(1000),
  )
})

test('no answer of the other party shows before the own answers are ready', () => {
  fc.assert(
    fc.property(anyOwnSide, anyInbox, (own, { files, choices }) => {
      const { state } = deriveFromInbox(own, files, choices)
      for (const party of parties) {
        if (own.parties.includes(party)) continue
        const isReady = own.parties.every((mine) => state.sheets[mine]?.readyAt !== undefined)
        const hasMet = state.records.length > 0 || state.meeting !== undefined
        if (isReady || hasMet) continue
        expect(state.sheets[party]).toBeUndefined()
        expect(state.reports.filter((report) => report.party === party)).toEqual([])
      }
    }),
    runs(1000),
  )
})

test('own answers stay as they are unless the user goes on with those of another device', () => {
  fc.assert(
    fc.property(anyOwnSide, anyInbox, (own, { files, choices }) => {
      const { state } = deriveFromInbox(own, files, choices)
      const chosen = latestFileChoices(choices.files)
      for (const party of own.parties) {
        const continued = files.some(
          ({ sha256, handOver }) =>
            handOver.kind === 'answers' &&
            handOver.sheet.party === party &&
            handOver.head.evaluation.period === own.state.evaluation.period &&
            chosen.get(sha256)?.use === 'continue',
        )
        if (!continued) expect(state.sheets[party]).toEqual(own.state.sheets[party])
      }
    }),
    runs(1000),
  )
})

test('no agreement is lost: it stands in the list, or was joined or left out by hand', () => {
  fc.assert(
    fc.property(anyOwnSide, anyInbox, (own, { files, choices }) => {
      const { state, joinedInto } = deriveFromInbox(own, files, choices)
      const listed = new Set(state.agreements.map(({ id }) => id))
      expect(listed.size).toBe(state.agreements.length)
      const leftOut = new Set(choices.agreements.filter(({ kind }) => kind === 'left-out').map(({ id }) => id))
      for (const { id } of own.state.agreements) {
        const root = joinedInto.get(id)
        expect(listed.has(id) || leftOut.has(id) || (root !== undefined && listed.has(root))).toBe(true)
      }
      // A joined agreement points at one that is in the list, never at another joined one.
      for (const root of joinedInto.values()) expect(listed.has(root)).toBe(true)
    }),
    runs(1000),
  )
})

test('the bytes of a frozen record never change, and every used record is there', () => {
  fc.assert(
    fc.property(anyOwnSide, anyInbox, (own, { files, choices }) => {
      const { state } = deriveFromInbox(own, files, choices)
      const chosen = latestFileChoices(choices.files)
      const used = files.flatMap(({ sha256, handOver }) => {
        const counts = ['use', 'continue'].includes(chosen.get(sha256)?.use ?? '')
        return handOver.kind === 'record' && counts && handOver.record.evaluation.period === '2018-1' ? [handOver.frozen] : []
      })
      for (const { recordJson, privateJson, contentHash } of [...own.state.records, ...(own.state.records.length > 0 ? [] : used)]) {
        expect(state.records.find((record) => record.contentHash === contentHash)).toMatchObject({ recordJson, privateJson })
      }
      const hashes = new Set([...own.state.records, ...used].map(({ contentHash }) => contentHash))
      expect(new Set(state.records.map(({ contentHash }) => contentHash))).toEqual(hashes)
    }),
    runs(1000),
  )
})

const anyWord = anyInboxFile.map(({ handOver }) => (handOver.kind === 'record' ? handOver.frozen.confirmations : []))

test('confirmations merge the same from either side, and the latest word of each party counts', () => {
  fc.assert(
    fc.property(anyWord, anyWord, anyWord, (one, other, third) => {
      const merged = mergeConfirmations(one, other)
      expect(mergeConfirmations(other, one)).toEqual(merged)
      expect(mergeConfirmations(merged, merged)).toEqual(merged)
      expect(mergeConfirmations(mergeConfirmations(one, other), third)).toEqual(mergeConfirmations(one, mergeConfirmations(other, third)))
      for (const word of [...one, ...other]) {
        const kept = merged.find(({ party, contentHash }) => party === word.party && contentHash === word.contentHash)
        expect((kept?.at ?? '') >= word.at).toBe(true)
      }
    }),
    runs(1000),
  )
})

const anyRecords = fc
  .array(anyInboxFile, { maxLength: 4 })
  .map((files) => files.flatMap(({ handOver }) => (handOver.kind === 'record' ? [handOver.frozen] : [])))

test('records of two devices become the same set on both', () => {
  fc.assert(
    fc.property(anyRecords, anyRecords, (one, other) => {
      expect(mergeRecords(one, other)).toEqual(mergeRecords(other, one))
      expect(mergeRecords(mergeRecords(one, other), other)).toEqual(mergeRecords(one, other))
    }),
    runs(1000),
  )
})

test('whatever the screens show can be changed: what a file brought is adopted first', () => {
  fc.assert(
    fc.property(anyOwnSide, anyInbox, (own, { files, choices }) => {
      const { state } = deriveFromInbox(own, files, choices)
      const at = '2018-06-13T10:00:00.000Z'
      const save = (change: EvaluationChange) =>
        [...changesToAdopt(own.state, state, change), change].reduce((before, next) => applyChange(before, next, at), own.state)
      for (const { id } of state.agreements) {
        const after = deriveFromInbox({ ...own, state: save({ kind: 'agreement-settled', id, jointStatus: 'stopped' }) }, files, choices)
        const isTheirs = files.some(
          ({ handOver }) => handOver.kind === 'record' && !own.parties.includes(handOver.record.evaluation.writer),
        )
        if (!isTheirs) expect(after.state.agreements.find((agreement) => agreement.id === id)?.jointStatus).toBe('stopped')
      }
      for (const { contentHash } of state.records) {
        const party = otherParty('provider')
        const word = { party, function: 'x', at, outcome: 'agreed', share: false, how: 'own-device', contentHash } as const
        const after = deriveFromInbox({ ...own, state: save({ kind: 'confirmed', confirmation: word }) }, files, choices)
        expect(after.state.records.find((record) => record.contentHash === contentHash)?.confirmations).toContainEqual(word)
      }
    }),
    runs(1000),
  )
})

const survey = surveyOf(statement('sig_terug'), statement('sig_waar'))

test('opening is never destructive: what was here before is here after, whatever the file', () => {
  fc.assert(
    fc.property(anyOwnSide, anyInbox, anyInboxFile, (own, { files, choices }, { sha256, receivedAt, handOver }) => {
      const before = deriveFromInbox(own, files, choices)
      const { id, period } = own.state.evaluation
      const isHere = handOver.head.evaluation.period === period
      const match = isHere ? ({ kind: 'same', id } as const) : ({ kind: 'other-period', ids: [id] } as const)
      const opening = decideOpening({
        file: { text: '', sha256, handOver },
        match,
        openedIn: id,
        local: { ...own, files, choices, survey },
      })
      if ('differences' in opening && opening.kind !== 'own-answers') {
        // Nothing is said of the content of what is sealed.
        expect(own.parties.every((party) => before.state.sheets[party]?.readyAt !== undefined) || before.state.records.length > 0).toBe(
          true,
        )
      }
      if (!isKept(opening)) return
      const use = firstUseOf(opening)
      const chosen = use ? { ...choices, files: [...choices.files, { sha256, use, at: '2018-07-01T10:00:00.000Z' }] } : choices
      const after = deriveFromInbox(own, [...files, { sha256, receivedAt, handOver }], chosen)
      for (const party of own.parties) expect(after.state.sheets[party]).toEqual(before.state.sheets[party])
      for (const { contentHash, recordJson } of before.state.records) {
        expect(after.state.records.find((record) => record.contentHash === contentHash)?.recordJson).toBe(recordJson)
      }
      // What was agreed in the meeting is what the newest record says; the older record itself stays.
      const existing = (derived: typeof after) => derived.state.agreements.filter(({ origin }) => origin === 'existing')
      const ids = (derived: typeof after) => [...existing(derived).map((agreement) => agreement.id), ...derived.joinedInto.keys()]
      expect(ids(after)).toEqual(expect.arrayContaining(ids(before)))
      expect(Object.keys(after.standings)).toEqual(expect.arrayContaining(Object.keys(before.standings)))
      if (use === undefined && !choices.files.some((choice) => choice.sha256 === sha256)) expect(after.state).toEqual(before.state)
      if (opening.kind === 'answers-newer' || opening.kind === 'answers-older') expect(after.state.sheets).toEqual(before.state.sheets)
    }),
    runs(1000),
  )
})
