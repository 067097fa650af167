import type { PublicDisclosureSheetQuery } from '../gql/operations.ts'
import { PaperBar } from '../notice/paper-bar.tsx'
import type { PageAnswer } from '../page/page.tsx'
import type { Reader } from '../page/reader.ts'
import type { Ask } from '../page/tools.ts'
import { estatePath } from '../standard/standing.ts'
import { DisclosureText } from './disclosure-text.tsx'
import { disclosureSheetDocument } from './disclosure.document.ts'
import { SheetFoot } from './disclosure.page.tsx'

type Area = NonNullable<PublicDisclosureSheetQuery['managementAreaByCode']>

/** What was told in an area in one month, on A4; null where there is no such area or month. */
export async function monthPage(
  ask: Ask,
  reader: Reader,
  { code, month }: { code: string; month: string },
): Promise<PageAnswer | null> {
  const { data, incomplete } = await ask<PublicDisclosureSheetQuery>(disclosureSheetDocument, { code, month })
  const area = data.managementAreaByCode
  const sheet = area?.disclosureSheet
  if (!area || !sheet) return null
  return {
    title: sheet.title,
    summary: sheet.announcement,
    incomplete,
    form: 'sheet',
    children: <Month area={area} sheet={sheet} reader={reader} />,
  }
}

interface MonthProps {
  area: Area
  sheet: NonNullable<Area['disclosureSheet']>
  reader: Reader
}

function Month({ area, sheet, reader }: MonthProps) {
  const { say, origin, day, dayOf, now } = reader
  const company = area.propertyCompany?.name ?? null
  return (
    <>
      <PaperBar
        reader={reader}
        back={estatePath(area.code)}
        print={say.notice.print}
        hint={say.notice.printHint}
      />
      <main className="sheet told tight" id="content">
        <header>
          <p className="issuer">{company}</p>
          <h1>{sheet.title}</h1>
          <p className="numbers">
            <span>{say.disclosure.asOf(dayOf(now))}</span>
          </p>
        </header>
        {sheet.disclosures.length === 0 && <p>{say.disclosure.monthEmpty}</p>}
        {sheet.disclosures.map((disclosure) => (
          <section key={disclosure.reference} className="disclosed-part">
            <h2>
              {disclosure.title} <small>{disclosure.reference}</small>
            </h2>
            {disclosure.reason && (
              <p>
                {say.disclosure.isCorrection}
                {say.colon}
                {disclosure.reason}
              </p>
            )}
            <DisclosureText disclosure={disclosure} reader={reader} />
          </section>
        ))}
        {sheet.waiting.length > 0 && (
          <section className="disclosed-part">
            <h2>{say.disclosure.waitingTitle}</h2>
            <ul>
              {sheet.waiting.map(({ title, state, dueOn }) => (
                <li key={title}>
                  {title}{' '}
                  {state === 'LATE' ? say.disclosure.late(day(dueOn)) : say.disclosure.due(day(dueOn))}
                </li>
              ))}
            </ul>
          </section>
        )}
        <SheetFoot
          address={origin + sheet.publicPath}
          label={sheet.title}
          company={company}
          reader={reader}
        />
      </main>
    </>
  )
}
