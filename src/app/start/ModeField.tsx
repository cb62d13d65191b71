import { startTexts as texts } from '../../texts/start.ts'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { type StartDraft, startModes } from './start-form.ts'

type ModeFieldProps = { readonly value: StartDraft['mode']; readonly onInput: (mode: StartDraft['mode']) => void }

/** How both fill in: one after the other, or together on one sheet (formats §1 "Modes"). */
export function ModeField({ value, onInput }: ModeFieldProps) {
  return (
    <RadioGroup
      id="wijze"
      label={texts.mode}
      value={value}
      onInput={(chosen) => onInput(startModes.find((mode) => mode === chosen) ?? value)}
      options={startModes.map((mode) => ({ value: mode, ...texts.modes[mode] }))}
    />
  )
}
