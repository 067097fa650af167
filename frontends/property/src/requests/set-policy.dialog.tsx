import { useState } from 'react'
import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { Button } from '@linli/ui'
import { CheckField, ChoicesField, FieldRow, NumberField, SelectField, TextField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type {
  CommunityType,
  PolicyStageFragment,
  ResponseStageEnd,
  ResponseStageStart,
  ServiceRequestCategory,
  ServiceRequestKind,
} from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { requestCategories, requestKinds } from './request-kinds.ts'
import { draftOf, inputOf, newStage, readHours, type StageDraft } from './stage-draft.ts'

const responsePolicySet = graphql(/* GraphQL */ `
  mutation ResponsePolicySet($input: ResponsePolicySetInput!) {
    responsePolicySet(input: $input) {
      responsePolicy {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const starts: readonly ResponseStageStart[] = ['PLACED', 'DISPATCHED', 'ACCEPTED', 'ON_SITE']
const ends: readonly ResponseStageEnd[] = [
  ...(['ACKNOWLEDGED', 'DISPATCHED', 'ACCEPTED', 'ON_SITE', 'PLANNED', 'DISPOSED', 'CLOSED'] as const),
]
const types: readonly CommunityType[] = ['OLD', 'RESETTLEMENT', 'COMMERCIAL']
const most = 12

interface SetPolicyDialogProps {
  /** To begin with: what holds, or the example. */
  stages: readonly PolicyStageFragment[]
  territoryCode: string
  onClose: () => void
  onDone: () => void
}

/** Sets the stages for the requests of a scope; they hold for what is placed from now on. */
export function SetPolicyDialog({ stages, territoryCode, onClose, onDone }: SetPolicyDialogProps) {
  const say = useSay()
  const [drafts, setDrafts] = useState<readonly StageDraft[]>(() => stages.map(draftOf))
  const [isTried, setTried] = useState(false)
  const act = useAct(responsePolicySet, { onDone })
  const faults = drafts.map((draft) => faultsOf(draft))
  const form = useActForm({
    act,
    initial: {
      ...{ territoryCode, name: '', longestPauseMinutes: 1440 as number | null },
      ...{
        estateType: '' as CommunityType | '',
        kind: '' as ServiceRequestKind | '',
        category: '' as ServiceRequestCategory | '',
      },
    },
    check: ({ territoryCode: code, name, longestPauseMinutes }) => {
      setTried(true)
      const isWrong = faults.some((fault) => Object.keys(fault).length > 0)
      return {
        ...(!code.trim() && { territoryCode: say('request.policies.nameMissing') }),
        ...(!name.trim() && { name: say('request.policies.nameMissing') }),
        ...((!longestPauseMinutes || isWrong) && {
          longestPauseMinutes: say('request.policies.limitMissing'),
        }),
      }
    },
    toInput: ({ territoryCode: code, estateType, kind, category, name, longestPauseMinutes }) => ({
      ...{ territoryCode: code.trim(), name: name.trim(), longestPauseMinutes: longestPauseMinutes ?? 0 },
      ...{ estateType: estateType || null, kind: kind || null, category: category || null },
      stages: drafts.map(inputOf),
    }),
  })
  const put = (at: number, change: Partial<StageDraft>) =>
    setDrafts((all) => all.map((one, index) => (index === at ? { ...one, ...change } : one)))
  return (
    <ActDialog
      title={say('request.policies.editTitle')}
      lead={say('request.policies.lead')}
      confirm={say('request.policies.confirm')}
      shape="wide"
      {...{ act, form, onClose }}
    >
      <FieldRow>
        <TextField {...form.field('name')} label={say('request.policies.name')} maxLength={60} />
        <TextField
          {...form.field('territoryCode')}
          label={say('request.policies.territory')}
          hint={say('request.policies.territoryHint')}
        />
      </FieldRow>
      <FieldRow>
        <SelectField<CommunityType | ''>
          {...form.field('estateType')}
          label={say('request.policies.type')}
          choices={[
            { value: '', label: say('request.policies.anyType') },
            ...types.map((value) => ({ value, label: say(`request.policies.typeOf.${value}`) })),
          ]}
        />
        <SelectField<ServiceRequestKind | ''>
          {...form.field('kind')}
          label={say('request.kindName')}
          choices={[
            { value: '', label: say('request.policies.anyKind') },
            ...requestKinds.map((value) => ({ value, label: say(`request.kind.${value}`) })),
          ]}
        />
        <SelectField<ServiceRequestCategory | ''>
          {...form.field('category')}
          label={say('request.category')}
          choices={[
            { value: '', label: say('request.policies.anyCategory') },
            ...requestCategories.map((value) => ({ value, label: say(`request.categories.${value}`) })),
          ]}
        />
        <NumberField {...form.field('longestPauseMinutes')} label={say('request.policies.pause')} />
      </FieldRow>
      {drafts.map((draft, at) => (
        <StageFields
          key={draft.code}
          draft={draft}
          number={at + 1}
          faults={isTried ? faults[at]! : {}}
          onChange={(change) => put(at, change)}
          {...(drafts.length > 1 && {
            onRemove: () => setDrafts((all) => all.filter((one) => one !== draft)),
          })}
        />
      ))}
      {drafts.length < most && (
        <Button onClick={() => setDrafts((all) => [...all, newStage(all)])}>
          {say('request.policies.addStage')}
        </Button>
      )}
    </ActDialog>
  )
}

type StageFaults = Partial<Record<'name' | 'limitAmount' | 'endsWith' | 'hoursText', true>>

function faultsOf({ name, limitAmount, endsWith, calendar, hoursText }: StageDraft): StageFaults {
  return {
    ...(!name.trim() && { name: true }),
    ...(!(limitAmount && Number.isInteger(limitAmount) && limitAmount > 0) && { limitAmount: true }),
    ...(endsWith.length === 0 && { endsWith: true }),
    ...(calendar === 'WORKING_TIME' && !readHours(hoursText) && { hoursText: true }),
  }
}

interface StageFieldsProps {
  draft: StageDraft
  number: number
  faults: StageFaults
  onChange: (change: Partial<StageDraft>) => void
  onRemove?: () => void
}

function StageFields({ draft, number, faults, onChange, onRemove }: StageFieldsProps) {
  const say = useSay()
  const field = <Name extends keyof StageDraft>(name: Name) => ({
    name: `${draft.code}.${name}`,
    value: draft[name],
    onChange: (value: StageDraft[Name]) => onChange({ [name]: value }),
  })
  return (
    <fieldset className="property-stage">
      <legend>{say('request.policies.stage', { count: number })}</legend>
      <FieldRow>
        <TextField
          {...field('name')}
          label={say('request.policies.stageName')}
          {...(faults.name && { problem: say('request.policies.nameMissing') })}
        />
        <SelectField
          {...field('startsWith')}
          label={say('request.policies.starts')}
          choices={starts.map((value) => ({ value, label: say(`request.event.${value}`) }))}
        />
        <NumberField
          {...field('limitAmount')}
          label={say('request.policies.limit')}
          {...(faults.limitAmount && { problem: say('request.policies.limitMissing') })}
        />
        <SelectField
          {...field('limitUnit')}
          label={say('request.policies.unit')}
          choices={(['MINUTE', 'DAY'] as const).map((value) => ({
            value,
            label: say(`request.policies.unitOf.${value}`),
          }))}
        />
      </FieldRow>
      <ChoicesField<ResponseStageEnd>
        {...field('endsWith')}
        onChange={(endsWith) => onChange({ endsWith: [...endsWith] })}
        label={say('request.policies.ends')}
        {...(faults.endsWith && { problem: say('request.policies.endsMissing') })}
        choices={ends.map((value) => ({ value, label: say(`request.event.${value}`) }))}
      />
      <FieldRow>
        <SelectField
          {...field('calendar')}
          label={say('request.policies.calendar')}
          choices={(['ROUND_THE_CLOCK', 'WORKING_TIME'] as const).map((value) => ({
            value,
            label: say(`request.policies.calendarOf.${value}`),
          }))}
        />
        <SelectField
          {...field('scope')}
          label={say('request.policies.scopeName')}
          choices={(['EVERY', 'ORDINARY', 'COMPLEX'] as const).map((value) => ({
            value,
            label: say(`request.policies.scopeOf.${value}`),
          }))}
        />
        <NumberField
          name={`${draft.code}.warn`}
          value={draft.warnMinutesBefore ?? null}
          onChange={(warnMinutesBefore) => onChange({ warnMinutesBefore })}
          label={say('request.policies.warn')}
          optional
        />
      </FieldRow>
      {draft.calendar === 'WORKING_TIME' && (
        <TextField
          {...field('hoursText')}
          label={say('request.policies.hours')}
          hint={say('request.policies.hoursHint')}
          {...(faults.hoursText && { problem: say('request.policies.hoursWrong') })}
        />
      )}
      <CheckField {...field('mayPause')} label={say('request.policies.mayPause')} />
      {onRemove && <Button onClick={onRemove}>{say('request.policies.removeStage')}</Button>}
    </fieldset>
  )
}
