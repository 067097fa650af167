import { useAct, useRead } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { TextArea } from '@linli/ui/form'
import { SearchSelect } from '@linli/ui/select'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { serviceRequestDispatch } from './act.documents.ts'
import { aimAt, type RequestActProps } from './request.type.ts'

const readHandlers = graphql(/* GraphQL */ `
  query RequestHandlers($id: ID!) {
    serviceRequest(id: $id) {
      id
      possibleHandlers {
        id
        name
      }
    }
  }
`)

/** Sends somebody: the company that serves there, a team, an office of the neighbourhood. */
export function DispatchDialog({ request, onClose, onDone }: RequestActProps) {
  const say = useSay()
  const query = useRead(readHandlers, { id: request.id })
  const act = useAct(serviceRequestDispatch, { onDone })
  const form = useActForm({
    act,
    initial: { handlerId: null as string | null, words: '' },
    check: ({ handlerId }) => (handlerId ? {} : { handlerId: say('request.act.dispatch.missing') }),
    toInput: ({ handlerId, words }) => ({
      ...aimAt(request),
      handlerId: handlerId ?? '',
      words: words.trim() || null,
    }),
  })
  return (
    <ActDialog
      title={say('request.act.dispatch.title')}
      lead={say('request.act.dispatch.lead')}
      confirm={say('request.act.dispatch.confirm')}
      {...{ act, form, onClose }}
    >
      <SearchSelect
        {...form.field('handlerId')}
        label={say('request.handler')}
        choices={(query.data?.serviceRequest?.possibleHandlers ?? []).map(({ id, name }) => ({
          value: id,
          label: name,
        }))}
        pending={query.loading}
      />
      <TextArea {...form.field('words')} label={say('request.act.dispatch.words')} optional maxLength={500} />
    </ActDialog>
  )
}
