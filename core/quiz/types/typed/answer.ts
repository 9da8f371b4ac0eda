import { z } from 'zod'
import { storableText } from '../../../storable-text'

export const TypedAnswer = z.strictObject({
  kind: z.literal('typed'),
  text: z.string().max(500).transform(storableText),
})
