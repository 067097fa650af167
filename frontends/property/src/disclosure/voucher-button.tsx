import { useState } from 'react'
import { useLazyQuery } from '@apollo/client/react'
import { Button } from '@linli/ui'
import { FileIcon } from '@linli/ui/icons'
import { offer } from '@linli/ui/table'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { bytesOf } from '../service-standards/bytes-of.ts'

const readVoucher = graphql(/* GraphQL */ `
  query DisclosureVoucher($id: ID!) {
    disclosureVoucher(id: $id) {
      fileName
      mediaType
      base64
    }
  }
`)

/** What proves a line, to be kept and looked at. */
export function VoucherButton({ voucher: { id, name } }: { voucher: { id: string; name: string } }) {
  const say = useSay()
  const [read, { loading }] = useLazyQuery(readVoucher, { fetchPolicy: 'no-cache' })
  const [hasFailed, setFailed] = useState(false)

  async function open() {
    setFailed(false)
    const { data } = await read({ variables: { id } }).catch(() => ({ data: undefined }))
    const file = data?.disclosureVoucher
    if (!file) return setFailed(true)
    offer(new Blob([bytesOf(file.base64)], { type: file.mediaType }), file.fileName)
  }

  return (
    <>
      <Button kind="quiet" compact icon={FileIcon} pending={loading} onClick={() => void open()}>
        {name}
      </Button>
      {hasFailed && (
        <span className="linli-field-problem" role="alert">
          {say('disclosure.voucherFailed')}
        </span>
      )}
    </>
  )
}
