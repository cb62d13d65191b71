import type { Answers } from './compared.ts'

/** Answers of both parties, made up for the tests. What is not named was not answered. */
export interface Pair {
  readonly municipality: Answers
  readonly provider: Answers
}

/** Years of working together: nearly all is well. */
export const calmPair: Pair = {
  municipality: {
    ...{ ctx_team: 'municipality', ctx_huisarts: 'together', ctx_vorm: 'standing', team_bekend: 4 },
    ...{ afs_vast: 'yes', afs_plaats: 'yes', afs_signalen: 'yes', afs_inwoner: 'yes', afs_evaluatie: 'yes' },
    ...{ afs_bekend: 4, afs_werkbaar: 4, afs_last: 3 },
    ...{ pos_vorm: 'contact', pos_aanspreek: 'yes', pos_snel: 4, pos_rol: 4 },
    ...{ drie_team_verpleging: 5, drie_verpleging_huisarts: 'unknown', drie_huisarts_team: 4 },
    ...{ drie_oplossen: 5, drie_nakomen: 4, drie_casus: 'monthly', drie_gegevens: 'yes' },
    ...{ sig_waar: 'yes', sig_opvolging: 4, sig_terug: 3, sig_iedereen: 'yes' },
    ...{ gren_werkwijze: 'partly', gren_waar: ['nowhere'], gren_samen: 4 },
    ...{ reg_sluit: 4, reg_betrokken: 'yes' },
    ...{ res_inwoner: 4, res_werk: 4, res_trend: 'same', agenda: ['t5'] },
  },
  provider: {
    ...{ ctx_huisarts: 'together', ctx_vorm: 'standing', team_bekend: 4 },
    ...{ afs_vast: 'yes', afs_plaats: 'yes', afs_signalen: 'yes', afs_inwoner: 'yes', afs_evaluatie: 'yes' },
    ...{ afs_bekend: 4, afs_werkbaar: 5, afs_last: 4 },
    ...{ pos_vorm: 'contact', pos_aanspreek: 'yes', pos_snel: 4, pos_rol: 5 },
    ...{ drie_team_verpleging: 4, drie_verpleging_huisarts: 4, drie_huisarts_team: 'unknown' },
    ...{ drie_oplossen: 4, drie_nakomen: 4, drie_casus: 'monthly', drie_gegevens: 'unknown' },
    ...{ sig_waar: 'partly', sig_opvolging: 4, sig_terug: 2, sig_iedereen: 'yes' },
    ...{ gren_werkwijze: 'yes', gren_waar: ['nowhere'], gren_samen: 4 },
    ...{ reg_sluit: 'unknown', reg_verschillen: 4 },
    ...{ res_inwoner: 4, res_werk: 4, res_trend: 'better' },
  },
}

/** The municipality is content, the provider is not. */
export const collidingPair: Pair = {
  municipality: {
    ...{ ctx_team: 'organisation', ctx_huisarts: 'separate', ctx_vorm: 'standing', team_bekend: 5 },
    ...{ afs_vast: 'yes', afs_plaats: 'yes', afs_signalen: 'yes', afs_inwoner: 'yes', afs_evaluatie: 'partly' },
    ...{ afs_bekend: 4, afs_werkbaar: 4, afs_last: 4 },
    ...{ pos_vorm: 'in-team', pos_aanspreek: 'yes', pos_snel: 2, pos_rol: 2 },
    ...{ drie_team_verpleging: 4, drie_verpleging_huisarts: 'unknown', drie_huisarts_team: 4 },
    ...{ drie_oplossen: 4, drie_nakomen: 2, drie_casus: 'monthly', drie_gegevens: 'yes' },
    ...{ sig_waar: 'yes', sig_opvolging: 2, sig_terug: 2, sig_iedereen: 'no' },
    ...{ gren_werkwijze: 'yes', gren_waar: ['wmo-nursing', 'dementia'], gren_samen: 4 },
    ...{ reg_sluit: 4, reg_betrokken: 'yes' },
    ...{ res_inwoner: 4, res_werk: 2, res_trend: 'better', agenda: ['t3', 't8'] },
  },
  provider: {
    ...{ ctx_huisarts: 'together', ctx_vorm: 'when-needed', team_bekend: 2 },
    ...{ afs_vast: 'no', afs_plaats: 'no', afs_signalen: 'no', afs_inwoner: 'no', afs_evaluatie: 'no' },
    ...{ afs_bekend: 2, afs_werkbaar: 2, afs_last: 1 },
    ...{ pos_vorm: 'no-link', pos_aanspreek: 'no', pos_snel: 2, pos_rol: 4 },
    ...{ drie_team_verpleging: 2, drie_verpleging_huisarts: 2, drie_huisarts_team: 'unknown' },
    ...{ drie_oplossen: 2, drie_nakomen: 2, drie_casus: 'never', drie_gegevens: 'no' },
    ...{ sig_waar: 'no', sig_opvolging: 4, sig_terug: 2, sig_iedereen: 'yes' },
    ...{ gren_werkwijze: 'no', gren_waar: ['dementia'], gren_samen: 1 },
    ...{ reg_sluit: 2, reg_verschillen: 2 },
    ...{ res_inwoner: 2, res_werk: 2, res_trend: 'worse', agenda: ['t7', 't1'] },
  },
}

/** They hardly know each other, and the municipality has no neighbourhood team: much is unknown, hidden or left empty. */
export const firstTimePair: Pair = {
  municipality: {
    ...{ ctx_team: 'no-team', ctx_huisarts: 'unknown', ctx_vorm: 'when-needed' },
    ...{ afs_vast: 'no', afs_plaats: 'no', afs_signalen: 'unknown', afs_inwoner: 'no', afs_evaluatie: 'unknown' },
    ...{ afs_bekend: 'unknown', afs_werkbaar: 'unknown', afs_last: 'unknown' },
    ...{ pos_aanspreek: 'unknown', pos_snel: 'not-applicable' },
    ...{ drie_verpleging_huisarts: 'unknown', drie_oplossen: 'unknown', drie_nakomen: 'not-applicable' },
    ...{ drie_casus: 'never', drie_gegevens: 'unknown' },
    ...{ sig_waar: 'no', sig_opvolging: 'not-applicable', sig_terug: 'not-applicable', sig_iedereen: 'unknown' },
    ...{ gren_werkwijze: 'no', gren_waar: ['unknown'] },
    ...{ reg_sluit: 'unknown', reg_betrokken: 'partly' },
    ...{ res_inwoner: 'unknown', res_werk: 'unknown', res_trend: 'first-time', agenda: ['t2'] },
  },
  provider: {
    ...{ ctx_huisarts: 'separate', ctx_vorm: 'when-needed', team_bekend: 'not-applicable' },
    ...{ afs_vast: 'no', afs_plaats: 'unknown', afs_signalen: 'unknown', afs_inwoner: 'unknown', afs_evaluatie: 'unknown' },
    ...{ afs_bekend: 'unknown', afs_werkbaar: 3 },
    ...{ pos_vorm: 'not-applicable', pos_aanspreek: 'no', pos_snel: 3, pos_rol: 'not-applicable' },
    ...{ drie_team_verpleging: 'not-applicable', drie_verpleging_huisarts: 3, drie_huisarts_team: 'not-applicable' },
    ...{ drie_oplossen: 3, drie_nakomen: 'not-applicable', drie_casus: 'never', drie_gegevens: 'no' },
    ...{ sig_waar: 'partly', sig_opvolging: 2, sig_terug: 2, sig_iedereen: 'yes' },
    ...{ gren_werkwijze: 'unknown', gren_waar: ['wmo-wlz'] },
    ...{ reg_sluit: 2, reg_verschillen: 3 },
    ...{ res_inwoner: 'unknown', res_werk: 'unknown', res_trend: 'first-time', agenda: ['t7'] },
  },
}
