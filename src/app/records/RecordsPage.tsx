import { useCallback, useMemo, useState } from 'preact/hooks'
import { latestRecordOf } from '../../domain/evaluation-state.ts'
import { findBranches } from '../../domain/merge-records.ts'
import { recordsTexts as texts } from '../../texts/records.ts'
import { useMade } from '../hooks/use-made.ts'
import { useSession } from '../hooks/use-session.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Page } from '../parts/Page.tsx'
import { TryAgain } from '../parts/TryAgain.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { BranchCard } from './BranchCard.tsx'
import { BranchDifferences } from './BranchDifferences.tsx'
import { ChooseBranch, choiceField } from './ChooseBranch.tsx'
import { ReadRecord } from './ReadRecord.tsx'
import { readBranches } from './read-branches.ts'

/** `#/e/<id>/verslagen`: records that were made apart beside each other, what differs, and which one to go on with; none is ever lost (formats §4). */
export function RecordsPage({ route: { id } }: { readonly route: RouteOf<'records'> }) {
  const { state } = useSession()
  const branches = useMemo(() => findBranches(state.records), [state.records])
  const load = useCallback(() => readBranches(branches), [branches])
  const { made, retry } = useMade(load)
  const [tried, setTried] = useState({ attempt: 0, isMissing: false })
  const error = tried.isMissing ? texts.missing : undefined
  const back = { href: hrefOf({ screen: 'steps', id }), label: texts.back }
  if (branches.length === 0) {
    return (
      <Page title={texts.onlyOneTitle} screen={texts.screen} back={back} lead={texts.onlyOne}>
        <ActionRow>
          <ButtonLink variant="primary" href={hrefOf({ screen: 'report', id })}>
            {texts.toReport}
          </ButtonLink>
        </ActionRow>
      </Page>
    )
  }
  const inUse = state.chosenRecord === undefined ? undefined : latestRecordOf(state)?.contentHash
  return (
    <Page
      title={texts.title(branches.length)}
      screen={texts.screen}
      back={back}
      lead={branches.length === 2 ? texts.lead : texts.leadOfMore}
      errors={{ list: error === undefined ? [] : [{ fieldId: choiceField, text: error }], attempt: tried.attempt }}
      wide
    >
      {made === undefined && <p role="status">{texts.loading}</p>}
      {made?.ok === false && <TryAgain text={texts.loadFailed} onRetry={retry} />}
      {made?.ok && (
        <>
          <div class="comparison wide">
            {made.value.branches.map((branch, place) => (
              <BranchCard key={branch.frozen.contentHash} branch={branch} place={place} isInUse={branch.frozen.contentHash === inUse} />
            ))}
          </div>
          <div>
            {made.value.branches.map(
              ({ frozen, record }, place) => record && <ReadRecord key={frozen.contentHash} frozen={frozen} place={place} />,
            )}
          </div>
          <BranchDifferences {...made.value} />
          <ChooseBranch
            branches={made.value.branches}
            inUse={inUse}
            error={error}
            onTried={(isChosen) => setTried(({ attempt }) => ({ attempt: attempt + 1, isMissing: !isChosen }))}
          />
        </>
      )}
    </Page>
  )
}
