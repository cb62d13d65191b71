import type { Region } from '../../domain/region.ts'
import { startTexts as texts } from '../../texts/start.ts'
import { usePrintWarning } from '../hooks/use-text-warning.ts'
import { CheckboxGroup } from '../parts/CheckboxGroup.tsx'
import { Details } from '../parts/Details.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { TextField } from '../parts/TextField.tsx'
import { listedChoiceOf, otherMunicipality, type StartDraft, type StartProblem } from './start-form.ts'

/** What the parts of the form share. */
export interface StartFieldsProps {
  readonly draft: StartDraft
  readonly change: (part: Partial<StartDraft>) => void
  readonly errors: Readonly<Partial<Record<StartProblem, string>>>
}

/** One list with the regions as groups, a name for a municipality outside it, and those on whose behalf it answers (R55). */
export function MunicipalityFields({ draft, change, errors, regions }: StartFieldsProps & { readonly regions: readonly Region[] }) {
  const choice = listedChoiceOf(draft, regions)
  const warning = usePrintWarning(draft.municipalityName)
  const neighbours = choice?.region.municipalities.filter(({ code }) => code !== choice.municipality.code) ?? []
  return (
    <>
      <SelectField
        id="gemeente"
        label={texts.municipality}
        value={draft.municipality}
        onInput={(municipality) => change({ municipality, covers: [] })}
        prompt={texts.municipalityPrompt}
        choices={[{ value: otherMunicipality, label: texts.otherMunicipality }]}
        groups={regions.map(({ id, name, municipalities }) => ({
          label: name,
          choices: municipalities.map((listed) => ({ value: `${id}/${listed.code}`, label: listed.name })),
        }))}
        error={errors['municipality-missing']}
      />
      {draft.municipality === otherMunicipality && (
        <TextField
          id="gemeentenaam"
          label={texts.municipalityName}
          value={draft.municipalityName}
          onInput={(municipalityName) => change({ municipalityName })}
          maxLength={100}
          error={errors['municipality-name-missing']}
          warning={warning}
        />
      )}
      {neighbours.length > 0 && (
        <Details summary={texts.coversSummary} open={draft.covers.length > 0}>
          <CheckboxGroup
            id="namens"
            label={texts.covers}
            optional
            values={draft.covers}
            onInput={(covers) => change({ covers })}
            options={neighbours.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Details>
      )}
    </>
  )
}
