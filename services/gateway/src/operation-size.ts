import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives'
import { MaxTokensParserWLexer } from '@escape.tech/graphql-armor-max-tokens'
import { type GraphQLSchema, parse, validate, type ValidationRule } from 'graphql'
import type { operationLimits } from './limits.ts'

/** What one operation counts in each limit, by the very rules that refuse what exceeds them. */
export function operationSize(
  schema: GraphQLSchema,
  text: string,
): Record<keyof typeof operationLimits, number> {
  const document = parse(text)
  const lexer = new MaxTokensParserWLexer(text, { n: Number.MAX_SAFE_INTEGER })
  lexer.parseDocument()
  // With nothing allowed a rule refuses whatever is there, and says how much it found.
  const found = (rule: unknown) => {
    try {
      validate(schema, document, [rule as ValidationRule])
      return 0
    } catch (error) {
      return Number(/found (\d+(\.\d+)?)/.exec((error as Error).message)?.[1])
    }
  }
  return {
    depth: found(maxDepthRule({ n: -1, flattenFragments: true })),
    tokens: lexer.tokenCount,
    aliases: found(maxAliasesRule({ n: -1, allowList: [] })),
    directives: found(maxDirectivesRule({ n: -1 })),
    cost: found(costLimitRule({ maxCost: -1, flattenFragments: true })),
  }
}
