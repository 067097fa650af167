import { randomUUID } from 'node:crypto'
import type { PublicRequestEstateQuery } from '../gql/operations.ts'
import type { PageAnswer } from '../page/page.tsx'
import type { Reader } from '../page/reader.ts'
import type { Ask } from '../page/tools.ts'
import { estatePath } from '../standard/standing.ts'
import { requestFormPath, requestsPath } from './addresses.ts'
import { Emergency } from './emergency.tsx'
import { RequestForm } from './request-form.tsx'
import { requestEstateDocument } from './request-place.document.ts'
import { nothingTyped, type RequestRefusal, type RequestTyped } from './request-typed.ts'

interface FormAsked {
  /** From the code on a door: "3号楼2单元". */
  place?: string
  /** The form as it came back, with the key that it is to be sent with again. */
  answered?: { typed: RequestTyped; refusal: RequestRefusal; idempotencyKey: string }
}

export type RequestEstate = NonNullable<PublicRequestEstateQuery['estateByCode']>

/** Null where there is no such estate. */
export async function requestEstate(ask: Ask, code: string): Promise<RequestEstate | null> {
  return (await ask<PublicRequestEstateQuery>(requestEstateDocument, { code })).data.estateByCode
}

/** The form by which somebody without an account asks for something. Null where there is no such estate. */
export async function requestFormPage(
  ask: Ask,
  reader: Reader,
  code: string,
  asked: FormAsked = {},
): Promise<PageAnswer | null> {
  const estate = await requestEstate(ask, code)
  return estate && formOf(reader, estate, asked)
}

/** The form of an estate that was found already: one that came back is shown without asking again. */
export function formOf(
  reader: Reader,
  { code, name, community, managementArea }: RequestEstate,
  { place = '', answered }: FormAsked,
): PageAnswer {
  const { say, link } = reader
  const { form, ways } = say.request
  const company = managementArea?.propertyCompany?.name
  return {
    ...(answered ? { status: answered.refusal.status } : {}),
    title: form.titleOf(name),
    summary: `${form.lead} ${ways.lead}`,
    children: (
      <article className="document requests">
        <header>
          <p className="place">
            <a href={link(estatePath(code))}>{name}</a>
            <span className="note"> {[community?.name, company].filter(Boolean).join(' · ')}</span>
          </p>
          <h1>{form.title}</h1>
        </header>
        <Emergency reader={reader} />
        <p className="note">
          {form.lead} <a href={link(requestsPath)}>{ways.follow}</a>
        </p>
        <RequestForm
          reader={reader}
          estateCode={code}
          hasCompany={Boolean(company)}
          idempotencyKey={answered?.idempotencyKey ?? randomUUID()}
          typed={answered?.typed ?? { ...nothingTyped, place: place.slice(0, 100) }}
          refusal={answered?.refusal ?? null}
        />
      </article>
    ),
  }
}

/** On the page of an estate: the way to the form, first, where a thumb finds it. */
export function RequestWays({ code, reader }: { code: string; reader: Reader }) {
  const { say, link } = reader
  const { ways } = say.request
  return (
    <section className="standing ways-to-ask">
      <div>
        <h2>{ways.title}</h2>
        <p>{ways.lead}</p>
        <p className="row">
          <a href={link(requestsPath)}>{ways.follow}</a>
          <a href={link(requestFormPath(code, '/poster'))}>{ways.poster}</a>
        </p>
      </div>
      <a className="button" href={link(requestFormPath(code))}>
        {ways.go}
      </a>
    </section>
  )
}
