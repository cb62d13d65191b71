import { type BundleField, bundleFieldGroups } from '../../domain/bundle.ts'
import { bundleGroupTitles } from '../../texts/bundle.ts'
import { bundleFieldText } from '../../texts/bundle-fields.ts'
import { sendTexts } from '../../texts/send.ts'
import { surveyWordsOf } from '../../texts/survey-words.ts'
import { useSession } from '../hooks/use-session.ts'
import { Details } from '../parts/Details.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'

/** Every field of the file, group by group, made from the very file that is handed over (mission §0.8). */
export function BundleFields({ fields }: { readonly fields: readonly BundleField[] }) {
  const { survey, variables } = useSession()
  const words = surveyWordsOf(survey, variables)
  return (
    <section class="stack">
      <h2>{sendTexts.fieldsTitle}</h2>
      <p class="prose">{sendTexts.fieldsLead}</p>
      {bundleFieldGroups.map((group) => {
        const ofGroup = fields.filter((field) => field.group === group)
        if (ofGroup.length === 0) return null
        return (
          <Details key={group} summary={sendTexts.group(bundleGroupTitles[group], ofGroup.length)}>
            <SummaryList
              rows={ofGroup.map((field) => {
                const { name, value } = bundleFieldText(field, words)
                return { term: name, value }
              })}
            />
          </Details>
        )
      })}
    </section>
  )
}
