import type { ComparisonGroup } from '../../../src/domain/comparison.ts'
import type { Period } from '../../../src/domain/period.ts'
import type { Beginning } from './begin.ts'
import type { ConfirmPlan } from './confirm.ts'
import type { MeetingPlan } from './meeting.ts'
import type { Preparation } from './prepare.ts'
import type { PerParty, Story } from './story.ts'

/** The evaluation that the tests in the browser tell: made up, with all thirteen groups of the comparison in it. */
export const between: Story['between'] = {
  municipality: { code: 'GM0392', name: 'Haarlem' },
  provider: { scheme: 'agb', value: '12345678', name: 'Zorg aan het Spaarne' },
}

export const beginning: Beginning = { period: '2018-1' as Period, scheme: 'agb', code: '1234 5678', writer: 'municipality' }

/** As pasted from a document: a bullet, a number, an empty line and one line twice. */
export const pastedAgreements = [
  '• Elk wijkteam heeft één vaste wijkverpleegkundige.',
  '',
  '2. Wij bellen binnen drie dagen terug.',
  'Elke maand is er een casusoverleg.',
  '- Elke maand is er een casusoverleg.',
].join('\n')

export const agreements = [
  'Elk wijkteam heeft één vaste wijkverpleegkundige.',
  'Wij bellen binnen drie dagen terug.',
  'Elke maand is er een casusoverleg.',
] as const

export const preparations: PerParty<Preparation> = {
  municipality: {
    answers: {
      ...{ ctx_team: 'organisation', ctx_huisarts: 'separate', ctx_vorm: 'standing', team_bekend: 4 },
      ctx_bijzonder: 'In Schalkwijk wonen veel ouderen alleen.',
      ...{ afs_vast: 'yes', afs_plaats: 'yes', afs_signalen: 'no', afs_inwoner: 'yes', afs_evaluatie: 'unknown' },
      ...{ afs_bekend: 2, afs_werkbaar: 4, afs_last: 4 },
      ...{ pos_vorm: 'contact', pos_aanspreek: 'yes', pos_snel: 'not-applicable', pos_rol: 5 },
      pos_toelichting: 'De lijst met contactpersonen staat op onze website.',
      ...{ gren_waar: ['dementia', 'housing'], gren_samen: 4 },
      gren_nodig: 'Eén werkwijze die beide teams kennen.',
      ...{ reg_sluit: 3, reg_betrokken: 'yes', res_inwoner: 4, res_trend: 'better', agenda: ['t3'] },
    },
    reports: {
      [agreements[0]]: { status: 'done' },
      [agreements[1]]: { status: 'running', note: 'Soms lukt het niet op vrijdag.' },
      [agreements[2]]: { status: 'running' },
    },
    sharesTexts: false,
  },
  provider: {
    answers: {
      ...{ ctx_huisarts: 'together', ctx_vorm: 'when-needed', team_bekend: 4 },
      ...{ afs_vast: 'partly', afs_plaats: 'yes', afs_signalen: 'no', afs_inwoner: 'no', afs_evaluatie: 'unknown' },
      ...{ afs_bekend: 4, afs_werkbaar: 2, afs_last: 5 },
      afs_toelichting: 'Nieuwe collega’s horen pas laat van de afspraken.',
      ...{ pos_vorm: 'contact', pos_aanspreek: 'no', pos_snel: 'not-applicable' },
      ...{ gren_waar: ['dementia'], gren_samen: 2 },
      ...{ reg_sluit: 3, reg_verschillen: 2, res_inwoner: 4, res_trend: 'same', agenda: ['t2'] },
      res_behoud: 'De korte lijnen met het wijkteam.',
    },
    reports: {
      [agreements[0]]: { status: 'done' },
      [agreements[1]]: { status: 'not-started' },
      [agreements[2]]: { status: 'running' },
    },
    sharesTexts: false,
  },
}

/** Worked out by hand from the table of mission §2: for each group one question that must fall in it. */
export const expectedGroups: Readonly<Record<string, ComparisonGroup>> = {
  ctx_team: 'asked-of-one',
  ctx_huisarts: 'facts-differ',
  pos_vorm: 'fact',
  ctx_vorm: 'difference',
  afs_inwoner: 'difference',
  pos_aanspreek: 'difference',
  gren_samen: 'difference',
  afs_signalen: 'improve-together',
  gren_waar: 'improve-together',
  afs_bekend: 'municipality-lacks',
  afs_werkbaar: 'provider-lacks',
  afs_vast: 'can-improve',
  team_bekend: 'goes-well',
  pos_rol: 'one-knows',
  afs_evaluatie: 'find-out',
  pos_snel: 'not-applicable',
  drie_casus: 'fact',
  sig_terug: 'not-filled',
}

/** What is settled: an hour gives the themes t2 (10), t3 and t6 (6 each) and t1 (3); t8 weighs nothing. */
export const meeting: MeetingPlan = {
  facts: { ctx_huisarts: 'together' },
  oldAgreements: { [agreements[1]]: 'running' },
  themes: {
    t1: { joint: { ctx_vorm: 'in-places' }, conclusion: 'good' },
    t2: {
      joint: { afs_inwoner: 'partly', afs_signalen: 'partly' },
      conclusion: 'attention',
      explanation: 'Nieuwe medewerkers krijgen voortaan uitleg.',
    },
    t3: {
      joint: {
        pos_aanspreek: {
          lines: {
            municipality: 'De lijst staat al een jaar op onze website.',
            provider: 'In Schalkwijk weet niemand wie hij moet bellen.',
          },
        },
      },
      conclusion: 'problem',
    },
    t6: { joint: { gren_waar: ['dementia'], gren_samen: 3 }, conclusion: 'attention' },
  },
  newAgreements: [
    { what: 'Wij zetten bij elke wijk een naam en een nummer.', who: 'together', due: `${new Date().getFullYear() + 1}-03`, theme: 't3' },
  ],
  nextTime: ['t5'],
}

export const confirmation: ConfirmPlan = {
  form: 'on-site',
  present: {
    municipality: { function: 'Beleidsadviseur zorg', name: 'A. Aanwezig' },
    provider: { function: 'Wijkverpleegkundige', name: 'B. Bijzit' },
  },
  judgement: 'improve',
  points: ['Huisartsen vragen om één nummer voor de hele regio.'],
  caseNumber: 'ZAAK-2018/0042',
  outcomes: {
    municipality: { outcome: 'agreed', function: 'Teamleider zorg', name: 'C. Contact' },
    provider: { outcome: 'agreed-with-remark', function: 'Regiomanager', name: 'D. Deel', text: 'Wij willen dit in het najaar herhalen.' },
  },
  sharesTexts: false,
  sender: 'provider',
}
