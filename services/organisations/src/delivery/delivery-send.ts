import { newId } from '@linli/kernel'
import { type EntityManager, type JobTools, vaultOf } from '@linli/subgraph'
import { LockMode } from '@mikro-orm/core'
import { wordsOf } from '../notification/index.ts'
import { Person, PersonKey, PersonReading } from '../person/index.ts'
import { rows } from '../tables.ts'
import type { Channel } from './channel.ts'
import { Delivery } from './delivery.ts'
import { sendToGroup } from './group-message.ts'
import { GroupRobot } from './group-robot.ts'
import { sendMail } from './mail.ts'
import { messageSettingsOf, type MessageSettings } from './message-settings.ts'
import { freshFor } from './notice-deliver.ts'
import { RobotVault } from './robot-vault.ts'
import { type Message, NotSent, Refused, Unclear } from './sending.ts'
import { sendSms } from './sms.ts'

interface DeliveryJob {
  readonly districtId: string
  readonly deliveryId: string
}

/**
 * Job: sends one message. That it is tried is committed before anything leaves the house, and what came of it
 * afterwards, so that a crash in between is seen for what it is. What has certainly not gone out is tried again, later
 * and later, for a day.
 * @throws NotSent so that the queue comes again
 */
export async function sendDelivery(job: DeliveryJob, tools: JobTools): Promise<void> {
  const settings = messageSettingsOf(tools.service)
  const send = await beginAttempt(job, tools, settings)
  if (!send) return
  const fault = await send().then(
    () => null,
    (error: unknown) => error,
  )
  // A fault of ours is no word of the other side: the attempt stays open and is judged like one that was cut off.
  if (fault !== null && !(fault instanceof NotSent)) throw fault
  const isOver = await settle(job, tools, settings, fault)
  if (!isOver) throw fault
}

/** Writes the attempt down and gives what sends the message; null where nothing is to be sent. */
async function beginAttempt(
  { districtId, deliveryId }: DeliveryJob,
  tools: JobTools,
  settings: MessageSettings,
): Promise<(() => Promise<void>) | null> {
  const { asSystem, time } = tools
  return asSystem({ district: districtId, reason: 'sending of a message' }, async (em) => {
    const now = time.now()
    const delivery = await em.findOne(Delivery, { id: deliveryId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    if (!delivery || delivery.isSettled) return null
    const wasCutOff = delivery.status === 'TRYING'
    if (wasCutOff && !isRepeatable(delivery.channel, settings)) {
      delivery.leaveUnclear('the last attempt was cut off', now)
      return null
    }
    const notice = await rows(em)
      .selectFrom('notice')
      .where('id', '=', delivery.noticeId)
      .select(['purpose', 'params', 'link', 'told_at'])
      .executeTakeFirstOrThrow()
    const message = messageOf(delivery.id, notice, settings)
    const send = await wayTo(em, delivery, message, tools, settings)
    if (!send || isStale(notice.told_at, now)) {
      delivery.giveUp(send ? 'it is too late' : 'there is no address any more', now)
      return null
    }
    delivery.beginAttempt(now, { again: wasCutOff })
    return send
  })
}

const isRepeatable = (channel: Channel, { sms }: MessageSettings) =>
  channel === 'SMS' && sms?.isRepeatable === true

const isStale = (toldAt: string, now: Date) => now.getTime() - new Date(toldAt).getTime() > 2 * freshFor

/** Outside of the house nobody's language is known, so that messages speak the product's first one. */
function messageOf(
  id: string,
  notice: { purpose: string; params: Record<string, unknown>; link: string },
  { origin }: MessageSettings,
): Message {
  return { id, ...wordsOf(notice, 'zh-CN'), link: origin && `${origin}${notice.link}` }
}

/** What sends the message to its address; null where the address or the channel has gone meanwhile. */
async function wayTo(
  em: EntityManager,
  { channel, personId, groupRobotId }: Delivery,
  message: Message,
  { time, service }: JobTools,
  { sms, mail, robots }: MessageSettings,
): Promise<(() => Promise<void>) | null> {
  if (groupRobotId) {
    const robot = await em.findOne(GroupRobot, { id: groupRobotId, removedAt: null })
    if (!robot) return null
    const vault = new RobotVault((purpose) => service.deriveKey(purpose))
    const key = vault.open(robot.id, robot.sealedKey)
    const secret = robot.sealedSecret && vault.open(robot.id, robot.sealedSecret)
    return () => sendToGroup(robots[robot.channel], { channel: robot.channel, key, secret }, message)
  }
  const person = await em.findOne(Person, { id: personId ?? '', erasedAt: null })
  const key = await em.findOne(PersonKey, { id: personId ?? '' })
  const sealed = channel === 'SMS' ? person?.sealedPhone : person?.sealedEmail
  if (!person || !key || !sealed) return null
  const address = vaultOf({ service }).unseal(person.id, key.sealedKey, sealed)
  em.persist(
    Object.assign(new PersonReading(), {
      ...{ id: newId(), districtId: person.districtId, personId: person.id },
      ...{ readerPersonId: null, readerSeatId: null, readerPost: null },
      purpose: channel === 'SMS' ? '发送短信通知' : '发送邮件通知',
      readAt: time.now(),
    }),
  )
  if (channel === 'SMS') return sms && (() => sendSms(sms, address, message))
  return mail && (() => sendMail(mail, address, message))
}

/** Writes down what came of the attempt. @returns whether the delivery is over, so or so */
async function settle(
  { districtId, deliveryId }: DeliveryJob,
  { asSystem, time }: JobTools,
  settings: MessageSettings,
  fault: NotSent | null,
): Promise<boolean> {
  return asSystem({ district: districtId, reason: 'outcome of a message' }, async (em) => {
    const now = time.now()
    const delivery = await em.findOneOrFail(
      Delivery,
      { id: deliveryId },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    )
    if (delivery.isSettled) return true
    if (!fault) delivery.markSent(now)
    else if (fault instanceof Refused) delivery.giveUp(fault.message, now)
    else if (fault instanceof Unclear && !isRepeatable(delivery.channel, settings))
      delivery.leaveUnclear(fault.message, now)
    else delivery.postpone(fault.message)
    return delivery.isSettled
  })
}
