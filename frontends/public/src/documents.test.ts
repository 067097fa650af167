import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate, visit } from 'graphql'
import { describe, expect, it } from 'vitest'
import { commentPlaceDocument, commentTargetDocument } from './comment/comment-place.document.ts'
import { disclosurePageDocument, disclosureSheetDocument } from './disclosure/disclosure.document.ts'
import { areaPageDocument, estatePageDocument } from './estate/estate.document.ts'
import { frontDoorDocument } from './front-door/front-door.document.ts'
import { noticeDocument } from './notice/notice.document.ts'
import { posterDocument } from './poster/poster.document.ts'
import {
  requestRateDocument,
  requestReopenDocument,
  requestWithdrawDocument,
} from './request/request-act.document.ts'
import { requestEstateDocument, requestPlaceDocument } from './request/request-place.document.ts'
import { requestByCodeDocument, requestLineDocument } from './request/request.document.ts'
import { standardPageDocument } from './standard/standard.document.ts'

const supergraph = buildSchema(
  readFileSync(new URL('../../../infra/supergraph.graphql', import.meta.url), 'utf8'),
)

const documents = {
  areaPageDocument,
  commentPlaceDocument,
  commentTargetDocument,
  disclosurePageDocument,
  disclosureSheetDocument,
  estatePageDocument,
  frontDoorDocument,
  noticeDocument,
  posterDocument,
  requestByCodeDocument,
  requestEstateDocument,
  requestLineDocument,
  requestPlaceDocument,
  requestRateDocument,
  requestReopenDocument,
  requestWithdrawDocument,
  standardPageDocument,
}

/** Fields by which people, rather than bodies, could be told. */
const personal = [
  'personName',
  'signer',
  'signerNameOnPaper',
  'recorder',
  'author',
  'by',
  'person',
  'editor',
  'publisher',
  'vouchers',
  'people',
  'phone',
  'file',
]

describe.each(Object.entries(documents))('%s', (_, text) => {
  it('asks for what the API offers', () => {
    expect(validate(supergraph, parse(text))).toEqual([])
  })

  it('asks for nothing about persons', () => {
    const asked = new Set<string>()
    visit(parse(text), { Field: ({ name }) => void asked.add(name.value) })
    expect(personal.filter((field) => asked.has(field))).toEqual([])
  })
})
