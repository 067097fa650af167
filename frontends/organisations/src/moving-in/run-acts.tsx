import { useState } from 'react'
import { useAct, type Act } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button, useWords } from '@linli/ui'
import { Dialog } from '@linli/ui/dialog'
import { graphql } from '../gql/gql.ts'
import type { ImportRunDeskFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const begin = graphql(/* GraphQL */ `
  mutation ImportRunBegin($input: ImportRunBeginInput!) {
    importRunBegin(input: $input) {
      importRun {
        ...ImportRunDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const stop = graphql(/* GraphQL */ `
  mutation ImportRunStop($input: ImportRunStopInput!) {
    importRunStop(input: $input) {
      importRun {
        ...ImportRunDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const resume = graphql(/* GraphQL */ `
  mutation ImportRunResume($input: ImportRunResumeInput!) {
    importRunResume(input: $input) {
      importRun {
        ...ImportRunDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const undo = graphql(/* GraphQL */ `
  mutation ImportRunUndo($input: ImportRunUndoInput!) {
    importRunUndo(input: $input) {
      importRun {
        ...ImportRunDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const discard = graphql(/* GraphQL */ `
  mutation ImportRunDiscard($input: ImportRunDiscardInput!) {
    importRunDiscard(input: $input) {
      importRun {
        ...ImportRunDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** The buttons that are mine now; what each does is said on it. */
export function RunActs({ run }: { run: ImportRunDeskFragment }) {
  const say = useSay()
  const words = useWords()
  const [isAsked, setIsAsked] = useState(false)
  const acts = {
    BEGIN: useAct(begin),
    STOP: useAct(stop),
    RESUME: useAct(resume),
    UNDO: useAct(undo),
    DISCARD: useAct(discard),
  }
  const offered = (Object.keys(acts) as (keyof typeof acts)[]).filter(
    (action) =>
      run.availableActions.includes(action) &&
      // What nothing would come of is not offered.
      (action !== 'BEGIN' || run.counts.made + run.counts.changed > 0),
  )
  if (offered.length === 0) return null
  const go = (action: keyof typeof acts) => {
    const act = acts[action] as Act<unknown, { importRunId: string; revision: number }>
    void act.run({ importRunId: run.id, revision: run.revision })
  }
  return (
    <>
      <div className="linli-action-row linli-not-on-paper">
        {offered.map((action) => {
          return (
            <Button
              key={action}
              kind={
                action === 'BEGIN' || action === 'RESUME' ? 'primary' : action === 'UNDO' ? 'grave' : 'plain'
              }
              pending={acts[action].pending}
              onClick={() => (action === 'UNDO' ? setIsAsked(true) : go(action))}
            >
              {say(`movingIn.act.${action}`)}
            </Button>
          )
        })}
      </div>
      {offered.includes('BEGIN') && <p className="linli-note">{say('movingIn.beginNote')}</p>}
      {offered.includes('UNDO') && <p className="linli-note">{say('movingIn.undoNote')}</p>}
      {offered.map((action) => (
        <ActRefusals key={action} act={acts[action] as Act<unknown, unknown>} />
      ))}
      <Dialog
        open={isAsked}
        title={say('movingIn.act.UNDO')}
        onClose={() => setIsAsked(false)}
        foot={
          <>
            <Button onClick={() => setIsAsked(false)}>{words.cancel}</Button>
            <Button
              kind="grave"
              onClick={() => {
                setIsAsked(false)
                go('UNDO')
              }}
            >
              {say('movingIn.act.UNDO')}
            </Button>
          </>
        }
      >
        <p>{say('movingIn.undoNote')}</p>
      </Dialog>
    </>
  )
}
