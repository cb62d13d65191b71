import { startTexts as texts } from '../../texts/start.ts'
import { usePrintWarning } from '../hooks/use-text-warning.ts'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { TextField } from '../parts/TextField.tsx'
import type { StartFieldsProps } from './MunicipalityFields.tsx'

/** Name and typed code of the provider: an AGB and a KvK code are both eight digits, so the kind is asked (formats §1). */
export function ProviderFields({ draft, change, errors }: StartFieldsProps) {
  const warning = usePrintWarning(draft.provider)
  const code = (scheme: 'agb' | 'kvk') => (
    <TextField
      id="code"
      label={texts.code[scheme]}
      hint={texts.codeHint}
      value={draft.code}
      onInput={(typed) => change({ code: typed })}
      inputMode="numeric"
      size="short"
      maxLength={12}
      error={errors['code-malformed']}
    />
  )
  return (
    <>
      <TextField
        id="aanbieder"
        label={texts.provider}
        value={draft.provider}
        onInput={(provider) => change({ provider })}
        maxLength={100}
        autoComplete="organization"
        error={errors['provider-missing']}
        warning={warning}
      />
      <RadioGroup
        id="codesoort"
        label={texts.scheme}
        hint={texts.schemeHint}
        value={draft.scheme}
        onInput={(scheme) => change({ scheme: scheme === 'agb' || scheme === 'kvk' ? scheme : 'none' })}
        options={[
          { value: 'agb', label: texts.schemes.agb, detail: code('agb') },
          { value: 'kvk', label: texts.schemes.kvk, detail: code('kvk') },
          { value: 'none', label: texts.schemes.none },
        ]}
        error={errors['scheme-missing']}
      />
    </>
  )
}
