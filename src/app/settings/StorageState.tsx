import { useEffect, useState } from 'preact/hooks'
import type { EvaluationSummary, StorageProblem } from '../../domain/evaluation-store.ts'
import { sizeText } from '../../texts/bundle.ts'
import { settingsTexts as texts } from '../../texts/settings.ts'
import { storageProblemText } from '../../texts/storage.ts'
import { readStorageEstimate, type StorageEstimate } from '../hooks/persistence.ts'
import { rescueKept } from '../hooks/rescue.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { hrefOf } from '../routes.ts'

interface StorageStateProps {
  readonly evaluations: readonly EvaluationSummary[]
  readonly problem: StorageProblem | undefined
}

/** What the browser promises about keeping the data, and everything as a file. */
export function StorageState({ evaluations, problem }: StorageStateProps) {
  const [estimate, setEstimate] = useState<StorageEstimate>()
  const [made, setMade] = useState<{ readonly missing: number }>()
  useEffect(() => {
    readStorageEstimate().then(setEstimate, reportError)
  }, [])

  const save = async () => {
    setMade(await rescueKept(evaluations.map(({ evaluation }) => evaluation.id)))
  }

  return (
    <section class="stack">
      <h2>{texts.storageTitle}</h2>
      {problem && <Notice kind="error">{storageProblemText(problem, 'reading')}</Notice>}
      {estimate && <p class="prose">{estimate.isPersistent ? texts.persistent : texts.notPersistent}</p>}
      {estimate?.used !== undefined && <p class="prose">{texts.used(sizeText(estimate.used))}</p>}
      <ActionRow>
        {evaluations.length > 0 && (
          <Button
            icon="download"
            onClick={() => {
              save().catch(reportError)
            }}
          >
            {texts.backup}
          </Button>
        )}
        <ButtonLink href={hrefOf({ screen: 'open' })}>{texts.restore}</ButtonLink>
      </ActionRow>
      <p role="status">{made && texts.backupMade(made.missing)}</p>
    </section>
  )
}
