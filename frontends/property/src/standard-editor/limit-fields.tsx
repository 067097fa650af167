import { useReader } from '@linli/ui'
import { CheckField, FieldRow, SelectField, TextField } from '@linli/ui/form'
import { useSay } from '../messages/messages.ts'
import { seasonWords } from '../service-standards/season-words.ts'
import type { ItemContent } from './draft-edits.ts'

interface LimitFieldsProps {
  content: ItemContent
  onChange: (changes: Partial<ItemContent>) => void
}

const months = Array.from({ length: 12 }, (_, at) => String(at + 1))

/** Where and when the promise holds. Most hold everywhere and always, so these fields are folded away. */
export function LimitFields({ content, onChange }: LimitFieldsProps) {
  const say = useSay()
  const { language } = useReader()
  const { scope, season, trigger } = content
  const monthChoices = months.map((month) => ({
    value: month,
    label: seasonWords({ fromMonth: Number(month), toMonth: Number(month) }, say, language),
  }))
  return (
    <details className="property-limits" open={Boolean(scope || season || trigger) || undefined}>
      <summary>{say('editor.moreFields')}</summary>
      <div className="linli-form">
        <FieldRow>
          <TextField
            name="scope"
            value={scope ?? ''}
            onChange={(text) => onChange({ scope: text || null })}
            label={say('editor.fieldScope')}
            hint={say('editor.fieldScopeHint')}
            maxLength={200}
            optional
          />
          <TextField
            name="trigger"
            value={trigger ?? ''}
            onChange={(text) => onChange({ trigger: text || null })}
            label={say('editor.fieldTrigger')}
            hint={say('editor.fieldTriggerHint')}
            maxLength={100}
            optional
          />
        </FieldRow>
        <CheckField
          name="season"
          value={season != null}
          onChange={(isOn) => onChange({ season: isOn ? { fromMonth: 11, toMonth: 3 } : null })}
          label={say('editor.fieldSeason')}
        />
        {season && (
          <FieldRow>
            <SelectField<string>
              name="fromMonth"
              value={String(season.fromMonth)}
              onChange={(month) => onChange({ season: { ...season, fromMonth: Number(month) } })}
              label={say('editor.fieldSeasonFrom')}
              choices={monthChoices}
            />
            <SelectField<string>
              name="toMonth"
              value={String(season.toMonth)}
              onChange={(month) => onChange({ season: { ...season, toMonth: Number(month) } })}
              label={say('editor.fieldSeasonTo')}
              choices={monthChoices}
            />
          </FieldRow>
        )}
      </div>
    </details>
  )
}
