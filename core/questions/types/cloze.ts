import type { QuestionBase } from '../question'
import type { TypedPart } from './typed'

/** A statement with one gap, whose words are written. */
export type ClozeQuestion = QuestionBase & TypedPart & { type: 'cloze' }
