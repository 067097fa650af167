import { useEffect, useRef, useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import {
  failureOf,
  ObservableValue,
  sendFile,
  useConnectionState,
  useObserved,
  useSeat,
} from '@linli/frontend-kit'
import { graphql } from '../gql/gql.ts'
import { forgetRound, keepRound, outboxOf, type WaitingRound } from './round-outbox.ts'
import { sendRounds, type RoundSender } from './send-rounds.ts'

const serviceLogEnter = graphql(/* GraphQL */ `
  mutation ServiceLogEnter($input: ServiceLogEnterInput!) {
    serviceLogEnter(input: $input) {
      serviceLogEntry {
        id
        isLate
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** Where nothing else says that there is a network again, it is tried so often. */
const tryAgainEvery = 30_000
const nothing = new ObservableValue<readonly WaitingRound[]>([])

/** Rounds on their way: what waits on this device, and a way to add to it. It is sent by itself as soon as that works. */
export function useOutbox() {
  const seat = useSeat()?.id ?? null
  const client = useApolloClient()
  const connection = useConnectionState()
  const waiting = useObserved(seat ? outboxOf(seat) : nothing)
  const [isSending, setSending] = useState(false)
  const sender = useRef<RoundSender>({
    failureOf,
    sendPhoto: async (photo) => (await sendFile(fileOf(photo))).id,
    async sendRound(input) {
      const { data, error } = await client.mutate({
        mutation: serviceLogEnter,
        variables: { input },
        errorPolicy: 'all',
      })
      const payload = data?.serviceLogEnter
      if (!payload) throw error ?? new Error('The answer holds no payload')
      return payload.errors[0]?.message ?? null
    },
  })

  async function send() {
    if (!seat) return
    setSending(true)
    await sendRounds(seat, sender.current).finally(() => setSending(false))
  }

  const toSend = waiting.filter(({ refusal }) => refusal === null).length
  useEffect(() => {
    if (!seat || toSend === 0) return
    const again = () => void sendRounds(seat, sender.current)
    if (connection === 'answers') again()
    const timer = setInterval(again, tryAgainEvery)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [seat, toSend, connection])

  return {
    waiting,
    isSending,
    send,
    /** @returns whether the device has kept it */
    add: (round: WaitingRound): boolean => {
      const isKept = seat !== null && keepRound(seat, round)
      void send()
      return isKept
    },
    discard: (key: string) => seat && forgetRound(seat, key),
  }
}

/** The gateway takes files; a device keeps text. */
function fileOf(photo: string): File {
  const [, base64 = ''] = photo.split(',')
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return new File([bytes], 'round.jpg', { type: 'image/jpeg' })
}
