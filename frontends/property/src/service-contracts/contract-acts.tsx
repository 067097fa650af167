import { useState, type ComponentType } from 'react'
import { goTo, useAct, useSearchParams } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { ActionBar, Notice } from '@linli/ui'
import { versionAddress } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { ServiceContractAction } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { AddItemDialog } from './add-item.dialog.tsx'
import { BeginHandoverDialog } from './begin-handover.dialog.tsx'
import { CallOffHandoverDialog } from './call-off-handover.dialog.tsx'
import { ConfirmFilingDialog } from './confirm-filing.dialog.tsx'
import { filingFacts } from './contract.documents.ts'
import type { Contract, ContractActProps } from './contract.type.ts'
import { FileContractDialog } from './file-contract.dialog.tsx'
import { FinishHandoverDialog } from './finish-handover.dialog.tsx'
import { NameSuccessorDialog } from './name-successor.dialog.tsx'
import { ReturnFilingDialog } from './return-filing.dialog.tsx'

const draftRenewal = graphql(/* GraphQL */ `
  mutation StandardVersionCreateForRenewal($input: StandardVersionCreateInput!) {
    standardVersionCreate(input: $input) {
      standardVersion {
        id
        reference
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const FilePresent = (props: ContractActProps) => <FileContractDialog {...props} isRenewal={false} />
const FileRenewal = (props: ContractActProps) => <FileContractDialog {...props} isRenewal />

const dialogs: Partial<Record<ServiceContractAction, ComponentType<ContractActProps>>> = {
  FILE: FilePresent,
  FILE_RENEWAL: FileRenewal,
  CONFIRM: ConfirmFilingDialog,
  RETURN: ReturnFilingDialog,
  BEGIN_HANDOVER: BeginHandoverDialog,
  NAME_SUCCESSOR: NameSuccessorDialog,
  ADD_ITEM: AddItemDialog,
  FINISH_HANDOVER: FinishHandoverDialog,
  CALL_OFF_HANDOVER: CallOffHandoverDialog,
}

interface ContractActsProps {
  contract: Contract
  area: { id: string; code: string }
}

/** The buttons that are mine now, straight from the API, and the dialogs behind them. `?act=CONFIRM` opens one. */
export function ContractActs({ contract, area }: ContractActsProps) {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const [isDone, setDone] = useState(false)
  const draft = useAct(draftRenewal, {
    onDone: ({ standardVersion }) => {
      if (standardVersion) goTo(versionAddress(standardVersion.reference, 'edit'))
    },
  })
  const wanted = search.get('act') as ServiceContractAction | null
  const actions = contract.availableActions
  const isOpen = actions.some(({ action, isAllowed }) => action === wanted && isAllowed)
  const OpenDialog = wanted && isOpen ? dialogs[wanted] : undefined

  function open(action: ServiceContractAction | null) {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (action) next.set('act', action)
        else next.delete('act')
        return next
      },
      { replace: true },
    )
  }

  function begin(action: ServiceContractAction) {
    setDone(false)
    const renewal = readFragment(filingFacts, contract.renewal)
    if (dialogs[action]) open(action)
    else if (action === 'DRAFT_RENEWAL' && renewal) {
      void draft.run({
        managementAreaId: area.id,
        source: { currentVersion: true },
        contractFilingId: renewal.id,
      })
    }
  }

  return (
    <>
      <ActionBar
        actions={actions}
        labels={{
          FILE: say(contract.onFile ? 'contractAction.correct' : 'contractAction.FILE'),
          FILE_RENEWAL: say('contractAction.FILE_RENEWAL'),
          CONFIRM: say('contractAction.CONFIRM'),
          RETURN: say('contractAction.RETURN'),
          DRAFT_RENEWAL: say('contractAction.DRAFT_RENEWAL'),
          BEGIN_HANDOVER: say('contractAction.BEGIN_HANDOVER'),
          NAME_SUCCESSOR: say('contractAction.NAME_SUCCESSOR'),
          ADD_ITEM: say('contractAction.ADD_ITEM'),
          FINISH_HANDOVER: say('contractAction.FINISH_HANDOVER'),
          CALL_OFF_HANDOVER: say('contractAction.CALL_OFF_HANDOVER'),
        }}
        grave={['RETURN', 'CALL_OFF_HANDOVER']}
        pending={draft.pending ? 'DRAFT_RENEWAL' : null}
        onAct={begin}
      />
      <ActRefusals act={draft} />
      {isDone && (
        <Notice tone="kept" announced>
          {say('contract.done')}
        </Notice>
      )}
      {OpenDialog && (
        <OpenDialog
          {...{ contract, area }}
          onClose={() => open(null)}
          onDone={() => {
            open(null)
            setDone(true)
          }}
        />
      )}
    </>
  )
}
