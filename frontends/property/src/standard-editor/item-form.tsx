import { useState } from 'react'
import { Notice } from '@linli/ui'
import { CheckField, FieldRow, SelectField, TextArea, TextField } from '@linli/ui/form'
import type { StandardCategory, StandardEvidence, StandardTag } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { categories } from '../service-standards/by-category.ts'
import { samePromise, type ItemContent } from './draft-edits.ts'
import { carryFigure, tellsFigure } from './figure-in-wording.ts'
import { FigureFields } from './figure-fields.tsx'
import { LimitFields } from './limit-fields.tsx'
import { missingParts } from './measure-fields.ts'

const tags = [
  'BEAUTIFICATION',
  'PLANTING',
  'CLEANLINESS',
  'LIGHTING',
  'ORDERLINESS',
] as const satisfies readonly StandardTag[]
const evidences = [
  'REQUEST_CLOCK',
  'SERVICE_LOG',
  'RATING',
  'SPOT_CHECK',
] as const satisfies readonly StandardEvidence[]

interface ItemFormProps {
  content: ItemContent
  onChange: (content: ItemContent) => void
}

/**
 * A promise in its parts. What is typed stands here letter by letter; what comes from outside (another person's
 * change, a conflict resolved) replaces it only when it promises something else.
 */
export function ItemForm({ content: outside, onChange }: ItemFormProps) {
  const say = useSay()
  const [content, setContent] = useState(outside)
  const [carried, setCarried] = useState<{ before: string; after: string } | null>(null)
  if (!samePromise(content, outside)) setContent(outside)

  function change(changes: Partial<ItemContent>) {
    const next = { ...content, ...changes }
    setContent(next)
    onChange(next)
  }

  /** The figure stands in the sentence as well: whoever changes the one means the other. */
  function changeTarget(target: string | null) {
    const before = carried?.after ?? content.target ?? ''
    const wording = carryFigure(content.wording, before, target ?? '')
    if (wording === null) return change({ target })
    setCarried({ before: carried?.before ?? before, after: target ?? '' })
    change({ target, wording })
  }

  const missing = missingParts(content)
  const problem = (part: (typeof missing)[number]) =>
    missing.includes(part) ? say(`editor.missing.${part}`) : undefined
  const differs = content.target && content.wording.trim() && !tellsFigure(content.wording, content.target)

  return (
    <div className="linli-form">
      <FieldRow>
        <TextField
          name="title"
          value={content.title}
          onChange={(title) => change({ title })}
          label={say('editor.fieldTitle')}
          hint={say('editor.fieldTitleHint')}
          problem={problem('title')}
          maxLength={60}
        />
        <SelectField<StandardCategory>
          name="category"
          value={content.category}
          onChange={(category) => change({ category })}
          label={say('editor.fieldCategory')}
          choices={categories.map((category) => ({ value: category, label: say(`category.${category}`) }))}
        />
      </FieldRow>
      <FigureFields content={content} onChange={change} onTarget={changeTarget} problem={problem} />
      <TextArea
        name="wording"
        value={content.wording}
        onChange={(wording) => {
          setCarried(null)
          change({ wording })
        }}
        label={say('editor.fieldWording')}
        hint={say('editor.fieldWordingHint')}
        problem={problem('wording')}
        maxLength={1000}
      />
      {carried && (
        <p role="status" className="linli-note">
          ✓ {say('editor.carried', carried)}
        </p>
      )}
      {!carried && differs && (
        <Notice tone="soon">{say('editor.figureDiffers', { figure: content.target ?? '' })}</Notice>
      )}
      <SelectField<StandardEvidence>
        name="evidence"
        value={content.evidence}
        onChange={(evidence) => change({ evidence })}
        label={say('editor.fieldEvidence')}
        choices={evidences.map((evidence) => ({ value: evidence, label: say(`evidence.${evidence}`) }))}
      />
      <fieldset className="linli-field">
        <legend className="linli-field-label">{say('editor.fieldTags')}</legend>
        <div className="property-tag-choices">
          {tags.map((tag) => (
            <CheckField
              key={tag}
              name={`tag-${tag}`}
              value={content.tags.includes(tag)}
              onChange={(isOn) =>
                change({
                  tags: isOn ? [...content.tags, tag] : content.tags.filter((other) => other !== tag),
                })
              }
              label={say(`tag.${tag}`)}
            />
          ))}
        </div>
      </fieldset>
      <LimitFields content={content} onChange={change} />
    </div>
  )
}
