import { useDeferredValue, useState } from 'react'
import { useAct, useRead } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { Button, Facts, LinkButton } from '@linli/ui'
import { Dialog } from '@linli/ui/dialog'
import { CheckField, FieldRow, SelectField, TextArea, TextField, type FieldBinding } from '@linli/ui/form'
import { SearchSelect } from '@linli/ui/select'
import { address } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type {
  ServiceRequestCategory,
  ServiceRequestKind,
  ServiceRequestRecordedChannel,
} from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { requestCategories, requestKinds } from './request-kinds.ts'

const serviceRequestRecord = graphql(/* GraphQL */ `
  mutation ServiceRequestRecord($input: ServiceRequestRecordInput!) {
    serviceRequestRecord(input: $input) {
      serviceRequest {
        id
        number
      }
      code
      errors {
        code
        message
        path
      }
    }
  }
`)

const readEstates = graphql(/* GraphQL */ `
  query RequestEstates($search: String) {
    managementAreas(search: $search, first: 30) {
      edges {
        node {
          id
          estates {
            id
            name
          }
        }
      }
    }
  }
`)

function EstateField(field: FieldBinding<string | null>) {
  const say = useSay()
  const [term, setTerm] = useState('')
  const search = useDeferredValue(term.trim())
  const query = useRead(readEstates, { search: search || null })
  const edges = (query.data ?? query.previousData)?.managementAreas?.edges ?? []
  const estates = new Map(
    edges.flatMap(({ node }) => node.estates.map(({ id, name }) => [id, name] as const)),
  )
  return (
    <SearchSelect
      {...field}
      label={say('request.estate')}
      choices={[...estates].map(([value, label]) => ({ value, label }))}
      onSearch={setTerm}
      pending={query.loading}
    />
  )
}

const channels: readonly ServiceRequestRecordedChannel[] = ['TELEPHONE', 'DESK', 'PAPER']

interface Slip {
  id: string
  number: string
  code: string
}

/** What the resident needs to follow it: told on the telephone, or printed and handed over. The code is not kept. */
function SlipDialog({ slip: { id, number, code }, onClose }: { slip: Slip; onClose: () => void }) {
  const say = useSay()
  return (
    <Dialog
      open
      title={say('request.record.slipTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => window.print()}>{say('request.record.print')}</Button>
          <LinkButton kind="primary" href={address('/requests/:id', { id })}>
            {say('request.record.openRequest')}
          </LinkButton>
        </>
      }
    >
      <div className="property-slip">
        <Facts
          facts={[
            { name: say('request.record.number'), value: number },
            ...(code ? [{ name: say('request.record.code'), value: code }] : []),
          ]}
        />
        <p>{say('request.record.slipLead')}</p>
      </div>
    </Dialog>
  )
}

/** Enters what somebody says on the telephone, at the desk or on paper, and shows the slip for them. */
export function RecordRequestDialog({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const [slip, setSlip] = useState<Slip | null>(null)
  const act = useAct(serviceRequestRecord, {
    refetchQueries: ['ServiceRequests'],
    onDone: ({ serviceRequest, code }) => {
      if (serviceRequest) setSlip({ ...serviceRequest, code: code ?? '' })
    },
  })
  const form = useActForm({
    act,
    initial: {
      estateId: null as string | null,
      ...{ channel: 'TELEPHONE' as ServiceRequestRecordedChannel, kind: 'REPAIR' as ServiceRequestKind },
      ...{ category: 'WATER' as ServiceRequestCategory, words: '', place: '', name: '', phone: '' },
      ...{ isUrgent: false, isAboutCompany: false, isIdentityHidden: false },
    },
    check: ({ estateId, words }) => ({
      ...(!estateId && { estateId: say('request.record.estateMissing') }),
      ...(!words.trim() && { words: say('request.act.wordsMissing') }),
    }),
    toInput: ({ estateId, place, name, phone, ...values }) => ({
      ...{ ...values, estateId: estateId ?? '', words: values.words.trim() },
      ...{ place: place.trim() || null, name: name.trim() || null, phone: phone.trim() || null },
    }),
  })
  if (slip) return <SlipDialog slip={slip} onClose={onClose} />
  return (
    <ActDialog
      title={say('request.record.title')}
      lead={say('request.record.lead')}
      confirm={say('request.record.confirm')}
      shape="wide"
      {...{ act, form, onClose }}
    >
      <FieldRow>
        <EstateField {...form.field('estateId')} />
        <TextField {...form.field('place')} label={say('request.place')} optional maxLength={100} />
      </FieldRow>
      <TextArea {...form.field('words')} label={say('request.words')} maxLength={2000} />
      <FieldRow>
        <SelectField<ServiceRequestKind>
          {...form.field('kind')}
          label={say('request.kindName')}
          choices={requestKinds.map((value) => ({ value, label: say(`request.kind.${value}`) }))}
        />
        <SelectField<ServiceRequestCategory>
          {...form.field('category')}
          label={say('request.category')}
          choices={requestCategories.map((value) => ({ value, label: say(`request.categories.${value}`) }))}
        />
        <SelectField<ServiceRequestRecordedChannel>
          {...form.field('channel')}
          label={say('request.channelName')}
          choices={channels.map((value) => ({ value, label: say(`request.channel.${value}`) }))}
        />
      </FieldRow>
      <FieldRow>
        <TextField {...form.field('name')} label={say('request.record.name')} optional maxLength={40} />
        <TextField
          {...form.field('phone')}
          type="tel"
          label={say('request.record.phone')}
          optional
          maxLength={20}
        />
      </FieldRow>
      <CheckField {...form.field('isUrgent')} label={say('request.mark.urgent')} />
      {form.field('kind').value === 'COMPLAINT' && (
        <>
          <CheckField {...form.field('isAboutCompany')} label={say('request.mark.aboutCompany')} />
          <CheckField {...form.field('isIdentityHidden')} label={say('request.record.hidden')} />
        </>
      )}
    </ActDialog>
  )
}
