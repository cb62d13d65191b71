import { describe, expect, test } from 'vitest'
import { type Agenda, mattersForOneMeeting } from '../../src/domain/agenda.ts'
import { agendaOfShipped, compareShipped, idsByGroup } from '../scenario/compared.ts'
import { calmPair, collidingPair, firstTimePair, type Pair } from '../scenario/pairs.ts'

// Groups, weights and agendas below were worked out by hand from the table of mission §2, on the questionnaire that ships.

describe('A calm pair', () => {
  test('falls in these groups', () => {
    expect(groupsOf(calmPair)).toEqual({
      'asked-of-one': 'ctx_team reg_betrokken reg_verschillen',
      fact: 'ctx_huisarts pos_vorm drie_casus',
      'goes-well':
        'ctx_vorm team_bekend afs_vast afs_plaats afs_signalen afs_inwoner afs_evaluatie afs_bekend afs_werkbaar ' +
        'pos_aanspreek pos_snel pos_rol drie_team_verpleging drie_oplossen drie_nakomen sig_opvolging sig_iedereen ' +
        'gren_waar gren_samen res_inwoner res_werk',
      'can-improve': 'afs_last sig_waar gren_werkwijze res_trend',
      'provider-lacks': 'sig_terug',
      'one-knows': 'drie_verpleging_huisarts drie_huisarts_team drie_gegevens reg_sluit',
    })
  })

  test('discusses what the municipality chose, then the first themes of the questionnaire', () => {
    const agenda = agendaOf(calmPair)
    // T5: sig_terug 2, chosen by one 3. All others weigh nothing.
    expect(outline(agenda)).toEqual(['t5 5: sig_terug', 't1 0:', 't2 0:', 't3 0:'])
    expect(agenda.leftOut).toEqual(['t4', 't6', 't7', 't8'])
    expect(agenda.facts).toEqual([])
    expect(agenda.matters).toBe(1)
  })

  test('says why its one item is there', () => {
    expect(agendaOf(calmPair).themes[0]?.open[0]?.reasons).toEqual([
      { party: 'provider', kind: 'answered', question: 'sig_terug', value: 2 },
      { party: 'municipality', kind: 'chose-theme' },
    ])
  })
})

describe('A colliding pair', () => {
  test('falls in these groups', () => {
    expect(groupsOf(collidingPair)).toEqual({
      'asked-of-one': 'ctx_team reg_betrokken reg_verschillen',
      'facts-differ': 'ctx_huisarts pos_vorm drie_casus',
      difference:
        'ctx_vorm team_bekend afs_vast afs_plaats afs_signalen afs_inwoner pos_aanspreek drie_team_verpleging drie_oplossen ' +
        'drie_gegevens sig_iedereen gren_werkwijze gren_samen reg_sluit res_inwoner res_trend',
      'improve-together': 'afs_evaluatie pos_snel drie_verpleging_huisarts drie_nakomen sig_terug gren_waar res_werk',
      'municipality-lacks': 'pos_rol sig_opvolging',
      'provider-lacks': 'afs_bekend afs_werkbaar afs_last sig_waar',
      'one-knows': 'drie_huisarts_team',
    })
  })

  test('discusses the four heaviest themes in an hour', () => {
    const agenda = agendaOf(collidingPair)
    expect(outline(agenda)).toEqual([
      't8 12: res_inwoner, res_werk, res_trend', // 3+3+3, chosen by the municipality
      't3 11: pos_aanspreek, pos_snel, pos_rol', // 3+3+2, chosen by the municipality
      't1 9: ctx_vorm, team_bekend', // 3+3, chosen by the provider
      't4 9: drie_team_verpleging drie_verpleging_huisarts, drie_oplossen, drie_nakomen (drie_gegevens)', // 3+3+3
    ])
    // T6 9 (3+3+3), T2 8 (3+3+2), T5 8 (3+3+2), T7 6 (3, chosen by the provider).
    expect(agenda.leftOut).toEqual(['t6', 't2', 't5', 't7'])
    expect(agenda.facts).toEqual(['ctx_huisarts', 'pos_vorm', 'drie_casus'])
  })

  test('needs a second meeting: 25 items matter', () => {
    // T1 2, T2 5 (the four of afs_over are one), T3 3, T4 4, T5 4, T6 3, T7 1, T8 3.
    expect(agendaOf(collidingPair).matters).toBe(25)
    expect(agendaOf(collidingPair).matters).toBeGreaterThan(mattersForOneMeeting)
  })

  test('in half an hour, a heavier theme gives way so that the provider is sure of one it chose', () => {
    expect(outline(agendaOf(collidingPair, 30)).map((line) => line.slice(0, 2))).toEqual(['t8', 't1'])
  })

  test('in an hour and a half only the lightest theme is left out', () => {
    expect(outline(agendaOf(collidingPair, 90)).map((line) => line.slice(0, 2))).toEqual(['t8', 't3', 't1', 't4', 't6', 't2', 't5'])
    expect(agendaOf(collidingPair, 90).leftOut).toEqual(['t7'])
  })

  test('names the subject that both chose as the reason', () => {
    const theme = agendaOf(collidingPair, 90).themes.find((candidate) => candidate.theme === 't6')
    expect(theme?.open.find(({ questions }) => questions[0] === 'gren_waar')?.reasons).toEqual([
      { party: 'municipality', kind: 'answered', question: 'gren_waar', value: ['dementia'] },
      { party: 'provider', kind: 'answered', question: 'gren_waar', value: ['dementia'] },
    ])
  })
})

describe('A first-time pair', () => {
  test('falls in these groups', () => {
    expect(groupsOf(firstTimePair)).toEqual({
      // Without a neighbourhood team five questions are hidden for the municipality.
      'asked-of-one': 'ctx_team team_bekend pos_vorm pos_rol drie_team_verpleging drie_huisarts_team reg_betrokken reg_verschillen',
      fact: 'ctx_huisarts drie_casus',
      'improve-together': 'ctx_vorm afs_vast afs_plaats afs_inwoner pos_aanspreek drie_gegevens gren_werkwijze reg_sluit',
      'municipality-lacks': 'sig_waar',
      'provider-lacks': 'sig_opvolging sig_terug',
      'one-knows': 'afs_werkbaar pos_snel drie_verpleging_huisarts drie_oplossen sig_iedereen gren_waar',
      'find-out': 'afs_signalen afs_evaluatie afs_bekend afs_last res_inwoner res_werk',
      'not-applicable': 'drie_nakomen res_trend',
      'not-filled': 'gren_samen',
    })
  })

  test('discusses the agreements first', () => {
    const agenda = agendaOf(firstTimePair)
    expect(outline(agenda)).toEqual([
      't2 10: afs_vast, afs_plaats afs_signalen afs_inwoner afs_evaluatie, afs_bekend (afs_last)', // 3+3+1, chosen by the municipality
      't5 6: sig_waar, sig_opvolging, sig_terug', // 2+2+2
      't7 6: reg_sluit', // 3, chosen by the provider
      't1 3: ctx_vorm',
    ])
    expect(agenda.leftOut).toEqual(['t3', 't4', 't6', 't8'])
    expect(agenda.matters).toBe(14)
  })

  test('gives the weightiest reason of a group of questions first', () => {
    const group = agendaOf(firstTimePair).themes[0]?.open[1]
    expect(group).toMatchObject({ group: 'improve-together', weight: 3 })
    expect(group?.reasons).toEqual([
      { party: 'municipality', kind: 'answered', question: 'afs_plaats', value: 'no' },
      { party: 'municipality', kind: 'answered', question: 'afs_inwoner', value: 'no' },
      { party: 'municipality', kind: 'answered', question: 'afs_signalen', value: 'unknown' },
      { party: 'provider', kind: 'answered', question: 'afs_signalen', value: 'unknown' },
      { party: 'municipality', kind: 'answered', question: 'afs_evaluatie', value: 'unknown' },
      { party: 'provider', kind: 'answered', question: 'afs_evaluatie', value: 'unknown' },
      { party: 'municipality', kind: 'chose-theme' },
    ])
  })

  test('in half an hour keeps one chosen theme of each party', () => {
    expect(outline(agendaOf(firstTimePair, 30)).map((line) => line.slice(0, 2))).toEqual(['t2', 't7'])
  })
})

test('in a region of one municipality the region is not compared, discussed or left out', () => {
  const { groups } = compareShipped(collidingPair.municipality, collidingPair.provider, 1)
  expect(Object.keys(groups).filter((id) => id.startsWith('reg_'))).toEqual([])
})

test('the three pairs together reach every group', () => {
  const groups = [calmPair, collidingPair, firstTimePair].flatMap((pair) => Object.keys(groupsOf(pair)))
  expect(new Set(groups).size).toBe(13)
})

function groupsOf({ municipality, provider }: Pair) {
  return idsByGroup(compareShipped(municipality, provider))
}

function agendaOf({ municipality, provider }: Pair, minutes: 30 | 60 | 90 = 60): Agenda {
  return agendaOfShipped(municipality, provider, minutes)
}

/** `t4 9: item, item, item (folded item)`, where an item is the ids of its questions. */
function outline(agenda: Agenda): string[] {
  return agenda.themes.map(({ theme, weight, open, folded }) => {
    const [shown, hidden] = [open, folded].map((items) => items.map(({ questions }) => questions.join(' ')).join(', '))
    return `${theme} ${weight}: ${shown}${hidden ? ` (${hidden})` : ''}`.trim()
  })
}
