import * as haarlem from './haarlem.ts'
import type { Preparation } from './prepare.ts'
import type { Journey } from './teller.ts'
import { forEachParty } from './words.ts'

/** A journey with a word of its own, that no language knows, in every open field, and a name in every name field. */
export interface PlantedJourney extends Journey {
  readonly words: readonly string[]
  readonly names: readonly string[]
}

/** Makes that journey; `shares` switches everything on that can be switched on. */
export function plantedJourney(shares: boolean): PlantedJourney {
  const words: string[] = []
  const word = () => {
    words.push(`Zwyk${lettersOf(words.length)}`)
    return `Hier staat ${words.at(-1)} geschreven.`
  }
  const names: string[] = []
  const name = () => {
    names.push(`Qaam${lettersOf(names.length)} Vrbzw`)
    return names.at(-1) ?? ''
  }
  const preparation = (ofParty: Preparation): Preparation => ({
    // Dutch of the story's own stays out: each text is a planted one, in every text question that is asked.
    answers: { ...closed(ofParty), gren_samen: 2, ...Object.fromEntries(textQuestions.map((id) => [id, word()])) },
    reports: Object.fromEntries(haarlem.agreements.map((what) => [what, { status: 'running', note: word() }])),
    sharesTexts: shares,
  })
  // What goes well is not explained.
  const themes = Object.entries(haarlem.meeting.themes).map(
    ([id, plan]) => [id, { ...plan, conclusion: 'attention', explanation: word() }] as const,
  )
  const difference = { lines: { municipality: word(), provider: word() } }
  const { t3, ...otherThemes } = Object.fromEntries(themes)
  if (!t3) throw new Error('the story has a difference in t3')
  return {
    ...haarlem,
    preparations: forEachParty((party) => preparation(haarlem.preparations[party])),
    // With other answers on theme t6 nothing is left to choose there but what both share.
    meeting: {
      ...haarlem.meeting,
      oldAgreements: {},
      themes: { ...otherThemes, t3: { ...t3, joint: { pos_aanspreek: difference } } },
    },
    confirmation: {
      ...haarlem.confirmation,
      present: forEachParty((party) => ({ ...haarlem.confirmation.present[party], name: name() })),
      points: [word(), word(), word()],
      example: { text: word(), consent: shares },
      outcomes: {
        municipality: { outcome: 'agreed-with-remark', function: 'Teamleider zorg', name: name(), text: word() },
        provider: { outcome: 'declined', function: 'Regiomanager', name: name(), text: word() },
      },
      sharesTexts: shares,
    },
    words,
    names,
  }
}

const textQuestions = [
  ...['ctx_bijzonder', 'afs_toelichting', 'pos_toelichting', 'drie_toelichting', 'sig_toelichting'],
  ...['gren_nodig', 'reg_toelichting', 'res_behoud', 'res_beter'],
]

/** Enough closed answers to bring the story's questions to the table. */
function closed({ answers }: Preparation): Preparation['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !textQuestions.includes(id)))
}

/** `aa`, `ab` … as a part of a word, so that no planted word is a part of another. */
function lettersOf(number: number): string {
  return String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26))
}
