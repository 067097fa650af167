import { useAct } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button } from '@linli/ui'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

const classificationWithdraw = graphql(/* GraphQL */ `
  mutation ClassificationWithdraw($input: ClassificationWithdrawInput!) {
    classificationWithdraw(input: $input) {
      estate {
        ...EstateTypeParts
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** Takes one's own request back; nothing is lost by it, so it asks nothing. */
export function WithdrawTypeButton({ classification }: { classification: { id: string; revision: number } }) {
  const say = useSay()
  const act = useAct(classificationWithdraw)
  const { id, revision } = classification
  return (
    <>
      <Button pending={act.pending} onClick={() => void act.run({ classificationId: id, revision })}>
        {say('type.withdraw')}
      </Button>
      <ActRefusals act={act} />
    </>
  )
}
