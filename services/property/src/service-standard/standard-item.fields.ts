import type { Context } from '@linli/subgraph'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { promiseText } from './item-words.ts'
import type { MeasuredPromise } from './measure.ts'
import { StandardItemType } from './standard-item.type.ts'

@Resolver(() => StandardItemType)
export class StandardItemFields {
  /** Said here once, so that the editor, the notice and the public page never tell one figure in three ways. */
  @FieldResolver(() => String, {
    description: 'The promise in short, as residents read it, such as “30 分钟” or “每日 2 次”.',
  })
  promise(@Root() item: MeasuredPromise, @Ctx() context: Context): string {
    return promiseText(item, context.language)
  }
}
