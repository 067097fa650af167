import { describe, expect, it } from 'vitest'
import { asSource, checkSource, type BeginValues } from './begin-source.ts'

const nothing: BeginValues = { source: 'current', templateId: null, standardVersionId: null }
const say = (key: string) => key

describe('a new version', () => {
  it('begins with one source only, whatever was chosen before', () => {
    const chosen = { ...nothing, templateId: 'level-2', standardVersionId: 'v1' }
    expect(asSource(chosen)).toEqual({ currentVersion: true })
    expect(asSource({ ...chosen, source: 'template' })).toEqual({ templateId: 'level-2' })
    expect(asSource({ ...chosen, source: 'other' })).toEqual({ standardVersionId: 'v1' })
  })

  it('asks for the template or the other area where one is needed', () => {
    expect(checkSource({ ...nothing, source: 'template' }, say)).toEqual({
      templateId: 'begin.templateMissing',
    })
    expect(checkSource({ ...nothing, source: 'other' }, say)).toEqual({
      standardVersionId: 'begin.otherMissing',
    })
    expect(checkSource(nothing, say)).toEqual({})
  })
})
