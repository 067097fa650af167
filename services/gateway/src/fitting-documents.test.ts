import { buildSchema, parse, print, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { fitting } from './fitting-documents.ts'

const registersAlone = buildSchema(`
  type Query { estates(first: Int): [Estate!]! }
  type Estate { name: String! area: Area }
  type Area { name: String! }
`)

const fitted = (text: string) => {
  const document = fitting(parse(text), registersAlone)
  return document && print(document)
}

describe('an operation of ours where a module is switched off', () => {
  it('does not ask for what nobody offers, and asks for all the rest', () => {
    expect(fitted('query Page { estates { name area { name currentStandard { number } } } }')).toBe(
      print(parse('query Page { estates { name area { name } } }')),
    )
  })

  it('stays as it is where everything is offered', () => {
    const document = parse('query Page($first: Int) { estates(first: $first) { name } }')
    expect(print(fitting(document, registersAlone)!)).toBe(print(document))
  })

  it('drops fields that lost all that was asked of them, and fragments that nobody spreads any more', () => {
    const text = `
      query Page { estates { name area { ...Standards } } }
      fragment Standards on Area { currentStandard { ...Parts } }
      fragment Parts on StandardVersion { number }`
    expect(fitted(text)).toBe(print(parse('query Page { estates { name } }')))
  })

  it('drops variables, which would be refused when nothing uses them', () => {
    const text =
      'query Page($reference: String!, $first: Int) { standard(reference: $reference) { number } estates(first: $first) { name } }'
    const document = fitting(parse(text), registersAlone)!
    expect(validate(registersAlone, document)).toEqual([])
    expect(print(document)).toContain('query Page($first: Int)')
  })

  it('is none when nothing of it is offered', () => {
    expect(fitted('query Page { standard { number } }')).toBeNull()
    expect(fitted('mutation Comment { standardCommentPlace { errors { code } } }')).toBeNull()
  })
})
