import { useState } from 'react'
import { NotFound, NotYet, useAct, useParams, useRead } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button, EmptyState, Notice, Page, PageHeader } from '@linli/ui'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import type { DisclosureDutyQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { disclosureBegin, readDuty } from './disclosure.documents.ts'
import { disclosureParts, dutyLine } from './disclosure.fragments.ts'
import { DisclosureEditor } from './disclosure-editor.tsx'
import { DutyDays, DutyState } from './duty-state.tsx'
import { PublishedDisclosure } from './published-disclosure.tsx'
import './disclosure.css'

/** One duty: the draft while it is written, what is published, and what was corrected. */
export default function DisclosureScreen() {
  const say = useSay()
  const { dutyId = '' } = useParams()
  const query = useRead(readDuty, { id: dutyId })
  const [said, setSaid] = useState<string | null>(null)
  const duty = query.data?.disclosureDuty
  const line = readFragment(dutyLine, duty)
  if (!duty || !line)
    return query.data && !query.error ? <NotFound home={address('/disclosures')} /> : <NotYet query={query} />
  const all = duty.disclosures.map((one) => readFragment(disclosureParts, one))
  const draft = all.find(({ status }) => status === 'DRAFT')
  const latest = all.find(({ status, correctedBy }) => status === 'PUBLISHED' && !correctedBy)
  const former = all.filter((one) => one.status === 'PUBLISHED' && one !== latest)
  const reload = (words: string | null) => {
    setSaid(words)
    void query.refetch()
  }
  return (
    <Page>
      <PageHeader
        above={<a href={address('/disclosures')}>{say('disclosure.title')}</a>}
        title={line.title}
        status={<DutyState state={line.state} />}
        lead={
          <>
            {line.managementArea?.name} · <DutyDays duty={line} />
          </>
        }
      />
      {said && (
        <Notice tone="kept" announced>
          {said}
        </Notice>
      )}
      {draft && <DisclosureEditor key={draft.id} disclosure={draft} onChanged={reload} />}
      {latest && <PublishedDisclosure disclosure={latest} former={former} onChanged={reload} />}
      {!draft && !latest && <NothingYet duty={duty} onChanged={reload} />}
    </Page>
  )
}

interface NothingYetProps {
  duty: NonNullable<DisclosureDutyQuery['disclosureDuty']>
  onChanged: (words: string | null) => void
}

function NothingYet({ duty, onChanged }: NothingYetProps) {
  const say = useSay()
  const { id, kind, state } = readFragment(dutyLine, duty)
  const act = useAct(disclosureBegin, { onDone: () => onChanged(null) })
  return (
    <>
      <ActRefusals act={act} />
      <EmptyState
        title={say(state === 'LATE' ? 'disclosure.nothingLate' : 'disclosure.nothingYet')}
        action={
          duty.beginning?.isAllowed && (
            <Button
              kind="primary"
              pending={act.pending}
              onClick={() => void act.run({ disclosureDutyId: id })}
            >
              {say('disclosure.begin')}
            </Button>
          )
        }
      >
        <p>{say(`disclosure.kindWords.${kind}`)}</p>
        {duty.beginning?.refusal && <p>{duty.beginning.refusal.message}</p>}
      </EmptyState>
    </>
  )
}
