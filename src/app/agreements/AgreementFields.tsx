import { useEffect, useRef, useState } from 'preact/hooks'
import type { Agreement } from '../../domain/agreements.ts'
import { maxTextLength } from '../../domain/answers.ts'
import { agreementsTexts as texts } from '../../texts/agreements.ts'
import { localDateOf, ownerWords } from '../../texts/terms.ts'
import { useSession } from '../hooks/use-session.ts'
import { useTextWarning } from '../hooks/use-text-warning.ts'
import { Button } from '../parts/Button.tsx'
import { Form } from '../parts/Form.tsx'
import { MonthField } from '../parts/MonthField.tsx'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { TextArea } from '../parts/TextArea.tsx'

/** Changes one agreement on the list. Every change is kept as it is made; an emptied text leaves the agreement as it was. */
export function AgreementFields({ agreement, onDone }: { readonly agreement: Agreement; readonly onDone: () => void }) {
  const { save, now } = useSession()
  const [what, setWhat] = useState(agreement.what)
  const warning = useTextWarning(what)
  const frame = useRef<HTMLDivElement>(null)
  const keep = (changed: Agreement) => {
    save({ kind: 'agreement-saved', agreement: changed }).catch(reportError)
  }
  const keepDue = (due: string) => {
    const { due: _, ...rest } = agreement
    keep(due === '' ? rest : { ...rest, due })
  }

  useEffect(() => frame.current?.querySelector('textarea')?.focus(), [])

  return (
    <div class="card" ref={frame}>
      <Form onSubmit={onDone}>
        <TextArea
          id={`wat-${agreement.id}`}
          label={texts.what}
          rows={2}
          maxLength={maxTextLength}
          value={what}
          onInput={(text) => {
            setWhat(text)
            if (text.trim() !== '') keep({ ...agreement, what: text })
          }}
          warning={warning}
        />
        <RadioGroup
          id={`wie-${agreement.id}`}
          label={texts.who}
          optional
          layout="scale"
          value={agreement.who}
          onInput={(value) => keep({ ...agreement, who: value === 'municipality' || value === 'provider' ? value : 'together' })}
          options={owners.map((owner) => ({ value: owner, label: ownerWords[owner] }))}
        />
        <MonthField
          id={`klaar-${agreement.id}`}
          label={texts.due}
          optional
          value={agreement.due ?? ''}
          onInput={keepDue}
          from={localDateOf(now()).slice(0, 7)}
          prompt={texts.chooseMonth}
        />
        <Button type="submit">{texts.doneChanging}</Button>
      </Form>
    </div>
  )
}

const owners = ['municipality', 'provider', 'together'] as const
