import type { ThemeId } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { useSession } from '../hooks/use-session.ts'

/** The agreements that this meeting made on a theme; changed and removed at "Nieuwe afspraken". Nothing when there are none. */
export function ThemeAgreements({ theme }: { readonly theme: ThemeId }) {
  const { state } = useSession()
  const made = state.agreements.filter((agreement) => agreement.origin === 'meeting' && agreement.theme === theme)
  if (made.length === 0) return null
  return (
    <section>
      <h2>{meetingTexts.themeAgreements}</h2>
      <ul class="prose">
        {made.map(({ id, what }) => (
          <li key={id}>{what}</li>
        ))}
      </ul>
    </section>
  )
}
