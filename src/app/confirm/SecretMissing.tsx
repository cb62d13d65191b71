import { useEffect, useState } from 'preact/hooks'
import type { Party } from '../../domain/party.ts'
import { invitationTexts as texts } from '../../texts/invitation.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { Notice } from '../parts/Notice.tsx'
import { hrefOf } from '../routes.ts'
import { isSecretMissing } from './prove.ts'

/** Says before anybody confirms that the word will have no proof, and how it gets one; nothing when all is well. */
export function SecretMissing({ parties }: { readonly parties: readonly Party[] }) {
  const { state } = useSession()
  const [isMissing, setIsMissing] = useState(false)
  const asked = parties.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: only invitations and who is asked decide, not every key that is pressed
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const missing = await Promise.all(parties.map((party) => isSecretMissing(state, party)))
      if (isCurrent) setIsMissing(missing.some(Boolean))
    }
    keep(look())
    return () => {
      isCurrent = false
    }
  }, [state.invitations, asked])
  if (!isMissing) return null
  return (
    <Notice kind="warning" title={texts.secretMissingTitle}>
      <p>{texts.secretMissing}</p>
      <p>
        <a href={hrefOf({ screen: 'open' })}>{texts.toOpen}</a>
      </p>
    </Notice>
  )
}
