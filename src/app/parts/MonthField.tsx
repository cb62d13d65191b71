import { partsTexts } from '../../texts/parts.ts'
import { monthText } from '../../texts/terms.ts'
import { monthsFrom } from './date-parts.ts'
import type { FieldProps } from './Field.tsx'
import { SelectField } from './SelectField.tsx'

type MonthFieldProps = FieldProps & {
  /** 'YYYY-MM', or '' when none is chosen. */
  readonly value: string
  readonly onInput: (value: string) => void
  /** The first month offered, 'YYYY-MM'. A value before it or after the last is offered as well. */
  readonly from: string
  readonly months?: number | undefined
  readonly prompt?: string | undefined
}

/** A month by which something is done: one list, grouped by year, so that it is never half filled in. */
export function MonthField({ from, months = 24, prompt = partsTexts.chooseMonth, ...field }: MonthFieldProps) {
  const offered = [...new Set([...monthsFrom(from, months), field.value])].filter((month) => month !== '').sort()
  const years = [...new Set(offered.map((month) => month.slice(0, 4)))]
  const groups = years.map((year) => ({
    label: year,
    choices: offered.filter((month) => month.startsWith(year)).map((month) => ({ value: month, label: monthText(month) })),
  }))
  return <SelectField {...field} groups={groups} prompt={prompt} />
}
