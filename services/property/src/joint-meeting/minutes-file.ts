import { civilDay } from '@linli/kernel'
import type { Context } from '@linli/subgraph'
import { loadOfMeeting } from '../resolution/index.ts'
import { placeName } from '../service-standard/index.ts'
import { areaName, organisationName } from '../territory/index.ts'
import { agendaReasonWords, agendaTitle } from './agenda-words.ts'
import { loadItems, loadNotes, loadSeats, type MeetingRow } from './joint-meeting.rows.ts'
import type { MinutesDocumentType } from './joint-meeting.type.ts'
import { communityName } from './joint-meeting.words.ts'
import { minutesDocument, type MinutesContent } from './minutes-document.ts'

const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const clockTime = new Intl.DateTimeFormat('zh-CN', {
  ...{ hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' },
})

/** An official paper is in Chinese, whatever language its reader has chosen. */
const paper = 'zh-CN'

/** The minutes of a meeting that has ended, as a Word file; null before. */
export async function minutesFile(
  context: Context,
  meeting: MeetingRow,
): Promise<MinutesDocumentType | null> {
  if (meeting.status !== 'CLOSED' && meeting.status !== 'PUBLISHED') return null
  const content = await minutesContent(context, meeting)
  const bytes = await minutesDocument(content)
  return {
    fileName: `${content.place}党建联席会议纪要（第${content.serial}期）.docx`,
    ...{ mediaType: wordFile, base64: bytes.toString('base64') },
  }
}

async function minutesContent(context: Context, meeting: MeetingRow): Promise<MinutesContent> {
  const { id, serial, reference, heldOn, venue, openedAt, startsAt, managementAreaId, publishedAt } = meeting
  const named = async (organisationId: string) => (await organisationName(context, organisationId)) ?? '—'
  const convener = await named(meeting.convenerId)
  const area = managementAreaId ? await areaName(context, managementAreaId) : null
  const seats = await loadSeats(context, id)
  const cameSo = (...statuses: string[]) =>
    Promise.all(
      seats
        .filter(({ status }) => statuses.includes(status))
        .map(({ organisationId }) => named(organisationId)),
    )
  const items = (await loadItems(context, id)).filter(({ status }) => status === 'ON_AGENDA')
  const resolutions = await loadOfMeeting(context, id)
  const notes = await loadNotes(context, id)
  return {
    ...{
      place: area ? placeName(area) : communityName(convener),
      serial,
      reference,
      heldOn,
      venue,
      convener,
    },
    time: clockTime.format(openedAt ?? startsAt),
    present: await cameSo('PRESENT'),
    excused: await cameSo('EXCUSED'),
    absent: await cameSo('ABSENT', 'INVITED'),
    items: items.map((item) => ({
      heading: agendaTitle(item, paper),
      reason: agendaReasonWords(item, paper),
      decision: item.decision ?? '—',
    })),
    resolutions: await Promise.all(
      resolutions.map(async ({ text, ownerId, raiserId, dueOn }) => ({
        ...{ text, dueOn, owner: await named(ownerId), raiser: await named(raiserId) },
      })),
    ),
    notes: notes.map(({ text, notedAt }) => ({ text, day: civilDay(notedAt) })),
    publishedOn: publishedAt ? civilDay(publishedAt) : null,
  }
}
