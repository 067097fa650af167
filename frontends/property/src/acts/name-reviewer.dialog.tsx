import { useState } from 'react'
import { useAct, useRead } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { TextArea } from '@linli/ui/form'
import { SearchSelect } from '@linli/ui/select'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { BodyField } from './body-field.tsx'
import { bodiesFor } from './bodies-for.ts'
import type { ActProps } from './version.type.ts'

const findCandidates = graphql(/* GraphQL */ `
  query ReviewerCandidates($id: ID!, $search: String) {
    reviewerCandidates(standardVersionId: $id, search: $search) {
      seatId
      personName
      post
      organisationName
    }
  }
`)

const standardVersionNameReviewer = graphql(/* GraphQL */ `
  mutation StandardVersionNameReviewer($input: StandardVersionNameReviewerInput!) {
    standardVersionNameReviewer(input: $input) {
      standardVersion {
        ...StandardVersionDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** The street names somebody in the place of a body that is silent or has nobody left. Who and why is public. */
export function NameReviewerDialog({ version, onClose, onDone }: ActProps) {
  const say = useSay()
  const [term, setTerm] = useState('')
  const bodies = bodiesFor(version.availableActions, 'NAME_REVIEWER')
  const query = useRead(findCandidates, { id: version.id, search: term.trim() || null })
  const candidates = (query.data ?? query.previousData)?.reviewerCandidates ?? []
  const act = useAct(standardVersionNameReviewer, { onDone: () => onDone() })
  const form = useActForm({
    act,
    initial: { body: bodies[0]!, seatId: null as string | null, reason: '' },
    check: ({ seatId, reason }) => ({
      ...(!seatId && { seatId: say('nameReviewer.seatMissing') }),
      ...(!reason.trim() && { reason: say('nameReviewer.reasonMissing') }),
    }),
    toInput: ({ body, seatId, reason }) => ({
      standardVersionId: version.id,
      body,
      seatId: seatId ?? '',
      reason,
    }),
  })
  return (
    <ActDialog
      title={say('nameReviewer.title')}
      lead={say('nameReviewer.lead')}
      confirm={say('nameReviewer.confirm')}
      {...{ act, form, onClose }}
    >
      <BodyField bodies={bodies} {...form.field('body')} label={say('nameReviewer.body')} />
      <SearchSelect
        {...form.field('seatId')}
        label={say('nameReviewer.seat')}
        hint={say('nameReviewer.seatHint')}
        placeholder={say('nameReviewer.search')}
        onSearch={setTerm}
        pending={query.loading}
        choices={candidates.map(({ seatId, personName, post, organisationName }) => ({
          value: seatId,
          label: `${organisationName} ${post}`,
          note: personName,
        }))}
      />
      <TextArea
        {...form.field('reason')}
        label={say('nameReviewer.reason')}
        hint={say('nameReviewer.reasonHint')}
        rows={3}
        maxLength={300}
      />
    </ActDialog>
  )
}
